import assert from 'node:assert/strict';
import {
  CodeLensRefreshRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRefreshRequest,
  SemanticTokensRequest,
  type SemanticTokensLegend,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { OpenFile } from './support/openFile';
import { Inbox } from './support/inbox';
import { useServer } from './support/useServer';
import { useWorkspace } from './support/useWorkspace';

describe('semantic tokens of a file that loads another one', () => {
  const workspace = useWorkspace({
    capabilities: {
      workspace: { semanticTokens: { refreshSupport: true }, codeLens: { refreshSupport: true } },
    },
  });

  it('are asked for again when that one changes, as lenses are', async () => {
    const { server } = workspace();
    const asked = new Inbox<string>();
    for (const { method } of [SemanticTokensRefreshRequest.type, CodeLensRefreshRequest.type])
      server.connection.onRequest(method, () => {
        asked.add(method);
        return null;
      });
    const lib = await server.openAt(workspace().uriOf('lib.rasp'), 'x = 1;\n');
    const main = await server.openAt(workspace().uriOf('main.rasp'), 'load "lib";\ny = x;\n');
    await main.analysed();
    await lib.change('x = indices;\n');
    await asked.first((method) => method === SemanticTokensRefreshRequest.method);
    await asked.first((method) => method === CodeLensRefreshRequest.method);
    const tokens = await server.connection.sendRequest(SemanticTokensRequest.type, {
      textDocument: { uri: main.uri },
    });
    const types = Array.from({ length: (tokens?.data.length ?? 0) / 5 }, (_, i) => tokens?.data[5 * i + 3]);
    // Both names are s-ops now.
    assert.deepEqual(types, [0, 0]);
  });
});

describe('semantic tokens', () => {
  const server = useServer();
  const of = ({ uri }: OpenFile) => ({ textDocument: { uri } });

  const legend = (): SemanticTokensLegend => {
    const provider = server().initialized?.capabilities.semanticTokensProvider;
    assert.ok(provider);
    return provider.legend;
  };

  /** What tokens tell of the text they are on: `same: selector declaration`. */
  const told = ({ text, uri }: OpenFile, data: readonly number[] = []): string[] => {
    const document = TextDocument.create(uri, 'rasp', 0, text);
    const { tokenTypes, tokenModifiers } = legend();
    const found: string[] = [];
    let [line, character] = [0, 0];
    for (let i = 0; i < data.length; i += 5) {
      const [lines = 0, characters = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
      character = lines > 0 ? characters : character + characters;
      line += lines;
      const range = { start: { line, character }, end: { line, character: character + length } };
      const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
      found.push([`${document.getText(range)}: ${tokenTypes[type] ?? ''}`, ...modifiers].join(' '));
    }
    return found;
  };

  const tokensOf = async (file: OpenFile): Promise<string[]> => {
    const tokens = await file.connection.sendRequest(SemanticTokensRequest.type, of(file));
    return told(file, tokens?.data);
  };

  it('tell what names stand for in RASP', async () => {
    const file = await server().open(
      'same = select(tokens, tokens, ==);\nn = selector_width(same);\nn = 3;\ndef f(a) { _b = a; return _b; }\nf(n); # f\nTrue; out; if_not;\n',
    );
    assert.deepEqual(await tokensOf(file), [
      'same: selector declaration',
      'tokens: sop readonly defaultLibrary',
      'tokens: sop readonly defaultLibrary',
      'n: sop declaration',
      'selector_width: function readonly defaultLibrary',
      'same: selector',
      'n: variable modification',
      'f: function declaration definition',
      'a: parameter declaration',
      '_b: variable declaration private',
      'a: parameter',
      '_b: variable private',
      'f: function',
      'n: variable',
    ]);
  });

  it('tell what names stand for in RASPy', async () => {
    const file = await server().openAt(
      'file:///test/tokens.raspy',
      'import raspy as r\nk = key(tokens)\nq = query(1)\ns = k == q\nx = s.value(1)\ndef f(v):\n    return v\nx += f(v=1)\nl = [str(i) for i in range(2)]\n',
    );
    assert.deepEqual(await tokensOf(file), [
      'r: namespace declaration',
      'k: key declaration',
      'key: function readonly defaultLibrary',
      'tokens: sop readonly defaultLibrary',
      'q: query declaration',
      'query: function readonly defaultLibrary',
      's: selector declaration',
      'k: key',
      'q: query',
      'x: sop declaration',
      's: selector',
      'f: function declaration definition',
      'v: parameter declaration',
      'v: parameter',
      'x: sop modification',
      'f: function',
      'v: parameter',
      'l: variable declaration',
      'str: function readonly defaultLibrary',
      'i: variable',
      'i: variable declaration',
      'range: function readonly defaultLibrary',
    ]);
  });

  it('are still there in the middle of an edit', async () => {
    const file = await server().open(
      'same = select(tokens, tokens, ==);\nn = selector_width(same;\nm = same\n',
    );
    const found = await tokensOf(file);
    assert.ok(found.includes('n: variable declaration'), found.join('\n'));
    assert.equal(found.at(-1), 'same: selector');
  });

  it('can be had for a part', async () => {
    const file = await server().open('a = indices;\n[|b = a;|]\nc = b;\n');
    const params = { ...of(file), range: file.range() };
    const tokens = await file.connection.sendRequest(SemanticTokensRangeRequest.type, params);
    const whole = await tokensOf(file);
    assert.deepEqual(told(file, tokens?.data), ['b: sop declaration', 'a: sop']);
    assert.equal(whole.length, 6);
  });

  it('can be had as what has changed', async () => {
    const file = await server().open('a = indices;\nb = a;\n');
    const before = await file.connection.sendRequest(SemanticTokensRequest.type, of(file));
    assert.ok(before?.resultId);
    await file.change('a = indices;\nb = a;\nc = b;\n');
    const delta = await file.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      ...of(file),
      previousResultId: before.resultId,
    });
    assert.ok(delta && 'edits' in delta);
    const data = [...before.data];
    for (const { start, deleteCount, data: inserted = [] } of delta.edits.toReversed())
      data.splice(start, deleteCount, ...inserted);
    assert.deepEqual(told(file, data), await tokensOf(file));
    const unknown = await file.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      ...of(file),
      previousResultId: 'nothing',
    });
    assert.ok(unknown && 'data' in unknown);
  });

  it('are none for files that are not open', async () => {
    const none = new OpenFile(server(), 'file:///test/never.rasp', 'x = 1;');
    assert.deepEqual(await tokensOf(none), []);
    const params = { ...of(none), previousResultId: '1' };
    assert.deepEqual(await none.connection.sendRequest(SemanticTokensDeltaRequest.type, params), {
      data: [],
    });
  });
});
