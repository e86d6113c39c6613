import { likelyMembers, membersOf, type Member } from '../../program/raspy/attributes';
import {
  builtinDocumentation,
  callSignatureOf,
  writtenSignature,
  type CallSignature,
} from '../../program/callSignature';
import { FunctionValue } from '../../program/values';
import type { Value } from '../../values/value';
import { raspForms, raspGiven } from './given';
import { documentationOf, knownOf, writtenSignatureOf } from './known';
import type { OpenCall } from './openCall';
import { receiverAt } from './receiver';
import type { Situation } from './situation';

/** A function that is being called. */
export interface Callee {
  readonly signature: CallSignature;
  readonly documentation: string | undefined;
  /** The function itself, if it is known. */
  readonly value?: Value;
}

/** What is called; `undefined` where that is not known. */
export function calleeOf(call: OpenCall, situation: Situation): Callee | undefined {
  const { analysis, place, before, names } = situation;
  const { name, dot } = call;
  if (dot !== undefined) {
    const receiver = receiverAt(place, dot, callEnd(situation), situation);
    if (receiver !== undefined && isModule(receiver)) return given(name, situation);
    const members = receiver === undefined ? likelyMembers : membersOf(receiver);
    return fromMember(members.find((member) => member.name === name));
  }
  const visible = names.find(({ symbol }) => symbol.name === name);
  if (!visible) return given(name, situation);
  const { binding } = visible;
  const known = knownOf(binding, analysis, before);
  const signature = known ? callSignatureOf(known.occurrence.value) : writtenSignatureOf(binding);
  if (!signature) return undefined;
  const value = known?.occurrence.value;
  const documentation = known?.analysis.documentationOf(known.occurrence.value);
  return {
    signature,
    documentation: documentation ?? documentationOf(binding),
    ...(value !== undefined && { value }),
  };
}

/** What every program has by a name. */
function given(name: string, { analysis }: Situation): Callee | undefined {
  const { tree, program } = analysis;
  const isForm = tree.language === 'rasp' && (raspForms.includes(name) || name === 'draw');
  const form = isForm ? raspGiven[name] : undefined;
  if (form?.signature !== undefined)
    return { signature: writtenSignature(form.signature), documentation: form.documentation };
  const value = program.library.get(name)?.value;
  const signature = value === undefined ? undefined : callSignatureOf(value);
  if (value === undefined || !signature) return undefined;
  const documentation =
    value instanceof FunctionValue ? analysis.documentationOf(value) : builtinDocumentation(value);
  return { signature, documentation, value };
}

function fromMember(member: Member | undefined): Callee | undefined {
  if (member?.signature === undefined) return undefined;
  return { signature: writtenSignature(member.signature), documentation: member.documentation };
}

/** Whether a value is the module `raspy`. */
export function isModule(value: Value): boolean {
  return typeof value === 'object' && value.kind === 'module';
}

/** Where the call at the cursor ends, as far as it is written. */
function callEnd({ analysis, place }: Situation): number {
  const { text } = analysis.tree;
  let depth = 1;
  for (let at = place.offset; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '\n' || char === '\r') break;
    if ('([{'.includes(char)) depth += 1;
    if (')]}'.includes(char)) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return place.span.end;
}
