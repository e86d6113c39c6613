import { raspyOutline } from '../../syntax/raspy/outline';
import type { Definition, Expression, Lambda, Name, Parameter, Statement } from '../../syntax/raspy/tree';
import type { Locals } from './scope';

type FunctionNode = Definition | Lambda;

/** What the text of a function says about names, found out once for each function. */
export class FunctionNames {
  readonly #locals = new WeakMap<FunctionNode, Locals>();
  readonly #free = new WeakMap<FunctionNode, ReadonlySet<string>>();

  localsOf(node: FunctionNode): Locals {
    const known = this.#locals.get(node);
    if (known) return known;
    const locals = node.kind === 'def' ? localsOfBody(node) : namesOnly(paramNames(node.params));
    this.#locals.set(node, locals);
    return locals;
  }

  /** The names that a function reads and does not bind itself, those of functions inside of it included. */
  freeOf(node: FunctionNode): ReadonlySet<string> {
    const known = this.#free.get(node);
    if (known) return known;
    const { names, nonlocal } = this.localsOf(node);
    const free = new Set(nonlocal);
    const read = (name: string): void => {
      if (!names.has(name)) free.add(name);
    };
    if (node.kind === 'lambda') this.#readIn([node.body], read);
    else this.#readBody(node.body, read);
    this.#free.set(node, free);
    return free;
  }

  #readBody(body: readonly Statement[], read: (name: string) => void): void {
    for (const statement of body) {
      this.#readIn(raspyOutline.expressionsOf(statement), read);
      if (statement.kind === 'augmented' && statement.target.kind === 'name') read(statement.target.name);
      if (statement.kind === 'def') for (const name of this.freeOf(statement)) read(name);
      else this.#readBody(raspyOutline.bodyOf(statement), read);
    }
  }

  #readIn(expressions: readonly Expression[], read: (name: string) => void): void {
    const stack = [...expressions];
    for (let expression = stack.pop(); expression; expression = stack.pop()) {
      if (expression.kind === 'name') read(expression.name);
      if (expression.kind === 'lambda') {
        for (const name of this.freeOf(expression)) read(name);
        for (const { default: value } of expression.params) if (value) stack.push(value);
        continue;
      }
      if (expression.kind === 'comprehension') {
        const bound = new Set(raspyOutline.namesBoundIn(expression).map(({ name }) => name));
        this.#readIn(raspyOutline.partsOf(expression), (name) => {
          if (!bound.has(name)) read(name);
        });
        continue;
      }
      for (const part of raspyOutline.partsOf(expression)) stack.push(part);
    }
  }
}

/** A scope with these names and no others. */
export function namesOnly(names: readonly Pick<Name, 'name'>[]): Locals {
  return { names: new Set(names.map(({ name }) => name)), global: new Set(), nonlocal: new Set() };
}

function localsOfBody({ params, body }: Definition): Locals {
  const names = new Set(paramNames(params).map(({ name }) => name));
  const global = new Set<string>();
  const nonlocal = new Set<string>();
  const stack = [...body];
  for (let statement = stack.pop(); statement; statement = stack.pop()) {
    if (statement.kind === 'global') for (const { name } of statement.names) global.add(name);
    else if (statement.kind === 'nonlocal') for (const { name } of statement.names) nonlocal.add(name);
    else if (statement.kind === 'def') names.add(statement.name.name);
    else {
      for (const { name } of raspyOutline.namesBoundBy(statement)) names.add(name);
      stack.push(...raspyOutline.bodyOf(statement));
    }
  }
  for (const name of [...global, ...nonlocal]) names.delete(name);
  return { names, global, nonlocal };
}

function paramNames(params: readonly Parameter[]): Name[] {
  return params.map(({ name }) => name);
}
