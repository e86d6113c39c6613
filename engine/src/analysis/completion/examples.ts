import { Fault } from '../../evaluate/evaluator';
import { selectionLines } from '../../evaluate/text';
import type { Language } from '../../syntax/tree';
import { Selector } from '../../program/values';
import { sampleFor, transformIn } from '../analysis';
import { Analyzer } from '../analyzer';
import { plainText } from '../plainText';

/** An expression that shows what something does, by what is documented with it. */
export const examples: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  rasp: {
    tokens: 'tokens',
    indices: 'indices',
    length: 'length',
    full_s: 'full_s',
    select: 'select(tokens, tokens, ==)',
    aggregate: 'aggregate(select(indices, indices - 1, ==), tokens, "-")',
    round: 'round(indices / 2)',
    indicator: 'indicator(tokens == "l")',
    range: 'range(1, 4)',
    zip: 'zip([1, 2], ["a", "b"])',
    len: 'len(["a", "b"])',
    selector_width: 'selector_width(select(tokens, tokens, ==))',
    has_focus: 'has_focus(select(tokens, "l", ==))',
    count: 'count(tokens, "l")',
    contains: 'contains(tokens, "l")',
    max: 'max(indices, 2)',
    min: 'min(indices, 2)',
    average: 'average(indices)',
    load_from_location: 'load_from_location(tokens, 1)',
    shift: 'shift(tokens, 1, "-")',
    mark_last_instance: 'mark_last_instance(tokens, "l")',
    mark_first_instance: 'mark_first_instance(tokens, "l")',
    select_from_last: 'select_from_last(tokens, "l")',
    select_from_first: 'select_from_first(tokens, "l")',
    sort: 'sort(tokens, tokens)',
    select_next_identical: 'select_next_identical(tokens)',
  },
  raspy: {
    tokens: 'tokens',
    identity: 'identity',
    indices: 'indices',
    key: 'key(indices) == query(0)',
    query: 'key(tokens) == query("l")',
    where: 'where(tokens == "l", "L", tokens)',
    select: 'select(indices, indices, lambda k, q: k < q)',
    aggregate: 'aggregate(key(indices) < query(indices), indices)',
    raw: 'raw([1, 2, 3])',
    value: '(key(indices) == query(indices - 1)).value(tokens, default="-")',
    map: 'tokens.map(lambda x: x.upper())',
    has: 'tokens.has(["e", "o"])',
    name: 'tokens.name("copy")',
    input: 'indices.input("abc")',
    abs: 'abs(-3)',
    all: 'all([True, False])',
    any: 'any([True, False])',
    enumerate: 'list(enumerate("ab"))',
    filter: 'list(filter(lambda n: n > 1, [1, 2, 3]))',
    len: 'len([4, 5, 6])',
    max: 'max(3, 7)',
    min: 'min(3, 7)',
    range: 'list(range(3))',
    reversed: 'list(reversed([1, 2]))',
    sorted: 'sorted([3, 1, 2])',
    sum: 'sum([1, 2, 3])',
    zip: 'list(zip([1, 2], "ab"))',
    upper: '"rasp".upper()',
    split: '"a-b".split("-")',
    join: '"-".join(["a", "b"])',
    replace: '"hello".replace("l", "L")',
  },
};

/** Runs examples on the sample `"hello"` and remembers what they give. */
export class ExampleValues {
  readonly #texts = new Map<string, string>();

  /** An example of something with what it gives, as source text with a comment; `undefined` if there is none. */
  of(name: string, language: Language): string | undefined {
    if (!Object.hasOwn(examples[language], name)) return undefined;
    const source = examples[language][name] ?? '';
    const key = `${language} ${name}`;
    const text = this.#texts.get(key) ?? exampleText(source, language);
    this.#texts.set(key, text);
    return text;
  }
}

function exampleText(source: string, language: Language): string {
  const statement = language === 'rasp' ? `${source};` : source;
  const analysis = new Analyzer({ language }).analyze(statement);
  const { results, examples: samples } = analysis.program;
  const [result] = results;
  if (!result) return statement;
  const transform = transformIn(result.value);
  if (!transform) return `${statement}\n# ${plainText(analysis, { value: result.value, examples: samples })}`;
  const sample = sampleFor({ value: result.value, examples: samples });
  if (transform instanceof Selector) {
    const selection = analysis.selection(transform.node, sample);
    const rows = selection instanceof Fault ? [] : selectionLines(selection, sample);
    return [statement, ...rows.map((row) => `# ${row}`)].join('\n');
  }
  const column = analysis.column(transform.node, sample);
  return column instanceof Fault ? statement : `${statement}\n# ${analysis.wording.shortValues(column)}`;
}
