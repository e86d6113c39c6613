import assert from 'node:assert/strict';
import { Builtin } from '../../../engine/src/python/builtin';
import { builtins } from '../../../engine/src/python/builtins';
import type { Interpreter } from '../../../engine/src/python/interpreter';
import { methodOf } from '../../../engine/src/python/methods';
import {
  binaryOperation,
  comparison,
  unaryOperation,
  type BinaryOperator,
  type ComparisonOperator,
} from '../../../engine/src/python/operators';
import { getItem } from '../../../engine/src/python/subscripts';
import { Failure } from '../../../engine/src/text/failure';
import { SetValue } from '../../../engine/src/values/set';
import { Dict, isTrue, List, none, Tuple, type Value } from '../../../engine/src/values/value';
import { PlainInterpreter } from './support';

const token =
  /\s*(\d[\d_]*\.?\d*(?:e[+-]?\d+)?|(?:'(?:[^'\\]|\\.)*')+|not\s+in\b|\w+|\*\*|\/\/|<<|>>|[<>=!]=|[^\s\w])/y;

const constants: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['None', none],
  ['True', true],
  ['False', false],
  ['inf', Infinity],
  ['nan', NaN],
]);

/** How tight binary operators bind. */
const levels: readonly (readonly string[])[] = [
  ['==', '!=', '<', '<=', '>', '>=', 'in', 'not in'],
  ['|'],
  ['^'],
  ['&'],
  ['<<', '>>'],
  ['+', '-'],
  ['*', '/', '//', '%'],
];

/**
 * Works out the expressions of the data: literals, displays, calls of built-ins and methods, operators, items.
 * @param it What `it` stands for.
 */
export function evaluate(
  text: string,
  it: Value = none,
  interpreter: Interpreter = new PlainInterpreter(),
): Value {
  const reader = new Reader(tokensOf(text), it, interpreter);
  const value = reader.expression();
  assert.ok(reader.isAtEnd, `all of ${text} is read`);
  return value;
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match; match = token.exec(text)) {
    tokens.push((match[1] ?? '').replace(/^not\s+in$/, 'not in'));
    if (token.lastIndex >= text.trimEnd().length) break;
  }
  return tokens;
}

class Reader {
  #at = 0;

  constructor(
    private readonly tokens: readonly string[],
    private readonly it: Value,
    private readonly interpreter: Interpreter,
  ) {}

  get isAtEnd(): boolean {
    return this.#at >= this.tokens.length;
  }

  expression(): Value {
    if (this.#took('not')) return !isTrue(this.expression());
    return this.#binary(0);
  }

  #peek(): string {
    return this.tokens[this.#at] ?? '';
  }

  #next(): string {
    this.#at += 1;
    return this.tokens[this.#at - 1] ?? '';
  }

  #took(expected: string): boolean {
    if (this.#peek() !== expected) return false;
    this.#at += 1;
    return true;
  }

  #expect(expected: string): void {
    assert.equal(this.#next(), expected);
  }

  #binary(level: number): Value {
    const operators = levels[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    while (operators.includes(this.#peek())) {
      const op = this.#next();
      const right = this.#binary(level + 1);
      left =
        level === 0
          ? comparison(op as ComparisonOperator, left, right)
          : binaryOperation(op as BinaryOperator, left, right);
    }
    return left;
  }

  #unary(): Value {
    const op = this.#peek();
    if (op === '-' || op === '+' || op === '~') {
      this.#next();
      return unaryOperation(op, this.#unary());
    }
    const base = this.#primary();
    return this.#took('**') ? binaryOperation('**', base, this.#unary()) : base;
  }

  #primary(): Value {
    let value = this.#atom();
    for (;;) {
      if (this.#took('.')) {
        const name = this.#next();
        const method = methodOf(value, name);
        assert.ok(method, `there is a method ${name}`);
        value = method;
      } else if (this.#took('[')) {
        value = getItem(value, this.expression());
        this.#expect(']');
      } else if (this.#took('(')) value = this.#call(value);
      else return value;
    }
  }

  #call(callee: Value): Value {
    const positional: Value[] = [];
    const named = new Map<string, Value>();
    while (!this.#took(')')) {
      if (this.tokens[this.#at + 1] === '=') {
        const name = this.#next();
        this.#next();
        named.set(name, this.expression());
      } else positional.push(this.expression());
      if (this.#peek() !== ')') this.#expect(',');
    }
    if (callee instanceof Builtin) return callee.call({ positional, named }, this.interpreter);
    throw new Failure('call/not-callable', 'only built-ins are called here');
  }

  #atom(): Value {
    const text = this.#next();
    if (/^\d/.test(text)) return /[.e]/.test(text) ? Number(text) : BigInt(text.replaceAll('_', ''));
    if (text.startsWith("'")) return stringOf(text);
    if (text === '(') return this.#parenthesized();
    if (text === '[') return new List(this.#items(']').map(([item]) => item));
    if (text === '{') return this.#braces();
    const value = text === 'it' ? this.it : (constants.get(text) ?? builtins.get(text));
    assert.ok(value !== undefined, `${text} is known`);
    return value;
  }

  #parenthesized(): Value {
    const start = this.#at;
    const items = this.#items(')');
    const [first] = items;
    const isTuple = first === undefined || items.length > 1 || this.tokens[this.#at - 2] === ',';
    assert.ok(this.#at > start);
    return isTuple ? new Tuple(items.map(([item]) => item)) : first[0];
  }

  #braces(): Value {
    const items = this.#items('}');
    const pairs = items.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
    if (pairs.length > 0 || items.length === 0) return new Dict(pairs);
    return new SetValue(items.map(([item]) => item));
  }

  /** Items, and in dicts what stands behind their colons. */
  #items(close: string): (readonly [Value, Value?])[] {
    const items: (readonly [Value, Value?])[] = [];
    while (!this.#took(close)) {
      const item = this.expression();
      items.push(this.#took(':') ? [item, this.expression()] : [item]);
      if (this.#peek() !== close) this.#expect(',');
    }
    return items;
  }
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function stringOf(text: string): string {
  return text
    .slice(1, -1)
    .replaceAll("''", '')
    .replace(/\\(?:x(..)|u(....)|(.))/g, (_all, short?: string, long?: string, plain?: string) => {
      const code = short ?? long;
      return code === undefined
        ? (escapes[plain ?? ''] ?? plain ?? '')
        : String.fromCharCode(parseInt(code, 16));
    });
}
