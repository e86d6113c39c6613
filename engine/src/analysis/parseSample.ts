import { Graph } from '../graph/graph';
import { runRasp } from '../program/rasp/run';
import { parseRasp } from '../syntax/rasp/parser';
import { Sample } from '../values/sample';

const nothing = { problem: 'A sample needs at least one element.' };
const limits = { steps: 100_000, milliseconds: 200 };

/**
 * Reads a sample as a person types it: RASP source of a string or list (`"hello"`, `[1, 2, 3]`), or plain text, which
 * stands for itself as a string.
 * @returns the sample, or in words what is wrong with the text.
 */
export function parseSample(text: string): Sample | { readonly problem: string } {
  const source = text.trim();
  if (source === '') return nothing;
  if (!/^["[{']/.test(source)) return Sample.of(text) ?? nothing;
  const tree = parseRasp(`${source};`);
  const program = runRasp(tree, {
    graph: new Graph(),
    library: parseRasp(''),
    sample: Sample.hello,
    sampleChosen: true,
    limits,
  });
  const [problem] = [...tree.problems, ...program.problems];
  if (problem) return { problem: problem.message };
  const [result] = program.results;
  if (!result || program.results.length > 1)
    return { problem: 'A sample is one string or list: "hello" or [1, 2, 3].' };
  return (
    Sample.of(result.value) ?? {
      problem: 'A sample is a string or list with at least one element: "hello" or [1, 2, 3].',
    }
  );
}
