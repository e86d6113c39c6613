import assert from 'node:assert/strict';
import { MarkupContent } from 'vscode-languageserver-protocol/node';
import { signatureAt } from './support/completing';
import { useServer } from './support/useServer';

describe('signature help', () => {
  const server = useServer();
  let opened = 0;

  /** The signature at the cursor, with the active parameter in brackets; empty where there is none. */
  const shown = async (fixture: string, language = 'rasp'): Promise<string> => {
    opened += 1;
    const file = await server().openAt(`file:///test/signature-${opened}.${language}`, fixture);
    const help = await signatureAt(file);
    const [signature] = help?.signatures ?? [];
    if (!signature) return '';
    const active = signature.parameters?.[help?.activeParameter ?? -1]?.label;
    if (!Array.isArray(active)) return signature.label;
    const [start, end] = active;
    const { label } = signature;
    return `${label.slice(0, start)}<${label.slice(start, end)}>${label.slice(end)}`;
  };
  const raspy = (fixture: string): Promise<string> => shown(fixture, 'raspy');

  it('is there while brackets are open', async () => {
    assert.equal(await shown('x = shift(|'), 'shift(<seq>, n, filler)');
    assert.equal(await shown('x = shift(tokens, |'), 'shift(seq, <n>, filler)');
    assert.equal(await shown('x = shift(tokens, 1, "a, b", |);'), 'shift(seq, n, filler)');
    assert.equal(await shown('def f(a, b) {\n  x = f(a,|\n  return x;\n}\n'), 'f(a, <b>)');
    assert.equal(await raspy('def f(a, b=1):\n    return a\nx = f(1, |\ny = 2\n'), 'f(a, <b=1>)');
  });

  it('is of the innermost call', async () => {
    assert.equal(
      await shown('x = aggregate(select(tokens, |, ==), tokens);'),
      'select(key, <query>, comparison)',
    );
    assert.equal(
      await shown('x = aggregate(select(tokens, 1, ==), |);'),
      'aggregate(selector, <value>[, default])',
    );
    assert.equal(await shown('x = max([1, |], 2);'), 'max(<a>, b)');
    assert.equal(await shown('x = max((1 + |), 2);'), 'max(<a>, b)');
    assert.equal(await shown('x = max(1, 2) + |;'), '');
  });

  it('knows the forms, built-ins, methods and functions of the file', async () => {
    assert.equal(await shown('x = round(|'), 'round(<seq>)');
    assert.equal(await shown('draw(tokens, |)'), 'draw(seq[, <input>])');
    assert.equal(await raspy('x = sorted([1], |)'), 'sorted(iterable, *, key=None, reverse=False)');
    assert.equal(await raspy('x = where(1, |'), 'where(condition, <a>, b)');
    assert.equal(await raspy('x = (key(1) == query(1)).value(|'), 'value(<value>, default=0)');
    assert.equal(await raspy('x = "a b".split(|)'), 'split(<sep=None>, maxsplit=-1)');
    assert.equal(
      await raspy('def f(s):\n    return s.value(tokens, |\nf(key(1) == query(1))\n'),
      'value(value, <default=0>)',
    );
    assert.equal(await raspy('f = lambda a, *rest: a\nf(1, 2, 3, |)'), '<lambda>(a, <*rest>)');
  });

  it('knows the methods of s-ops and selectors where the receiver is not known', async () => {
    assert.equal(await raspy('def f(s):\n    return s.value(|)\n'), 'value(<value>, default=0)');
  });

  it('finds the parameter by its name', async () => {
    assert.equal(await raspy('x = sorted([1], reverse=|)'), 'sorted(iterable, *, key=None, <reverse=False>)');
    assert.equal(await raspy('x = (key(1) == query(1)).value(default=|)'), 'value(value, <default=0>)');
    assert.equal(await raspy('x = tokens.map(lambda a, b: |)'), 'map(<f>)');
  });

  it('is none where a function is defined, and where nothing is known', async () => {
    for (const fixture of ['def f(a, |', 'x = nothing(|', 'x = (|)', '# max(|', 'x = "max(|"'])
      assert.equal(await shown(fixture), '', fixture);
  });

  it('tells what is said about the function and its parameters, and what they were last', async () => {
    const file = await server().openAt(
      'file:///test/signature-told.raspy',
      'def moved(seq, by=1):\n    """A sequence, moved.\n\n    seq: what is moved\n    """\n    return seq\nmoved(indices, 2)\nmoved(|)\n',
    );
    const [signature] = (await signatureAt(file))?.signatures ?? [];
    assert.ok(signature && MarkupContent.is(signature.documentation));
    assert.match(signature.documentation.value, /^A sequence, moved/);
    const told = signature.parameters?.map(({ documentation }) =>
      MarkupContent.is(documentation) ? documentation.value : documentation,
    );
    assert.deepEqual(told, ['what is moved\n\nin the last call `[0, 1, 2, 3, 4]`', 'in the last call `2`']);
  });
});
