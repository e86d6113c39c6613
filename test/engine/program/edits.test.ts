import assert from 'node:assert/strict';
import { Analyzer, Sample, SOp, type Analysis } from '@rasp/engine';

function sop(analysis: Analysis, name: string): SOp {
  const value = analysis.program.bindings.get(name)?.value;
  assert.ok(value instanceof SOp);
  return value;
}

describe('an edit', () => {
  const before = 'a = indices + 1;\nb = sort(tokens, -a);\n';
  const after = '# Something new above.\nzero = 0;\na = indices + 1;\nb = sort(tokens, -a);\nc = a + 2;\n';

  it('leaves the nodes of what it leaves alone', () => {
    const analyzer = new Analyzer();
    const first = analyzer.analyze(before);
    const second = analyzer.analyze(after);
    for (const name of ['a', 'b']) assert.equal(sop(second, name).node, sop(first, name).node);
  });

  it('leaves their values', () => {
    const analyzer = new Analyzer();
    const first = analyzer.analyze(before);
    const column = first.column(sop(first, 'b').node, Sample.hello);
    const second = analyzer.analyze(after);
    assert.equal(second.column(sop(second, 'b').node, Sample.hello), column);
  });

  it('that is undone finds everything as it was', () => {
    const analyzer = new Analyzer();
    const { node } = sop(analyzer.analyze(before), 'b');
    analyzer.analyze(before.replace('+ 1', '+ 2'));
    analyzer.analyze('');
    assert.equal(sop(analyzer.analyze(before), 'b').node, node);
  });

  it('gives equal expressions one node, wherever they stand', () => {
    const analysis = new Analyzer().analyze(
      'def f(x) { return x * 2 + 1; }\na = f(indices);\nb = indices * 2 + 1;\nc = indices * 2.0 + 1;\n',
    );
    assert.equal(sop(analysis, 'a').node, sop(analysis, 'b').node);
    assert.notEqual(sop(analysis, 'a').node, sop(analysis, 'c').node);
  });
});
