import assert from 'node:assert/strict';
import { DefinitionRequest, Location, LocationLink } from 'vscode-languageserver-protocol/node';
import { library, libraryUri, type LibraryParams } from '@rasp/server/protocol';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';
import { useWorkspace } from './support/useWorkspace';

const linking = {
  capabilities: { textDocument: { definition: { linkSupport: true } } },
  initializationOptions: { showsLibrary: true },
};

describe('going to a definition', () => {
  const server = useServer();

  const definitionsAt = async (file: OpenFile, n = 0): Promise<Location[]> => {
    const found = await server().connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: file.uri },
      position: file.cursor(n),
    });
    assert.ok(found === null || Array.isArray(found));
    return (found ?? []).filter((it) => Location.is(it));
  };

  /** Every cursor of a fixture has to lead to its ranges. */
  const leads = (what: string, fixture: string, language: 'rasp' | 'raspy' = 'rasp'): void => {
    it(what, async () => {
      const file = await server().openAt(`file:///test/${what.replace(/\W/g, '_')}.${language}`, fixture);
      for (let n = 0; n < file.cursors; n++) {
        assert.deepEqual(
          await definitionsAt(file, n),
          file.ranges().map((range) => ({ uri: file.uri, range })),
          `from cursor ${n}`,
        );
      }
    });
  };

  describe('in RASP', () => {
    leads(
      'leads to the one binding',
      '[|same|] = select(tokens, tokens, ==);\nn = selector_width(|sa|me|);\n',
    );
    leads('leads from a binding to itself', 'x = 1;\n[||x|] = x + 1;\n');
    leads('leads to the binding that reaches a use', '[|x|] = 1;\nx = |x + 1;\nx = x * 2;\n');
    leads('leads behind a rebinding to it', 'x = 1;\n[|x|] = x + 1;\ny = |x;\n');
    leads('leads to functions', 'def [|twice|](a) { return a + a; }\nb = |twice(indices);\n');
    leads('leads to functions from inside of them', 'def [|f|](n) { return 0 if n == 0 else |f(n - 1); }\n');
    leads('leads to parameters', 'a = 1;\ndef f([|a|]) { b = |a; return |a + b; }\n');
    leads('leads to locals', 'b = 1;\ndef f(a) { [|b|] = a; return |b; }\n');
    leads('leads outside before the local is bound', '[|b|] = 1;\ndef f(a) { b = |b + a; return b; }\n');
    leads(
      'leads to the locals of an outer function',
      'def f(a) { [|b|] = a; def g() { return |b; } return g; }\n',
    );
    leads('leads to what a function will see', '[|x|] = 1;\ndef f() { return |x; }\n[|x|] = 2;\n');
    leads('leads to functions further down', 'def f() { return |g(); }\ndef [|g|]() { return 1; }\n');
    leads('leads to loop variables, there and behind', 'for [|i|] in [1, 2] { y = |i; }\nz = |i;\n');
    leads(
      'leads to what rounds of a loop bind',
      '[|n|] = 0;\nfor i in [1, 2] { [|n|] = |n + i; }\nm = |n;\n',
    );
    leads('leads to the variables of comprehensions', 'k = 1;\nl = [ |k + 1 for [|k|] in [k]];\n');
    leads('leads from a comprehension outside', '[|k|] = [1];\nl = [k + 1 for k in |k];\n');
    leads('leads to each of several names', 'a, [|b|] = 1, 2;\nc = |b;\n');
    leads('leads to a binding that fails, if there is no other', '[|x|] = nothing;\ny = |x;\n');
    leads('leads past a binding that fails', '[|x|] = 1;\nx = nothing;\ny = |x;\n');
    leads('leads on in a file that can not be read', '[|x|] = 1;\ny = (|x + ;\nz = |x;\n');
    leads('leads to names that are bound too late', 'y = |x;\n[|x|] = 1;\n');
    leads('leads nowhere from what the language has', '|if; |indices; |"x"; |# x\nnothing = |nothing_;\n');
  });

  describe('in RASPy', () => {
    const py = (what: string, fixture: string): void => {
      leads(what, fixture, 'raspy');
    };
    py('leads to the binding which reaches a use', '[|x|] = 1\nx = |x + 1\nx = x * 2\n');
    py('leads to both branches', 'if tokens:\n    [|x|] = 1\nelse:\n    [|x|] = 2\ny = |x\n');
    py(
      'leads past a branch that returns',
      'def f(a):\n    [|x|] = 1\n    if a:\n        x = 2\n        return x\n    return |x\n',
    );
    py('leads to parameters of functions', 'a = 1\ndef f([|a|], b=a):\n    return |a + b\n');
    py('leads from a default outside', '[|a|] = 1\ndef f(a, b=|a):\n    return a + b\n');
    py('leads to parameters of lambdas', 'v = 1\nx = tokens.map(lambda [|v|]: |v * 2)\n');
    py(
      'leads to a local that is bound further down',
      'x = 1\ndef f():\n    y = |x\n    [|x|] = 2\n    return y\n',
    );
    py(
      'leads to the variables of an outer function',
      'def f():\n    [|n|] = 1\n    def g():\n        return |n\n    return g\n',
    );
    py(
      'leads through nonlocal',
      'def f():\n    [|n|] = 1\n    def g():\n        nonlocal |n\n        [|n|] = 2\n    g()\n    return |n\n',
    );
    py('leads through global', '[|n|] = 1\ndef f():\n    global n\n    [|n|] = 2\nf()\nm = |n\n');
    py('leads to the variables of a comprehension', 'x = [1]\nl = [ |x for [|x|], y in x if |x]\n');
    py('leads to what a loop binds', '[|n|] = 0\nfor i in range(3):\n    [|n|] = |n + i\nm = |n\n');
    py(
      'leads past rounds that break',
      'for i in range(3):\n    [|n|] = i\n    break\nelse:\n    [|n|] = 0\nm = |n\n',
    );
    py('leads into f-strings', '[|n|] = 1\ns = f"{|n} and {|n:>{|n}}"\n');
    py('leads from a keyword to the parameter', 'def f(a, *, [|b|]=1):\n    return a\nf(1, |b=2)\n');
    py('leads from a keyword through another name', 'def f([|a|]):\n    return a\ng = f\ng(|a=2)\n');
    py('leads to imports', 'from raspy import key as [|k|]\ns = |k(tokens) == query(tokens)\n');
    py('leads nowhere from what Python has', 'x = |sorted([1], |reverse=True)\ny = tokens.|map(|str)\n');
  });

  describe('with a name of the library', () => {
    it('leads nowhere in an editor that can not show it', async () => {
      const file = await server().open('n = |length;\nm = |max(1, 2);\n');
      assert.deepEqual(await definitionsAt(file, 0), []);
      assert.deepEqual(await definitionsAt(file, 1), []);
    });
  });
});

describe('going to a definition with links', () => {
  const workspace = useWorkspace(linking);

  /** What a link leads to: a file, the statement there and the name in it. */
  const linksAt = async (file: OpenFile, n = 0): Promise<LocationLink[]> => {
    const { connection } = workspace().server;
    const found = await connection.sendRequest(DefinitionRequest.type, {
      textDocument: { uri: file.uri },
      position: file.cursor(n),
    });
    assert.ok(found === null || Array.isArray(found));
    return (found ?? []).filter((it) => LocationLink.is(it));
  };

  it('tells what it leads from, and the statement it leads to', async () => {
    const file = await workspace().server.open('def f(a) {\n  return a;\n}\nx = |f(1);\n');
    const [link, ...others] = await linksAt(file);
    assert.deepEqual(others, []);
    assert.ok(link?.originSelectionRange);
    assert.equal(file.textIn(link.originSelectionRange), 'f');
    assert.equal(file.textIn(link.targetRange), 'def f(a) {\n  return a;\n}');
    assert.equal(file.textIn(link.targetSelectionRange), 'f');
  });

  it('leads into loaded files, open or not, and through them', async () => {
    workspace().write('base.rasp', 'base = 7;\n');
    workspace().write('lib.rasp', 'load "base";\nplus = base;\n_own = 1;\nplus = base + 1;\n');
    const file = await workspace().server.openAt(
      workspace().uriOf('main.rasp'),
      'load "l|ib";\nx = |plus + |base;\n|_own;\ndef f() { load "lib"; return |plus; }\n',
    );
    const told = async (n: number): Promise<string[]> =>
      (await linksAt(file, n)).map(
        ({ targetUri, targetSelectionRange: { start } }) =>
          `${targetUri.replace(/^.*\//, '')}:${start.line}:${start.character}`,
      );
    assert.deepEqual(await told(0), ['lib.rasp:0:0']);
    assert.deepEqual(await told(1), ['lib.rasp:3:0']);
    assert.deepEqual(await told(2), ['base.rasp:0:0']);
    assert.deepEqual(await told(3), []);
    assert.deepEqual(await told(4), ['lib.rasp:3:0']);

    await workspace().server.openAt(workspace().uriOf('lib.rasp'), '\n\nplus = 1;\n');
    assert.deepEqual(await told(1), ['lib.rasp:2:0']);
  });

  it('leads into the library, and from there on', async () => {
    const { server } = workspace();
    const file = await server.open('n = |selector_width(|full_s);\nm = |tokens + |indices;\n');
    const params: LibraryParams = { uri: libraryUri };
    const text = (await server.connection.sendRequest<string | null>(library, params)) ?? '';
    const shown = await server.openAt(libraryUri, text.replace('* aggregate(full_s', '* aggregate(|full_s'));

    const [width] = await linksAt(file);
    assert.equal(width?.targetUri, libraryUri);
    assert.equal(shown.textIn(width.targetSelectionRange), 'selector_width');
    assert.match(shown.textIn(width.targetRange), /^def selector_width\(sel\) \{[^]*\}$/);
    const [full] = await linksAt(file, 1);
    assert.ok(full);
    assert.equal(shown.textIn(full.targetRange), 'full_s = select(1, 1, ==);');
    assert.deepEqual(await linksAt(file, 2), []);
    assert.deepEqual(await linksAt(file, 3), []);
    assert.deepEqual(
      (await linksAt(shown)).map(({ targetSelectionRange }) => targetSelectionRange),
      [full.targetSelectionRange],
    );
  });
});
