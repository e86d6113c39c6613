import { Failure } from '../text/failure';
import { brief } from '../values/format';
import { Dict, none, Tuple, type Value } from '../values/value';
import type { Arguments } from './interpreter';

/** A parameter of a built-in. */
interface Parameter {
  readonly name: string;
  /** `rest` takes what is left over by position, `named` by name. */
  readonly takes: 'either' | 'name' | 'rest' | 'named';
  readonly needed: boolean;
  readonly default: Value | undefined;
}

/** The defaults that signatures have, as they are written. */
const defaults: Readonly<Record<string, Value>> = {
  None: none,
  False: false,
  True: true,
  "''": '',
  "' '": ' ',
  "'\\n'": '\n',
  '0': 0n,
  '1': 1n,
  '8': 8n,
  '10': 10n,
  '-1': -1n,
};

/**
 * How a built-in is called: `sorted(iterable, *, key=None, reverse=False)`. What stands after a `*` is given by name
 * only; what may be left out without a default stands in brackets: `next(iterator[, default])`.
 */
export class Signature {
  readonly name: string;
  readonly #parameters: readonly Parameter[];

  constructor(readonly text: string) {
    const [name = '', inside = ''] = text.replace(/\)$/, '').split(/\((.*)/s);
    this.name = name;
    let byName = false;
    let optional = false;
    const parameters: Parameter[] = [];
    for (const part of inside.split(',')) {
      const [written = '', value] = part.replaceAll(/[[\]]/g, '').trim().split('=');
      if (/^\s*\[/.test(part)) optional = true;
      const takes = written.startsWith('**')
        ? 'named'
        : written.startsWith('*')
          ? 'rest'
          : byName
            ? 'name'
            : 'either';
      if (takes === 'rest') byName = true;
      if (written !== '' && written !== '*') {
        parameters.push({
          name: written.replaceAll('*', ''),
          takes,
          needed: value === undefined && !optional && takes !== 'rest' && takes !== 'named',
          default: value === undefined ? undefined : defaults[value],
        });
      }
      if (part.includes('[')) optional = true;
    }
    this.#parameters = parameters;
  }

  /**
   * The argument of each parameter, in their order: of one that takes all the rest a tuple, of one that takes names a
   * dict, and nothing for one that may be left out.
   * @throws Failure `call/arguments` for too few, too many or unknown ones.
   */
  bind({ positional, named }: Arguments): (Value | undefined)[] {
    const left = new Map(named);
    let next = 0;
    const bound = this.#parameters.map((parameter): Value | undefined => {
      if (parameter.takes === 'rest') {
        const rest = new Tuple(positional.slice(next));
        next = positional.length;
        return rest;
      }
      if (parameter.takes === 'named') {
        const rest = new Dict(left);
        left.clear();
        return rest;
      }
      const byName = left.get(parameter.name);
      left.delete(parameter.name);
      if (parameter.takes === 'either' && next < positional.length) {
        if (byName !== undefined) throw this.#wrong(`got \`${parameter.name}\` twice`);
        next += 1;
        return positional[next - 1];
      }
      if (byName === undefined && parameter.needed) throw this.#wrong(`misses \`${parameter.name}\``);
      return byName ?? parameter.default;
    });
    if (next < positional.length) throw this.#tooMany(positional);
    const [unknown] = left.keys();
    if (unknown !== undefined) throw this.#wrong(`has no parameter \`${unknown}\``);
    return bound;
  }

  #tooMany(positional: readonly Value[]): Failure {
    const most = this.#parameters.filter(({ takes }) => takes === 'either').length;
    const wanted = most === 0 ? 'no arguments' : `${most} argument${most === 1 ? '' : 's'} at most`;
    const byName = this.#parameters
      .filter(({ takes }) => takes === 'name')
      .map(({ name }) => `\`${name}=…\``);
    const mended = byName.length > 0 ? `; ${byName.join(' and ')} must be named` : '';
    const given = positional.map((arg) => brief(arg)).join(', ');
    return this.#wrong(`takes ${wanted}, but got ${positional.length} (${given})${mended}`);
  }

  #wrong(what: string): Failure {
    return new Failure('call/arguments', `\`${this.text}\` ${what}`);
  }
}
