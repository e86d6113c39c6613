import type { Language } from '../../syntax/tree';
import type { CallSignature } from '../../program/callSignature';
import type { CandidateKind } from './candidate';
import type { OpenCall } from './openCall';

/** What an argument should be. */
export type Wanted = 's-op' | 'selector';

/** What the parameters of the language and its library take, by their names. */
const byParameter: Readonly<Record<string, Wanted>> = {
  selector: 'selector',
  sel: 'selector',
  key: 's-op',
  query: 's-op',
  value: 's-op',
  seq: 's-op',
};

/** What the argument at the cursor should be; `undefined` where anything may stand. */
export function wantedBy(
  call: OpenCall | undefined,
  signature: CallSignature | undefined,
  language: Language,
): Wanted | undefined {
  if (!call || !signature) return undefined;
  const parameter = signature.parameters[activeParameter(call, signature) ?? -1];
  // Where a method takes keys and values they are those of a dict.
  if (!parameter || (language === 'raspy' && call.dot !== undefined && call.name !== 'value'))
    return undefined;
  return Object.hasOwn(byParameter, parameter.name) ? byParameter[parameter.name] : undefined;
}

/** Whether something may be what is wanted; what is called may give it. */
export function mayBe(kind: CandidateKind, wanted: Wanted | undefined): boolean {
  if (wanted === undefined) return true;
  if (kind === wanted || kind === 'parameter') return true;
  return wanted === 's-op' && kind === 'value';
}

/** The number of the parameter that the argument at the cursor is for, by its name or else its position. */
export function activeParameter(
  { position, keyword }: OpenCall,
  { parameters }: CallSignature,
): number | undefined {
  if (keyword !== undefined) {
    const named = parameters.findIndex(
      ({ name, takes }) => name === keyword && takes !== 'rest' && takes !== 'named',
    );
    const rest = named < 0 ? parameters.findIndex(({ takes }) => takes === 'named') : named;
    return rest < 0 ? undefined : rest;
  }
  const rest = parameters.findIndex(({ takes }) => takes === 'rest');
  const at = rest >= 0 ? Math.min(position, rest) : position;
  const takes = parameters[at]?.takes;
  return takes === 'either' || takes === 'rest' ? at : undefined;
}
