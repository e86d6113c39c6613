import { binaryOperation, comparison, unaryOperation, type ComparisonOperator } from '../../python/operators';
import type { BinaryOperator, UnaryOperator } from '../../syntax/raspy/tree';
import { Failure } from '../../text/failure';
import type { ProblemCode } from '../../text/codes';
import { isComparison } from '../../values/compare';
import { List, Tuple, type Value } from '../../values/value';
import { Applied, isTransform, Key, Query, Selector, SOp } from '../values';
import { describe } from './describe';
import type { TransformOperator, Transforms } from './transforms';

/** Tells of something that works here, but not as it may be taken. */
export type Advise = (code: ProblemCode, message: string) => void;

/** What the library defines on s-ops with the s-op at the left. */
function isInLibrary(op: TransformOperator): boolean {
  return isComparison(op) || libraryOperators.has(op);
}

const libraryOperators: ReadonlySet<string> = new Set(['+', '-', '*', '/', '%', '&', '|']);

/** RASPy's operators: on plain values Python's, on transforms those that make others of them. */
export class Operators {
  constructor(
    private readonly transforms: Transforms,
    /** The values of a sequence that is already applied to its input. @throws Failure */
    private readonly valuesOf: (applied: Applied) => readonly Value[],
    private readonly advise: Advise,
  ) {}

  /** @throws Failure */
  binary(op: BinaryOperator, left: Value, right: Value): Value {
    return this.#onTransforms(op, left, right) ?? binaryOperation(op, this.#plain(left), this.#plain(right));
  }

  /** @throws Failure */
  compare(op: ComparisonOperator, left: Value, right: Value): Value {
    switch (op) {
      case 'is':
        return left === right || (isSame(left) && isSame(right) && comparison(op, left, right));
      case 'is not':
        return this.compare('is', left, right) === false;
      case 'in':
      case 'not in':
        return this.#membership(op, left, right);
      default:
        return this.#onTransforms(op, left, right) ?? comparison(op, this.#plain(left), this.#plain(right));
    }
  }

  /** `-x`, `+x` and `~x`. @throws Failure */
  unary(op: Exclude<UnaryOperator, 'not'>, operand: Value): Value {
    if (operand instanceof SOp) {
      if (op !== '~')
        this.#meant(
          `\`${op}\` before an s-op is taken position by position`,
          'the library has no such operator',
        );
      else
        this.#meant(
          '`~` turns `True` and `False` around',
          'in the library it gives -2 and -1, which are both true',
        );
      return this.transforms.elementwise(op === '~' ? 'invert' : op === '-' ? 'negate' : 'plus', [operand]);
    }
    if (operand instanceof Selector && op === '~') {
      this.#meant('`~` selects what the selector does not', 'in the library it selects everything');
      return this.transforms.invert(operand);
    }
    if (isTransform(operand))
      throw new Failure('type/operand', `\`${op}\` can not stand before ${describe(operand)}`);
    return unaryOperation(op, this.#plain(operand));
  }

  /** Whether a test takes the value for true, as it is for every transform. */
  warnOfTruth(value: Value, what: string): void {
    if (!isTransform(value)) return;
    this.advise(
      'raspy/always-true',
      `${what} ${describe(value)}, which is always true in itself: it has no values before it gets an input. Use \`&\`, \`|\` and \`== False\` position by position, or \`where\`.`,
    );
  }

  #membership(op: 'in' | 'not in', left: Value, right: Value): Value {
    if (isTransform(right)) {
      throw new Failure(
        'type/in',
        `nothing can be looked for in ${describe(right)}: it has no values before it gets an input; to ask each position use \`.has(…)\` or \`==\``,
      );
    }
    const container = this.#plain(right);
    if (!(left instanceof SOp) || holdsTransforms(container))
      return comparison(op, this.#plain(left), container);
    this.#meant('`in` asks at each position, as `.has(…)` does', 'in the library it is always true');
    const member = this.transforms.member(left, container);
    return op === 'in' ? member : this.transforms.elementwise('==', [member, false]);
  }

  #onTransforms(op: TransformOperator, left: Value, right: Value): Value | undefined {
    if (!isTransform(left) && !isTransform(right)) return undefined;
    if (left instanceof Selector || right instanceof Selector) return this.#selectors(op, left, right);
    if (isSide(left) || isSide(right)) return this.#select(op, left, right);
    if (!isInLibrary(op))
      this.#meant(`\`${op}\` is taken position by position`, 'the library has no such operator on s-ops');
    else if (!(left instanceof SOp) && op !== '/' && !isComparison(op))
      this.#meant(`\`${op}\` is taken position by position`, 'the library needs the s-op at the left of it');
    return this.transforms.elementwise(op === '^' ? 'xor' : op, [left, right]);
  }

  #selectors(op: TransformOperator, left: Value, right: Value): Selector {
    if (left instanceof Selector && right instanceof Selector) {
      if (!isInLibrary(op))
        this.#meant(`\`${op}\` is taken cell by cell`, 'the library has no such operator on selectors');
      return this.transforms.combine(op, left, right);
    }
    const other = left instanceof Selector ? right : left;
    const advice =
      other instanceof SOp
        ? '; `.value(…)` moves an s-op along the selector'
        : isSide(other)
          ? '; each comparison needs parentheses, `(key(a) < query(b)) & (…)`, since `&` and `|` bind tighter'
          : '';
    throw new Failure(
      'type/operand',
      `\`${op}\` joins a selector with another selector, not with ${describe(other)}${advice}`,
    );
  }

  /** Keys and queries of which at least one is given. */
  #select(op: TransformOperator, left: Value, right: Value): Selector {
    const { transforms } = this;
    if (left instanceof Query && right instanceof Query) {
      throw new Failure(
        'type/operand',
        `\`${op}\` compares a key with a query, but both sides are queries; write \`key(…)\` on one of them`,
      );
    }
    if (left instanceof Key) {
      if (right instanceof Key) {
        this.advise(
          'raspy/two-keys',
          `Both sides of \`${op}\` are keys; the right one is taken as the query. Write \`query(…)\` there.`,
        );
        return transforms.select(left, new Query(right.node, right.making), op);
      }
      return transforms.select(left, right instanceof Query ? right : this.#asQuery(right), op);
    }
    if (right instanceof Key) {
      if (!(left instanceof Query)) return transforms.selectFromQuery(this.#asQuery(left), right, op);
      if (!isComparison(op))
        this.#meant(`\`query ${op} key\` is computed as it stands`, 'the library needs the key at the left');
      return transforms.selectFromQuery(left, right, op);
    }
    return left instanceof Query
      ? transforms.selectFromQuery(left, this.#asKey(right), op)
      : transforms.select(this.#asKey(left), right as Query, op);
  }

  #asQuery(value: Value): Query {
    this.#meant(`${describe(value)} is taken as \`query(…)\` of it`, 'the library needs it to be written');
    return this.transforms.query(value);
  }

  #asKey(value: Value): Key {
    this.#meant(`${describe(value)} is taken as \`key(…)\` of it`, 'the library needs it to be written');
    return this.transforms.key(value);
  }

  #meant(here: string, library: string): void {
    this.advise('raspy/differs', `Here ${here}; ${library}.`);
  }

  /** A sequence that is already applied stands for its values. */
  #plain(value: Value): Value {
    return value instanceof Applied ? new List(this.valuesOf(value)) : value;
  }
}

function isSide(value: Value): value is Key | Query {
  return value instanceof Key || value instanceof Query;
}

/** `is` on atoms asks for equality of kind and value; on all else for the same thing. */
function isSame(value: Value): boolean {
  return !isTransform(value);
}

function holdsTransforms(container: Value): boolean {
  return (container instanceof List || container instanceof Tuple) && container.items.some(isTransform);
}
