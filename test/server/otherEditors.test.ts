import assert from 'node:assert/strict';
import path from 'node:path';
import {
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DocumentFormattingRequest,
  DocumentSymbolRequest,
  MarkupContent,
  MarkupKind,
  RenameRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type SymbolInformation,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import { built } from '../built';
import type { OpenFile } from './support/openFile';
import { RaspServer } from './support/raspServer';
import { useServer } from './support/useServer';

const raspLsp = [path.resolve(__dirname, '../../engine/cli/bin/rasp.js'), 'lsp', '--stdio'];
const of = ({ uri }: OpenFile) => ({ textDocument: { uri } });
const at = (file: OpenFile, n = 0) => ({ ...of(file), position: file.cursor(n) });

const flip = 'flip = aggregate(select(indices, length - 1 - indices, ==), tokens);\n';

describe('an editor that knows LSP only, and says nothing of itself', () => {
  before(() => {
    built('cli.js');
  });
  const server = useServer({ plain: true, command: raspLsp });

  it('is told of columns in UTF-16, and of no details that it does not say it understands', () => {
    const { capabilities } = server().initialized ?? {};
    assert.equal(capabilities?.positionEncoding, 'utf-16');
    assert.equal(capabilities.codeActionProvider, true);
    assert.equal(capabilities.renameProvider, true);
    assert.equal(capabilities.executeCommandProvider, undefined);
  });

  it('has the problems of a file, and hears of nothing that LSP does not have', async () => {
    const unknown: string[] = [];
    server().connection.onUnhandledNotification(({ method }) => unknown.push(method));
    const file = await server().open('a = [|nam|] + 1;\n');
    const [problem, ...others] = await file.diagnostics();
    assert.equal(problem?.code, 'name/undefined');
    assert.deepEqual(problem.range, file.range());
    assert.deepEqual(others, []);
    await file.hover();
    assert.deepEqual(unknown, []);
    assert.deepEqual(server().analysed.received, []);
  });

  it('reads hovers as plain text, without pictures', async () => {
    const file = await server().open('same| = select(tokens, tokens, ==);\nt| = tokens;\n');
    const hover = await file.hover();
    assert.ok(hover && MarkupContent.is(hover.contents));
    assert.equal(hover.contents.kind, MarkupKind.PlainText);
    assert.equal(
      hover.contents.value,
      [
        'same: selector',
        'selector on "hello" · 0 layers',
        [
          '    h e l l o',
          'h | 1 · · · ·',
          'e | · 1 · · ·',
          'l | · · 1 1 ·',
          'l | · · 1 1 ·',
          'o | · · · · 1',
        ].join('\n'),
      ].join('\n\n'),
    );
    assert.equal(await file.hoverText(1), 't = [h, e, l, l, o] (strings)\n\ns-op on "hello" · 0 layers');
  });

  it('reads of functions of the library without the signs of Markdown', async () => {
    const file = await server().open('w = selector_w|idth(select(tokens, tokens, ==));\n');
    const text = await file.hoverText();
    assert.match(text, /selector_width/);
    assert.doesNotMatch(text, /`|\\|_from the/);
  });

  it('completes names as text, without snippets, and is told of them in plain text', async () => {
    const file = await server().open('x = selector_w|\n');
    const found = (await file.connection.sendRequest(CompletionRequest.type, at(file))) as CompletionList;
    const item = found.items.find(({ label }) => label === 'selector_width');
    assert.ok(item);
    for (const each of found.items) assert.deepEqual(onlyForAbleEditors(each), []);
    const { documentation } = await file.connection.sendRequest(CompletionResolveRequest.type, item);
    assert.ok(MarkupContent.is(documentation));
    assert.equal(documentation.kind, MarkupKind.PlainText);
    assert.doesNotMatch(documentation.value, /`|\\/);
  });

  it('finds parameters in signatures by their text', async () => {
    const file = await server().open('def f(one, two) { return one + two; }\nx = f(1, |\n');
    const help = await file.connection.sendRequest(SignatureHelpRequest.type, at(file));
    assert.deepEqual(
      help?.signatures[0]?.parameters?.map(({ label }) => label),
      ['one', 'two'],
    );
    assert.equal(help.activeParameter, 1);
  });

  it('gets fixes that are edits of the text, of no version, and no commands', async () => {
    const file = await server().open('a = [|1|]\n');
    const actions = (await file.connection.sendRequest(CodeActionRequest.type, {
      ...of(file),
      range: file.range(),
      context: { diagnostics: await file.diagnostics() },
    })) as CodeAction[];
    assert.ok(actions.length > 0);
    for (const { command, edit } of actions) {
      assert.equal(command, undefined);
      assert.deepEqual(Object.keys(edit ?? {}), ['changes']);
      assert.deepEqual(Object.keys(edit?.changes ?? {}), [file.uri]);
    }
  });

  it('gets no command for a file that is in the other language', async () => {
    const file = await server().open('a = key(tokens) == query(tokens)\nb = a.value(indices)\n|');
    const actions = (await file.connection.sendRequest(CodeActionRequest.type, {
      ...of(file),
      range: { start: { line: 0, character: 0 }, end: file.cursor() },
      context: { diagnostics: [] },
    })) as CodeAction[];
    assert.deepEqual(
      actions.filter(({ command }) => command !== undefined),
      [],
    );
  });

  it('gets lenses that tell, without commands', async () => {
    const file = await server().open(flip);
    const lenses = await file.lenses();
    assert.deepEqual(
      lenses.map(({ command }) => command),
      [{ title: '2 layers · heads 1/1', command: '' }],
    );
  });

  it('gets symbols as a list that says what they are in', async () => {
    const file = await server().open('def f(a) { inner = a; return inner; }\nx = f(indices);\n');
    const symbols = (await file.connection.sendRequest(
      DocumentSymbolRequest.type,
      of(file),
    )) as SymbolInformation[];
    assert.deepEqual(
      symbols.map(({ name, containerName, location }) => [name, containerName, location.uri]),
      [
        ['f', undefined, file.uri],
        ['inner', 'f', file.uri],
        ['x', undefined, file.uri],
      ],
    );
  });

  it('has files formatted, names changed by edits of no version, hints, and colours', async () => {
    const file = await server().open('[|wo|rd|]=indices;\n');
    const { connection } = file;
    const edits = await connection.sendRequest(DocumentFormattingRequest.type, {
      ...of(file),
      options: { tabSize: 2, insertSpaces: true },
    });
    assert.deepEqual(
      edits?.map(({ newText }) => newText),
      [' ', ' '],
    );
    const renamed: WorkspaceEdit | null = await connection.sendRequest(RenameRequest.type, {
      ...at(file),
      newName: 'number',
    });
    assert.deepEqual(renamed, { changes: { [file.uri]: [{ range: file.range(), newText: 'number' }] } });
    assert.equal(await file.hinted(), 'word=indices; ‹[0, 1, 2, 3, 4] (ints)›\n');
    const tokens = await connection.sendRequest(SemanticTokensRequest.type, of(file));
    assert.equal(tokens?.data.length, 10);
  });
});

describe('an editor that reads Markdown, but has said nothing of pictures', () => {
  const server = useServer({
    plain: true,
    capabilities: { textDocument: { hover: { contentFormat: [MarkupKind.Markdown] } } },
  });

  it('reads hovers in Markdown, without pictures', async () => {
    const file = await server().open('same| = select(tokens, tokens, ==);\n');
    const text = await file.hoverText();
    assert.match(text, /^```rasp\nsame: selector\n```/);
    assert.doesNotMatch(text, /data:image/);
  });
});

describe('the end of the server', () => {
  const start = (): Promise<RaspServer> => {
    built('cli.js');
    return RaspServer.start({ plain: true, command: raspLsp });
  };

  it('has the status 0 after shutdown and exit', async () => {
    assert.equal(await (await start()).stop(), 0);
  });

  it('has the status 1 after exit alone', async () => {
    const server = await start();
    await server.connection.sendNotification('exit');
    assert.equal(await server.ended(), 1);
  });
});

/** What of an item only an editor understands that says so. */
function onlyForAbleEditors({
  insertTextFormat,
  insertTextMode,
  labelDetails,
  textEdit,
}: CompletionItem): string[] {
  return [
    ...(insertTextFormat === undefined ? [] : ['insertTextFormat']),
    ...(insertTextMode === undefined ? [] : ['insertTextMode']),
    ...(labelDetails === undefined ? [] : ['labelDetails']),
    ...(textEdit && 'insert' in textEdit ? ['insert'] : []),
    ...(textEdit?.newText.includes('$') === true ? ['$'] : []),
  ];
}
