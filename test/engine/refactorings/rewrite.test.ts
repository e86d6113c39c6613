import assert from 'node:assert/strict';
import { refactored, titlesIn } from './support';

const write = (text: string): string => `Write it as \`${text}\``;

/** The text of a line with one cursor after it is written in another way; there has to be one. */
function rewritten(fixture: string, language: 'rasp' | 'raspy' = 'rasp'): string {
  const title = titlesIn(fixture, language).find((each) => each.startsWith('Write it as '));
  assert.ok(title, 'there is no other way');
  return refactored(fixture, title, language);
}

const hasOtherWay = (fixture: string, language: 'rasp' | 'raspy' = 'rasp'): boolean =>
  titlesIn(fixture, language).some((title) => title.startsWith('Write it as '));

describe('writing in another way', () => {
  it('counts an atom by a mean or by a width', () => {
    const mean = 'x = count(tokens, "l") + 1;\n';
    const width = 'x = selector_width(select(tokens, "l", ==)) + 1;\n';
    assert.equal(rewritten(mean.replace('nt(', 'n|t(')), width);
    assert.equal(rewritten(width.replace('wid', 'wi|d')), mean);
    assert.ok(
      titlesIn('x = cou|nt(tokens, "l");\n').includes(write('selector_width(select(tokens, "l", ==))')),
    );
  });

  it('counts otherwise only what is surely an atom in a sequence', () => {
    assert.ok(!hasOtherWay('x = cou|nt(tokens, tokens);\n'));
    assert.ok(!hasOtherWay('x = selector_wid|th(select("l", tokens, ==));\n'));
    assert.ok(!hasOtherWay('x = selector_wid|th(select(tokens, "l", <));\n'));
    assert.ok(!hasOtherWay('def f(a) {\n  return cou|nt(tokens, a);\n}\nf("l");\n'));
  });

  it('leaves the layers and heads that a file expects', () => {
    assert.ok(!hasOtherWay('x = cou|nt(tokens, "l"); # expect: heads == 1\n'));
  });

  it('uses the library, or writes out what it does', () => {
    const past = 's = select(indices, indices, <);\n';
    assert.equal(rewritten(`${past}x = not has_fo|cus(s);\n`), `${past}x = not (aggregate(s, 1, 0) > 0);\n`);
    assert.equal(rewritten(`${past}x = aggregate(s, 1, 0) >| 0;\n`), `${past}x = has_focus(s);\n`);
    assert.equal(rewritten('x = ave|rage(indices);\n'), 'x = aggregate(full_s, indices);\n');
    assert.equal(
      rewritten('def f(s) {\n  return aggre|gate(full_s, s);\n}\n'),
      'def f(s) {\n  return average(s);\n}\n',
    );
    assert.ok(!hasOtherWay('def f(full_s) {\n  return aggre|gate(full_s, 1);\n}\n'));
    assert.ok(!hasOtherWay('def f(full_s) {\n  return ave|rage(indices);\n}\nf(full_s);\n'));
  });

  it('aggregates in RASPy by the function or by the method', () => {
    const method = 'x = (key(1) == query(1)).value(indices, 2)\n';
    const call = 'x = aggregate(key(1) == query(1), indices, 2)\n';
    assert.equal(rewritten(method.replace('value', 'val[||]ue'), 'raspy'), call);
    assert.equal(rewritten(call.replace('aggregate', 'agg[||]regate'), 'raspy'), method);
    assert.ok(!hasOtherWay('x = aggre[||]gate(key(1) == query(1), 1, name="n")\n', 'raspy'));
    assert.ok(
      !hasOtherWay('def aggregate(s, v):\n    return v\nx = (key(1) == query(1)).val[||]ue(1)\n', 'raspy'),
    );
  });
});
