import assert from 'node:assert/strict';
import {
  Analyzer,
  Dict,
  elementsOfColumn,
  Fault,
  kindOf,
  List,
  FunctionValue,
  Sample,
  Selector,
  showColumn,
  SOp,
  typeLetters,
  type Analysis,
  type Value,
} from '@rasp/engine';
import {
  onlyInReference,
  recordings,
  type RecordedInput,
  type RecordedValue,
  type Recording,
} from './recorded';

describe('programs recorded from the reference', () => {
  for (const recording of recordings()) {
    describe(recording.name, () => {
      const analysis = new Analyzer().analyze(recording.text);

      it('fails in the same statements', () => {
        assert.deepEqual(failingStatements(analysis), expectedFailures(analysis, recording));
      });

      for (const value of recording.values) {
        it(`gives ${value.name ?? ''} the same value`, () => {
          const bound = analysis.program.bindings.get(value.name ?? '')?.value;
          assert.ok(bound !== undefined, 'the name is not bound');
          assertValue(analysis, bound, value);
        });
      }
    });
  }
});

/** The statements with errors, by the line they begin on. */
function failingStatements(analysis: Analysis): number[] {
  const errors = analysis.problems.filter(({ severity }) => severity === 'error');
  return sorted(
    errors.map(({ span }) => statementOn(analysis, analysis.tree.lines.placeAt(span.start).line)),
  );
}

/** The statements that failed in the reference, but for those that fail on purpose only there. */
function expectedFailures(analysis: Analysis, { failures }: Recording): number[] {
  const lines = [...failures].filter(
    ([, message]) => !onlyInReference.some((pattern) => pattern.test(message)),
  );
  return sorted(lines.map(([line]) => statementOn(analysis, line - 1)));
}

/** The line on which the statement begins that a line is part of; the line itself where there is none. */
function statementOn({ tree }: Analysis, line: number): number {
  const lines = tree.statements.map(
    ({ span }) => [tree.lines.placeAt(span.start).line, tree.lines.placeAt(span.end).line] as const,
  );
  return lines.find(([first, last]) => first <= line && line <= last)?.[0] ?? line;
}

function sorted(lines: readonly number[]): number[] {
  return [...new Set(lines)].sort((a, b) => a - b);
}

function assertValue(analysis: Analysis, actual: Value, expected: RecordedValue): void {
  assert.equal(kindOf(actual), expected.type);
  if (actual instanceof SOp || actual instanceof Selector) {
    assertEvaluations(analysis, actual, expected);
    assertCost(analysis, actual, expected);
  } else if (actual instanceof List) {
    assert.equal(actual.items.length, expected.items?.length);
    for (const [i, item] of actual.items.entries())
      assertValue(analysis, item, expected.items?.[i] as RecordedValue);
  } else if (actual instanceof Dict) {
    const pairs = expected.items as readonly (readonly [RecordedValue, RecordedValue])[];
    assert.equal(actual.size, pairs.length);
    for (const [i, [key, item]] of actual.entries().entries()) {
      const pair = pairs[i];
      assert.ok(pair);
      assertValue(analysis, key, pair[0]);
      assertValue(analysis, item, pair[1]);
    }
  } else if (actual instanceof FunctionValue) {
    assert.deepEqual(actual.params, expected.params);
  } else {
    assert.equal(plain(actual), expected.value);
  }
}

function assertEvaluations(analysis: Analysis, actual: SOp | Selector, expected: RecordedValue): void {
  for (const evaluation of expected.on ?? []) {
    const sample = sampleOf(evaluation.input);
    if (actual instanceof Selector) {
      const selection = analysis.selection(actual.node, sample);
      assert.ok(!(selection instanceof Fault));
      assert.deepEqual(selection.matrix.toRows(), evaluation.matrix);
    } else {
      const column = analysis.column(actual.node, sample);
      assert.ok(!(column instanceof Fault));
      assert.equal(column.elements, evaluation.seqtype);
      assert.equal(typeLetters(column), evaluation.elem);
      assert.deepEqual(elementsOfColumn(column).map(plain), evaluation.value);
      assert.equal(showColumn(column), evaluation.shown);
    }
  }
}

function assertCost(analysis: Analysis, actual: SOp | Selector, expected: RecordedValue): void {
  const { layers, heads } = analysis.costOf(actual);
  assert.equal(layers, expected.layers);
  for (const [layer, width] of (expected.widths ?? []).entries()) {
    assert.ok(
      (heads[layer] ?? 0) <= width,
      `layer ${layer + 1} has ${heads[layer] ?? 0} heads, the reference has ${width}`,
    );
  }
}

/** An input of the recording; whole numbers in a list with fractions were floats too. */
function sampleOf(input: RecordedInput): Sample {
  const value =
    typeof input === 'string'
      ? input
      : new List(
          input.map((item) => (typeof item === 'number' && Number.isInteger(item) ? BigInt(item) : item)),
        );
  const sample = Sample.of(value);
  assert.ok(sample);
  return sample;
}

function plain(value: Value): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}
