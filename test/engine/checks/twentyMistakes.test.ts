import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Analyzer, Fault, Sample, showColumn, SOp, type ProblemCode } from '@rasp/engine';
import { readMarkers } from '../../markers';

const codes: readonly ProblemCode[] = [
  'syntax/string',
  'syntax/blank',
  'syntax/trailing-comma',
  'syntax/operator',
  'syntax/expression',
  'syntax/semicolon',
  'syntax/character',
  'syntax/return',
  'name/undefined',
  'name/reserved',
  'call/arguments',
  'name/undefined',
  'value/index',
  'type/in',
  'type/operand',
  'aggregate/average',
  'value/division',
  'reading/not',
  'reading/chain',
  'reading/modulo',
];

describe('a file with twenty mistakes', () => {
  const { text, ranges } = readMarkers(readFileSync(path.join(__dirname, 'twenty_mistakes.rasp'), 'utf8'));
  const analysis = new Analyzer().analyze(text);

  const valueOf = (name: string, sample = analysis.sample): string => {
    const value = analysis.program.bindings.get(name)?.value;
    assert.ok(value instanceof SOp, `${name} is bound`);
    const column = analysis.column(value.node, sample);
    return column instanceof Fault ? column.code : showColumn(column);
  };

  it('shows twenty problems, each at its place', () => {
    assert.deepEqual(
      analysis.problems.map(({ code, span }) => ({ code, at: text.slice(span.start, span.end), span })),
      codes.map((code, i) => {
        const span = ranges[i] ?? { start: 0, end: 0 };
        return { code, at: text.slice(span.start, span.end), span };
      }),
    );
    assert.equal(codes.length, 20);
  });

  it('shows the values of everything else', () => {
    assert.equal(valueOf('sound'), '[0, 2, 4, 6, 8, 10] (ints)');
    assert.equal(valueOf('also_sound'), '[1, 3, 2, 3, 2, 3] (ints)');
  });

  it('shows the values of what is plain in meaning, or read in another way than usual', () => {
    assert.equal(valueOf('marked'), '[b, -, n, -, n, -] (strings)');
    assert.equal(valueOf('six'), '[5]*6 (ints)');
    assert.equal(valueOf('eighteen'), '[F]*6 (bools)');
    assert.equal(valueOf('nineteen'), '[T]*6 (bools)');
    assert.equal(valueOf('twenty'), '[0, 1, 2, 3, 4, 5] (ints)');
  });

  it('shows what has no value on this sample on others', () => {
    assert.equal(valueOf('sixteen'), 'aggregate/average');
    assert.equal(valueOf('sixteen', Sample.of('a')), '[a] (strings)');
    assert.equal(valueOf('seventeen'), 'value/division');
    assert.equal(valueOf('seventeen', Sample.of('ab')), '[0.333, 0.5] (floats)');
  });
});
