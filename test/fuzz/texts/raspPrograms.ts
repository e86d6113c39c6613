import fc from 'fast-check';
import { Names, type Write } from './names';
import { expressionsOf, fill, type Templates } from './templates';

type Kind = 'ints' | 'floats' | 'strings' | 'bools' | 'selector' | 'int' | 'list' | 'dict';

const templates: Templates<Kind> = {
  ints: [
    'indices',
    ...['length', '0', '1'],
    ...[
      '(«ints» + «ints»)',
      '(«ints» - «ints»)',
      '«ints» * «ints»',
      '«ints» % «int»',
      '-«ints»',
      '(«ints» ^ 2)',
    ],
    ...[
      'round(«floats»)',
      'indicator(«bools»)',
      'selector_width(«selector»)',
      '«list»[«ints» % 2]',
      '«dict»[«ints» % 2]',
    ],
    ...[
      '(«ints» if «bools» else «ints»)',
      '«ints»[«int»]',
      'count(«strings», "l")',
      'aggregate(«selector», «ints»)',
    ],
    ...[
      'min(«ints», «ints»)',
      'sort(«ints», «ints»)',
      'aggregate(select(«ints», «ints», ==), «ints», «int»)',
    ],
  ],
  floats: [
    '0.5',
    ...[
      '«ints» / 2',
      '«ints» / («ints» + 1)',
      '«ints» / «ints»',
      'aggregate(«selector», «floats»)',
      '«floats» * «ints»',
    ],
    ...['aggregate(«selector», «ints», 0.25)', 'average(«ints»)', '-«floats»', '«floats» ^ «floats»'],
    ...['aggregate(full_s, indicator(«bools»))', '(«floats» if «bools» else «ints»)', '«floats» % «int»'],
  ],
  strings: [
    'tokens',
    ...['"a"', 'tokens_str', 'shift(«strings», «int», "-")', '(«strings» if «bools» else «strings»)'],
    ...[
      '«strings» + «strings»',
      'aggregate(select(«ints», length - 1 - indices, ==), «strings», "")',
      '"ab"[«ints» % 2]',
    ],
    ...[
      'load_from_location(«strings», «ints»)',
      'sort(«strings», «ints»)',
      'aggregate(«selector», «strings», "x")',
      '«strings» * 2',
    ],
  ],
  bools: [
    'True',
    ...[
      '«strings» == «strings»',
      '«ints» < «ints»',
      '«ints» >= «floats»',
      'not («bools»)',
      '(«bools» and «bools»)',
    ],
    ...[
      '(«bools» or «bools»)',
      '(«ints» in «list»)',
      '«strings» == "l"',
      'contains(«strings», "l")',
      'has_focus(«selector»)',
    ],
    ...[
      '("l" in «strings»)',
      '(«strings» in ["h", "o"])',
      'tokens_bool',
      'mark_last_instance(«strings», "l")',
      '«floats» == «ints»',
    ],
  ],
  selector: [
    'full_s',
    ...[
      'select(«ints», «ints», ==)',
      'select(«ints», «ints», <)',
      'select(«strings», «strings», ==)',
      'select(«ints», «ints», >=)',
    ],
    ...[
      '(«selector» and «selector»)',
      '(«selector» or «selector»)',
      'not («selector»)',
      'select(«floats», «ints», <=)',
    ],
    ...[
      'select(«bools», True, ==)',
      'select(«strings», "l", !=)',
      'select_from_last(«strings», "l")',
      'select(«ints», «floats», >)',
    ],
    ...[
      'select_next_identical(«strings»)',
      'select(«strings», «ints», ==)',
      'select(«int», «ints», !=)',
      'select(indices, «floats», ==)',
    ],
  ],
  int: [
    '2',
    '0',
    '-1',
    '7',
    '«int» + «int»',
    '«int» * 3',
    'len(«list»)',
    '«list»[0]',
    '(2 ^ 53 + 1)',
    '(«int» if «int» < 2 else 3)',
    'True',
  ],
  list: [
    '[1, 2]',
    'range(«int»)',
    '[«int», «int», 3]',
    '[x + «int» for x in «list»]',
    '«list» + [5]',
    '[x for x in {1: "a", 2: "b"}]',
  ],
  dict: ['{0: 1, 1: 2}', '{0: «int», 1: «int»}', '{i: i * 2 for i in range(2)}'],
};

const kinds = Object.keys(templates) as Kind[];
const expressions = expressionsOf(templates);
const kindNames = fc.constantFrom(...kinds);
const transforms = fc.constantFrom<Kind[]>('ints', 'floats', 'strings', 'bools', 'selector');

function some(template: string): fc.Arbitrary<Write<Kind>> {
  return fill(template, kinds, (kind) => expressions[kind]);
}

const definition = kindNames.chain((kind) =>
  expressions[kind].map((write): Write<Kind> => (names) => {
    const expression = write(names);
    return `${names.define(kind)} = ${expression};`;
  }),
);

const call = fc.tuple(transforms, transforms, transforms).chain(([given, other, gives]) =>
  fc
    .tuple(definition, expressions[gives], expressions[given], expressions[other])
    .map(([inside, result, one, another]): Write<Kind> => (names) => {
      const [first, second] = [one(names), another(names)];
      const body = names.within([given, other], ([a = 'a', b = 'b']) => {
        const before = inside(names);
        return `def f(${a}, ${b}) {\n  ${before}\n  return ${result(names)};\n}`;
      });
      return `${body}\n${names.define(gives)} = f(${first}, ${second});`;
    }),
);

const loop = fc.tuple(expressions.list, expressions.ints).map(([list, added]): Write<Kind> => (names) => {
  const over = list(names);
  const sum = names.define('ints');
  return `${sum} = 0;\nfor i in ${over} {\n  ${sum} = ${sum} + i * ${added(names)};\n}`;
});

const other = fc.oneof(
  ...[
    ...[
      '«ints»;',
      '«strings»;',
      '«selector»;',
      '«floats»;',
      '«strings»("abca");',
      '«ints»([3, 1, 2]);',
      '«selector»([1, 2.5, 2]);',
    ],
    ...[
      'set example "aba";',
      'set example [1, 2, 3]',
      'set selector example "xyx"',
      '# a comment',
      '',
      'draw(«ints»);',
    ],
    ...[
      '# sample: "abba", [1, 2]',
      '# expect: «ints» == «ints»',
      '# expect: [0, 1, 2]',
      'a, b = «ints», «bools»;',
      '# expect on "ab": «bools»',
    ],
    ...[
      'out;',
      'tokens_int + «ints»;',
      'tokens_float * «floats»;',
      'tokens_asis == «ints»;',
      'missing + «ints»;',
      'f = «selector» + 1;',
      'show example',
    ],
  ].map(some),
);

/** Programs in RASP, of which most evaluate. */
export const raspPrograms: fc.Arbitrary<string> = fc
  .array(
    fc.oneof({ weight: 6, arbitrary: definition }, { weight: 2, arbitrary: call }, loop, {
      weight: 3,
      arbitrary: other,
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((statements) => {
    const names = new Names<Kind>();
    return statements.map((write) => `${write(names)}\n`).join('');
  });
