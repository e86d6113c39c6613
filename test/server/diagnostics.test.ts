import assert from 'node:assert/strict';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-protocol/node';
import { useServer } from './support/useServer';

describe('problems', () => {
  const server = useServer();

  it('has every problem of the file, each with its code, at its place', async () => {
    const file = await server().open(
      [
        'a = [|nam|] + 1;',
        'b = [|tokens_int|];',
        'c = [|(|]tokens;',
        'd = [|3|]',
        'e = [|{1: 2}[0]|];',
        'select(1, 2[|)|];',
      ].join('\n'),
    );

    const diagnostics = await file.diagnostics();

    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      [
        'name/undefined',
        'value/convert',
        'syntax/unclosed',
        'syntax/semicolon',
        'value/index',
        'syntax/token',
      ],
    );
    assert.deepEqual(
      diagnostics.map(({ range }) => range),
      diagnostics.map((_, i) => file.range(i)),
    );
    for (const diagnostic of diagnostics) {
      assert.equal(diagnostic.severity, DiagnosticSeverity.Error);
      assert.equal(diagnostic.source, 'rasp');
      assert.notEqual(messageOf(diagnostic), '');
    }
  });

  it('names the sample and the position where a value fails', async () => {
    const file = await server().open('set example "12x"\nn = tokens_int;');

    const problem = (await file.diagnostics()).find(({ code }) => code === 'value/convert');

    assert.match(messageOf(problem), /^On the sample "12x", at position 2: /);
  });

  it('stands at the call and points to the place inside of the function', async () => {
    const file = await server().open(`
def last(list) {
  return [|list[9]|];
}
[|last([1, 2])|];
`);

    const [problem, ...others] = await file.diagnostics();

    assert.deepEqual(others, []);
    assert.equal(problem?.code, 'value/index');
    assert.deepEqual(problem.range, file.range(1));
    assert.deepEqual(problem.relatedInformation, [
      { location: { uri: file.uri, range: file.range(0) }, message: 'It failed here.' },
    ]);
  });

  it('counts columns in UTF-16 units, whatever ends the lines', async () => {
    const file = await server().open('s = "🦊" + [|fox|];\r\nt = [|owl|];\rset example "🦊"\nu = [|bee|];');

    const diagnostics = await file.diagnostics();

    assert.deepEqual(
      diagnostics.map(({ range }) => range),
      [file.range(0), file.range(1), file.range(2)],
    );
  });

  it('says nothing of a file without problems', async () => {
    const file = await server().open(
      'flip = aggregate(select(indices, length - 1 - indices, ==), tokens);\nflip;\n',
    );
    assert.deepEqual(await file.diagnostics(), []);
  });

  it('follows the edits', async () => {
    const file = await server().open('a = indices;\nb = a + 1;\n');
    assert.deepEqual(await file.diagnostics(), []);

    await file.change('a = indices;\nb = [|aa|] + 1;\n');
    const [problem] = await file.diagnostics();
    assert.equal(problem?.code, 'name/undefined');
    assert.deepEqual(problem.range, file.range());

    await file.change('aa = indices;\nb = aa + 1;\n');
    assert.deepEqual(await file.diagnostics(), []);
  });

  it('are told once for a text', async () => {
    const file = await server().open('a = nam;\n');
    await laterTimers();
    assert.equal(server().problems.received.filter(({ uri }) => uri === file.uri).length, 1);
  });

  it('are told of the last of many edits made at once', async () => {
    const file = await server().open('a = ;\n');
    for (const name of ['t', 'to', 'tok', 'toke', 'token', 'tokens']) await file.change(`a = ${name};\n`);

    assert.deepEqual(await file.diagnostics(), []);
    await laterTimers();

    const versions = server()
      .problems.received.filter(({ uri }) => uri === file.uri)
      .map(({ version }) => version);
    assert.deepEqual(versions, [...new Set(versions)]);
    assert.equal(versions.at(-1), file.version);
  });

  it('are cleared when the file is closed, whatever was still to be told', async () => {
    const file = await server().open('a = nam;\n');
    assert.equal((await file.diagnostics()).length, 1);
    await file.change('a = nam + nam;\n');
    await file.close();
    await laterTimers();

    const last = server().problems.received.findLast(({ uri }) => uri === file.uri);
    assert.deepEqual(last, { uri: file.uri, diagnostics: [] });
  });

  /** Waits until the server has told what it had put off: what is put off later is told later. */
  async function laterTimers(): Promise<void> {
    const file = await server().open('');
    await file.change('a = 1;\n');
    await file.diagnostics();
  }
});

function messageOf(diagnostic: Diagnostic | undefined): string {
  return typeof diagnostic?.message === 'string' ? diagnostic.message : '';
}
