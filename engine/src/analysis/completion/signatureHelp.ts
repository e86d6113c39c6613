import type { CallSignature } from '../../program/callSignature';
import { FunctionValue } from '../../program/values';
import type { Analysis } from '../analysis';
import { calleeOf, type Callee } from './callee';
import { aboutValue } from './known';
import { callOf } from './openCall';
import { situationAt, type Situation } from './situation';
import type { Typing } from './typing';
import { activeParameter } from './wanted';

/** How the function is called whose arguments are being typed. */
export interface SignatureHelp {
  readonly signature: CallSignature;
  readonly documentation: string | undefined;
  /** What is known of each parameter, in their order. */
  readonly parameters: readonly ParameterHelp[];
  /** The number of the parameter that the cursor is at; `undefined` where there is none for it. */
  readonly active: number | undefined;
}

export interface ParameterHelp {
  /** What the documentation of the function says about it. */
  readonly documentation: string | undefined;
  /** What it was in the last call. */
  readonly last: string | undefined;
}

/** The innermost call that is open at an offset; `undefined` outside of calls, and where it is not known what is called. */
export function signatureHelpAt(offset: number, typing: Typing): SignatureHelp | undefined {
  const situation = situationAt(offset, typing);
  const { place, analysis } = situation;
  for (const bracket of place.open.brackets.toReversed()) {
    if (bracket.kind === 'block') return undefined;
    const call = callOf(bracket, place.before, analysis.tree.language);
    if (!call) continue;
    const callee = calleeOf(call, situation);
    return callee && { ...told(callee, situation), active: activeParameter(call, callee.signature) };
  }
  return undefined;
}

function told(
  { signature, documentation, value }: Callee,
  { analysis }: Situation,
): Omit<SignatureHelp, 'active'> {
  return {
    signature,
    documentation,
    parameters: signature.parameters.map(({ name }, i) => ({
      documentation: documentation === undefined ? undefined : saidOf(name, documentation),
      last: value instanceof FunctionValue ? lastOf(value, i, analysis) : undefined,
    })),
  };
}

/** What documentation says about a parameter: a line that begins with its name and a colon. */
function saidOf(name: string, documentation: string): string | undefined {
  for (const line of documentation.split('\n')) {
    const [, word, said] =
      /^\s*(?:[-*]\s+|[:@]param\s+)?`?(\w+)`?(?:\s*\([^)]*\))?\s*:\s*(\S.*)$/.exec(line) ?? [];
    if (word === name) return said;
  }
  return undefined;
}

function lastOf(
  { definition, source }: FunctionValue,
  position: number,
  analysis: Analysis,
): string | undefined {
  if (source.kind === 'library') return undefined;
  const [call] = analysis.program.record.of(definition);
  const value = call?.frame?.args[position];
  return call && value !== undefined
    ? aboutValue({ analysis, occurrence: { ...call, value } }).detail
    : undefined;
}
