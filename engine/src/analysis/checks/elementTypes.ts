import type { ElementType } from '../../evaluate/column';
import type {
  BaseName,
  ElementwiseNode,
  GraphNode,
  Operation,
  PythonOperator,
  SOpNode,
} from '../../graph/node';
import { equals, isComparison } from '../../values/compare';
import { Dict, isAtom, kindOf, List, type Value } from '../../values/value';

/** The operations whose results depend on what they get. */
type Arithmetic = Exclude<
  Operation,
  | '=='
  | '!='
  | 'and'
  | 'or'
  | 'not'
  | 'contained'
  | 'in'
  | 'indicator'
  | 'choose'
  | 'item'
  | 'invert'
  | 'abs'
  | PythonOperator
>;

/** The types that the elements of an s-op may have; none at all for one that never has values. */
export type ElementTypes = ReadonlySet<ElementType>;

const all: readonly ElementType[] = ['int', 'float', 'bool', 'string'];

const ofBase: Readonly<Record<BaseName, readonly ElementType[]>> = {
  indices: ['int'],
  tokens_asis: all,
  tokens_str: ['string'],
  tokens_int: ['int'],
  tokens_float: ['float'],
  tokens_bool: ['bool'],
  tokens_raw: all,
};

/**
 * Tells the types that the elements of s-ops may have on any input at all: never too few, perhaps too many. Remembers
 * what it found out.
 */
export class ElementTyping {
  readonly #known = new Map<SOpNode, ElementTypes>();

  of(root: SOpNode): ElementTypes {
    // A stack of its own: loops build graphs deeper than the call stack.
    const stack = [root];
    for (let node = stack.at(-1); node; node = stack.at(-1)) {
      const missing = this.#known.has(node)
        ? []
        : sourcesOf(node).filter((source) => !this.#known.has(source));
      if (missing.length > 0) {
        stack.push(...missing);
        continue;
      }
      stack.pop();
      if (!this.#known.has(node)) this.#known.set(node, new Set(this.#typesOf(node)));
    }
    return this.#known.get(root) ?? new Set(all);
  }

  #typesOf(node: SOpNode): Iterable<ElementType> {
    switch (node.kind) {
      case 'base':
        return ofBase[node.name];
      case 'constant':
        return typesOfValues([node.value]);
      case 'elementwise':
        return this.#typesOfResults(node);
      case 'raw':
        return typesOfValues(node.values.items);
      case 'mapped':
        return all;
      case 'aggregate': {
        const values = this.#of(node.values);
        const means: ElementType[] = [...values].some((type) => type !== 'string') ? ['float'] : [];
        return [...values, ...means, ...typesOfValues([node.fallback])];
      }
    }
  }

  #typesOfResults({ operation, operands }: ElementwiseNode): Iterable<ElementType> {
    const [a, b, c] = operands;
    switch (operation) {
      case '==':
      case '!=':
      case 'and':
      case 'or':
      case 'not':
      case 'contained':
      case 'in':
        return ['bool'];
      case 'indicator':
        return ['int'];
      case 'choose':
        return [...this.#of(b), ...this.#of(c)];
      case 'item':
        return a?.kind === 'constant' ? typesOfItems(a.value, this.#of(b)) : all;
      case '//':
      case '**':
      case '&':
      case '|':
      case 'xor':
      case '<<':
      case '>>':
      case 'invert':
      case 'abs':
        return all;
      default:
        if (isDivision(operation) && b && isZero(b)) return this.#of(a).has('string') ? ['string'] : [];
        return this.#ofEach(operation, this.#of(a), b && this.#of(b));
    }
  }

  #ofEach(operation: Arithmetic, lefts: ElementTypes, rights: ElementTypes | undefined): ElementTypes {
    const results = new Set<ElementType>();
    for (const left of lefts) {
      // A string is a format, for a list too.
      if (operation === '%' && left === 'string') results.add('string');
      for (const right of rights ?? [left])
        for (const result of typesOfResult(operation, left, right)) results.add(result);
    }
    return results;
  }

  #of(node: SOpNode | undefined): ElementTypes {
    return (node && this.#known.get(node)) ?? new Set(all);
  }
}

/** Whether a step fails on every input, whatever its values are: its operands have the wrong types. */
export function neverWorks(node: GraphNode, typing: ElementTyping): boolean {
  if (node.kind === 'elementwise') return typing.of(node).size === 0;
  if (node.kind !== 'select' || !isComparison(node.op)) return false;
  if (node.op === '==' || node.op === '!=') return false;
  const keys = typing.of(node.key);
  const queries = typing.of(node.query);
  return (isStrings(keys) && isNumbers(queries)) || (isNumbers(keys) && isStrings(queries));
}

function isStrings(types: ElementTypes): boolean {
  return types.size === 1 && types.has('string');
}

function isNumbers(types: ElementTypes): boolean {
  return types.size > 0 && !types.has('string');
}

function sourcesOf(node: SOpNode): readonly SOpNode[] {
  if (node.kind === 'aggregate') return [node.values];
  return node.kind === 'elementwise' ? node.operands : [];
}

function typesOfValues(values: readonly Value[]): ElementType[] {
  return values.filter(isAtom).map((value) => kindOf(value));
}

function typesOfItems(container: Value, index: ElementTypes): ElementType[] {
  if (container instanceof Dict) return typesOfValues(container.entries().map(([, item]) => item));
  if (!index.has('int') && !index.has('bool')) return [];
  return container instanceof List ? typesOfValues(container.items) : ['string'];
}

function isDivision(operation: Operation): boolean {
  return operation === '/' || operation === '%';
}

function isZero(node: SOpNode): boolean {
  return node.kind === 'constant' && typeof node.value !== 'string' && equals(node.value, 0n);
}

/** The types of what an operation may make of two elements; of one, for those that take one. */
function typesOfResult(operation: Arithmetic, a: ElementType, b: ElementType): readonly ElementType[] {
  switch (operation) {
    case '+':
      return a === 'string' && b === 'string' ? ['string'] : typesOfNumbers(a, b);
    case '*':
      if (a === 'string') return b === 'int' || b === 'bool' ? ['string'] : [];
      if (b === 'string') return a === 'int' || a === 'bool' ? ['string'] : [];
      return typesOfNumbers(a, b);
    case '-':
    case '%':
      return typesOfNumbers(a, b);
    case '/':
      return typesOfNumbers(a, b).length > 0 ? ['float'] : [];
    case '^':
      return typesOfNumbers(a, b).length > 0 ? ['int', 'float'] : [];
    case '<':
    case '<=':
    case '>':
    case '>=':
      return (a === 'string') === (b === 'string') ? ['bool'] : [];
    case 'plus':
    case 'negate':
      return typesOfNumbers(a, a);
    case 'round':
      return a === 'string' ? [] : ['int'];
  }
}

function typesOfNumbers(a: ElementType, b: ElementType): readonly ElementType[] {
  if (a === 'string' || b === 'string') return [];
  return [a === 'float' || b === 'float' ? 'float' : 'int'];
}
