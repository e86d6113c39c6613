import type { Column } from '../evaluate/column';
import { showColumn, showList, showShortList } from '../evaluate/show';
import type { Language } from '../syntax/tree';
import { brief, briefRepr, quote, repr, type TextOfOpaque } from '../values/format';
import { kindOf, none, type Value } from '../values/value';

/** How a language tells values to a person. */
export interface Wording {
  /** The values of an s-op: `[h, e] (strings)`. */
  readonly values: (column: Column) => string;
  /** The values of an s-op where there is little room: floats to three decimals. */
  readonly shortValues: (column: Column) => string;
  /** A plain value; what is in it may have a text of its own. */
  readonly plain: (value: Value, ofOpaque?: TextOfOpaque) => string;
  /** A plain value, cut when long. */
  readonly brief: (value: Value, ofOpaque?: TextOfOpaque) => string;
  /** The kind of a plain value; `undefined` where the value says it already. */
  readonly kind: (value: Value) => string | undefined;
  /** Whether an expression by itself is there to be looked at, as the cell of a notebook is. */
  readonly hasCells: boolean;
  /** What to do where there is nothing to draw. */
  readonly nothingToDraw: string;
}

const rasp: Wording = {
  values: showColumn,
  shortValues: showColumn,
  plain: quote,
  brief,
  kind: kindOf,
  hasCells: false,
  nothingToDraw:
    'Nothing to draw here. Put the cursor on an s-op or a selector, such as the result of select or aggregate.',
};

/** As Python writes them. */
const raspy: Wording = {
  values: showList,
  shortValues: showShortList,
  plain: repr,
  brief: briefRepr,
  kind: (value) => {
    if (value === none) return undefined;
    return typeof value === 'string' ? 'str' : kindOf(value);
  },
  hasCells: true,
  nothingToDraw:
    'Nothing to draw here. Put the cursor on an s-op, a key, a query or a selector, such as `key(indices) < query(indices)`.',
};

const wordings: Readonly<Record<Language, Wording>> = { rasp, raspy };

/** How a language tells values to a person. */
export function wordingOf(language: Language): Wording {
  return wordings[language];
}
