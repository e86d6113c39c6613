import { Failure } from '../text/failure';
import { brief, escapeNonAscii } from '../values/format';
import { checkSize } from '../values/sizes';
import { Dict, Tuple, type Value } from '../values/value';
import type { Bound } from './builtin';
import { formatValue } from './formatting';
import type { Interpreter } from './interpreter';
import { getItem } from './subscripts';

/** Formats have fields of their own, but these have none. */
const deepest = 2;

/**
 * Python's `text.format(*args, **kwargs)`.
 * @param args A tuple of the values by position, and a dict of those by name.
 * @throws Failure `value/format` for a text that can not be read or asks for values that are not there, and what
 * formatting a value fails with.
 */
export function formatTemplate(text: string, [positional, named]: Bound, interpreter: Interpreter): string {
  const values = positional instanceof Tuple ? positional.items : undefined;
  return new Template(values, named instanceof Dict ? named : new Dict([]), interpreter).fill(text, deepest);
}

class Template {
  #next = 0;
  #numbering: 'automatic' | 'manual' | undefined;

  constructor(
    private readonly values: readonly Value[] | undefined,
    private readonly named: Dict,
    private readonly interpreter: Interpreter,
  ) {}

  fill(text: string, depth: number): string {
    if (depth === 0) throw failure(text, 'formats inside of formats inside of formats are not read');
    let result = '';
    let at = 0;
    while (at < text.length) {
      const char = text.charAt(at);
      if ((char === '{' || char === '}') && text.charAt(at + 1) === char && depth === deepest) {
        result += char;
        at += 2;
      } else if (char === '}') throw failure(text, 'a `}` stands alone; write `}}` for the character itself');
      else if (char === '{') {
        const end = closing(text, at);
        result += this.#field(text.slice(at + 1, end), text, depth);
        at = end + 1;
      } else {
        result += char;
        at += 1;
      }
      checkSize(result.length);
    }
    return result;
  }

  #field(field: string, text: string, depth: number): string {
    const match = /^([^!:[\]]*(?:\[[^\]]*\][^!:[\]]*)*)(?:!([^:]*))?(?::(.*))?$/s.exec(field);
    if (!match)
      throw failure(
        text,
        `\`{${field}}\` is no field; fields are \`{}\`, \`{0}\`, \`{name}\`, \`{name:format}\``,
      );
    const [, path = '', conversion, spec = ''] = match;
    const value = this.#converted(this.#valueAt(path, text), conversion, text);
    const format = this.fill(spec, spec.includes('{') ? depth - 1 : depth);
    this.interpreter.charge(1);
    return format === '' ? this.interpreter.str(value) : formatValue(value, format);
  }

  #converted(value: Value, conversion: string | undefined, text: string): Value {
    switch (conversion) {
      case undefined:
        return value;
      case 's':
        return this.interpreter.str(value);
      case 'r':
        return this.interpreter.repr(value);
      case 'a':
        return escapeNonAscii(this.interpreter.repr(value));
      default:
        throw failure(text, `\`!${conversion}\` is no conversion; there are \`!s\`, \`!r\` and \`!a\``);
    }
  }

  #valueAt(path: string, text: string): Value {
    const [, name = '', rest = ''] = /^([^.[]*)(.*)$/s.exec(path) ?? [];
    let value = this.#named(name, text);
    const steps = rest.match(/\[[^\]]+\]|\.[^.[]*|./gs) ?? [];
    for (const step of steps) {
      if (!step.startsWith('['))
        throw failure(
          text,
          `\`{${path}}\` asks for an attribute, which fields have not; give the value itself`,
        );
      const key = step.slice(1, -1);
      value = getItem(value, /^\d+$/.test(key) ? BigInt(key) : key);
    }
    return value;
  }

  #named(name: string, text: string): Value {
    const isNumber = /^\d+$/.test(name);
    if (name.includes('{')) throw failure(text, 'a `{` stands in a name');
    if (name !== '' && !isNumber) {
      const value = this.named.get(name);
      if (value === undefined)
        throw new Failure(
          'value/key',
          `${brief(text)} asks for \`${name}\`, which is not given: write \`${name}=…\``,
        );
      return value;
    }
    const numbering = isNumber ? 'manual' : 'automatic';
    if (this.#numbering !== undefined && this.#numbering !== numbering)
      throw failure(text, 'it mixes `{}` and `{0}`; number all fields or none');
    this.#numbering = numbering;
    const index = isNumber ? Number(name) : this.#next;
    if (!isNumber) this.#next += 1;
    if (!this.values) throw failure(text, '`format_map` only fills in names');
    const value = this.values[index];
    if (value === undefined) {
      const given = this.values.length === 1 ? '1 value is' : `${this.values.length} values are`;
      throw new Failure(
        'value/index',
        `${brief(text)} asks for value ${index}, counted from 0, but ${given} given`,
      );
    }
    return value;
  }
}

/** Where the field that opens at a place closes. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '{') depth += 1;
    // Between brackets a brace is part of a key.
    else if (char === '[' && depth === 1 && !text.slice(open, at).includes(':')) {
      const end = text.indexOf(']', at);
      if (end > 0) at = end;
    } else if (char === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw failure(text, 'a `{` is not closed; write `{{` for the character itself');
}

function failure(text: string, why: string): Failure {
  return new Failure('value/format', `${brief(text)} can not be filled in: ${why}`);
}
