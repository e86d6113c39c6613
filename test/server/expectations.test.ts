import assert from 'node:assert/strict';
import {
  CodeActionKind,
  CodeActionRequest,
  type CodeAction,
  type DocumentUri,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  changeSamples,
  expectations,
  fileSamples,
  previewSamples,
  type ChangeSamplesResult,
  type ExpectationsResult,
  type FileSamplesResult,
  type PreviewSamplesResult,
} from '@rasp/server/protocol';
import { useFolder } from '../cli/support/folder';
import { RaspServer } from './support/raspServer';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';

describe('expectations in a file', () => {
  const server = useServer();

  const actionsIn = async (file: OpenFile, only?: string[]): Promise<CodeAction[]> => {
    const position = file.cursor();
    const actions = await server().connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: file.uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only && { only }) },
    });
    return (actions ?? []) as CodeAction[];
  };

  const after = async (file: OpenFile, title: string): Promise<string> => {
    const action = (await actionsIn(file)).find((candidate) => candidate.title === title);
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(change && 'textDocument' in change, `there is no "${title}"`);
    const edits = change.edits.flatMap((edit) => ('newText' in edit ? [edit] : []));
    return TextDocument.applyEdits(TextDocument.create(file.uri, 'rasp', 0, file.text), edits);
  };

  it('are told with the analysis, and their problems at their places', async () => {
    const file = await server().open(
      'a = tokens; # expect: [|a("ab") == "ab"|]\n# expect: [|layers == 1|]\n# expect: [|nope == 1|]\nb = length + a_b;',
    );
    const { expectations: told } = await file.analysed();
    assert.deepEqual(
      told.map(({ range, text, outcome, about }) => [file.textIn(range), text, outcome, about]),
      [
        ['a("ab") == "ab"', 'a("ab") == "ab"', 'passed', 'a'],
        ['layers == 1', 'layers == 1', 'unchecked', 'b'],
        ['nope == 1', 'nope == 1', 'unchecked', 'b'],
      ],
    );
    assert.deepEqual(told[0]?.range, file.range(0));
  });

  it('are told with both sides, where they were compared', async () => {
    const file = await server().open('# expect: tokens("ab") == "ax"\n');
    const { expectations: told } = await file.analysed();
    assert.deepEqual(
      told.map(({ expected, actual }) => [expected, actual]),
      [['"ax"', '"ab"']],
    );
    const [problem] = await file.diagnostics();
    assert.equal(problem?.code, 'expect/failed');
    assert.equal(problem.message, told[0]?.message);
  });

  it('follow the text', async () => {
    const file = await server().open('n = 1; # expect: n == 2\n');
    assert.equal((await file.diagnostics()).length, 1);
    await file.change('n = 2; # expect: n == 2\n');
    assert.deepEqual(await file.diagnostics(), []);
    const { expectations: told } = await file.analysed();
    assert.equal(told[0]?.outcome, 'passed');
  });

  it('do not follow the sample that was chosen', async () => {
    const file = await server().open('# sample: "ab"\na| = tokens; # expect: a == "ab"\n');
    await file.setSample('"xyz"');
    await file.analysed(({ sample }) => sample.text === '"xyz"');
    const { expectations: told } = await file.analysed();
    assert.equal(told[0]?.outcome, 'passed');
    assert.match(await file.hoverText(), /x, y, z/);
  });

  it('show values where the cursor is in their comments', async () => {
    const file = await server().open('a = indices; # expect: a|("xy")| == [0, 1|]\n');
    assert.match(await file.hoverText(0), /a = \[0, 1\] \(ints\)/);
    assert.match(await file.hoverText(0), /on `"xy"`/);
    assert.match(await file.hoverText(2), /1: int = 1/);
    const failing = await server().open('# expect: |early("xy") == "yx"\nearly = tokens;\n');
    assert.match(await failing.hoverText(), /early = \[x, y\]/);
  });

  it('can be written by an action', async () => {
    const file = await server().open('# sample: "ab"\nfl|ip = tokens;\n');
    assert.equal(
      await after(file, 'Expect this value'),
      '# sample: "ab"\n# expect: flip("ab") == "ab"\nflip = tokens;\n',
    );
    const titles = async (only: string[]): Promise<string[]> =>
      (await actionsIn(file, only)).map(({ title }) => title);
    assert.deepEqual(await titles([CodeActionKind.Refactor]), ['Expect this value']);
    assert.deepEqual(await titles([CodeActionKind.QuickFix]), []);
  });

  it('can be made to hold by a quick-fix', async () => {
    const file = await server().open('flip = tokens;\n# expect: flip("ab") |== "ba"\n');
    assert.equal(
      await after(file, 'Expect the value it has now'),
      'flip = tokens;\n# expect: flip("ab") == "ab"\n',
    );
  });

  describe('that is asked for by its name', () => {
    const folder = useFolder();
    let other: RaspServer | undefined;
    const ask = async (uri: DocumentUri, text: string): Promise<unknown[]> => {
      other = await RaspServer.start({ folder: `file://${folder.path}` });
      const result: ExpectationsResult = await other.connection.sendRequest(expectations, { uri, text });
      return result.expectations.map(({ text: expected, outcome }) => `${outcome}: ${expected}`);
    };
    afterEach(async () => {
      await other?.stop();
      other = undefined;
    });

    it('are checked where it is not open, with what it loads', async () => {
      folder.write('helper.rasp', 'load "deeper"; one = two - 1;');
      folder.write('deeper.rasp', 'two = 2;');
      assert.deepEqual(
        await ask(
          `file://${folder.path}/main.rasp`,
          'load "helper";\n# expect: one == 1\n# expect: one == 2\n',
        ),
        ['passed: one == 1', 'failed: one == 2'],
      );
    });

    it('are of the language that its name says, or its first line', async () => {
      assert.deepEqual(await ask('file:///a.raspy', 'x = (1, None) # expect: x == (1, None)\n'), [
        'passed: x == (1, None)',
      ]);
    });
  });
});

describe('the samples that a file names', () => {
  const server = useServer();

  it('are listed with what fails on them', async () => {
    const file = await server().open('# sample: [|"12"|], [|"ab"|]\na = tokens_int;\n');
    const listed = await server().connection.sendRequest<FileSamplesResult | null>(fileSamples, {
      uri: file.uri,
    });
    assert.deepEqual(listed, {
      current: { text: '"12"', origin: 'comment' },
      samples: [
        { sample: '"12"', range: file.range(0) },
        { sample: '"ab"', range: file.range(1), fails: 'a has no value: "a" is not an int, at position 0' },
      ],
    });
  });

  it('are changed by edits of the file', async () => {
    const file = await server().open('# sample: "12"[||]\n');
    const change = { kind: 'add', sample: 'ab' };
    const edit = await server().connection.sendRequest<ChangeSamplesResult | null>(changeSamples, {
      uri: file.uri,
      change,
    });
    assert.deepEqual(edit, { version: file.version, range: file.range(), newText: ', "ab"' });
  });

  it('stand in hovers as a table, the one that is shown first', async () => {
    const file = await server().open(
      '# sample: "12", "ab", [7]\na| = tokens_int;\nset example [7]\nb| = a|;\n',
    );
    assert.match(
      await file.hoverText(0),
      /```text\n"12" {2}\[1, 2\] \(ints\)\n"ab" {2}✗ "a" is not an int, at position 0\n\[7\] {3}\[7\] \(ints\)\n```/,
    );
    assert.match(await file.hoverText(1), /```text\n\[7\] {3}\[7\] \(ints\)\n"12" {2}\[1, 2\]/);
  });

  it('make no table where there is only the one that is shown, or an input of its own', async () => {
    const file = await server().open('# sample: "ab"\na| = tokens;\n');
    assert.doesNotMatch(await file.hoverText(), /```text/);
    const applied = await server().open('# sample: "ab", "cd"\na| = tokens("x");\n');
    assert.doesNotMatch(await applied.hoverText(), /```text/);
  });

  it('make a table of selectors, and of Python values in RASPy', async () => {
    const file = await server().open('# sample: "ab", "aa"\ns| = select(tokens, tokens, ==);\n');
    assert.match(await file.hoverText(), /"ab" {2}2 of 4 selected\n"aa" {2}4 of 4 selected/);
  });

  it('are in the table of the preview, behind its own', async () => {
    const file = await server().open('# sample: "ab", "cd"\n|a = tokens;\n');
    const result = await server().connection.sendRequest<PreviewSamplesResult | null>(previewSamples, {
      uri: file.uri,
      position: file.cursor(),
      samples: ['"xy"', '"cd"', '"z"'],
    });
    assert.deepEqual(
      result?.rows.map(({ sample, ofFile }) => [sample, ofFile]),
      [
        ['"xy"', undefined],
        ['"ab"', true],
        ['"cd"', true],
        ['"z"', undefined],
      ],
    );
  });
});
