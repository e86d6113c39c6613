import type { Argument, Call, Definition, Lambda } from '../../syntax/raspy/tree';
import type { Observed } from './observed';
import type { RaspyFindings } from './raspy';
import { FoundName } from './scope';
import type { NameOccurrence } from './symbols';

/** A call that gives arguments by name, or spreads a dict into them. */
export interface NamingCall {
  readonly call: Call;
  /** Where the functions of the text begin that it may call. */
  readonly functions: readonly number[];
  /** Whether it can call no others of the text. */
  readonly sure: boolean;
}

/** The functions that calls may call, and the names by which they give arguments to them. */
export class Keywords {
  readonly calls: readonly NamingCall[];
  readonly found: readonly FoundName[];
  readonly #functions: ReadonlyMap<number, Definition | Lambda>;

  constructor(
    private readonly findings: RaspyFindings,
    private readonly used: ReadonlyMap<number, NameOccurrence>,
    private readonly observed: Observed | undefined,
  ) {
    this.#functions = new Map([...findings.functions.keys()].map((node) => [node.span.start, node]));
    this.calls = findings.calls.map((call) => this.#resolve(call));
    this.found = this.calls.flatMap((call) => call.call.args.flatMap((arg) => this.#found(call, arg)));
  }

  #resolve(call: Call): NamingCall {
    let { callee } = call;
    while (callee.kind === 'parenthesized') callee = callee.inner;
    if (callee.kind === 'lambda') return { call, functions: [callee.span.start], sure: true };
    const seen = this.observed?.functionsAt(callee);
    // Methods are built in, and so is what the module `raspy` has.
    if (callee.kind === 'attribute') return { call, functions: seen ?? [], sure: true };
    const written = callee.kind === 'name' ? this.#writtenAt(callee.span.start) : undefined;
    return {
      call,
      functions: [...new Set([...(seen ?? []), ...(written ?? [])])],
      sure: seen !== undefined || written !== undefined,
    };
  }

  /** Where the functions begin that a name stands for as far as the text tells; `undefined` if it does not. */
  #writtenAt(start: number): readonly number[] | undefined {
    const occurrence = this.used.get(start);
    if (!occurrence) return undefined;
    const starts: number[] = [];
    for (const { kind, by } of occurrence.bindings) {
      if (kind === 'function') starts.push(by.span.start);
      else if (kind === 'assignment' && by.kind === 'assignment' && 'targets' in by) {
        const [target] = by.targets;
        if (by.value?.kind !== 'lambda' || by.targets.length > 1 || target?.kind !== 'name') return undefined;
        starts.push(by.value.span.start);
      } else if (kind !== 'import') return undefined;
    }
    return starts;
  }

  #found({ functions, sure }: NamingCall, { name }: Argument): FoundName[] {
    if (!name) return [];
    const found = new FoundName(name, 'keyword', this.findings.file);
    found.unsure = !sure;
    for (const start of functions) {
      const node = this.#functions.get(start);
      const param = node?.params.find(
        ({ name: { name: known }, takes }) => known === name.name && (takes === 'either' || takes === 'name'),
      );
      const symbol = node && param && this.findings.functions.get(node)?.symbolIfAny(name.name);
      found.add((symbol?.bindings ?? []).filter(({ kind }) => kind === 'parameter'));
    }
    return [found];
  }
}
