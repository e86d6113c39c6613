import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyzer, expectationEditAt, Sample, type Language } from '@rasp/engine';
import { sequenceSource, sourceOf } from '../../../engine/src/analysis/expectations/source';
import { equals } from '../../../engine/src/values/compare';
import { Dict, List, none, Tuple, type Value } from '../../../engine/src/values/value';
import { readMarkers } from '../../markers';
import { sequences } from '../evaluate/arbitraries';

/** A program after what is at its cursor is expected; `undefined` where nothing is offered. */
function expecting(fixture: string, language: Language = 'rasp', chosen?: string): string | undefined {
  const { text, cursors } = readMarkers(fixture);
  const chosenSample = chosen === undefined ? undefined : Sample.of(chosen);
  const analyzer = new Analyzer({ language, sure: true });
  const analysis = analyzer.analyze(text, { ...(chosenSample && { chosenSample }) });
  const edit = expectationEditAt(analysis, cursors[0] ?? 0);
  if (!edit) return undefined;
  const after = text.slice(0, edit.span.start) + edit.text + text.slice(edit.span.end);
  const { expectations } = analyzer.analyze(after);
  assert.deepEqual(
    expectations.map(({ outcome }) => ('problem' in outcome ? outcome.problem.message : outcome.kind)),
    expectations.map(() => 'passed'),
  );
  return after;
}

describe('expecting a value that is there', () => {
  for (const [language, fixture, comment] of [
    ['rasp', 'a| = tokens;', 'a("hello") == "hello"'],
    ['rasp', 'n| = 1 / 3;', 'n == 0.3333333333333333'],
    [
      'rasp',
      'a| = 1 / 10000000 * indices;',
      'a("hello") == [0.0, 0.0000001, 0.0000002, 0.0000003, 0.0000004]',
    ],
    ['rasp', 's| = select(tokens, tokens, ==)("aab");', 's == [[1, 1, 0], [1, 1, 0], [0, 0, 1]]'],
    ['rasp', 'tokens("ab")|;', 'tokens("ab") == "ab"'],
    ['rasp', 'tokens + "!"|;', '(tokens + "!")("hello") == ["h!", "e!", "l!", "l!", "o!"]'],
    ['rasp', 'set example [1, 2]\na| = tokens_int;', 'a([1, 2]) == [1, 2]'],
    ['rasp', 'd| = {"a": [True, 1]};', 'd == {"a": [True, 1]}'],
    ['raspy', 'def f|():\n    return tokens.map(ord)', 'f()("hello") == [104, 101, 108, 108, 111]'],
    ['raspy', 't| = (None, "it\'s", 1e30)', 't == (None, "it\'s", 1e+30)'],
    ['raspy', 'tokens|.map(lambda t: t + "!")("a")', 'tokens.map(lambda t: t + "!")("a") == ["a!"]'],
    ['raspy', 'x| = tokens.input("")', 'x == []'],
  ] as const) {
    it(`writes it above: ${fixture.replace('\n', ' ')}`, () => {
      const { text } = readMarkers(fixture);
      const lines = text.split('\n');
      const at = lines.findIndex((line) => line.startsWith('set example')) + 1;
      lines.splice(at, 0, `# expect: ${comment}`);
      assert.equal(expecting(fixture, language), lines.join('\n'));
    });
  }

  it('takes the sample that is shown', () => {
    assert.equal(expecting('a| = tokens;\n', 'rasp', 'xy'), '# expect: a("xy") == "xy"\na = tokens;\n');
  });

  it('keeps the line breaks of the file', () => {
    assert.equal(expecting('b = 1;\r\nn| = 2;\r\n'), 'b = 1;\r\n# expect: n == 2\r\nn = 2;\r\n');
  });

  for (const [language, fixture] of [
    ['rasp', 'def f(x) {\n  return x|;\n}\nf(tokens);'],
    ['rasp', 'def f|(x) {\n  return x;\n}\nf(tokens);'],
    ['rasp', 'a| = nope;'],
    ['rasp', 'a| = tokens_int;'],
    ['rasp', 'a|, b = [1, 2];'],
    ['rasp', 'set| example "abc"'],
    ['rasp', '# expect: n == 2\nn| = 2;'],
    ['raspy', 'x| = float("nan")'],
    ['raspy', 'x| = [len]'],
  ] as const) {
    it(`offers nothing for ${fixture.split('\n')[0] ?? ''}`, () => {
      assert.equal(expecting(fixture, language), undefined);
    });
  }

  describe('by its source', () => {
    const atoms: fc.Arbitrary<Value> = fc.oneof(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.string({ unit: 'binary', maxLength: 5 }),
    );
    const plain: fc.Arbitrary<Value> = fc.letrec<{ value: Value }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        atoms,
        fc.array(tie('value'), { maxLength: 4 }).map((items) => new List(items)),
        fc.array(fc.tuple(atoms, tie('value')), { maxLength: 3 }).map((pairs) => new Dict(pairs)),
      ),
    })).value;
    const python: fc.Arbitrary<Value> = fc.oneof(
      plain,
      fc.array(plain, { maxLength: 3 }).map((items) => new Tuple(items)),
      fc.constantFrom<Value>(none, Infinity, -Infinity),
    );

    const passes = (language: Language, text: string): void => {
      const { expectations } = new Analyzer({ language, sure: true }).analyze(text);
      const [only] = expectations;
      assert.equal(
        only && 'problem' in only.outcome ? only.outcome.problem.message : 'passed',
        'passed',
        text,
      );
    };

    for (const [language, values] of [
      ['rasp', plain],
      ['raspy', python],
    ] as const) {
      it(`reads back as the same value in ${language}`, () => {
        fc.assert(
          fc.property(values, (value) => {
            const source = sourceOf(value, language);
            fc.pre(source !== undefined);
            const end = language === 'rasp' ? ';' : '';
            passes(language, `x = ${source}${end} # expect: x == ${source}`);
          }),
        );
      });

      it(`equals the sequence that it is of, in ${language}`, () => {
        fc.assert(
          fc.property(fc.integer({ min: 1, max: 6 }).chain(sequences), (items) => {
            const source = sequenceSource(items, language);
            const sample = sourceOf(new List(items), language);
            fc.pre(source !== undefined && sample !== undefined);
            fc.pre(items.every((item) => equals(item, item)));
            const tokens = language === 'rasp' ? 'tokens_asis' : 'tokens';
            passes(language, `# expect: ${tokens}(${sample}) == ${source}\n`);
          }),
        );
      });
    }
  });
});
