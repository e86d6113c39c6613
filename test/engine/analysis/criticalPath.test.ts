import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyzer, criticalPath, isTransform, type PathStep } from '@rasp/engine';

/** The path of the last definition of a program. */
function pathOf(text: string, language: 'rasp' | 'raspy' = 'rasp'): readonly PathStep[] {
  const analysis = new Analyzer({ language }).analyze(text);
  const last = analysis.program.definitions.at(-1);
  assert.ok(last && isTransform(last.value));
  return criticalPath(analysis, last.value);
}

function told(path: readonly PathStep[]): string[] {
  return path.map(({ text, layer }) => `${layer} ${text ?? 'a head'}`);
}

describe('the critical path', () => {
  it('tells a part for each layer below, by its name', () => {
    assert.deepEqual(
      told(
        pathOf(`
first = aggregate(full_s, indices);
second = aggregate(select(indices, first + 1, ==), tokens_str) + "!";
last = aggregate(select(second, tokens_str, ==), 1);
`),
      ),
      ['2 second', '1 first'],
    );
    assert.deepEqual(
      told(
        pathOf(
          'length = (key(1) == query(1)).value(1)\nend = length - 1\nback = (key(indices) == query(end - indices)).value(tokens)\n',
          'raspy',
        ),
      ),
      ['1 end'],
    );
  });

  it('takes one with a name where several need as many layers', () => {
    const path = pathOf(
      'b = aggregate(full_s, indices + 1);\na = aggregate(select(aggregate(full_s, indices), b, ==), 1);',
    );
    assert.deepEqual(told(path), ['1 b']);
  });

  it('tells of a selector what its keys and queries need', () => {
    assert.deepEqual(told(pathOf('s = select(indices, length, ==);')), ['1 length']);
    assert.deepEqual(told(pathOf('s = select(indices, 1, ==);')), []);
  });

  it('is empty for one layer', () => {
    assert.deepEqual(pathOf('a = 2 * length + 1;'), []);
  });

  it('goes down layer by layer, however a program is made', () => {
    const steps = fc.array(
      fc.constantFrom('s%i = s%j + 1;', 's%i = aggregate(full_s, s%j);', 's%i = s%j * s0;'),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.nat(11)), (lines, choices) => {
        const text = lines
          .map((line, i) =>
            line.replace('%i', String(i + 1)).replace('%j', String(Number(choices.next().value) % (i + 1))),
          )
          .join('\n');
        const analysis = new Analyzer().analyze(`s0 = indices;\n${text}`);
        const last = analysis.program.definitions.at(-1);
        assert.ok(last && isTransform(last.value));
        const { layers } = analysis.costOf(last.value);
        const path = criticalPath(analysis, last.value);
        assert.deepEqual(
          path.map(({ layer }) => layer),
          Array.from({ length: Math.max(0, layers - 1) }, (_, i) => layers - 1 - i),
        );
      }),
    );
  });
});
