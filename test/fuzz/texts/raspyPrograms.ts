import fc from 'fast-check';
import { Names, type Write } from './names';
import { expressionsOf, fill, type Templates } from './templates';

type Kind = 'ints' | 'strings' | 'bools' | 'selector' | 'key' | 'query' | 'int' | 'text' | 'list';

const templates: Templates<Kind> = {
  ints: [
    'indices',
    ...[
      '(«ints» + «ints»)',
      '(«ints» - «ints»)',
      '(«ints» * 2)',
      '(«ints» % «int»)',
      '(«ints» / («ints» + 1))',
      '(«ints» // 2)',
    ],
    ...[
      'where(«bools», «ints», «ints»)',
      '«selector».value(«ints»)',
      '«selector».value(1)',
      '«strings».map(lambda x: len(str(x)))',
    ],
    ...[
      '«ints».map(lambda x: x * «int» if x > 1 else -x)',
      '(1 / («ints» + 1)).round()',
      'SOp.zip(lambda x, y: x + y, «ints», «ints»)',
    ],
    ...[
      'aggregate(«selector», «ints»)',
      'aggregate(«selector», «ints», «int»)',
      '«ints».name("n")',
      'raw(«list»)',
      '(«ints» & 3)',
    ],
    ...[
      '«ints».map(abs)',
      '«ints».map(lambda x: «list»[x % 2])',
      '«ints».map(lambda x: f"{x:>3}{«int»!r}")',
      '(key(1) == query(1)).value(1)',
    ],
    ...[
      '«selector».value(«ints», default=«int»)',
      '«strings».map({"l": 1, "h": 2}.get)',
      '«ints».map(lambda x: None if x else 0)',
    ],
  ],
  strings: [
    'tokens',
    ...[
      'where(«bools», «strings», «strings»)',
      'where(«bools», «strings», "q")',
      '(«strings» + «strings»)',
      '«strings».map(lambda x: x.upper())',
    ],
    ...[
      '(key(indices) == query(«ints»)).value(«strings», "-")',
      '«ints».map(str)',
      '(«strings» + "x")',
      '«strings».map(lambda x: «text» + str(x))',
    ],
    ...[
      '«selector».value(«strings»)',
      '(tokens == "l")',
      '«strings».map(lambda x: x[::-1] * «int»)',
      '«strings».map(lambda x: (x, 1))',
    ],
  ],
  bools: [
    '(tokens == "l")',
    ...[
      '(«ints» < «ints»)',
      '(«strings» == «strings»)',
      '((«bools») | («bools»))',
      '((«bools») & («bools»))',
      '«strings».has(["h", «text»])',
    ],
    ...[
      '(«ints» >= «int»)',
      '(«bools» != True)',
      '~(«bools»)',
      '«ints».map(lambda x: x > 1 and x < 4)',
      '(1 < «ints»)',
      '«ints».has(«list»)',
    ],
  ],
  selector: [
    '(key(indices) < query(indices))',
    ...[
      '(«key» == «query»)',
      '(«key» < «query»)',
      '(«key» >= «query»)',
      '(«key» != «query»)',
      '(«selector» & «selector»)',
      '(«selector» | «selector»)',
    ],
    ...[
      '(«query» > «key»)',
      '~(«selector»)',
      '(«key» + «query»)',
      'select(«ints», «ints», lambda k, q: k == q - 1)',
      '(«selector» == «selector»)',
    ],
    ...[
      '(key(«strings») == query("l"))',
      '(key(«int») <= query(«ints»))',
      '(«selector» + «selector»)',
      'select(«key», «query», lambda k, q: k)',
    ],
  ],
  key: ['key(tokens)', 'key(«ints»)', 'key(«strings»)', 'key(«int»)', 'key(«bools»)', 'key(«list»)'],
  query: ['query(tokens)', 'query(«ints»)', 'query(«strings»)', 'query(«int»)', 'query(«bools»)'],
  int: [
    '2',
    ...[
      '0',
      '-1',
      '«int» + «int»',
      'len(«list»)',
      '«list»[0]',
      'sum(«list»)',
      '(«int» if «int» else 3)',
      'True',
      '2 ** 53 + 1',
      'max(«list»)',
    ],
    ...[
      'len(«text»)',
      '1.5',
      '«int» // 2',
      '«int» << 2',
      'int("7")',
      'round(«int» / 3, 1)',
      '(lambda x, *y: x)(«int», 1)',
    ],
  ],
  text: [
    '"a"',
    'f"{«int»}"',
    'str(«int»)',
    '"-".join(["a", «text»])',
    '«text» * 2',
    '«text»[0]',
    'f"{«text»!r:>4}"',
    '"%s" % («int»)',
    'repr(«list»)',
  ],
  list: [
    '[1, 2]',
    '[«int», «int», 3]',
    '[x + «int» for x in «list» if x]',
    'list(range(«int» % 5))',
    '«list» + [5]',
    'sorted(«list»)',
    '[*«list», 1]',
    '«list»[::-1]',
  ],
};

const kinds = Object.keys(templates) as Kind[];
const expressions = expressionsOf(templates);
const kindNames = fc.constantFrom(...kinds);
const transforms = fc.constantFrom<Kind[]>('ints', 'strings', 'bools', 'selector');

function some(template: string): fc.Arbitrary<Write<Kind>> {
  return fill(template, kinds, (kind) => expressions[kind]);
}

const definition = kindNames.chain((kind) =>
  expressions[kind].map((write): Write<Kind> => (names) => {
    const expression = write(names);
    return `${names.define(kind)} = ${expression}`;
  }),
);

const call = fc.tuple(transforms, kindNames, transforms).chain(([given, other, gives]) =>
  fc
    .tuple(definition, expressions[gives], expressions[given], expressions[other])
    .map(([inside, result, one, another]): Write<Kind> => (names) => {
      const [first, second] = [one(names), another(names)];
      const body = names.within([given, other], ([a = 'a', b = 'b']) => {
        const before = inside(names);
        return `def f(${a}, ${b}=${second}):\n    ${before}\n    return ${result(names)}`;
      });
      return `${body}\n\n${names.define(gives)} = f(${first})`;
    }),
);

const loop = fc
  .tuple(expressions.list, expressions.ints, fc.boolean())
  .map(([list, added, isWhile]): Write<Kind> => (names) => {
    const over = list(names);
    const sum = names.define('ints');
    const body = `${sum} = ${sum} + i * 2 + ${added(names)}`;
    if (isWhile)
      return `${sum} = indices\ni = 0\nwhile i < 3:\n    i += 1\n    ${body.replace('i * 2', 'i')}`;
    return `${sum} = indices\nfor i in ${over}:\n    if i == 1:\n        continue\n    ${body.replace('i * 2', '(indices * i)')}`;
  });

const other = fc.oneof(
  ...[
    ...[
      '«ints»',
      '«strings»',
      '«selector»',
      '«key»',
      '«query»',
      '«strings».input("abca")',
      '«ints».input([3, 1, 2])',
      '«ints»("ab")',
    ],
    ...[
      '# a comment',
      '',
      '# sample: "abba", [1, 2]',
      '# expect: [0, 1, 2]',
      '# expect: «ints» == «ints»',
      'print(«int»)',
      'a, b = «ints», «bools»',
    ],
    ...[
      'missing + «ints»',
      'def g():\n    """Told."""\n    return «ints»\n\ng()',
      '[a, *b] = «list»',
      'x = y = «int»',
      'if «int»:\n    z = «ints»\nelse:\n    z = «strings»',
    ],
    ...[
      'def h(x): return x if x < 1 else h(x - 1)\nh(«int» % 5)',
      'x = «list»\nx.append(«int»)',
      'd = {1: «ints», "a": «int»}\nd[1]',
      'pass',
      'assert «int»',
    ],
  ].map(some),
);

/** Programs in RASPy, of which most evaluate. */
export const raspyPrograms: fc.Arbitrary<string> = fc
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
