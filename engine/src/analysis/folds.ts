import { outlineOf } from '../syntax/outline';
import type { Comment, Expression, Statement, Tree } from '../syntax/tree';
import { expressionsBelow } from '../syntax/walk';

/** Lines that can be folded away below a line, counted from zero. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly kind: 'code' | 'comment' | 'imports' | 'region';
}

/**
 * What can be folded: blocks, brackets and strings over several lines, comments, `load` and `import` statements that
 * stand together, and what stands between `# region` and `# endregion`.
 */
export function foldsOf(tree: Tree): readonly Fold[] {
  const commented = new Set(
    tree.comments.filter(({ ownLine }) => ownLine).map(({ span }) => lineOf(tree, span.start)),
  );
  const folds = [
    ...blocks(tree, tree.statements, commented),
    ...expressions(tree),
    ...imports(tree),
    ...comments(tree),
  ];
  const byLine = new Map<number, Fold>();
  for (const fold of folds) {
    const known = byLine.get(fold.firstLine);
    if (fold.lastLine > fold.firstLine && (!known || known.lastLine < fold.lastLine))
      byLine.set(fold.firstLine, fold);
  }
  return [...byLine.values()].sort((a, b) => a.firstLine - b.firstLine);
}

function lineOf({ lines }: Tree, offset: number): number {
  return lines.placeAt(offset).line;
}

/** The last line to fold of what ends at an offset: a closing bracket that begins its line stays. */
function lastLineOf(tree: Tree, start: number, end: number): number {
  const line = lineOf(tree, end);
  const before = tree.text.slice(tree.lines.lineStart(line), end);
  return line > lineOf(tree, start) && /^\s*[)\]}]+;?$/.test(before) ? line - 1 : line;
}

function* blocks(
  tree: Tree,
  statements: readonly Statement[],
  commented: ReadonlySet<number>,
): Generator<Fold> {
  for (const statement of statements) {
    const body = outlineOf(tree).bodyOf(statement);
    if (tree.language === 'rasp' && (statement.kind === 'def' || statement.kind === 'for')) {
      const { start, end } = statement.span;
      yield { firstLine: lineOf(tree, start), lastLine: lastLineOf(tree, start, end), kind: 'code' };
    } else {
      for (const block of branchesOf(statement, body)) yield* foldOfBlock(tree, block, commented);
    }
    yield* blocks(tree, body, commented);
  }
}

/** The blocks of a statement, each with a line of its own before it. */
function branchesOf(statement: Statement, body: readonly Statement[]): readonly (readonly Statement[])[] {
  switch (statement.kind) {
    case 'if':
      return [...statement.branches.map((branch) => branch.body), statement.otherwise];
    case 'for':
    case 'while':
      return 'otherwise' in statement ? [statement.body, statement.otherwise] : [statement.body];
    default:
      return [body];
  }
}

/** A block is folded into the line whose colon begins it. */
function* foldOfBlock(
  tree: Tree,
  block: readonly Statement[],
  commented: ReadonlySet<number>,
): Generator<Fold> {
  const [first] = block;
  const last = block.at(-1);
  if (!first || !last) return;
  const lastLine = lineOf(tree, last.span.end);
  let line = lineOf(tree, first.span.start);
  if (tree.text.slice(tree.lines.lineStart(line), first.span.start).trim() === '') {
    do line -= 1;
    while (line > 0 && (commented.has(line) || isBlank(tree, line)));
  }
  yield { firstLine: Math.max(0, line), lastLine, kind: 'code' };
}

function isBlank({ text, lines }: Tree, line: number): boolean {
  return text.slice(lines.lineStart(line), lines.lineStart(line + 1)).trim() === '';
}

const bracketed: ReadonlySet<Expression['kind']> = new Set<Expression['kind']>([
  'list',
  'dict',
  'set',
  'tuple',
  'comprehension',
  'call',
  'select',
  'form',
  'parenthesized',
  'index',
  'literal',
  'f-string',
]);

function* expressions(tree: Tree): Generator<Fold> {
  for (const { kind, span } of expressionsBelow(outlineOf(tree), tree.statements)) {
    const firstLine = lineOf(tree, span.start);
    if (bracketed.has(kind) && lineOf(tree, span.end) > firstLine)
      yield { firstLine, lastLine: lastLineOf(tree, span.start, span.end), kind: 'code' };
  }
}

function* imports(tree: Tree): Generator<Fold> {
  let group: Statement[] = [];
  for (const statement of [...tree.statements, undefined]) {
    if (statement && (statement.kind === 'load' || statement.kind === 'import')) {
      group.push(statement);
      continue;
    }
    const [first] = group;
    const last = group.at(-1);
    if (first && last)
      yield {
        firstLine: lineOf(tree, first.span.start),
        lastLine: lineOf(tree, last.span.end),
        kind: 'imports',
      };
    group = [];
  }
}

/** Comments that follow each other, and regions, which may be in each other. */
function* comments(tree: Tree): Generator<Fold> {
  const regions: number[] = [];
  let group: number | undefined;
  let lastLine = -1;
  for (const comment of tree.comments) {
    if (!comment.ownLine) continue;
    const line = lineOf(tree, comment.span.start);
    const marker = markerOf(tree, comment);
    if (group !== undefined && (line !== lastLine + 1 || marker)) {
      yield { firstLine: group, lastLine, kind: 'comment' };
      group = undefined;
    }
    if (marker === 'region') regions.push(line);
    else if (marker === 'endregion') {
      const firstLine = regions.pop();
      if (firstLine !== undefined) yield { firstLine, lastLine: line, kind: 'region' };
    } else group ??= line;
    lastLine = line;
  }
  if (group !== undefined) yield { firstLine: group, lastLine, kind: 'comment' };
}

function markerOf({ text }: Tree, { span }: Comment): string | undefined {
  return /^#\s*(region|endregion)\b/.exec(text.slice(span.start, span.end))?.[1];
}
