/** What is said about something that every program has. */
export interface Given {
  /** How it is called; absent for what is a value. */
  readonly signature?: string;
  readonly documentation: string;
}

/** The forms of RASP that look like calls of functions, and the s-ops that every program has. */
export const raspGiven: Readonly<Record<string, Given>> = {
  select: {
    signature: 'select(key, query, comparison)',
    documentation:
      'The selector in which each query selects the keys that compare with it so: `key comparison query`.',
  },
  aggregate: {
    signature: 'aggregate(selector, value[, default])',
    documentation:
      'For each query the mean of the values that it selects; a single one passes through, none gives the default.',
  },
  round: {
    signature: 'round(seq)',
    documentation: 'Each element rounded to an int; halves go to the even neighbour.',
  },
  indicator: { signature: 'indicator(seq)', documentation: '1 where an s-op of bools is true, else 0.' },
  range: {
    signature: 'range(start[, stop[, step]])',
    documentation: 'A list of ints: from 0, or from `start`, up to but without the end.',
  },
  zip: { signature: 'zip(*lists)', documentation: 'A list of the elements of several lists, side by side.' },
  len: {
    signature: 'len(list)',
    documentation: 'How many elements a list or dict has; of an input, see `length`.',
  },
  draw: {
    signature: 'draw(seq[, input])',
    documentation: 'Draws the layers and heads of an s-op, on an input of its own if one is given.',
  },
  tokens: { documentation: 'The input, one token at each position.' },
  tokens_asis: { documentation: 'The input as it is, whatever its type.' },
  tokens_str: { documentation: 'The tokens of the input as strings.' },
  tokens_int: { documentation: 'The tokens of the input as ints; an input of other letters has none.' },
  tokens_float: { documentation: 'The tokens of the input as floats; an input of other letters has none.' },
  tokens_bool: { documentation: 'The tokens of the input as bools.' },
  indices: { documentation: 'The position of each token: 0, 1, 2, …' },
  True: { documentation: 'The truth value, alone or at every position.' },
  False: { documentation: 'The other truth value, alone or at every position.' },
};

/** The words of RASP that stand like functions. */
export const raspForms: readonly string[] = [
  'select',
  'aggregate',
  'round',
  'indicator',
  'range',
  'zip',
  'len',
];

/** The s-ops of RASPy, which are values and say nothing themselves. */
export const raspyGiven: Readonly<Record<string, Given>> = {
  tokens: { documentation: 'The input, one token at each position.' },
  identity: { documentation: 'The input: another name of `tokens`.' },
  indices: { documentation: 'The position of each token: 0, 1, 2, …' },
};

/** What comparisons of RASP select, as the third argument of `select`. */
export const comparisons: Readonly<Record<string, string>> = {
  '==': 'Each query selects the keys that are equal to it.',
  '<': 'Each query selects the keys that are less than it.',
  '<=': 'Each query selects the keys that are less than or equal to it.',
  '>': 'Each query selects the keys that are greater than it.',
  '>=': 'Each query selects the keys that are greater than or equal to it.',
  '!=': 'Each query selects the keys that are not equal to it.',
};
