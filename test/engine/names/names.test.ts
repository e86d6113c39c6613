import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { callsIn, foldsOf, languageOfName, placesOf, spansAt, type NameTable } from '@rasp/engine';
import { filesOf, namesIn } from './support';

describe('the names of a text', () => {
  it('are told once, each where it stands', () => {
    const { table, text } = namesIn(
      'x = f(x, y = 1);\ndef g(a, b) { for i, j in a { b = [k for k in i]; } return -a; }\n',
    );
    for (const { name } of table.occurrences)
      assert.equal(text.slice(name.span.start, name.span.end), name.name);
    const starts = table.occurrences.map(({ name }) => name.span.start);
    assert.deepEqual(
      starts,
      [...new Set(starts)].sort((a, b) => a - b),
    );
  });

  it('have no bindings of what the language does not let bind', () => {
    const { table } = namesIn('max = 1;\nindices = 2;\nfor True in [1] { x = 1; }\nx = max;\n');
    assert.deepEqual([...new Set(table.symbols.map(({ name }) => name))], ['x']);
  });

  it('are of a loaded file where it loads this one again', () => {
    const files = filesOf({ 'a.rasp': 'load "b";\nx = y;\n', 'b.rasp': 'load "a";\ny = 1;\n' });
    const use = files.tables.of('a.rasp')?.at('load "b";\nx = y'.length);
    assert.deepEqual(
      use?.bindings.flatMap(placesOf).map(({ text }) => text.uri),
      ['b.rasp'],
    );
  });

  it('end where the program exits', () => {
    const use = namesIn('x = 1;\nexit\nx = 2;\ny = x|;\n').at();
    assert.deepEqual(
      use.bindings.map(({ failed }) => failed),
      [false, true],
    );
  });

  it('stay what they were while nothing has changed', () => {
    const files = filesOf({ 'a.rasp': 'load "b";\n', 'b.rasp': 'y = 1;\n' });
    const table = files.tables.of('a.rasp');
    assert.ok(table);
    assert.equal(files.tables.of('a.rasp'), table);
    assert.equal(
      files.all().find(({ text }) => text.uri === 'a.rasp'),
      table,
    );
  });
});

const folders = ['test/conformance/data', 'test/conformance/raspy', 'examples'];
const root = path.join(__dirname, '../../..');
const programs = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder))
    .filter((name) => /\.raspy?$/.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(root, folder, name), 'utf8') })),
);

/** What must be so of every text. */
function check(table: NameTable): void {
  const { tree } = table.text;
  let end = 0;
  for (const { name, access, symbols, bindings } of table.occurrences) {
    if (access === 'implied') continue;
    assert.ok(name.span.start >= end, `${name.name} stands in another name`);
    ({ end } = name.span);
    assert.equal(tree.text.slice(name.span.start, name.span.end), name.name);
    for (const binding of bindings) assert.ok(symbols.includes(binding.symbol));
    for (const symbol of symbols) assert.equal(symbol.name, name.name);
    if (access === 'write' && bindings.length === 1 && bindings[0]?.symbol.text === table.text)
      assert.ok(table.symbols.some((symbol) => symbol === bindings[0]?.symbol));
  }
  for (const { firstLine, lastLine } of foldsOf(tree))
    assert.ok(firstLine < lastLine && lastLine < tree.lines.lineCount);
  for (const { functions } of callsIn(table)) assert.ok(functions.length > 0);
}

describe('any edit of a program', () => {
  it('has names, folds, calls and selections that fit it', () => {
    const edited = fc.record({
      program: fc.constantFrom(...programs),
      at: fc.nat(),
      length: fc.nat(30),
      text: fc.constantFrom(
        '',
        '(',
        ')',
        '{',
        '}',
        ';',
        ':',
        '\n',
        ' = ',
        'def ',
        'for ',
        'x',
        '"',
        '[',
        '=x',
        ' in ',
      ),
    });
    fc.assert(
      fc.property(edited, ({ program, at, length, text }) => {
        const start = at % (program.text.length + 1);
        const after = program.text.slice(0, start) + text + program.text.slice(start + length);
        const name = `edited.${languageOfName(program.name)}`;
        const table = filesOf({ [name]: after }).tables.of(name);
        assert.ok(table);
        check(table);
        let inner = { start, end: start };
        for (const span of spansAt(table.text.tree, Math.min(start, after.length))) {
          assert.ok(span.start <= inner.start || inner.start === start);
          assert.ok(span.start <= span.end);
          inner = span;
        }
        assert.deepEqual(inner, { start: 0, end: after.length });
      }),
      { numRuns: 60 },
    );
  });
});
