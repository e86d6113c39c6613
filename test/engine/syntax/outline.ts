import type { Expression, Statement, Tree } from '../../../engine/src/syntax/rasp/tree';

/** An expression with parentheses around everything that has parts. */
export function outline(expression: Expression): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'literal':
      return typeof expression.value === 'string' ? `"${expression.value}"` : String(expression.value);
    case 'missing':
      return '…';
    case 'parenthesized':
      return outline(expression.inner);
    case 'list':
      return `[${all(expression.items)}]`;
    case 'dict':
      return `{${expression.pairs.map(([key, value]) => `${outline(key)}: ${outline(value)}`).join(', ')}}`;
    case 'comprehension': {
      const { key, element, names, iterable } = expression;
      const what = key ? `${outline(key)}: ${outline(element)}` : outline(element);
      const inside = `${what} for ${names.map(({ name }) => name).join(', ')} in ${outline(iterable)}`;
      return key ? `{${inside}}` : `[${inside}]`;
    }
    case 'unary':
      return `(${expression.op}${expression.op === 'not' ? ' ' : ''}${outline(expression.operand)})`;
    case 'binary':
      return `(${outline(expression.left)} ${expression.op} ${outline(expression.right)})`;
    case 'ternary':
      return `(${outline(expression.then)} if ${outline(expression.condition)} else ${outline(expression.otherwise)})`;
    case 'index':
      return `${outline(expression.object)}[${outline(expression.index)}]`;
    case 'call':
      return `${outline(expression.callee)}(${all(expression.args)})`;
    case 'form':
      return `${expression.name}(${all(expression.args)})`;
    case 'select':
      return `select(${outline(expression.key)}, ${outline(expression.query)}, ${expression.op})`;
  }
}

function all(expressions: readonly Expression[]): string {
  return expressions.map(outline).join(', ');
}

/** A statement in one line; a broken one begins with `!`. */
export function outlineStatement(statement: Statement): string {
  return (statement.broken ? '!' : '') + plainStatement(statement);
}

function plainStatement(statement: Statement): string {
  switch (statement.kind) {
    case 'expression':
      return outline(statement.expression);
    case 'assignment':
      return `${statement.names.map(({ name }) => name).join(', ')} = ${all(statement.values)}`;
    case 'def': {
      const { name, params, body, results } = statement;
      const inside = [...body.map(outlineStatement), `return ${all(results)}`].join('; ');
      return `def ${name.name}(${params.map((param) => param.name).join(', ')}) { ${inside} }`;
    }
    case 'for': {
      const { names, iterable, body } = statement;
      return `for ${names.map(({ name }) => name).join(', ')} in ${outline(iterable)} { ${body.map(outlineStatement).join('; ')} }`;
    }
    case 'set example':
      return `set ${statement.target} example ${outline(statement.value)}`;
    case 'show example':
      return `show ${statement.target} example`;
    case 'switch':
      return `${statement.display} ${statement.on ? 'on' : 'off'}`;
    case 'load':
      return `load "${statement.path}"`;
    case 'draw':
      return `draw(${all(statement.input ? [statement.subject, statement.input] : [statement.subject])})`;
    case 'exit':
      return 'exit';
  }
}

/** All statements of a tree. */
export function outlineTree({ statements }: Tree): string[] {
  return statements.map(outlineStatement);
}
