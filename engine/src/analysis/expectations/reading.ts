import type { Expression, Language } from '../../syntax/tree';
import type { Problem } from '../../text/problem';
import { asSentence } from '../../text/sentence';
import type { Span } from '../../text/span';
import { isComparison, type Comparison } from '../../values/compare';
import type { Directive } from '../samples/directives';
import { fixesInFile, parsePart, spanInFile, type Part } from '../samples/parsePart';

/** How two sides are compared: as the languages do, or nearly equal. */
export type Relation = Comparison | '~=';

/** One thing that is expected: that two sides compare so, or that something is true. */
export type Check =
  | { readonly left: Expression; readonly relation: Relation; readonly right: Expression }
  | { readonly truth: Expression };

/** What a comment expects; its expressions count from the start of its text. */
export interface Reading {
  readonly tree: Part['tree'];
  /** All of them are expected. */
  readonly checks: readonly Check[];
}

const usage = 'Expected is a comparison, as in `flip("abc") == "cba"` or `layers <= 2`';

/** Strings, and signs between values. */
const signs: Readonly<Record<Language, RegExp>> = {
  rasp: /"[^"]*"|[=!<>~]=|=/g,
  raspy: /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[=!<>~]=|=/g,
};

/** What no language has between two values, but an expectation; RASP has no `!=` either. */
const ownSigns: Readonly<Record<Language, readonly Relation[]>> = { rasp: ['~=', '!='], raspy: ['~='] };

/** Reads what a `# expect:` says. @returns a problem where it can not be read. */
export function readExpectation(directive: Directive, language: Language): Reading | Problem {
  const { text, start, comment } = directive;
  const within = { start, end: start + text.length };
  if (text === '') return unreadable(comment.span, `${usage}.`);
  // The parser reads them as `==`, which is as long.
  const own = new Map<number, Relation>();
  const readable = text.replace(signs[language], (sign, at: number) => {
    const relation = ownSigns[language].find((candidate) => candidate === sign);
    if (!relation) return sign;
    own.set(at, relation);
    return '==';
  });
  const { tree, expression, problems } = parsePart(readable, language);
  const [statement] = tree.statements;
  if (statement?.kind === 'assignment') return assignment(directive, within, language);
  if (statement && statement.kind !== 'expression')
    return unreadable(within, `${usage}; this is no expression.`);
  const [first] = problems;
  if (first) {
    const place = spanInFile(first.span, start, within);
    return unreadable(
      place.end > place.start ? place : within,
      `${asSentence(`this can not be read: ${first.message}`)} ${usage}.`,
      fixesInFile(first, start, within),
    );
  }
  if (!expression) return unreadable(within, `${usage}; this is more than one.`);
  const checks = [...checksIn(expression, own)];
  const [misplaced] = own.keys();
  if (misplaced !== undefined) {
    const span = { start: start + misplaced, end: start + misplaced + 2 };
    return unreadable(
      span,
      `\`${own.get(misplaced) ?? ''}\` stands between the two sides of the comparison, and nowhere else.`,
    );
  }
  const chain = checks.find((check) => 'left' in check && isOpenComparison(check.left));
  if (chain)
    return unreadable(within, 'Each comparison has two sides: join several by `and`, `0 < x and x < 4`.');
  return { tree, checks };
}

/** The checks that an expression stands for; takes the signs from `own` that it uses. */
function* checksIn(expression: Expression, own: Map<number, Relation>): Generator<Check> {
  switch (expression.kind) {
    case 'parenthesized':
      yield* checksIn(expression.inner, own);
      return;
    case 'logic':
    case 'binary': {
      const { op, opSpan, left, right } = expression;
      if (op === 'and') {
        yield* checksIn(left, own);
        yield* checksIn(right, own);
        return;
      }
      if (isComparison(op)) {
        yield { left, relation: taken(own, opSpan) ?? op, right };
        return;
      }
      break;
    }
    case 'comparison': {
      const { first, rest } = expression;
      if (!rest.every(({ op }) => isComparison(op))) break;
      let left: Expression = first;
      for (const { op, opSpan, operand } of rest) {
        if (isComparison(op)) yield { left, relation: taken(own, opSpan) ?? op, right: operand };
        left = operand;
      }
      return;
    }
    default:
  }
  yield { truth: expression };
}

function taken(own: Map<number, Relation>, { start }: Span): Relation | undefined {
  const relation = own.get(start);
  own.delete(start);
  return relation;
}

/** In RASP `0 < x < 4` compares what `0 < x` gives. */
function isOpenComparison(expression: Expression): boolean {
  return expression.kind === 'binary' && isComparison(expression.op);
}

function assignment({ text, start }: Directive, within: Span, language: Language): Problem {
  const message = `${usage}; this is an assignment: two sides are compared with \`==\`.`;
  const sign = [...text.matchAll(signs[language])].find(([found]) => found === '=');
  if (!sign) return unreadable(within, message);
  const span = { start: start + sign.index, end: start + sign.index + 1 };
  return unreadable(span, message, [{ title: 'Write `==`', edits: [{ span, text: '==' }] }]);
}

function unreadable(span: Span, message: string, fixes: Problem['fixes'] = []): Problem {
  return { code: 'expect/unreadable', severity: 'error', span, message: asSentence(message), fixes };
}
