import type { SelectNode, SelectorNode, SOpNode } from '../../graph/node';
import { compare, isComparison, mirrored, type Comparison } from '../../values/compare';
import { isAtom } from '../../values/value';
import type { ElementTyping } from './elementTypes';

/**
 * A key that every query can be asked about, since it is always there: the one at the query's own position, or the one at
 * position 0.
 */
type Place = 'own' | 'first';

/** What is known, without an input, of whether queries select the key at a place: all do, none does, or it depends. */
type Answer = 'always' | 'never' | undefined;

/** Proves, from its structure alone, that a selector selects at least one key for every query on every input. */
export class Selecting {
  readonly #known = { own: new Map<SelectorNode, Answer>(), first: new Map<SelectorNode, Answer>() };

  constructor(private readonly typing: ElementTyping) {}

  /** Whether it is sure that no query goes empty. Not being sure does not mean that one does. */
  selectsSomething(selector: SelectorNode): boolean {
    return this.#answer(selector, 'own') === 'always' || this.#answer(selector, 'first') === 'always';
  }

  #answer(root: SelectorNode, place: Place): Answer {
    const known = this.#known[place];
    // A stack of its own: loops build selectors deeper than the call stack.
    const stack = [root];
    for (let node = stack.at(-1); node; node = stack.at(-1)) {
      const missing = known.has(node) ? [] : partsOf(node).filter((part) => !known.has(part));
      if (missing.length > 0) {
        stack.push(...missing);
        continue;
      }
      stack.pop();
      if (!known.has(node)) known.set(node, this.#step(node, place));
    }
    return known.get(root);
  }

  #step(node: SelectorNode, place: Place): Answer {
    const known = this.#known[place];
    switch (node.kind) {
      case 'select':
        return this.#select(node, place);
      case 'selectBy':
      case 'combinedBy':
        return undefined;
      case 'inverted': {
        const answer = known.get(node.of);
        return answer && (answer === 'always' ? 'never' : 'always');
      }
      case 'both':
      case 'either': {
        const answers = [known.get(node.left), known.get(node.right)];
        const decisive = node.kind === 'both' ? 'never' : 'always';
        if (answers.includes(decisive)) return decisive;
        return answers[0] === answers[1] ? answers[0] : undefined;
      }
    }
  }

  #select({ key, query, op }: SelectNode, place: Place): Answer {
    if (!isComparison(op)) return undefined;
    if (place === 'own' && key === query && key.kind !== 'constant') {
      if (op === '<' || op === '>') return 'never';
      // What is not a number is not even equal to itself.
      if (this.typing.of(key).has('float')) return undefined;
      return op === '!=' ? 'never' : 'always';
    }
    const left = place === 'first' && isIndices(key) ? 0n : knownSide(key);
    const right = knownSide(query);
    if (left === undefined || right === undefined) return undefined;
    if (left === 'position') return right === 'position' ? undefined : positionsCompare(op, right);
    if (right === 'position') return positionsCompare(mirrored[op], left);
    return compare(op, left, right) ? 'always' : 'never';
  }
}

function partsOf(node: SelectorNode): readonly SelectorNode[] {
  if (node.kind === 'select' || node.kind === 'selectBy') return [];
  return node.kind === 'inverted' ? [node.of] : [node.left, node.right];
}

/** What is known of keys or queries without an input: one number for all, or that each is its position. */
function knownSide(node: SOpNode): number | bigint | boolean | 'position' | undefined {
  if (isIndices(node)) return 'position';
  if (node.kind !== 'constant' || !isAtom(node.value) || typeof node.value === 'string') return undefined;
  return node.value;
}

function isIndices(node: SOpNode): boolean {
  return node.kind === 'base' && node.name === 'indices';
}

/** Whether the numbers from 0 on compare with a number, however many of them there are. */
function positionsCompare(op: Comparison, bound: number | bigint | boolean): Answer {
  const first = compare(op, 0n, bound);
  switch (op) {
    case '>':
    case '>=':
      return first ? 'always' : undefined;
    case '<':
    case '<=':
      return first ? undefined : 'never';
    case '==':
      return compare('<', bound, 0n) ? 'never' : undefined;
    case '!=':
      return compare('<', bound, 0n) ? 'always' : undefined;
  }
}
