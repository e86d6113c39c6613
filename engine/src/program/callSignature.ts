import { Builtin, BuiltinType } from '../python/builtin';
import type { Span } from '../text/span';
import type { Value } from '../values/value';
import { FunctionValue } from './values';

/** A parameter of a function, as its signature has it. */
export interface SignatureParameter {
  readonly name: string;
  /** Where it stands in the signature. */
  readonly span: Span;
  /** How arguments come to it: `rest` takes all that are left over by position, `named` all by name. */
  readonly takes: 'either' | 'name' | 'rest' | 'named';
}

/** How something is called, to be shown. */
export interface CallSignature {
  /** `shift(seq, n, filler)`. */
  readonly text: string;
  readonly parameters: readonly SignatureParameter[];
}

/** How a value is called; `undefined` for what is no function. */
export function callSignatureOf(value: Value): CallSignature | undefined {
  if (value instanceof Builtin) return writtenSignature(value.signature);
  return value instanceof FunctionValue ? signatureWith(value.name, value.params) : undefined;
}

/** What a built-in function or type does, as a sentence; `undefined` for what is not built in. */
export function builtinDocumentation(value: Value): string | undefined {
  return value instanceof Builtin ? value.documentation : undefined;
}

/** Whether a value is a type that is built in. */
export function isBuiltinType(value: Value): boolean {
  return value instanceof BuiltinType;
}

/** The signature of a function with parameters as they are written: `by=1`, `*rest`. */
export function signatureWith(name: string, params: readonly string[]): CallSignature {
  const parameters: SignatureParameter[] = [];
  let text = `${name}(`;
  for (const [i, param] of params.entries()) {
    if (i > 0) text += ', ';
    const [word = ''] = param.split(/[=:]/);
    parameters.push({
      name: word.replaceAll('*', '').trim(),
      span: { start: text.length, end: text.length + param.length },
      takes: takenBy(param, parameters),
    });
    text += param;
  }
  return { text: `${text})`, parameters };
}

/** Reads how a built-in is called: `sorted(iterable, *, key=None)`, `next(iterator[, default])`. */
export function writtenSignature(text: string): CallSignature {
  const parameters: SignatureParameter[] = [];
  let byName = false;
  let at = text.indexOf('(') + 1;
  for (const part of text.slice(at, text.lastIndexOf(')')).split(',')) {
    const param = part.replaceAll(/[[\]]/g, '').trim();
    const start = text.indexOf(param, at);
    at += part.length + 1;
    if (param === '*') byName = true;
    else if (param !== '') {
      const takes = takenBy(param, parameters);
      parameters.push({
        name: param.replace(/=.*/s, '').replaceAll('*', ''),
        span: { start, end: start + param.length },
        takes: byName && takes === 'either' ? 'name' : takes,
      });
    }
  }
  return { text, parameters };
}

function takenBy(param: string, before: readonly SignatureParameter[]): SignatureParameter['takes'] {
  if (param.startsWith('**')) return 'named';
  if (param.startsWith('*')) return 'rest';
  return before.some(({ takes }) => takes === 'rest') ? 'name' : 'either';
}
