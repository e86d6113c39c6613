import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  type FormattingOptions,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import type { Settings } from '@rasp/server/protocol';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';

const options: FormattingOptions = { tabSize: 4, insertSpaces: true };

describe('formatting', () => {
  let settings: Partial<Settings> = {};
  const server = useServer({ settings: () => settings });

  beforeEach(() => {
    settings = {};
  });

  function edits(file: OpenFile, changes: Partial<FormattingOptions> = {}): Promise<TextEdit[] | null> {
    const textDocument = { uri: file.uri };
    return server().connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options: { ...options, ...changes },
    });
  }

  function editsInRange(file: OpenFile): Promise<TextEdit[] | null> {
    const textDocument = { uri: file.uri };
    return server().connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      options,
      range: file.range(),
    });
  }

  function editsAfter(file: OpenFile, ch: string): Promise<TextEdit[] | null> {
    const textDocument = { uri: file.uri };
    return server().connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument,
      options,
      position: file.cursor(),
      ch,
    });
  }

  function changed(file: OpenFile, edits: TextEdit[] | null): string {
    return TextDocument.applyEdits(TextDocument.create(file.uri, 'rasp', 1, file.text), edits ?? []);
  }

  it('is offered', () => {
    const capabilities = server().initialized?.capabilities;
    assert.equal(capabilities?.documentFormattingProvider, true);
    assert.equal(capabilities.documentRangeFormattingProvider, true);
    assert.deepEqual(capabilities.documentOnTypeFormattingProvider, {
      firstTriggerCharacter: ';',
      moreTriggerCharacter: ['}', '\n'],
    });
  });

  it('lays out a file, as the editor indents', async () => {
    const file = await server().open('def f(a){return a;}');
    assert.equal(changed(file, await edits(file)), 'def f(a) {\n    return a;\n}\n');
    const tabs = await edits(file, { insertSpaces: false });
    assert.equal(changed(file, tabs), 'def f(a) {\n\treturn a;\n}\n');
  });

  it('lays out RASPy', async () => {
    const file = await server().openAt('file:///test/format.raspy', 'x=f( 1,a = 2 )\n');
    assert.equal(changed(file, await edits(file)), 'x = f(1, a=2)\n');
  });

  it('changes only what is between tokens, and nothing where all is well', async () => {
    const file = await server().open('a = 1;\nb= 2;\nc = 3;\n');
    assert.deepEqual(await edits(file), [
      { range: { start: { line: 1, character: 1 }, end: { line: 1, character: 1 } }, newText: ' ' },
    ]);
    const well = await server().open('a = 1;\n');
    assert.deepEqual(await edits(well), []);
  });

  it('lays out what a range touches', async () => {
    const file = await server().open('a=1;\n[|b=2;|]\nc=3;\n');
    assert.equal(changed(file, await editsInRange(file)), 'a=1;\nb = 2;\nc=3;\n');
  });

  it('lays out what was just typed', async () => {
    const statement = await server().open('a=1;\nb=2;|');
    assert.equal(changed(statement, await editsAfter(statement, ';')), 'a=1;\nb = 2;');
    const block = await server().open('def f(){\nreturn 1;}|\na=1;');
    assert.equal(changed(block, await editsAfter(block, '}')), 'def f() {\n    return 1;\n}\na=1;');
    const line = await server().open('def f() {\n|\n}');
    assert.equal(changed(line, await editsAfter(line, '\n')), 'def f() {\n    \n}');
  });

  it('breaks lines where the settings say', async () => {
    settings = { format: { lineWidth: 20 } };
    const file = await server().open('result = first_one + second_one;\n');
    assert.equal(changed(file, await edits(file)), 'result =\n    first_one\n    + second_one;\n');
  });

  it('takes no size that is none', async () => {
    const file = await server().open('def f() {return 1;}\n');
    for (const tabSize of [0, -1, 1e9])
      assert.equal(changed(file, await edits(file, { tabSize })), 'def f() {\n    return 1;\n}\n');
  });

  it('does nothing where the settings say so', async () => {
    settings = { format: { enable: false } };
    const file = await server().open('[|a=1|];|');
    assert.deepEqual(await edits(file), []);
    assert.deepEqual(await editsInRange(file), []);
    assert.deepEqual(await editsAfter(file, ';'), []);
  });

  it('leaves a file that is plainly in the other language', async () => {
    const python = 'def f(x):\n  if x:\n    return key(x)==query(x)\nf(1).value(2)\nimport raspy\n';
    const file = await server().open(python);
    assert.deepEqual(await edits(file), []);
  });

  it('has no answer for a file that is not open', async () => {
    const answer = await server().connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri: 'file:///test/closed.rasp' },
      options,
    });
    assert.equal(answer, null);
  });
});
