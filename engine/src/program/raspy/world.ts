import type { Graph } from '../../graph/graph';
import { reachable } from '../../graph/cost';
import type { ElementFunction, GraphNode, SelectorNode, SOpNode } from '../../graph/node';
import type { Builtin } from '../../python/builtin';
import { builtins } from '../../python/builtins';
import { iterate } from '../../python/iteration';
import { methodOf } from '../../python/methods';
import type { Budget } from '../../text/budget';
import { repr } from '../../values/format';
import { List, type Value } from '../../values/value';
import type { Sample } from '../../values/sample';
import type { Source } from '../source';
import type { Work } from '../work';
import { Applied, isTransform, Key, Query, Selector, type SOp, type Transform } from '../values';
import { ElementContext } from './context';
import { ElementFunctions } from './elementFunction';
import type { Identities } from './identities';
import { Interpreter } from './interpreter';
import { libraryNames, type Workshop } from './library';
import { FunctionNames } from './locals';
import { transformMethod, transformMethodNames, zip } from './methods';
import { PythonScope } from './scope';
import { queryText, selectorText } from './texts';
import { Transforms, type Mapping } from './transforms';

/** Computes values while a program runs: what `.val` and `print` need. */
export interface Computing {
  /** The values of an s-op. @throws Failure where the sample gives none. @throws OutOfBudget */
  values(node: SOpNode, sample: Sample, budget: Budget): readonly Value[];
  /** The entries of a selector, a row per query. @throws Failure where the sample gives none. @throws OutOfBudget */
  entries(node: SelectorNode, sample: Sample, budget: Budget): readonly (readonly Value[])[];
}

/** What all code of one program shares: the library, the graph that it builds, and the names of heads. */
export class World implements Workshop {
  readonly names = new FunctionNames();
  readonly transforms: Transforms;
  readonly library: ReadonlyMap<string, Value>;
  /** A scope with all names that a program has without defining them. */
  readonly builtIns = new PythonScope(undefined, undefined);
  /** The names that the program gives to heads. */
  readonly headNames = new Map<GraphNode, string>();
  readonly functions: ElementFunctions;
  /** The functions that are given elements, each once for the same elements. */
  readonly #mappings = new Map<string, Mapping>();
  /** Who runs functions for elements, one for all that share a budget: they count together how deep calls are nested. */
  readonly #elementwise = new WeakMap<Budget, Interpreter>();
  /** What `name` went through already. */
  readonly #named = new Set<GraphNode>();

  constructor(
    graph: Graph,
    source: Source,
    identities: Identities,
    private readonly computing: Computing,
    private readonly work: Work,
    sample: Sample,
  ) {
    const charge = (size: number): void => {
      work.make(size);
    };
    this.transforms = new Transforms(
      graph,
      (sequence) => this.#itemsOf(sequence),
      (mapping) =>
        this.#mappings.set(`${mapping.fn.key} ${mapping.operands.map(({ id }) => id).join(' ')}`, mapping),
    );
    this.functions = new ElementFunctions(
      this.names,
      identities,
      (callee, elements, budget) => {
        const known = this.#elementwise.get(budget);
        const interpreter = known ?? new Interpreter(this, new ElementContext(source, sample, budget));
        if (!known) this.#elementwise.set(budget, interpreter);
        return interpreter.call(callee, elements);
      },
      charge,
    );
    this.library = libraryNames(this);
    for (const [name, value] of [...builtins, ...this.library]) this.builtIns.set(name, value);
  }

  /** The functions of the program that are given elements. */
  mappings(): Mapping[] {
    return [...this.#mappings.values()];
  }

  functionOf(callee: Value, needed?: string): ElementFunction {
    return this.functions.of(callee, needed);
  }

  nameHeads(sop: SOp, name: string): void {
    for (const node of reachable(sop.node, this.#named)) {
      if (node.kind === 'aggregate' && !this.headNames.has(node)) this.headNames.set(node, name);
      this.#named.add(node);
    }
  }

  /** The values of a sequence that is applied to its input. @throws Failure */
  valuesOf({ target, sample }: Applied, budget = this.work.budget): readonly Value[] {
    if (target instanceof Selector)
      return this.computing.entries(target.node, sample, budget).map((row) => new List(row));
    return this.computing.values(target.node, sample, budget);
  }

  /** The items of a sequence, each counted. @throws Failure */
  *#itemsOf(sequence: Value): Iterable<Value> {
    for (const item of sequence instanceof Applied ? this.valuesOf(sequence) : iterate(sequence)) {
      this.work.make(1);
      yield item;
    }
  }

  /** What the library keeps of an applied transform: its values as a list, and of `tokens` the input itself. */
  contentOf(applied: Applied, budget: Budget): Value {
    const { target, sample } = applied;
    return isTokens(target) ? sample.value : new List(this.valuesOf(applied, budget));
  }

  /** @throws Failure where the sample gives none. */
  valuesOfNode(node: SOpNode, sample: Sample, budget: Budget): readonly Value[] {
    return this.computing.values(node, sample, budget);
  }

  /** A method of a transform, but for `input`. */
  methodOf(target: Transform, name: string): Builtin | undefined {
    return transformMethod(target, name, this);
  }

  methodNamesOf(target: Transform): string[] {
    return [...transformMethodNames(target), 'input'];
  }

  /** What a type has without an object of it: `SOp.zip`, `dict.fromkeys`, or a method that takes the object first. */
  staticOf(type: Builtin, name: string): Value | undefined {
    if (type.name === 'SOp') return name === 'zip' ? zip(this) : undefined;
    return methodOf(type, name);
  }

  /** Python's `str` of a value; of a transform, also inside of it, the text of what it gives on the sample. @throws Failure */
  str(value: Value, sample: Sample, budget: Budget): string {
    return typeof value === 'string' ? value : this.repr(value, sample, budget);
  }

  /** Python's `repr` of a value. @throws Failure */
  repr(value: Value, sample: Sample, budget: Budget): string {
    if (value instanceof Applied) return this.#textOf(value.target, value.sample, budget);
    if (isTransform(value)) return this.#textOf(value, sample, budget);
    return repr(value, (item) =>
      isTransform(item) || item instanceof Applied ? this.repr(item, sample, budget) : undefined,
    );
  }

  #textOf(target: Transform, sample: Sample, budget: Budget): string {
    if (target instanceof Selector) return selectorText(target, sample, this.computing, budget);
    if (target instanceof Query) return queryText(target, sample, this.computing, budget);
    const text = repr(this.contentOf(new Applied(target, sample.value, sample), budget));
    return target instanceof Key ? `<key ${text}>` : text;
  }
}

function isTokens({ node }: Transform): boolean {
  return node.kind === 'base' && node.name === 'tokens_raw';
}
