import assert from 'node:assert/strict';
import {
  Analyzer,
  ExampleValues,
  NameTables,
  observedIn,
  parseRasp,
  standardLibrary,
  type Language,
  type Typing,
} from '@rasp/engine';

const library = { tree: parseRasp(standardLibrary) };

/** A text that is being typed, alone in its folder. */
export function typingOf(text: string, language: Language): Typing {
  const analyzer = new Analyzer({ language, sure: true, limits: { steps: 100_000, milliseconds: 500 } });
  const analysis = analyzer.analyze(text);
  const { tree, program } = analysis;
  const now = { tree, observed: observedIn(tree, program) };
  const table = new NameTables({
    libraryUri: 'library',
    read: (uri) => (uri === 'library' ? library : now),
    find: () => undefined,
  }).of('file');
  assert.ok(table);
  return {
    analysis,
    table,
    before: undefined,
    mended: (other) => analyzer.analyze(other),
    examples: new ExampleValues(),
  };
}
