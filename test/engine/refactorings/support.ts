import assert from 'node:assert/strict';
import {
  Analyzer,
  applyEdits,
  NameTables,
  observedIn,
  parseRasp,
  refactoringsAt,
  standardLibrary,
  type Language,
  type NameSources,
  type Refactoring,
  type RefactoringRequest,
  type Span,
} from '@rasp/engine';
import { readMarkers } from '../../markers';

const libraryUri = 'library';
const library = { tree: parseRasp(standardLibrary) };

/** A program whose refactorings are asked for, again and again. */
export class Refactored {
  readonly #analyzer: Analyzer;
  readonly #request: Omit<RefactoringRequest, 'span'>;

  constructor(
    readonly text: string,
    readonly language: Language,
  ) {
    this.#analyzer = new Analyzer({ language });
    const analysis = this.#analyzer.analyze(text);
    const { tree, program } = analysis;
    const uri = `main.${language}`;
    const now = { tree, observed: observedIn(tree, program) };
    const sources: NameSources = {
      libraryUri,
      read: (asked) => (asked === uri ? now : asked === libraryUri ? library : undefined),
      find: () => undefined,
    };
    const tables = new NameTables(sources).all([uri]);
    const table = tables.find((each) => each.text.uri === uri);
    assert.ok(table);
    this.#request = {
      analysis,
      table,
      tables,
      sources,
      analyzeInstead: (other) => this.#analyzer.analyze(other),
    };
  }

  get analysis(): RefactoringRequest['analysis'] {
    return this.#request.analysis;
  }

  get table(): RefactoringRequest['table'] {
    return this.#request.table;
  }

  /** What is offered for a piece of the text. */
  at(span: Span): readonly Refactoring[] {
    return refactoringsAt({ ...this.#request, span }, () => true);
  }

  after({ edits }: Refactoring): string {
    return applyEdits(this.text, edits);
  }
}

/** What is offered at the range, or else the cursor, of a fixture. */
export function offeredIn(fixture: string, language: Language = 'rasp'): Refactoring[] {
  return [...open(fixture, language).offered];
}

/** The titles of what is offered. */
export function titlesIn(fixture: string, language: Language = 'rasp'): string[] {
  return offeredIn(fixture, language).map(({ title }) => title);
}

/** The text of a fixture after what is offered under a title, with `|` before the name that was made up. */
export function refactored(fixture: string, title: string, language: Language = 'rasp'): string {
  const { program, offered } = open(fixture, language);
  const wanted = offered.find((each) => each.title === title);
  assert.ok(
    wanted,
    `there is no "${title}", but ${offered.map((each) => each.title).join(', ') || 'nothing'}`,
  );
  const text = program.after(wanted);
  const at = wanted.madeUpAt;
  return at === undefined ? text : `${text.slice(0, at)}|${text.slice(at)}`;
}

function open(
  fixture: string,
  language: Language,
): { readonly program: Refactored; readonly offered: readonly Refactoring[] } {
  // RASPy has a use for `|`, so that a cursor there is written as an empty range.
  const { text, cursors, ranges } = language === 'rasp' ? readMarkers(fixture) : readRange(fixture);
  const [cursor] = cursors;
  const span = ranges[0] ?? (cursor === undefined ? undefined : { start: cursor, end: cursor });
  assert.ok(span, 'there is no marker');
  const program = new Refactored(text, language);
  return { program, offered: program.at(span) };
}

/** A text in which `[|` and `|]` mark the only range. */
function readRange(fixture: string): ReturnType<typeof readMarkers> {
  const start = fixture.indexOf('[|');
  const end = fixture.indexOf('|]') - 2;
  assert.ok(start >= 0 && end >= start, 'there is no range');
  return { text: fixture.replace('[|', '').replace('|]', ''), cursors: [], ranges: [{ start, end }] };
}
