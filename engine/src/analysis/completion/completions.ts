import { likelyMembers, membersOf, type Member } from '../../program/raspy/attributes';
import type { Span } from '../../text/span';
import { calleeOf, isModule, type Callee } from './callee';
import type { Candidate } from './candidate';
import { isAfterIf } from './enclosing';
import { comparisons } from './given';
import { moduleCandidates, nameCandidates } from './nameCandidates';
import type { OpenCall } from './openCall';
import type { PlaceKind } from './place';
import { receiverAt } from './receiver';
import { situationAt, type Situation } from './situation';
import type { Typing } from './typing';
import { wantedBy } from './wanted';
import type { Around } from './offeredWord';
import { remarksFor, wordsAt } from './words';

/** How it is asked for completions. */
export interface CompletionOptions {
  /** Whether the editor can fill in places of what is inserted. */
  readonly snippets: boolean;
  /** The character that was typed, where that is why it is asked. */
  readonly trigger: string | undefined;
}

/** What can stand at a cursor. */
export interface Completions {
  /** What is replaced: the name around the cursor, or the path in a string. */
  readonly span: Span;
  readonly candidates: readonly Candidate[];
  /** It is the path of a `load`: the files are known to who asks. */
  readonly isPath: boolean;
}

/** The files that can be loaded, by the paths that a `load` names them by. */
export function pathCandidates(paths: readonly string[]): Candidate[] {
  return paths.map((label) => plain(label, 'file', 'A file that can be loaded.'));
}

/** What can stand at an offset of a text that is being typed; nothing in comments and other strings. */
export function completionsAt(offset: number, typing: Typing, options: CompletionOptions): Completions {
  const situation = situationAt(offset, typing);
  const { place } = situation;
  return { span: place.span, isPath: place.kind === 'path', candidates: candidatesAt(situation, options) };
}

function candidatesAt(situation: Situation, options: CompletionOptions): readonly Candidate[] {
  const { place, analysis } = situation;
  const { trigger } = options;
  switch (place.kind) {
    case 'none':
    case 'path':
      return [];
    case 'remark':
      // Most comments are for people: nothing opens by itself.
      return trigger === undefined
        ? remarksFor(analysis.tree.text.slice(place.span.start, place.offset), options.snippets)
        : [];
    case 'comparison':
      return comparisonCandidates(situation);
    case 'member':
      return trigger === undefined || trigger === '.' ? memberCandidates(situation) : [];
    default: {
      if (trigger === '.' || trigger === '"') return [];
      const callee = place.call && calleeOf(place.call, situation);
      const wanted = wantedBy(place.call, callee?.signature, analysis.tree.language);
      const words = wordsAt(analysis.tree.language, aroundOf(situation), options.snippets);
      const isTriggered = trigger === '(' || trigger === ',' || trigger === ' ';
      if (isOnlyWords(place.kind)) {
        const isInside = place.kind === 'import' && place.before[place.open.statement]?.text === 'from';
        return isInside && place.before.at(-1)?.text !== 'from' ? moduleCandidates(situation) : words;
      }
      if (isTriggered && (trigger !== '(' || wanted === undefined)) return [];
      if (place.kind === 'operator') return words;
      const named = place.call && callee ? argumentNames(place.call, callee, situation) : [];
      const names = nameCandidates(situation, wanted);
      const isStatement = place.kind === 'statement';
      return [
        ...named,
        // Statements begin with words and names of their own more often than with a function of the library.
        ...names.map((name) => (isStatement && isGiven(name) ? { ...name, fits: false } : name)),
        ...words.map((word) => ({ ...word, fits: wanted === undefined })),
      ];
    }
  }
}

/** The third argument of `select` in RASP. */
function comparisonCandidates({ place, analysis, examples }: Situation): Candidate[] {
  const isApart = !place.call?.atStart || /[\s]/.test(analysis.tree.text.charAt(place.span.start - 1));
  return Object.entries(comparisons).map(([label, documentation]) => ({
    ...plain(label, 'operator', documentation),
    ...(!isApart && { insert: ` ${label}` }),
    about: () => ({ documentation, example: label === '==' ? examples.of('select', 'rasp') : undefined }),
  }));
}

function memberCandidates(situation: Situation): Candidate[] {
  const { place, analysis } = situation;
  if (analysis.tree.language === 'rasp' || place.dot === undefined) return [];
  const receiver = receiverAt(place, place.dot, place.span.end, situation);
  if (receiver !== undefined && isModule(receiver)) return moduleCandidates(situation);
  const members = receiver === undefined ? likelyMembers : membersOf(receiver);
  return members.map((member) => memberCandidate(member, situation));
}

function memberCandidate({ name, signature, documentation }: Member, { examples }: Situation): Candidate {
  return {
    label: name,
    kind: signature === undefined ? 'attribute' : 'method',
    origin: 'library',
    fits: true,
    note: signature?.slice(signature.indexOf('(')),
    about: () => ({ detail: signature, documentation, example: examples.of(name, 'raspy') }),
  };
}

/** The names by which arguments can be given that are still to come, in RASPy. */
function argumentNames(
  { atStart, positional, given }: OpenCall,
  { signature }: Callee,
  { analysis }: Situation,
): Candidate[] {
  if (analysis.tree.language === 'rasp' || !atStart) return [];
  return signature.parameters
    .filter(
      ({ takes, name }, i) => (takes === 'either' ? i >= positional : takes === 'name') && !given.has(name),
    )
    .map(({ name, span }) => ({
      ...plain(`${name}=`, 'parameter', 'An argument given by its name.'),
      origin: 'argument' as const,
      note: signature.text.slice(span.start, span.end),
      about: () => ({ detail: signature.text, documentation: 'An argument given by its name.' }),
    }));
}

function isGiven({ origin }: Candidate): boolean {
  return origin === 'library' || origin === 'python';
}

function plain(label: string, kind: Candidate['kind'], documentation: string): Candidate {
  return { label, kind, origin: 'library', fits: true, about: () => ({ documentation }) };
}

/** Whether only words of the language, or modules, can stand at such a place. */
function isOnlyWords(kind: PlaceKind): kind is 'example' | 'shown' | 'switch' | 'import' {
  return kind === 'example' || kind === 'shown' || kind === 'switch' || kind === 'import';
}

function aroundOf(situation: Situation): Around {
  const { place, enclosing, analysis } = situation;
  const { before, open } = place;
  const inner = open.brackets.at(-1);
  const inBracket = inner !== undefined && inner.kind !== 'block';
  const since = before.slice(inBracket ? inner.index + 1 : open.statement);
  const choices = since.filter(({ text }, i) => text === 'if' && i > 0).length;
  const function_ = enclosing.findIndex(({ word }) => word === 'def');
  const loop = enclosing.findIndex(({ word }) => word === 'for' || word === 'while');
  return {
    at:
      place.kind === 'statement' || place.kind === 'operator' || isOnlyWords(place.kind)
        ? place.kind
        : 'value',
    inFunction: function_ >= 0,
    inLoop: loop >= 0 && (function_ < 0 || loop < function_),
    afterIf: place.kind === 'statement' && isAfterIf(place, analysis.tree),
    inBracket,
    awaitsElse: choices > since.filter(({ text }) => text === 'else').length,
  };
}
