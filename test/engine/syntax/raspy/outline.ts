import type {
  Argument,
  Clause,
  Expression,
  Field,
  Parameter,
  Slice,
  Starred,
  Statement,
  StarredTarget,
  Target,
  Tree,
} from '../../../../engine/src/syntax/raspy/tree';

/** A tree as text, a line for each statement, with parentheses around everything that an operator makes. */
export function outlineTree({ statements }: Tree): string[] {
  return linesOf(statements);
}

function linesOf(statements: readonly Statement[], indentation = ''): string[] {
  return statements.flatMap((statement) =>
    linesOfStatement(statement).map(
      (line, i) => `${indentation}${i === 0 && statement.broken ? '!' : ''}${line}`,
    ),
  );
}

function block(header: string, body: readonly Statement[]): string[] {
  return [`${header}:`, ...linesOf(body, '  ')];
}

function linesOfStatement(statement: Statement): string[] {
  switch (statement.kind) {
    case 'expression':
      return [show(statement.expression)];
    case 'assignment':
      return [
        [...statement.targets.map(showTarget), statement.value ? show(statement.value) : ''].join(' = '),
      ];
    case 'augmented':
      return [`${showTarget(statement.target)} ${statement.op}= ${show(statement.value)}`];
    case 'def':
      return block(`def ${statement.name.name}(${showParameters(statement.params)})`, statement.body);
    case 'return':
      return [statement.value ? `return ${show(statement.value)}` : 'return'];
    case 'if':
      return [
        ...statement.branches.flatMap(({ condition, body }, i) =>
          block(`${i === 0 ? 'if' : 'elif'} ${show(condition)}`, body),
        ),
        ...otherwise(statement.otherwise),
      ];
    case 'for': {
      const header = `for ${showTarget(statement.target)} in ${show(statement.iterable)}`;
      return [...block(header, statement.body), ...otherwise(statement.otherwise)];
    }
    case 'while':
      return [
        ...block(`while ${show(statement.condition)}`, statement.body),
        ...otherwise(statement.otherwise),
      ];
    case 'assert':
      return [
        `assert ${show(statement.condition)}${statement.message ? `, ${show(statement.message)}` : ''}`,
      ];
    case 'import': {
      const names = statement.names.map(({ name, bound }) =>
        name === bound.name ? name : `${name} as ${bound.name}`,
      );
      return [
        `${statement.from === undefined ? '' : `from ${statement.from} `}import ${names.join(', ') || '*'}`,
      ];
    }
    case 'global':
    case 'nonlocal':
      return [`${statement.kind} ${statement.names.map(({ name }) => name).join(', ')}`];
    case 'unsupported':
      return block('unsupported', statement.body);
    default:
      return [statement.kind];
  }
}

function otherwise(body: readonly Statement[]): string[] {
  return body.length === 0 ? [] : block('else', body);
}

function show(expression: Expression | Starred | Slice): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'literal':
      return showValue(expression.value);
    case 'f-string':
      return `f"${showParts(expression.parts)}"`;
    case 'list':
      return `[${showAll(expression.items)}]`;
    case 'tuple':
      return `(${showAll(expression.items)}${expression.items.length === 1 ? ',' : ''})`;
    case 'set':
      return `{${showAll(expression.items)}}`;
    case 'dict':
      return `{${expression.entries.map(({ key, value }) => (key ? `${show(key)}: ${show(value)}` : `**${show(value)}`)).join(', ')}}`;
    case 'comprehension': {
      const [open, close] = { list: '[]', set: '{}', dict: '{}', generator: '()' }[expression.form];
      const key = expression.key ? `${show(expression.key)}: ` : '';
      return `${open ?? ''}${key}${show(expression.element)}${expression.clauses.map(showClause).join('')}${close ?? ''}`;
    }
    case 'unary':
      return `(${expression.op}${expression.op === 'not' ? ' ' : ''}${show(expression.operand)})`;
    case 'binary':
    case 'logic':
      return `(${show(expression.left)} ${expression.op} ${show(expression.right)})`;
    case 'comparison':
      return `(${show(expression.first)}${expression.rest.map(({ op, operand }) => ` ${op} ${show(operand)}`).join('')})`;
    case 'ternary':
      return `(${show(expression.then)} if ${show(expression.condition)} else ${show(expression.otherwise)})`;
    case 'attribute':
      return `${show(expression.object)}.${expression.name.name}`;
    case 'index':
      return `${show(expression.object)}[${show(expression.index)}]`;
    case 'slice': {
      const [start, stop, step] = [expression.start, expression.stop, expression.step].map(
        (part) => part && show(part),
      );
      return `${start ?? ''}:${stop ?? ''}${step === undefined ? '' : `:${step}`}`;
    }
    case 'call':
      return `${show(expression.callee)}(${expression.args.map(showArgument).join(', ')})`;
    case 'lambda':
      return `(lambda ${showParameters(expression.params)}: ${show(expression.body)})`;
    case 'parenthesized':
      return show(expression.inner);
    case 'starred':
      return `*${show(expression.value)}`;
    case 'missing':
      return '?';
  }
}

function showAll(items: readonly (Expression | Starred)[]): string {
  return items.map(show).join(', ');
}

function showValue(value: bigint | number | string | boolean | null): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return Number.isInteger(value) ? `${value}.0` : String(value);
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

function showParts(parts: readonly (string | Field)[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : showField(part))).join('');
}

function showField({ expression, conversion, format }: Field): string {
  const behind = format.length === 0 ? '' : `:${showParts(format)}`;
  return `{${show(expression)}${conversion === undefined ? '' : `!${conversion}`}${behind}}`;
}

function showClause({ target, iterable, conditions }: Clause): string {
  return ` for ${showTarget(target)} in ${show(iterable)}${conditions.map((condition) => ` if ${show(condition)}`).join('')}`;
}

function showArgument({ name, spread, value }: Argument): string {
  return `${name ? `${name.name}=` : (spread ?? '')}${show(value)}`;
}

const stars: Readonly<Record<Parameter['takes'], string>> = {
  either: '',
  position: '(position) ',
  name: '(name) ',
  rest: '*',
  named: '**',
};

function showParameters(params: readonly Parameter[]): string {
  return params
    .map(({ name, takes, default: value }) => `${stars[takes]}${name.name}${value ? `=${show(value)}` : ''}`)
    .join(', ');
}

function showTarget(target: Target | StarredTarget): string {
  if (target.kind === 'targets') return `(${target.targets.map(showTarget).join(', ')})`;
  return target.kind === 'starred target' ? `*${showTarget(target.target)}` : show(target);
}
