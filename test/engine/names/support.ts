import assert from 'node:assert/strict';
import {
  Analyzer,
  languageOfName,
  NameTables,
  observedIn,
  parseRasp,
  standardLibrary,
  type NameOccurrence,
  type NameSources,
  type NameTable,
  type TextNow,
} from '@rasp/engine';
import { readMarkers } from '../../markers';

const libraryUri = 'library';

/** Files beside each other, and their names. */
export interface Files {
  readonly texts: Readonly<Record<string, string>>;
  readonly sources: NameSources;
  readonly tables: NameTables;
  /** The names of all files, and of the library. */
  all(): readonly NameTable[];
}

/** Files beside each other, by name, which have been run: what one loads is another one. */
export function filesOf(texts: Readonly<Record<string, string>>): Files {
  const now = new Map<string, TextNow>([[libraryUri, { tree: parseRasp(standardLibrary) }]]);
  const find = (path: string): string | undefined => {
    const name = `${path}.rasp`;
    return name in texts ? name : undefined;
  };
  for (const [name, text] of Object.entries(texts)) {
    const { tree, program } = new Analyzer({ language: languageOfName(name) }).analyze(text, {
      uri: name,
      files: {
        read(path) {
          const uri = find(path);
          return uri === undefined ? { reason: 'missing' } : { uri, tree: parseRasp(texts[uri] ?? '') };
        },
      },
    });
    now.set(name, { tree, observed: observedIn(tree, program) });
  }
  const sources = { libraryUri, read: (uri: string) => now.get(uri), find };
  const tables = new NameTables(sources);
  return { texts, sources, tables, all: () => tables.all(Object.keys(texts)) };
}

/** A text alone, with what its markers mark. */
export interface Fixture {
  readonly table: NameTable;
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
  /** The name at a cursor. */
  at(n?: number): NameOccurrence;
}

/** Reads a fixture with markers in one of the languages. */
export function namesIn(fixture: string, language: 'rasp' | 'raspy' = 'rasp'): Fixture {
  const { text, cursors, ranges } = readMarkers(fixture);
  const name = `main.${language}`;
  const table = filesOf({ [name]: text }).tables.of(name);
  assert.ok(table);
  return {
    table,
    text,
    ranges,
    at(n = 0) {
      const occurrence = table.at(cursors[n] ?? -1);
      assert.ok(occurrence, 'there is no name at the cursor');
      return occurrence;
    },
  };
}
