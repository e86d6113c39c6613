import { Builtin } from '../builtin';
import { makeTranslation } from '../text/translation';
import { none, type Value } from '../../values/value';
import { MethodFamily } from './family';
import { caseMethods } from './stringCases';
import { searchMethods } from './stringSearch';
import { splitMethods } from './stringSplits';
import { testMethods } from './stringTests';
import { widthMethods } from './stringWidths';

export const stringMethods = new MethodFamily<string>(
  'str',
  (value): value is string => typeof value === 'string',
  [...caseMethods, ...searchMethods, ...splitMethods, ...testMethods, ...widthMethods],
  [
    new Builtin(
      'maketrans(x[, y[, z]])',
      'A table for `translate`: from a dict, or from two strings of equal length; the characters of a third are dropped.',
      ([x = none, y, z]): Value => makeTranslation(x, y, z),
    ),
  ],
);
