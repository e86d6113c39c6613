import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {
  Analyzer,
  Fault,
  languageOfName,
  rename,
  repr,
  sampleFor,
  Selection,
  selectionLines,
  showColumn,
  transformIn,
  type Analysis,
  type NotRenamed,
  type Renaming,
} from '@rasp/engine';
import { readMarkers } from '../../markers';
import { filesOf, type Files } from './support';

/** What becomes of files when what is at the one cursor of them gets another name; or why it does not. */
function renamed(
  fixtures: Readonly<Record<string, string>>,
  newName: string,
): Record<string, string> | string {
  const marked = Object.entries(fixtures).map(([name, fixture]) => ({ name, ...readMarkers(fixture) }));
  const files = filesOf(Object.fromEntries(marked.map(({ name, text }) => [name, text])));
  const at = marked.find(({ cursors }) => cursors.length > 0);
  const occurrence = at && files.tables.of(at.name)?.at(at.cursors[0] ?? 0);
  assert.ok(occurrence, 'there is no name at the cursor');
  const answer = rename(occurrence, newName, files.all(), files.sources);
  return 'reason' in answer ? answer.reason : textsAfter(answer, files);
}

function textsAfter(renaming: Renaming, files: Files): Record<string, string> {
  const texts = { ...files.texts };
  for (const [table, edits] of renaming) {
    const { uri } = table.text;
    for (const { span, text } of edits.toReversed()) {
      const before = texts[uri] ?? '';
      texts[uri] = before.slice(0, span.start) + text + before.slice(span.end);
    }
  }
  return texts;
}

/** One file of RASP, or of RASPy. */
function inRasp(fixture: string, newName: string): string {
  const answer = renamed({ 'main.rasp': fixture }, newName);
  return typeof answer === 'string' ? answer : (answer['main.rasp'] ?? '');
}
function inRaspy(fixture: string, newName: string): string {
  const answer = renamed({ 'main.raspy': fixture }, newName);
  return typeof answer === 'string' ? answer : (answer['main.raspy'] ?? '');
}

describe('renaming in RASP', () => {
  it('changes every place of a name that is bound several times, and no other', () => {
    assert.equal(
      inRasp('x| = 1;\nx = x + 1;\ndef f(x) { return x; }\ny = "x" if x > 1 else f(x); # x\n', 'count_'),
      'count_ = 1;\ncount_ = count_ + 1;\ndef f(x) { return x; }\ny = "x" if count_ > 1 else f(count_); # x\n',
    );
    assert.equal(
      inRasp('def f(x|) { x = x + 1; return x; }\nx = 1;\n', 'n'),
      'def f(n) { n = n + 1; return n; }\nx = 1;\n',
    );
    assert.equal(inRasp('l = [k + 1 for k| in [k]];\nk = 1;\n', 'n'), 'l = [n + 1 for n in [k]];\nk = 1;\n');
  });

  it('keeps together what may be the one or the other', () => {
    assert.equal(
      inRasp('b| = 1;\ndef f(l) { for i in l { b = i; } return b; }\n', 'c'),
      'c = 1;\ndef f(l) { for i in l { c = i; } return c; }\n',
    );
  });

  it('refuses what is no name', () => {
    assert.match(inRasp('x| = 1;', '2x'), /^`2x` is no name: names are made of the letters a to z, digits/);
    assert.match(inRasp('x| = 1;', 'ünder'), /is no name/);
    for (const word of ['for', 'select', 'range', 'True', 'tokens_int', 'out'])
      assert.equal(inRasp('x| = 1;', word), `\`${word}\` is a word of the language and can not be a name.`);
  });

  it('refuses names that every program has', () => {
    for (const name of ['length', 'max', 'tokens'])
      assert.equal(
        inRasp('def f(x|) { return x; }', name),
        `\`${name}\` is a name that every program has; choose another one.`,
      );
    assert.equal(inRasp('y = leng|th;', 'n'), '`length` is there in every program and can not be renamed.');
    assert.equal(inRasp('y = indi|ces;', 'n'), '`indices` is there in every program and can not be renamed.');
    assert.equal(
      inRasp('y = nothing|;', 'n'),
      '`nothing` is not defined, so that there is nothing to rename.',
    );
  });

  it('refuses a name that is bound in the same scope', () => {
    assert.equal(inRasp('y = 1;\nx| = 2;\n', 'y'), '`y` is bound already on line 1 of main.rasp.');
    assert.equal(
      inRasp('def f(a, b|) { return a + b; }\n', 'a'),
      '`a` is bound already on line 1 of main.rasp.',
    );
  });

  it('refuses a name that a function inside would take for its own', () => {
    assert.match(
      inRasp('x| = 1;\ndef f(y) {\n  return x + y;\n}\n', 'y'),
      /^`y` stands for something else already on line 3 of main\.rasp\.$/,
    );
    assert.equal(inRasp('x| = 1;\ndef f(y) { return y; }\n', 'y'), 'y = 1;\ndef f(y) { return y; }\n');
  });

  it('refuses a name that would hide another one', () => {
    assert.match(
      inRasp('y = 1;\ndef f(x|) {\n  return x + y;\n}\n', 'y'),
      /^`y` is used for something else already, on line 3 of/,
    );
    assert.match(
      inRasp('l = [1];\nm = [l for x| in l];\n', 'l'),
      /is used for something else already, on line 2/,
    );
  });

  it('refuses a name that negative indices count from', () => {
    assert.match(
      inRasp('def f(length|) {\n  return tokens[0 - 1];\n}\n', 'n'),
      /^`length` can not be renamed: on line 2 of main\.rasp a negative index would count from it\.$/,
    );
  });

  it('refuses what may also be a name that every program has', () => {
    assert.match(
      inRasp('def f() {\n  return tokens;\n}\na = f();\ntokens| = indices;\n', 'n'),
      /^`tokens` can not be renamed: on line 2 of main\.rasp it may also stand for what every program has by this name\.$/,
    );
    assert.equal(inRasp('tokens| = indices;\na = tokens;\n', 'n'), 'n = indices;\na = n;\n');
  });

  it('refuses a name that is used in what can not be read', () => {
    assert.match(
      inRasp('x| = 1;\ny = 2 # x\ny = = x ();\n', 'n'),
      /^`x` can not be renamed before what is wrong on line 3 of main\.rasp is mended: it may be used there\.$/,
    );
    assert.equal(inRasp('x| = 1;\ny = = z ();\n', 'n'), 'n = 1;\ny = = z ();\n');
  });
});

describe('renaming in RASPy', () => {
  it('follows keyword arguments, f-strings and closures', () => {
    assert.equal(
      inRaspy(
        'def f(n|, k=0):\n    g = lambda: n\n    return f"{n} {n:>{n}}"\nh = f\nf(n=1)\nh(k=2, n=3)\nn = 4\n',
        'm',
      ),
      'def f(m, k=0):\n    g = lambda: m\n    return f"{m} {m:>{m}}"\nh = f\nf(m=1)\nh(k=2, m=3)\nn = 4\n',
    );
  });

  it('follows global and nonlocal', () => {
    assert.equal(
      inRaspy(
        'n = 0\ndef f():\n    global n|\n    n += 1\n    def g(n):\n        return n\nf()\nprint(n)\n',
        'm',
      ),
      'm = 0\ndef f():\n    global m\n    m += 1\n    def g(n):\n        return n\nf()\nprint(m)\n',
    );
  });

  it('gives what is imported a name of its own', () => {
    assert.equal(
      inRaspy('from raspy import key|, query as q\nkey(tokens)\n', 'k'),
      'from raspy import key as k, query as q\nk(tokens)\n',
    );
    assert.equal(
      inRaspy('from raspy import query as q|\nq(tokens)\n', 'r'),
      'from raspy import query as r\nr(tokens)\n',
    );
  });

  it('refuses a built-in that is used, and takes one that is not', () => {
    assert.match(
      inRaspy('def x(a|):\n    return max(a, 1)\n', 'max'),
      /is used for something else already, on line 2/,
    );
    assert.equal(inRaspy('x| = 1\ny = x\n', 'max'), 'max = 1\ny = max\n');
    assert.match(inRaspy('x| = 1\n', 'lambda'), /is a word of the language/);
    assert.equal(inRaspy('x| = 1\n', 'größe'), 'größe = 1\n');
  });

  it('refuses parameters that may be given by name where nobody knows', () => {
    assert.match(
      inRaspy('def f(n|):\n    return n\ndef g(h):\n    return h(n=1)\n', 'm'),
      /^`n` can not be renamed: it is not known whether the argument `n=` on line 4 of main\.raspy is given to it\.$/,
    );
    assert.equal(
      inRaspy('def f(n|):\n    return n\ndef g(h):\n    return h(n=1)\ng(f)\n', 'm'),
      'def f(m):\n    return m\ndef g(h):\n    return h(m=1)\ng(f)\n',
    );
    assert.match(
      inRaspy('def f(n|):\n    return n\nd = {"n": 1}\nf(**d)\n', 'm'),
      /`\*\*` on line 4 of main\.raspy/,
    );
    assert.match(inRaspy('def f(n|, **rest):\n    return n\nf(1, m=2)\n', 'm'), /what is meant on line 3/);
  });
});

describe('renaming in files that load each other', () => {
  it('changes all of them', () => {
    assert.deepEqual(
      renamed(
        {
          'base.rasp': 'word = 1;\n',
          'lib.rasp': 'load "base";\nplus = word + 1;\n',
          'main.rasp': 'load "lib";\nword|;\ndef f(word) { return word; }\n',
          'other.rasp': 'word = 5;\n',
        },
        'name',
      ),
      {
        'base.rasp': 'name = 1;\n',
        'lib.rasp': 'load "base";\nplus = name + 1;\n',
        'main.rasp': 'load "lib";\nname;\ndef f(word) { return word; }\n',
        'other.rasp': 'word = 5;\n',
      },
    );
  });

  it('refuses a name that a file which loads this one has for itself', () => {
    const files = { 'lib.rasp': 'word| = 1;\n', 'main.rasp': 'name = 2;\nload "lib";\nname;\n' };
    assert.equal(renamed(files, 'name'), '`name` is bound already on line 1 of main.rasp.');
    const bare = { 'lib.rasp': '_word| = 1;\n', 'main.rasp': 'name = 2;\nload "lib";\nname;\n' };
    assert.equal(renamed(bare, 'name'), '`name` is bound already on line 1 of main.rasp.');
  });

  it('refuses to hide a name from files that use it', () => {
    const files = { 'lib.rasp': 'word| = 1;\n', 'main.rasp': 'load "lib";\n\nword;\n' };
    assert.equal(
      renamed(files, '_word'),
      'With the name `_word` it would not be found any more on line 3 of main.rasp.',
    );
    assert.deepEqual(renamed({ 'lib.rasp': 'word| = 1;\n', 'main.rasp': 'load "lib";\n' }, '_word'), {
      'lib.rasp': '_word = 1;\n',
      'main.rasp': 'load "lib";\n',
    });
  });
});

const folders = [
  'test/conformance/data',
  'test/conformance/raspy',
  'examples',
  'test/engine/program/fixtures',
];
const programs = folders.flatMap((folder) =>
  readdirSync(path.join(__dirname, '../../..', folder))
    .filter((name) => /\.raspy?$/.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(__dirname, '../../..', folder, name), 'utf8') })),
);
const limits = { steps: 200_000, milliseconds: 10_000 };

function analyse(name: string, text: string): Analysis {
  return new Analyzer({ language: languageOfName(name), limits }).analyze(text);
}

const read = new Map<string, { files: Files; analysis: Analysis }>();

function readOnce({ name, text }: { name: string; text: string }): { files: Files; analysis: Analysis } {
  const known = read.get(text) ?? { files: filesOf({ [name]: text }), analysis: analyse(name, text) };
  read.set(text, known);
  return known;
}

/** What is known of a program, where two names are not told apart. */
function known(analysis: Analysis, names: readonly string[]): string[] {
  const { problems, program, tree } = analysis;
  const same = (text: string): string => text.replace(new RegExp(`\\b(?:${names.join('|')})\\b`, 'gu'), '@');
  const values = program.definitions.map(({ name, value, examples }) => {
    const transform = transformIn(value);
    if (!transform) return same(`${name.name} = ${repr(value)}`);
    const sample = sampleFor({ value, examples });
    const of = analysis.valueOf(transform, sample);
    const shown =
      of instanceof Fault
        ? 'no value'
        : of instanceof Selection
          ? selectionLines(of, sample).join()
          : showColumn(of);
    return same(`${name.name} = ${shown} ${JSON.stringify(analysis.costOf(transform))}`);
  });
  // Advice about names goes by the very words, wherever in a function they stand.
  const aboutNames = ['name/shadows-library', 'name/rebound-tokens', 'name/unused'];
  const found = problems
    .filter(({ code }) => !aboutNames.includes(code))
    .map(({ code, severity, span }) => `${tree.lines.placeAt(span.start).line}: ${severity} ${code}`);
  return [...values, ...found.sort(), ...program.output.map(({ text }) => same(text))];
}

describe('renaming anything in any program', () => {
  it('leaves its values, its layers and its problems as they were', () => {
    const choices = fc.record({
      program: fc.constantFrom(...programs),
      at: fc.nat(),
      name: fc.oneof(fc.constantFrom('fresh', 'also_fresh'), fc.nat()),
    });
    fc.assert(
      fc.property(choices, ({ program, at, name }) => {
        const { files, analysis } = readOnce(program);
        const table = files.tables.of(program.name);
        const occurrences = table?.occurrences.filter(({ access }) => access !== 'implied') ?? [];
        const occurrence = occurrences[at % occurrences.length];
        fc.pre(occurrence !== undefined);
        const newName =
          typeof name === 'string' ? name : (occurrences[name % occurrences.length]?.name.name ?? 'x');
        const answer: Renaming | NotRenamed = rename(occurrence, newName, files.all(), files.sources);
        fc.pre(!('reason' in answer));
        const after = textsAfter(answer, files)[program.name] ?? '';
        const names = [occurrence.name.name, newName];
        assert.deepEqual(known(analyse(program.name, after), names), known(analysis, names));
      }),
      { numRuns: 60 },
    );
  });
});
