import { costText, shownValues, transformIn, briefText, type Analysis, type Occurrence } from '@rasp/engine';
import { expectationRecord, resultRecords, valueRecords } from '../../../engine/cli/records';

/** All that the surfaces tell of a text. */
export function knownOf(analysis: Analysis): unknown {
  const { problems, expectations, fileSamples, program, tree } = analysis;
  const known = {
    problems,
    expectations: expectations.map((expectation) => expectationRecord(analysis, expectation)),
    samples: fileSamples.map(({ sample, span }) => [sample.text, span]),
    results: resultRecords(analysis, []),
    values: valueRecords(analysis, []),
    definitions: program.definitions.map(({ name, ...made }) => [
      name.name,
      name.span,
      toldOf(analysis, { ...made, frame: undefined }),
    ]),
    hints: [...shownValues(analysis)].map(({ span, values }) => [
      span,
      values.map(({ name, occurrence, isWritten }) => [name, isWritten, toldOf(analysis, occurrence)]),
    ]),
    subjects: places(tree.text).map((at) => {
      const { span, text, occurrences } = analysis.subjectAt(at) ?? { occurrences: [] };
      return [span, text, occurrences.slice(0, 3).map((occurrence) => toldOf(analysis, occurrence))];
    }),
  };
  return JSON.parse(
    JSON.stringify(known, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  );
}

/** Some places of a text, spread over it. */
function places(text: string): number[] {
  const step = Math.max(1, Math.floor(text.length / 15));
  return Array.from({ length: Math.ceil(text.length / step) }, (_, i) => i * step);
}

function toldOf(analysis: Analysis, occurrence: Occurrence): unknown {
  const transform = transformIn(occurrence.value);
  return [
    briefText(analysis, occurrence),
    transform && costText(analysis.costOf(transform)),
    occurrence.examples.sop.text,
    occurrence.frame?.args.length,
  ];
}
