import fc from 'fast-check';
import type { Language } from '@rasp/engine';
import { everything as everythingOfRasp } from '../syntax/programs';
import { everything as everythingOfRaspy } from '../syntax/raspy/programs';
import { examples } from './support';

/** Tokens in the order of the text; those of a line that may be broken anywhere, or only in its brackets. */
type Tokens = readonly string[];

const word = fc.constantFrom('x', 'y', 'tokens', 'indices', 'a_rather_long_name', 'length');
const literal = fc.constantFrom('1', '2.5', '0', '"a"', '"two words"');

const raspExpression = fc.letrec<{ expression: Tokens }>((tie) => {
  const one = tie('expression');
  const bracketed = (open: Tokens, items: readonly Tokens[], close: string): Tokens => [
    ...open,
    ...items.flatMap((item, i) => (i === 0 ? item : [',', ...item])),
    close,
  ];
  const operand = fc.oneof(
    { weight: 4, arbitrary: fc.oneof(word, literal).map((it) => [it]) },
    one.map((it) => ['(', ...it, ')']),
  );
  return {
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      operand,
      fc
        .tuple(operand, fc.constantFrom('+', '-', '*', '/', '%', '^', '==', '<', 'and', 'or', 'in'), one)
        .map(([left, op, right]) => [...left, op, ...right]),
      fc.tuple(fc.constantFrom('-', '+', 'not'), operand).map(([op, it]) => [op, ...it]),
      fc
        .tuple(operand, operand, operand)
        .map(([then, condition, otherwise]) => [...then, 'if', ...condition, 'else', ...otherwise]),
      fc.array(one, { maxLength: 4 }).map((items) => bracketed(['['], items, ']')),
      fc.array(one, { maxLength: 4 }).map((items) => bracketed(['f', '('], items, ')')),
      fc.tuple(operand, one).map(([object, index]) => ['(', ...object, ')', '[', ...index, ']']),
      fc
        .tuple(one, one, fc.constantFrom('==', '!=', '<'))
        .map(([key, query, op]) => bracketed(['select('], [key, query, [op]], ')')),
      fc.tuple(one, one).map((items) => bracketed(['aggregate('], items, ')')),
      fc
        .tuple(one, one)
        .map(([element, list]) => ['[', ...element, 'for', 'i', 'in', '(', ...list, ')', ']']),
      fc.tuple(literal, one).map(([key, value]) => ['{', key, ':', ...value, '}']),
    ),
  };
}).expression;

const raspyExpression = fc.letrec<{ expression: Tokens }>((tie) => {
  const one = tie('expression');
  const items = (open: Tokens, of: readonly Tokens[], close: string, comma: boolean): Tokens => [
    ...open,
    ...of.flatMap((item, i) => (i === 0 ? item : [',', ...item])),
    ...(comma && of.length > 0 ? [','] : []),
    close,
  ];
  const operand = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.oneof(word, literal, fc.constantFrom("'b'", 'f"{x:>3}"', 'None')).map((it) => [it]),
    },
    one.map((it) => ['(', ...it, ')']),
  );
  return {
    expression: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      operand,
      fc
        .tuple(
          operand,
          fc.constantFrom(
            '+',
            '-',
            '*',
            '**',
            '//',
            '%',
            '&',
            '|',
            '==',
            '<',
            'and',
            'or',
            'in',
            'not in',
            'is not',
          ),
          operand,
        )
        .map(([left, op, right]) => [...left, ...op.split(' '), ...right]),
      fc.tuple(fc.constantFrom('-', '~', 'not'), operand).map(([op, it]) => ['(', op, ...it, ')']),
      fc
        .tuple(operand, operand, operand)
        .map(([then, condition, otherwise]) => [...then, 'if', ...condition, 'else', ...otherwise]),
      fc
        .tuple(fc.array(one, { maxLength: 4 }), fc.boolean())
        .map(([of, comma]) => items(['['], of, ']', comma)),
      fc
        .tuple(fc.array(one, { maxLength: 4 }), fc.boolean())
        .map(([of, comma]) => items(['f', '('], of, ')', comma)),
      fc.tuple(fc.array(one, { minLength: 1, maxLength: 3 })).map(([of]) => items(['('], of, ')', true)),
      fc
        .tuple(operand, one)
        .map(([object, value]) => [
          '(',
          ...object,
          ')',
          '.',
          'value',
          '(',
          ...value,
          ')',
          '.',
          'name',
          '(',
          '"n"',
          ')',
        ]),
      fc.tuple(operand, one).map(([left, right]) => ['f', '(', '*', ...left, ',', 'by', '=', ...right, ')']),
      fc.tuple(word, operand, operand).map(([it, from, to]) => [it, '[', ...from, ':', ...to, ']']),
      fc.tuple(word, one).map(([it, step]) => [it, '[', ':', ':', '(', ...step, ')', ']']),
      one.map((body) => ['(', 'lambda', 'x', ',', 'y', '=', '1', ':', ...body, ')']),
      fc
        .tuple(operand, operand, operand)
        .map(([element, list, condition]) => [
          '[',
          ...element,
          'for',
          'i',
          'in',
          ...list,
          'if',
          ...condition,
          ']',
        ]),
      fc.tuple(literal, one).map(([key, value]) => ['{', key, ':', ...value, ',', '}']),
    ),
  };
}).expression;

const blanks = fc.constantFrom('', '', ' ', ' ', '   ', '\t');
const lineBreaks = fc.constantFrom('\n', '\n    ', '  \n\n\t', '\n  # a comment\n ');

/** Tokens with random blanks between them, and line breaks and comments where lines may be broken. */
function joined(tokens: Tokens, gaps: fc.Arbitrary<string>, free: boolean): fc.Arbitrary<string> {
  return fc.array(gaps, { minLength: tokens.length, maxLength: tokens.length }).chain((between) =>
    fc
      .array(fc.tuple(fc.nat(9), lineBreaks), { minLength: tokens.length, maxLength: tokens.length })
      .map((breaks) => {
        let depth = 0;
        return tokens
          .map((token, i) => {
            if (/^[)\]}]$/.test(token)) depth -= 1;
            const [chance = 9, lineBreak = ''] = breaks[i] ?? [];
            const before = tokens[i - 1] ?? '';
            const isBroken = i > 0 && chance === 0 && (free || depth > 0) && before !== '-';
            if (/[([{]$/.test(token)) depth += 1;
            if (isBroken) return lineBreak + token;
            const needsBlank = /[\w"']$/.test(before) && /^[\w"']/.test(token);
            if (i === 0) return token;
            return (needsBlank ? ' ' : (between[i] ?? '')) + token;
          })
          .join('');
      }),
  );
}

function indented(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}

const between = fc.constantFrom(
  '\n',
  '\n',
  '\n\n',
  '\n\n\n\n',
  '  # behind\n',
  ' # x\n',
  '\n# above\n',
  '   \n',
);

const raspStatement = fc.letrec<{ statement: string }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    raspExpression.chain((it) => joined([...it, ';'], blanks, true)),
    raspExpression.chain((it) => joined(['x', '=', ...it, ';'], blanks, true)),
    fc
      .tuple(raspExpression, raspExpression)
      .chain(([a, b]) => joined(['x', ',', 'y', '=', ...a, ',', ...b, ';'], blanks, true)),
    fc
      .tuple(fc.array(fc.tuple(tie('statement'), between), { maxLength: 3 }), raspExpression, blanks)
      .chain(([body, result, by]) =>
        joined(['return', ...result, ';'], blanks, true).map(
          (end) => `def f(x,y){\n${indented(body.flat().join(''), by)}${end}}`,
        ),
      ),
    fc
      .tuple(fc.array(fc.tuple(tie('statement'), between), { minLength: 1, maxLength: 3 }), blanks)
      .map(([body, by]) => `for i in [1,2] {${indented(body.flat().join(''), by)}}`),
    fc.constantFrom('set example "abc"', 'show example', 'examples  off', 'load "x" ;'),
  ),
})).statement;

const units = fc.constantFrom(' ', '  ', '    ', '\t');

const raspyStatement = fc.letrec<{ statement: string }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    raspyExpression.chain((it) => joined(it, blanks, false)),
    raspyExpression.chain((it) => joined(['x', '=', ...it], blanks, false)),
    raspyExpression.chain((it) => joined(['x', '+=', ...it], blanks, false)).map((it) => `${it};y=1`),
    fc
      .tuple(fc.array(fc.tuple(tie('statement'), between), { maxLength: 3 }), raspyExpression, units)
      .chain(([body, result, by]) =>
        joined(['return', ...result], blanks, false).map(
          (end) => `def f(x,y = 1,*z):\n${indented(body.flat().join('') + end, by)}`,
        ),
      ),
    fc
      .tuple(
        fc.array(fc.tuple(tie('statement'), between), { minLength: 1, maxLength: 2 }),
        raspyExpression,
        units,
      )
      .chain(([body, condition, by]) =>
        joined(['if', ...condition, ':'], blanks, false).map(
          (head) => `${head}\n${indented(body.flat().join(''), by)}\nelse: y=2`,
        ),
      ),
    fc.constantFrom('from raspy import *', 'pass', 'x = 1 + \\\n  2'),
  ),
})).statement;

/** Programs without mistakes whose layout is as bad as can be. */
export function program(language: Language): fc.Arbitrary<string> {
  const statement = language === 'rasp' ? raspStatement : raspyStatement;
  return fc.array(fc.tuple(statement, between), { maxLength: 6 }).map((parts) => parts.flat().join(''));
}

const piecesOf: Readonly<Record<Language, readonly string[]>> = {
  rasp: 'set example show examples exit load draw def for in return not if else select aggregate( range( x 1 2.5 "a" \'b\' "open + - ^ == = ( ) , ; : [ ] { } # $ é “ \\'.split(
    ' ',
  ),
  raspy:
    'def if elif else for while return in not and lambda x f 1 "a" \'b\' "open """ f"{x}" f" + ** == = += ( ) , ; : [ ] { } # $ é “ \\ >>> ``` ≤ import class try @ ->'.split(
      ' ',
    ),
};

/** Programs with stretches replaced by other pieces, and pieces in any order. */
export function mutated(language: Language): fc.Arbitrary<string> {
  const pieces = piecesOf[language];
  const whole = [
    language === 'rasp' ? everythingOfRasp : everythingOfRaspy,
    ...examples.filter((file) => file.language === language).map(({ text }) => text),
  ];
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(8),
    by: fc.constantFrom('', ' ', '\n', '\n    ', '\t', '\r\n', ...pieces),
  });
  const changed = fc
    .tuple(fc.constantFrom(...whole), fc.array(change, { minLength: 1, maxLength: 5 }))
    .map(([text, changes]) =>
      changes.reduce((present, { at, length, by }) => {
        const start = Math.floor(at * present.length);
        return present.slice(0, start) + by + present.slice(start + length);
      }, text),
    );
  const soup = fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ', '\n', '\n  ', '\n    ')), {
      maxLength: 40,
    })
    .map((parts) => parts.flat().join(''));
  return fc.oneof({ weight: 3, arbitrary: changed }, { weight: 1, arbitrary: soup });
}
