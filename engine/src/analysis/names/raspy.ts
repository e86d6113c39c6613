import { FunctionNames } from '../../program/raspy/locals';
import { raspyOutline } from '../../syntax/raspy/outline';
import type {
  Call,
  Comprehension,
  Definition,
  Expression,
  Lambda,
  Parameter,
  Statement,
  Target,
  Tree,
} from '../../syntax/raspy/tree';
import type { Scope } from './scope';
import type { BindingKind } from './symbols';
import { goesOn, type Ends, type Walk } from './walk';

/** What a walk through a `.raspy` file finds beside its names. */
export interface RaspyFindings {
  /** The scope of the file. */
  readonly file: Scope;
  /** The calls that give arguments by name, or spread a dict into them. */
  readonly calls: readonly Call[];
  readonly functions: ReadonlyMap<Definition | Lambda, Scope>;
}

/** Walks through the names of a `.raspy` file. */
export function walkRaspy({ statements }: Tree, walk: Walk): RaspyFindings {
  const raspy = new RaspyWalk(walk);
  raspy.block(statements);
  return raspy;
}

class RaspyWalk implements RaspyFindings {
  readonly calls: Call[] = [];
  readonly functions = new Map<Definition | Lambda, Scope>();
  readonly #names = new FunctionNames();

  constructor(private readonly walk: Walk) {}

  get file(): Scope {
    return this.walk.file;
  }

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
        if (statement.value) this.#read(statement.value);
        for (const target of statement.targets)
          if (statement.value) this.#bind(target, 'assignment', statement);
          else if (target.kind === 'name') walk.use(target, 'declaration');
        return goesOn;
      case 'augmented':
        this.#read(statement.value);
        this.#bind(statement.target, 'update', statement);
        return goesOn;
      case 'def':
        this.#readDefaults(statement.params);
        walk.bind(statement.name, 'function', statement);
        this.#function(statement, () => this.block(statement.body));
        return goesOn;
      case 'return':
        if (statement.value) this.#read(statement.value);
        return { ...goesOn, atEnd: false };
      case 'if':
        for (const { condition } of statement.branches) this.#read(condition);
        return walk.choose(
          [...statement.branches.map(({ body }) => body), statement.otherwise].map(
            (body) => () => this.block(body),
          ),
        );
      case 'for':
        this.#read(statement.iterable);
        return walk.loop(
          statement,
          () => {
            this.#bind(statement.target, 'loop', statement);
            return this.block(statement.body);
          },
          () => this.block(statement.otherwise),
        );
      case 'while':
        return walk.loop(
          statement,
          () => {
            this.#read(statement.condition);
            return this.block(statement.body);
          },
          () => this.block(statement.otherwise),
        );
      case 'assert':
        this.#read(statement.condition);
        if (statement.message) this.#read(statement.message);
        return goesOn;
      case 'import':
        for (const { bound } of statement.names) walk.bind(bound, 'import', statement);
        return goesOn;
      case 'global':
      case 'nonlocal':
        for (const name of statement.names) walk.use(name, 'declaration');
        return goesOn;
      case 'break':
        return { atEnd: false, breaks: [walk.here()], continues: [] };
      case 'continue':
        return { atEnd: false, breaks: [], continues: [walk.here()] };
      case 'pass':
        return goesOn;
      case 'unsupported':
        return this.block(statement.body);
    }
  }

  #bind(target: Target, kind: BindingKind, by: Statement | Comprehension): void {
    switch (target.kind) {
      case 'name':
        this.walk.bind(target, kind, by);
        return;
      case 'index':
      case 'attribute':
        this.#readAll(raspyOutline.partsOf(target));
        return;
      case 'targets':
        for (const part of target.targets)
          this.#bind(part.kind === 'starred target' ? part.target : part, kind, by);
        return;
      case 'missing':
        return;
    }
  }

  #function(node: Definition | Lambda, body: () => void): void {
    const { walk } = this;
    if (walk.silent) return;
    const { names, global, nonlocal } = this.#names.localsOf(node);
    const isLambda = node.kind === 'lambda';
    const options = {
      kind: isLambda ? ('lambda' as const) : ('function' as const),
      ...(!isLambda && { label: node.name.name }),
      of: node,
      own: names,
      global,
      nonlocal,
      later: true,
    };
    walk.inScope(options, () => {
      this.functions.set(node, walk.scope);
      for (const { name } of node.params) walk.bind(name, 'parameter', node);
      body();
    });
  }

  #readDefaults(params: readonly Parameter[]): void {
    for (const { default: value } of params) if (value) this.#read(value);
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
      if (expression.kind === 'lambda') this.#lambda(expression);
      else if (expression.kind === 'comprehension') this.#comprehension(expression);
      else {
        if (expression.kind === 'name') walk.use(expression, 'read');
        if (expression.kind === 'call' && expression.args.some(({ name, spread }) => name ?? spread === '**'))
          this.calls.push(expression);
        for (const part of raspyOutline.partsOf(expression)) stack.push(part);
      }
    }
  }

  #lambda(lambda: Lambda): void {
    this.#readDefaults(lambda.params);
    this.#function(lambda, () => {
      this.#read(lambda.body);
    });
  }

  /** The first iterable belongs to what is around; a generator makes its items when they are asked for. */
  #comprehension(expression: Comprehension): void {
    const { walk } = this;
    const { form, key, element, clauses } = expression;
    const [first] = clauses;
    if (first) this.#read(first.iterable);
    const own = new Set(raspyOutline.namesBoundIn(expression).map(({ name }) => name));
    walk.inScope({ kind: 'comprehension', of: expression, own, later: form === 'generator' }, () => {
      for (const clause of clauses) {
        if (clause !== first) this.#read(clause.iterable);
        this.#bind(clause.target, 'comprehension', expression);
        this.#readAll(clause.conditions);
      }
      if (key) this.#read(key);
      this.#read(element);
    });
  }
}
