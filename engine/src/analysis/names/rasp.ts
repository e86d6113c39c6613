import { isPrivate, isReserved } from '../../program/rasp/names';
import { partsOf } from '../../syntax/rasp/outline';
import type { Comprehension, Expression, Load, Statement, Tree } from '../../syntax/rasp/tree';
import type { NameBinding } from './symbols';
import { goesOn, type Ends, type Walk } from './walk';

/** What a file binds for those that load it, by name. */
export type Exports = ReadonlyMap<string, readonly NameBinding[]>;

/** Walks through the names of a `.rasp` file. */
export function walkRasp(
  { statements }: Tree,
  walk: Walk,
  loaded: (load: Load) => Exports | undefined,
): void {
  new RaspWalk(walk, loaded).block(statements);
}

/** What a `.rasp` file that was walked through binds for those that load it. */
export function exportsOf(walk: Walk): Exports {
  const exported = new Map<string, readonly NameBinding[]>();
  for (const [name, { bindings }] of walk.file.flow.entries()) {
    const bound = bindings.filter(({ failed }) => !failed);
    if (!isPrivate(name) && bindings.length > 0) exported.set(name, bound.length > 0 ? bound : bindings);
  }
  return exported;
}

class RaspWalk {
  constructor(
    private readonly walk: Walk,
    private readonly loaded: (load: Load) => Exports | undefined,
  ) {}

  block(statements: readonly Statement[]): Ends {
    return this.walk.block(statements, (statement) => this.#statement(statement));
  }

  #statement(statement: Statement): Ends {
    const { walk } = this;
    switch (statement.kind) {
      case 'expression':
        this.#read(statement.expression);
        return goesOn;
      case 'assignment':
        this.#readAll(statement.values);
        for (const name of statement.names) walk.bind(name, 'assignment', statement);
        return goesOn;
      case 'def':
        walk.bind(statement.name, 'function', statement);
        if (!walk.silent) this.#function(statement);
        return goesOn;
      case 'for':
        this.#read(statement.iterable);
        return walk.loop(statement, () => {
          for (const name of statement.names) walk.bind(name, 'loop', statement);
          return this.block(statement.body);
        });
      case 'set example':
        this.#read(statement.value);
        return goesOn;
      case 'draw':
        this.#read(statement.subject);
        if (statement.input) this.#read(statement.input);
        return goesOn;
      case 'load':
        walk.bindLoaded(statement, this.loaded(statement) ?? []);
        return goesOn;
      case 'exit':
        walk.ended = true;
        return goesOn;
      case 'show example':
      case 'switch':
        return goesOn;
    }
  }

  #function(definition: Extract<Statement, { kind: 'def' }>): void {
    const { walk } = this;
    const { name, params, body, results } = definition;
    walk.inScope({ kind: 'function', label: name.name, of: definition, later: true }, () => {
      for (const param of params) walk.bind(param, 'parameter', definition);
      this.block(body);
      this.#readAll(results);
    });
  }

  #readAll(expressions: readonly Expression[]): void {
    for (const expression of expressions) this.#read(expression);
  }

  #read(root: Expression): void {
    const { walk } = this;
    if (walk.silent) return;
    // A sum of many terms is nested as deeply as it is long.
    const stack = [root];
    for (let expression = stack.pop(); expression; expression = stack.pop()) {
      if (expression.kind === 'name') walk.use(expression, 'read');
      if (expression.kind === 'index')
        walk.use({ kind: 'name', name: 'length', span: expression.span }, 'implied');
      if (expression.kind === 'comprehension') this.#comprehension(expression);
      else for (const part of partsOf(expression)) stack.push(part);
    }
  }

  #comprehension(expression: Comprehension): void {
    const { walk } = this;
    const { names, iterable, key, element } = expression;
    this.#read(iterable);
    const own = names.map(({ name }) => name).filter((name) => !isReserved(name));
    walk.inScope({ kind: 'comprehension', of: expression, own: new Set(own), later: false }, () => {
      for (const name of names) walk.bind(name, 'comprehension', expression);
      if (key) this.#read(key);
      this.#read(element);
    });
  }
}
