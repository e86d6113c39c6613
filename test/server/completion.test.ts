import assert from 'node:assert/strict';
import {
  CompletionItemKind,
  InsertReplaceEdit,
  type CompletionItem,
} from 'vscode-languageserver-protocol/node';
import { ableEditor, aboutCompletion, accepted, completionOf, completionsAt } from './support/completing';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';
import { useWorkspace } from './support/useWorkspace';

const labelsOf = (items: readonly CompletionItem[]): string[] => items.map(({ label }) => label);

describe('completion of RASP', () => {
  const server = useServer({ capabilities: ableEditor });

  const labels = async (fixture: string, trigger?: string): Promise<string[]> =>
    labelsOf(await completionsAt(await server().open(fixture), trigger));
  const has = async (
    fixture: string,
    wanted: readonly string[],
    unwanted: readonly string[],
  ): Promise<void> => {
    const found = await labels(fixture);
    assert.deepEqual(
      wanted.filter((label) => !found.includes(label)),
      [],
      `missing in ${fixture}`,
    );
    assert.deepEqual(
      unwanted.filter((label) => found.includes(label)),
      [],
      `unwanted in ${fixture}`,
    );
  };

  it('knows the kinds of names, though the statement is broken', async () => {
    const file = await server().open(
      'same = select(tokens, tokens, ==);\nn = 3;\ndef f(seq) { return seq; }\nwidth = indices;\nx = select(wi|\n',
    );
    const kinds = new Map((await completionsAt(file)).map(({ label, kind }) => [label, kind]));
    assert.equal(kinds.get('width'), CompletionItemKind.Variable);
    assert.equal(kinds.get('same'), CompletionItemKind.Interface);
    assert.equal(kinds.get('n'), CompletionItemKind.Value);
    assert.equal(kinds.get('f'), CompletionItemKind.Function);
    assert.equal(kinds.has('x'), false, 'what is being bound can not be used');
  });

  it('tells values, layers and heads, and what comments say', async () => {
    const file = await server().open(
      '# How often each token occurs.\nhist = selector_width(select(tokens, tokens, ==));\n# Twice.\ndef twice(seq) { return seq + seq; }\n|',
    );
    assert.equal(
      await aboutCompletion(file, 'hist'),
      '[1, 1, 2, 2, 1] (ints)\n\n1 layer · heads 2\n\nHow often each token occurs\\.',
    );
    assert.equal(await aboutCompletion(file, 'twice'), 'twice(seq)\n\nTwice\\.');
  });

  it('tells what the library does, with an example and what that gives', async () => {
    const file = await server().open('|');
    const text = await aboutCompletion(file, 'shift');
    assert.match(text, /^shift\(seq, n, filler\)\n\nThe values of `seq` moved/);
    assert.match(text, /```rasp\nshift\(tokens, 1, "-"\);\n# \[-, h, e, l, l\] \(strings\)\n```$/);
    assert.match(await aboutCompletion(file, 'select'), /# l \| · · 1 1 ·/);
  });

  it('has parameters and locals first, private names last', async () => {
    const found = await labels(
      'zoo = 1;\n_hidden = 2;\ndef f(seq) {\n  inner = seq;\n  x = |;\n  return x;\n}\n',
    );
    const order = ['inner', 'seq', 'zoo', 'length', 'not', '_hidden'].map((label) => found.indexOf(label));
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
    assert.ok(!order.includes(-1));
  });

  it('tells what locals were in the last call, while their function is broken', async () => {
    const whole = 'def f(seq) {\n  inner = seq + 1;\n  return inner;\n}\nf(indices);\n';
    const file = await server().open(whole);
    await file.diagnostics();
    await file.change(whole.replace('return inner', 'x = select(inn|\n  return inner'));
    assert.match(await aboutCompletion(file, 'inner'), /^\[1, 2, 3, 4, 5\] \(ints\)/);
  });

  it('has no locals outside, and nothing from further down', async () => {
    await has('def f(seq) { inner = seq; return inner; }\n|\nlater = 1;\n', ['f'], ['seq', 'inner', 'later']);
    await has('x = [| for item in [1]];', ['item'], ['x']);
    await has('x = [item for item in [1]];\n|', ['x'], ['item']);
  });

  it('has each word in its place', async () => {
    await has('|', ['def', 'for', 'set example', 'load', 'draw'], ['return', 'ternary', 'and', 'else']);
    await has('set example "abc"\n|', ['load', 'def'], ['and']);
    await has('x = (tokens\n|', ['and'], ['def']);
    await has('def f(x) {\n  |\n}', ['def', 'for', 'return'], ['set example', 'load']);
    await has('x = |', ['not', 'True', 'ternary'], ['def', 'return', 'set example']);
    await has('x = tokens |', ['and', 'or', 'in', 'if'], ['tokens', 'def', 'for', 'else']);
    await has('x = 1 if True |', ['else'], []);
    await has('x = [i |]', ['for'], []);
    assert.deepEqual(await labels('set |', ' '), ['example', 's-op example', 'selector example']);
    await has('a = tokens;\n|', ['show example', 'examples on', 'examples off'], ['on', 'off']);
    await has('def f(x) {\n  |\n}', ['def'], ['show example', 'examples on']);
    assert.deepEqual(await labels('show |', ' '), ['example', 's-op example', 'selector example']);
    assert.deepEqual(await labels('examples |', ' '), ['off', 'on']);
    assert.deepEqual(await labels('s-op examples o|'), ['off', 'on']);
  });

  it('has the comparisons as third argument of select, in their order', async () => {
    const all = ['==', '<', '<=', '>', '>=', '!='];
    assert.deepEqual(await labels('x = select(tokens, tokens,|', ','), all);
    assert.deepEqual(await labels('x = select(tokens, tokens, |);', ' '), all);
    assert.deepEqual(await labels('x = select(f(1, 2), [1, 2], <|);'), all);
    const file = await server().open('x = select(tokens, tokens,|);');
    const [first] = await completionsAt(file, ',');
    assert.ok(first);
    assert.equal(accepted(file, first), 'x = select(tokens, tokens, ==);');
    const typed = await server().open('x = select(tokens, tokens, =|=);');
    const less = (await completionsAt(typed)).find(({ label }) => label === '<');
    assert.equal(less && accepted(typed, less), 'x = select(tokens, tokens, <);');
  });

  it('has first what fits an argument', async () => {
    const text = 's = select(1, 1, ==);\nv = indices;\nx = ';
    const [selector] = await labels(`${text}aggregate(|)`, '(');
    assert.equal(selector, 's');
    const [sop] = await labels(`${text}select(|)`, '(');
    assert.equal(sop, 'v');
    assert.deepEqual(await labels('x = max(|)', '('), [], 'where anything fits nothing opens by itself');
    assert.deepEqual(await labels('x = max(1,|)', ','), []);
  });

  it('has nothing in comments, strings and numbers, and where a name is made up', async () => {
    for (const fixture of [
      '# to|ken',
      'x = 1; # |',
      'x = "to|k";',
      'x = "|',
      'x = 12|;',
      'def |',
      'def f(|',
      'for |',
    ])
      assert.deepEqual(await labels(fixture), [], fixture);
  });

  it('has what a comment can say to the extension, at its beginning and only when asked', async () => {
    assert.deepEqual(await labels('# |'), ['expect:', 'expect: layers', 'sample:']);
    assert.deepEqual(await labels('# sam|'), ['sample:']);
    assert.deepEqual(await labels('# sam|ple: "a"'), []);
    assert.deepEqual(await labels('# |', ' '), []);
  });

  it('replaces the name around the cursor, or inserts before it', async () => {
    const file = await server().open('same = 1;\nx = [|sa|xyz|] + 1;');
    const item = (await completionsAt(file)).find(({ label }) => label === 'same');
    assert.ok(item?.textEdit && InsertReplaceEdit.is(item.textEdit));
    assert.deepEqual(item.textEdit.replace, file.range());
    assert.deepEqual(item.textEdit.insert, { start: file.range().start, end: file.cursor() });
  });
});

describe('completion of RASPy', () => {
  const server = useServer({ capabilities: ableEditor });
  let opened = 0;

  const open = (fixture: string): Promise<OpenFile> => {
    opened += 1;
    return server().openAt(`file:///test/completion-${opened}.raspy`, fixture);
  };
  const labels = async (fixture: string, trigger?: string): Promise<string[]> =>
    labelsOf(await completionsAt(await open(fixture), trigger));

  it('knows the members of what stands before the dot', async () => {
    assert.deepEqual(await labels('s = key(1) < query(indices)\nx = s.|', '.'), ['input', 'value']);
    assert.deepEqual(await labels('x = (key(1) < query(1)).va|lue(tokens)'), ['input', 'value']);
    assert.deepEqual(await labels('x = tokens.|'), ['has', 'input', 'map', 'name', 'round', 'zip']);
    assert.deepEqual(await labels('x = tokens("ab").|'), ['bind', 'layer', 'toseq', 'val']);
    assert.ok((await labels('print("ab".up|)')).includes('upper'));
    assert.ok((await labels('x = [1, 2].|')).includes('append'));
    assert.ok((await labels('d = {}\nfor k in d.|:\n    pass\n')).includes('items'));
    assert.ok((await labels('x = [w.| for w in ["a", "b"]]')).includes('upper'));
    assert.ok((await labels('import raspy\nx = raspy.|')).includes('where'));
    assert.deepEqual(await labels('def f(s):\n    return s.|\nf(key(1) == query(1))\n'), ['input', 'value']);
  });

  it('has s-op and selector methods where the receiver is not known', async () => {
    const found = await labels('def f(s):\n    return s.|\n');
    assert.ok(found.includes('value') && found.includes('map'), found.join());
  });

  it('tells what a method does, with an example', async () => {
    const file = await open('x = tokens.|');
    const text = await aboutCompletion(file, 'map');
    assert.match(text, /^map\(f\)\n\nThe function applied to each element/);
    assert.match(text, /# \['H', 'E', 'L', 'L', 'O'\]/);
  });

  it('has the names of arguments that are still to come', async () => {
    const def = 'def f(s, by=1, *, name=None):\n    return s\n';
    const named = async (fixture: string): Promise<string[]> =>
      (await labels(fixture)).filter((label) => label.endsWith('='));
    assert.deepEqual(await named(`${def}f(|)`), ['by=', 'name=', 's=']);
    assert.deepEqual(await named(`${def}f(tokens, |)`), ['by=', 'name=']);
    assert.deepEqual(await named(`${def}f(tokens, name="x", |)`), ['by=']);
    assert.deepEqual(await named(`${def}f(tokens + |)`), []);
    assert.deepEqual(await named('x = (key(1) == query(1)).value(tokens, |'), ['default=']);
  });

  it('has each word in its place', async () => {
    const has = async (fixture: string, wanted: string[], unwanted: string[]): Promise<void> => {
      const found = await labels(fixture);
      for (const label of wanted) assert.ok(found.includes(label), `${label} is missing in ${fixture}`);
      for (const label of unwanted) assert.ok(!found.includes(label), `${label} stands in ${fixture}`);
    };
    await has('|', ['def', 'if', 'while'], ['return', 'elif', 'else', 'break', 'lambda']);
    await has('def f(x):\n    |', ['return', 'docstring', 'x'], ['break', 'import raspy']);
    await has('def f(x):\n    return x\n|', ['f'], ['return', 'x']);
    await has('for i in [1]:\n    |', ['break', 'continue', 'i'], ['return']);
    await has('if True:\n    pass\nel|', ['elif', 'else'], []);
    await has('x = tokens.map(|)', ['lambda'], ['def']);
    await has('x = tokens.map(lambda ch: |)', ['ch'], []);
    await has('x = select(tokens, tokens, lambda k, q: k == |)', ['k', 'q'], []);
    await has('x = tokens |', ['and', 'not in', 'if'], ['tokens']);
    await has('x = f"{in|}"', ['indices'], ['def']);
  });

  it('has the names of the library behind import', async () => {
    assert.ok((await labels('from raspy import k|')).includes('key'));
    assert.ok((await labels('from raspy import key, |')).includes('query'));
    assert.deepEqual(await labels('import |', ' '), ['raspy']);
    assert.deepEqual(await labels('import raspy as |'), []);
  });

  it('knows what stands before the dot from before the edit, and inside of brackets', async () => {
    const file = await open('s = key(1) == query(1)\nx = f(s)\n');
    await file.diagnostics();
    await file.change('s = key(1) == query(1)\nx = max([s.|\n');
    assert.deepEqual(labelsOf(await completionsAt(file, '.')), ['input', 'value']);
    assert.deepEqual(await labels('x = [tokens("a").|, 1]'), ['bind', 'layer', 'toseq', 'val']);
    assert.ok((await labels('x = len("a b".split(" ")[0].|')).includes('upper'));
  });

  it('has nothing in strings and comments', async () => {
    for (const fixture of [
      '# to|',
      'x = "to|"',
      "x = 'to|",
      '"""\nto|\n"""',
      'x = f"to|{1}"',
      'x = f"{1}to|"',
      'x = 1.|',
    ])
      assert.deepEqual(await labels(fixture), [], fixture);
  });
});

describe('completion for an editor without snippets', () => {
  const server = useServer();

  it('inserts plain words, and can take them as they are', async () => {
    const file = await server().open('de|');
    const items = await completionsAt(file);
    const def = items.find(({ label }) => label === 'def');
    assert.equal(def && accepted(file, def), 'def');
    assert.ok(!items.some(({ insertTextFormat, label }) => insertTextFormat === 2 || label === 'head'));
    assert.ok(def?.textEdit && !InsertReplaceEdit.is(def.textEdit));
  });

  it('leaves an item as it is when another list was asked for since', async () => {
    const file = await server().open('|');
    const [item] = await completionsAt(file);
    await completionsAt(file);
    assert.ok(item);
    const { CompletionResolveRequest } = await import('vscode-languageserver-protocol/node');
    assert.deepEqual(await file.connection.sendRequest(CompletionResolveRequest.type, item), item);
    assert.notEqual((await completionOf(file, item.label))?.documentation, undefined);
  });
});

describe('completion of what is loaded', () => {
  const workspace = useWorkspace({ capabilities: ableEditor });

  it('has the files of the workspace, as the file would name them, and the names they bind', async () => {
    workspace().write(
      'lib.rasp',
      '# Twice a sequence.\ndef twice(seq) { return seq + seq; }\n_secret = 1;\n',
    );
    workspace().write('deep/other.rasp', 'a = 1;\n');
    workspace().write('deep/further/most.rasp', 'b = 1;\n');
    workspace().write('python.raspy', 'c = 1\n');
    const at = async (name: string): Promise<OpenFile> =>
      workspace().server.openAt(workspace().uriOf(name), 'load "|";');
    const main = await at('main.rasp');
    assert.deepEqual(labelsOf(await completionsAt(main, '"')), ['deep/further/most', 'deep/other', 'lib']);
    const [first] = await completionsAt(main, '"');
    assert.equal(first && accepted(main, first), 'load "deep/further/most";');
    const deep = await at('deep/main.rasp');
    assert.deepEqual(labelsOf(await completionsAt(deep)), ['further/most', 'lib', 'other']);
    const using = await workspace().server.openAt(workspace().uriOf('using.rasp'), 'load "lib";\nx = tw|');
    assert.equal(await aboutCompletion(using, 'twice'), 'twice(seq)\n\nTwice a sequence\\.');
    assert.ok(!labelsOf(await completionsAt(using)).includes('_secret'));
  });
});
