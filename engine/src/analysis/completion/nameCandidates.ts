import { isPrivate, baseNames } from '../../program/rasp/names';
import {
  builtinDocumentation,
  callSignatureOf,
  isBuiltinType,
  type CallSignature,
} from '../../program/callSignature';
import { kindOf, type Value } from '../../values/value';
import { FunctionValue } from '../../program/values';
import type { About, Candidate, CandidateKind, Origin } from './candidate';
import { raspForms, raspGiven, raspyGiven } from './given';
import { aboutValue, documentationOf, knownOf, writtenSignatureOf } from './known';
import type { Situation } from './situation';
import type { VisibleName } from './visible';
import { mayBe, type Wanted } from './wanted';

const kinds: Readonly<Record<string, CandidateKind>> = {
  's-op': 's-op',
  selector: 'selector',
  key: 'key',
  query: 'query',
  function: 'function',
  'built-in': 'function',
  module: 'module',
};

/** The names that can be used at a cursor: those of the text, of the library, and of Python. */
export function nameCandidates(situation: Situation, wanted: Wanted | undefined): Candidate[] {
  const own = situation.names.map((name) => ownCandidate(name, situation, wanted));
  const taken = new Set(own.map(({ label }) => label));
  return [...own, ...givenCandidates(situation, wanted).filter(({ label }) => !taken.has(label))];
}

function ownCandidate(
  { symbol, binding, isLocal }: VisibleName,
  situation: Situation,
  wanted: Wanted | undefined,
): Candidate {
  const { name } = symbol;
  const known = knownOf(binding, situation.analysis, situation.before);
  const value = known?.occurrence.value;
  const signature = value === undefined ? writtenSignatureOf(binding) : callSignatureOf(value);
  const plain: CandidateKind = binding.kind === 'parameter' ? 'parameter' : signature ? 'function' : 'value';
  const kind =
    binding.kind === 'parameter' ? plain : value === undefined ? plain : (kinds[kindOf(value)] ?? plain);
  return {
    label: name,
    kind,
    origin: originOf(name, isLocal, binding.kind === 'load'),
    fits: mayBe(value === undefined ? kind : (kinds[kindOf(value)] ?? 'value'), wanted),
    note: noteOf(value, signature) ?? binding.kind,
    about: () => {
      const about: About = known ? aboutValue(known) : { detail: signature?.text };
      return { ...about, documentation: about.documentation ?? documentationOf(binding) };
    },
  };
}

function originOf(name: string, isLocal: boolean, isLoaded: boolean): Origin {
  if (isPrivate(name)) return 'private';
  if (isLocal) return 'local';
  return isLoaded ? 'loaded' : 'file';
}

/** What all see of a value: the parameters of a function, else its kind. */
function noteOf(value: Value | undefined, signature: CallSignature | undefined): string | undefined {
  if (signature) return signature.text.slice(signature.text.indexOf('('));
  return value === undefined ? undefined : kindOf(value);
}

/** What every program has. */
export function givenCandidates({ analysis, examples }: Situation, wanted: Wanted | undefined): Candidate[] {
  const { tree, program } = analysis;
  const { language } = tree;
  const candidates: Candidate[] = [];
  const table = language === 'rasp' ? raspGiven : raspyGiven;
  const example = (name: string): string | undefined => examples.of(name, language);
  for (const [label, { documentation, signature }] of Object.entries(table)) {
    // What draws is a statement, and stands with the words of the language.
    if (label === 'draw') continue;
    const isForm = raspForms.includes(label);
    const isConstant = label === 'True' || label === 'False';
    const kind = isForm ? 'function' : isConstant ? 'constant' : 's-op';
    candidates.push({
      label,
      kind,
      origin: 'library',
      fits: mayBe(kind, wanted) || givesWanted(label, wanted),
      note:
        signature === undefined ? (isConstant ? 'bool' : 's-op') : signature.slice(signature.indexOf('(')),
      about: () => ({ detail: signature, documentation, example: example(label) }),
    });
  }
  for (const [label, { value }] of program.library) {
    if (Object.hasOwn(table, label) || (baseNames as readonly string[]).includes(label)) continue;
    candidates.push(givenCandidate(label, value, { analysis, example, wanted }));
  }
  return candidates;
}

interface GivenOptions {
  readonly analysis: Situation['analysis'];
  readonly example: (name: string) => string | undefined;
  readonly wanted: Wanted | undefined;
}

function givenCandidate(label: string, value: Value, { analysis, example, wanted }: GivenOptions): Candidate {
  const signature = callSignatureOf(value);
  const kind = kinds[kindOf(value)] ?? 'value';
  const isLibrary =
    value instanceof FunctionValue || !signature || /^(key|query|where|select|aggregate|raw)$/.test(label);
  return {
    label,
    kind: isBuiltinType(value) ? 'type' : kind,
    origin: isLibrary ? 'library' : 'python',
    fits: mayBe(kind, wanted) || givesWanted(label, wanted),
    note: noteOf(value, signature),
    about: () => {
      const { examples } = analysis.program;
      const about = aboutValue({ analysis, occurrence: { value, examples, frame: undefined } });
      const documentation = about.documentation ?? builtinDocumentation(value);
      return { ...about, documentation, example: example(label) };
    },
  };
}

/** Whether a function of the library gives what is wanted, so that it can stand in its place. */
function givesWanted(name: string, wanted: Wanted | undefined): boolean {
  return wanted === 'selector' && /^select(_from_\w+|_next_identical)?$/.test(name);
}

/** The members of the module `raspy`, or nothing where a name is not of the library. */
export function moduleCandidates(situation: Situation): Candidate[] {
  return givenCandidates(situation, undefined).filter(({ origin }) => origin === 'library');
}
