import {
  inForce,
  kindOf,
  placesOf,
  type Analysis,
  type NameOccurrence,
  type NameTable,
  type Span,
  type Value,
} from '@rasp/engine';
import { SemanticTokensBuilder, type SemanticTokensLegend } from 'vscode-languageserver';
import { toPosition } from '../convert';
import { libraryUri } from '../protocol';

const types = ['sop', 'selector', 'key', 'query', 'function', 'parameter', 'variable', 'namespace'] as const;
const modifiers = [
  'declaration',
  'definition',
  'modification',
  'readonly',
  'defaultLibrary',
  'private',
] as const;

type TokenType = (typeof types)[number];
type Modifier = (typeof modifiers)[number];

/** The types and modifiers of tokens; those that LSP does not have are declared in the extension's manifest. */
export const tokensLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [...modifiers] };

/** Adds the names of a text that touch a range, by what they stand for, to those that are sent. */
export function addTokens(
  builder: SemanticTokensBuilder,
  table: NameTable,
  analysis: Analysis,
  range: Span = { start: 0, end: table.text.tree.text.length },
): void {
  for (const occurrence of table.touching(range)) {
    const type = typeOf(occurrence, analysis);
    if (!type) continue;
    const { span } = occurrence.name;
    const { line, character } = toPosition(table.text.tree.lines, span.start);
    const bits = modifiersOf(occurrence).reduce(
      (set, modifier) => set | (1 << modifiers.indexOf(modifier)),
      0,
    );
    builder.push(line, character, span.end - span.start, types.indexOf(type), bits);
  }
}

/** Names of RASP that are coloured as constants of the language. */
const constants: ReadonlySet<string> = new Set(['True', 'False', 'out']);

const typesOfKinds: ReadonlyMap<string, TokenType> = new Map([
  ['s-op', 'sop'],
  ['selector', 'selector'],
  ['key', 'key'],
  ['query', 'query'],
  ['function', 'function'],
  ['built-in', 'function'],
  ['module', 'namespace'],
]);

function typeOf(occurrence: NameOccurrence, analysis: Analysis): TokenType | undefined {
  const { access, name, symbols } = occurrence;
  if (access === 'keyword') return 'parameter';
  if (symbols.length === 0 || (isGiven(occurrence) && constants.has(name.name))) return undefined;
  const bindings = inForce(occurrence);
  if (bindings.some(({ kind }) => kind === 'parameter')) return 'parameter';
  if (bindings.some(({ kind }) => kind === 'function')) return 'function';
  const value = valueOf(occurrence, analysis);
  return (value !== undefined ? typesOfKinds.get(kindOf(value)) : undefined) ?? 'variable';
}

/** What a name became last, here or where it is bound. */
function valueOf(occurrence: NameOccurrence, { program, tree }: Analysis): Value | undefined {
  const { name } = occurrence;
  const [here] = program.record.of(name);
  if (here) return here.value;
  for (const place of inForce(occurrence).flatMap(placesOf)) {
    if (place.text.tree !== tree) continue;
    const [there] = program.record.of(place.name);
    if (there) return there.value;
  }
  return (isGiven(occurrence) ? program.library : program.bindings).get(name.name)?.value;
}

function modifiersOf(occurrence: NameOccurrence): Modifier[] {
  const { access, name, bindings, symbols } = occurrence;
  const found: Modifier[] = [];
  if (access === 'write' && bindings.length > 0) {
    const [first] = [...symbols].flatMap((symbol) => symbol.bindings);
    found.push(first?.name === name ? 'declaration' : 'modification');
    if (bindings.some(({ kind }) => kind === 'function')) found.push('definition');
  }
  if (access === 'update') found.push('modification');
  if (isGiven(occurrence)) found.push('readonly', 'defaultLibrary');
  if (name.name.startsWith('_')) found.push('private');
  return found;
}

/** Whether a name is one that every program has. */
function isGiven({ symbols }: NameOccurrence): boolean {
  return [...symbols].every(({ text }) => text === undefined || text.uri === libraryUri);
}
