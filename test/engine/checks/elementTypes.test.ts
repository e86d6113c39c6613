import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyzer, elementsOfColumn, Fault, kindOf, Sample, SOp, List, type Atom } from '@rasp/engine';
import { ElementTyping, neverWorks } from '../../../engine/src/analysis/checks/elementTypes';

const atom: fc.Arbitrary<Atom> = fc.oneof(
  fc.constantFrom('a', '', '7', '-1', '%s', 'b'),
  fc.bigInt(-3n, 3n),
  fc.constantFrom(0.5, -2, 1e308),
  fc.boolean(),
);
const sample = fc.oneof(
  fc.array(atom, { minLength: 1, maxLength: 4 }),
  fc.array(fc.constantFrom('1', '23'), { minLength: 1, maxLength: 3 }),
);

/** Expressions that make s-ops, mostly. */
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(
      ...['indices', 'tokens_str', 'tokens_int', 'tokens_float', 'tokens_bool', 'tokens_asis'],
      ...['1', '0', '2.5', '"a"', 'True', '[1, 2]'],
    ),
    fc
      .tuple(
        tie('expression'),
        fc.constantFrom(...'+ - * / % ^ == < >= and or'.split(' ')),
        tie('expression'),
      )
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc
      .tuple(fc.constantFrom('-', '+', 'not ', 'round', 'indicator'), tie('expression'))
      .map(([op, a]) => `(${op}(${a}))`),
    fc
      .tuple(tie('expression'), tie('expression'), tie('expression'))
      .map(([a, b, c]) => `(${a} if ${b} else ${c})`),
    fc
      .tuple(fc.constantFrom('["a", 1]', '[[1], [2]]', '"xyz"', '{0: 1.5, 1: "z"}'), tie('expression'))
      .map(([container, a]) => `(${container}[${a}])`),
    fc
      .tuple(fc.constantFrom('<', '=='), tie('expression'), fc.constantFrom('', ', "z"', ', 0.5'))
      .map(([op, a, fallback]) => `aggregate(select(indices, indices, ${op}), ${a}${fallback})`),
  ),
}));

describe('the types of elements', () => {
  it('are never too few', () => {
    const analyzer = new Analyzer();
    fc.assert(
      fc.property(expression, fc.array(sample, { minLength: 1, maxLength: 4 }), (source, inputs) => {
        const analysis = analyzer.analyze(`x = ${source};`);
        const value = analysis.program.bindings.get('x')?.value;
        if (!(value instanceof SOp)) return;
        const types = new ElementTyping().of(value.node);
        for (const input of inputs) {
          const on = Sample.of(new List(input));
          const column = on && analysis.column(value.node, on);
          if (!column) continue;
          if (column instanceof Fault) continue;
          for (const element of elementsOfColumn(column))
            assert.ok(
              [...types].some((type) => type === kindOf(element)),
              `${[...types].join(' ')}: ${kindOf(element)}`,
            );
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('tell what never works', () => {
    const never = [
      'tokens_str + 1',
      'tokens_str + indices',
      '-tokens_str',
      'round(tokens_str)',
      'tokens_str < 3',
    ];
    never.push('indices / 0', 'tokens_bool % 0.0', '[[1], [2]][indices]', '[1, 2][tokens_float]');
    never.push(
      'tokens_str - tokens_str',
      'tokens_int + "a"',
      'indicator(indices) + "a"',
      '"a" * tokens_float',
    );
    for (const source of never) assert.equal(worksNever(source), true, source);
    const sometimes = [
      'tokens_asis + 1',
      'tokens_str % 2',
      'tokens_str * 2',
      '1 / indices',
      '[1, 2][indices]',
    ];
    sometimes.push('tokens_str == 1', 'tokens_str if indices else 1', '[[1], 2][indices]', '0 ^ -indices');
    for (const source of sometimes) assert.equal(worksNever(source), false, source);
  });

  it('are found in graphs deeper than the call stack', () => {
    const text = 'x = indices;\nfor i in range(20000) {\n  x = x + i;\n}\n';
    const value = new Analyzer().analyze(text).program.bindings.get('x')?.value;
    assert.ok(value instanceof SOp);
    assert.deepEqual([...new ElementTyping().of(value.node)], ['int']);
  });
});

function worksNever(source: string): boolean {
  const value = new Analyzer().analyze(`x = ${source};`).program.bindings.get('x')?.value;
  assert.ok(value instanceof SOp, source);
  return neverWorks(value.node, new ElementTyping());
}
