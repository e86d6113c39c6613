import type { Tree } from '@rasp/engine';

/** What a fixture expects of the statement on a line. */
export type Expectation =
  /** `# = [h, i] (strings)`, `# "ab" = [a, b] (strings)`: what it shows, on a sample of its own or on the one in force. */
  | { readonly kind: 'value'; readonly sample: string | undefined; readonly text: string }
  /** `# [1, 2] ! aggregate/average`: it has no value on that sample, and this is why. */
  | { readonly kind: 'fault'; readonly sample: string; readonly code: string }
  /** `# layers 2 heads 1/1`, `# layers 0`. */
  | { readonly kind: 'cost'; readonly layers: number; readonly heads: string }
  /** Lines `#| …` below it: the picture of a selector. */
  | { readonly kind: 'picture'; readonly lines: readonly string[] };

/** What a fixture expects the problems to be: `! type/operand` at its line, `inner type/operand` as their inner place. */
export interface ExpectedProblem {
  readonly line: number;
  readonly kind: 'at' | 'inner';
  readonly code: string;
  /** A part of the message, after a colon: `! type/operand: adds two numbers`. */
  readonly message: string | undefined;
}

export interface Expectations {
  readonly values: readonly { readonly line: number; readonly expectation: Expectation }[];
  readonly problems: readonly ExpectedProblem[];
}

/**
 * Reads the comments of a fixture. Comments on a line of their own explain, but for pictures; a comment after code holds
 * expectations, several of them with a `#` each. Lines count from zero.
 */
export function readExpectations({ text, lines, comments }: Tree): Expectations {
  const values: { line: number; expectation: Expectation }[] = [];
  const problems: ExpectedProblem[] = [];
  let picture: string[] = [];
  let last = -1;
  for (const { span, ownLine } of comments) {
    const { line } = lines.placeAt(span.start);
    const comment = text.slice(span.start, span.end);
    if (comment.startsWith('#|')) {
      if (last !== line - 1) {
        picture = [];
        values.push({ line: line - 1, expectation: { kind: 'picture', lines: picture } });
      }
      picture.push(comment.slice(3));
      last = line;
    }
    if (ownLine) continue;
    for (const piece of comment.slice(1).split(' #')) {
      const expected = readPiece(piece.trim(), line);
      if (!expected) throw new Error(`line ${line + 1}: "${piece.trim()}" is no expectation`);
      if ('expectation' in expected) values.push(expected);
      else problems.push(expected);
    }
  }
  return { values, problems };
}

function readPiece(
  piece: string,
  line: number,
): { line: number; expectation: Expectation } | ExpectedProblem | undefined {
  const problem = /^(!|inner) (\w+\/[\w-]+)(?:: (.*))?$/.exec(piece);
  if (problem) {
    const [, sign, code = '', message] = problem;
    return { line, kind: sign === '!' ? 'at' : 'inner', code, message };
  }
  const cost = /^layers (\d+)(?: heads ([\d/]+))?$/.exec(piece);
  if (cost) return { line, expectation: { kind: 'cost', layers: Number(cost[1]), heads: cost[2] ?? '' } };
  const fault = /^(".*"|\[.*\]) ! (\w+\/[\w-]+)$/.exec(piece);
  if (fault) return { line, expectation: { kind: 'fault', sample: fault[1] ?? '', code: fault[2] ?? '' } };
  const value = /^(?:("[^"]*"|\[.*?\]) )?= (.*)$/.exec(piece);
  if (value) return { line, expectation: { kind: 'value', sample: value[1], text: value[2] ?? '' } };
  return undefined;
}
