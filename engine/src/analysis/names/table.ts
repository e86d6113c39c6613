import { isBaseName, isReserved } from '../../program/rasp/names';
import type { Load } from '../../syntax/rasp/tree';
import type { Span } from '../../text/span';
import { Keywords, type NamingCall } from './keywords';
import type { Observed } from './observed';
import { exportsOf, walkRasp, type Exports } from './rasp';
import { walkRaspy } from './raspy';
import type { NameBinding, NamedText, NameOccurrence, NameSymbol } from './symbols';
import { Walk } from './walk';

export interface TableOptions {
  readonly observed: Observed | undefined;
  /** The table of a file that is loaded, if there is one. */
  readonly loaded: (load: Load) => NameTable | undefined;
  /** The table of the standard library; absent for the library itself. */
  readonly library: NameTable | undefined;
  readonly builtIn: (name: string) => NameSymbol;
}

/** Names that every RASP program has and no library defines. */
const builtInRasp: ReadonlySet<string> = new Set(['True', 'False', 'out', 'tokens']);

/** Every name of a text: where it stands, and what it stands for. */
export class NameTable {
  /** In the order of the text. */
  readonly occurrences: readonly NameOccurrence[];
  readonly symbols: readonly NameSymbol[];
  /** What a file of RASP binds for those that load it. */
  readonly exports: Exports;
  /** The files that are there of those that the text loads. */
  readonly loads: readonly { readonly statement: Load; readonly uri: string }[];
  /** Calls of RASPy that give arguments by name. */
  readonly namingCalls: readonly NamingCall[];
  /** What a name stands for that every program has without defining it. */
  readonly startUp: (name: string) => NameSymbol | undefined;
  readonly #written: readonly NameOccurrence[];

  constructor(
    readonly text: NamedText,
    { observed, loaded, library, builtIn }: TableOptions,
  ) {
    const { tree } = text;
    this.startUp = (name) => {
      if (tree.language === 'raspy') return observed?.builtIn.has(name) ? builtIn(name) : undefined;
      const [binding] = library?.exports.get(name) ?? [];
      if (binding) return binding.symbol;
      return isBaseName(name) || builtInRasp.has(name) ? builtIn(name) : undefined;
    };
    const walk = new Walk({
      text,
      observed,
      startUp: this.startUp,
      isReserved: (name, scope) =>
        tree.language === 'rasp' &&
        (isReserved(name) || (scope.kind === 'file' && library?.exports.has(name) === true)),
    });
    const { found } = walk;
    const loads = new Map<Load, string>();
    if (tree.language === 'rasp') {
      walkRasp(tree, walk, (statement) => {
        const table = loaded(statement);
        if (table) loads.set(statement, table.text.uri);
        return table?.exports;
      });
      this.exports = exportsOf(walk);
      this.namingCalls = [];
    } else {
      const findings = walkRaspy(tree, walk);
      const used = new Map(found.map((occurrence) => [occurrence.name.span.start, occurrence]));
      const keywords = new Keywords(findings, used, observed);
      for (const keyword of keywords.found) found.push(keyword);
      this.exports = new Map();
      this.namingCalls = keywords.calls;
    }
    this.loads = [...loads].map(([statement, uri]) => ({ statement, uri }));
    this.occurrences = found.sort((a, b) => a.name.span.start - b.name.span.start);
    this.#written = this.occurrences.filter(({ access }) => access !== 'implied');
    const symbols = walk.scopes.flatMap((scope) => scope.symbols());
    for (const { bindings } of symbols) bindings.sort((a, b) => startOf(a) - startOf(b));
    this.symbols = symbols;
  }

  /** The name at an offset; a cursor just behind a name is on it. */
  at(offset: number): NameOccurrence | undefined {
    return this.touching({ start: offset, end: offset }).at(-1);
  }

  /** The names written in a range or at its ends, in the order of the text. */
  touching({ start, end }: Span): readonly NameOccurrence[] {
    const written = this.#written;
    let low = 0;
    let high = written.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((written[middle]?.name.span.end ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    let behind = low;
    while ((written[behind]?.name.span.start ?? Infinity) <= end) behind += 1;
    return written.slice(low, behind);
  }
}

function startOf({ name, by }: NameBinding): number {
  return (name ?? by).span.start;
}
