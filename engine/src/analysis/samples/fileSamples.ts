import type { Language, Tree } from '../../syntax/tree';
import type { Fix, Problem } from '../../text/problem';
import { asSentence } from '../../text/sentence';
import type { Span } from '../../text/span';
import { Sample } from '../../values/sample';
import { readSample, type NoSample } from '../parseSample';
import type { Directive } from './directives';
import { fixesInFile, parsePart, spanInFile } from './parsePart';

/** A sample that a file names in a comment. */
export interface FileSample {
  readonly sample: Sample;
  /** Where it stands. */
  readonly span: Span;
  readonly directive: Directive;
}

/** What the `# sample:` comments of a file say. */
export interface FileSamples {
  /** In the order of the text, each once. */
  readonly samples: readonly FileSample[];
  readonly problems: readonly Problem[];
}

const usage: Readonly<Record<Language, string>> = {
  rasp: 'A sample is a string or a list with at least one element, as in `# sample: "hello", [1, 2, 3]`',
  raspy: 'A sample is a string or another sequence, as in `# sample: "hello", [1, 2, 3]`',
};

/** Reads the samples that the texts of one file name; what stays the same is read once. */
export class FileSampleReader {
  #known = new Map<string, Sample | NoSample>();

  constructor(private readonly language: Language) {}

  read(tree: Tree, directives: readonly Directive[]): FileSamples {
    const known = this.#known;
    this.#known = new Map();
    const samples = new Map<string, FileSample>();
    const problems: Problem[] = [];
    for (const directive of directives) {
      if (directive.kind !== 'sample') continue;
      const { items, problems: found } = itemsIn(directive, this.language);
      problems.push(...found);
      for (const span of items) {
        const text = tree.text.slice(span.start, span.end);
        const read = known.get(text) ?? readSample(text, this.language);
        this.#known.set(text, read);
        if (!(read instanceof Sample)) problems.push(this.#noSample(text, span, read));
        else if (!samples.has(read.text)) samples.set(read.text, { sample: read, span, directive });
      }
    }
    return { samples: [...samples.values()], problems };
  }

  #noSample(text: string, span: Span, { problem }: NoSample): Problem {
    if (!/^[\p{L}\w .-]+$/u.test(text)) return unreadable(span, problem);
    const message = `${usage[this.language]}, not \`${text}\`.`;
    const quoted = `"${text}"`;
    return unreadable(span, message, [{ title: `Write \`${quoted}\``, edits: [{ span, text: quoted }] }]);
  }
}

/** The places of the samples that a comment names, and what keeps some of it from being read. */
function itemsIn(
  { text, start, comment }: Directive,
  language: Language,
): { readonly items: readonly Span[]; readonly problems: readonly Problem[] } {
  const within = { start, end: start + text.length };
  if (text === '') return { items: [], problems: [unreadable(comment.span, `${usage[language]}.`)] };
  // A list reads the commas, with one character more before the text.
  const offset = start - 1;
  const { tree, problems: found, expression } = parsePart(`[${text}\n]`, language);
  if (tree.statements.length > 1) return { items: [], problems: [unreadable(within, `${usage[language]}.`)] };
  const problems = found.map((problem) => {
    const span = spanInFile(problem.span, offset, within);
    const place = span.end > span.start ? span : within;
    return unreadable(place, problem.message, fixesInFile(problem, offset, within));
  });
  if (expression?.kind !== 'list')
    return {
      items: [],
      problems: problems.length > 0 ? problems : [unreadable(within, `${usage[language]}.`)],
    };
  // What has a problem is told already.
  const items = expression.items
    .map(({ span }) => spanInFile(span, offset, within))
    .filter((item) => item.end > item.start && !problems.some(({ span }) => overlaps(item, span)));
  return { items, problems };
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function unreadable(span: Span, message: string, fixes: readonly Fix[] = []): Problem {
  return { code: 'sample/unreadable', severity: 'warning', span, message: asSentence(message), fixes };
}
