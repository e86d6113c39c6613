import fc from 'fast-check';
import type { Language } from '@rasp/engine';
import * as own from '@rasp/server/protocol';
import { texts } from '../texts/texts';

const uris = fc.constantFrom(
  ...[
    'file:///one.rasp',
    'file:///two.raspy',
    'file:///unknown.rasp',
    'untitled:Untitled-1',
    'file:///good.rasp',
  ],
  ...[
    '',
    'no uri',
    '::',
    'file:',
    'rasp-library:/standard.rasp',
    'file:///%',
    'file:///\ud800',
    'http://[',
    'git:/a?{}',
  ],
);
/** Folders are looked through: that of a whole disk is left out. */
const folderUris = uris.filter((uri) => !/^(?:file:)?\/*$/.test(uri));
const changedUris = uris.filter((uri) => uri !== 'file:///good.rasp');

/** What belongs nowhere. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown[]>(
    ...[
      null,
      true,
      '',
      'x',
      [],
      {},
      [null],
      { uri: null },
      -1,
      1.5,
      2 ** 31,
      2 ** 53,
      1e300,
      -(2 ** 40),
      'NaN',
    ],
  ),
  fc.jsonValue({ maxDepth: 2 }),
);
const numbers = fc.oneof(
  { weight: 5, arbitrary: fc.nat(30) },
  fc.constantFrom<unknown[]>(...[-1, 1e9, 2 ** 31, 2 ** 53, 1e300, 0.5, -0.5, '1', null, 'NaN']),
);
const positions: fc.Arbitrary<unknown> = fc.record({ line: numbers, character: numbers });
const ranges: fc.Arbitrary<unknown> = fc.record({ start: positions, end: positions });

const identified = (of = uris): fc.Arbitrary<unknown> => fc.record({ uri: of });
const at = fc.record({ textDocument: identified(), position: positions });
const whole = fc.record({ textDocument: identified() });
const within = fc.record({ textDocument: identified(), range: ranges });
const options = fc.record({ tabSize: numbers, insertSpaces: fc.boolean() });
const target = fc.record({
  uri: uris,
  position: positions,
  sample: fc.constantFrom('"ab"', '[1]', '['),
  call: numbers,
  head: fc.constantFrom('h', 'none'),
});
const item = fc.record({ label: fc.string(), kind: numbers, data: junk });
const callItem = fc.record({
  item: fc.record({
    name: fc.string(),
    kind: numbers,
    uri: uris,
    range: ranges,
    selectionRange: ranges,
    data: junk,
  }),
});

/** The requests that a server may get, each with its params as they should be, but for wild places. */
export const requests: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'textDocument/hover': at,
  'textDocument/completion': fc.record({ textDocument: identified(), position: positions, context: junk }),
  'completionItem/resolve': item,
  'textDocument/signatureHelp': at,
  'textDocument/definition': at,
  'textDocument/references': fc.record({ textDocument: identified(), position: positions, context: junk }),
  'textDocument/documentHighlight': at,
  'textDocument/prepareRename': at,
  'textDocument/rename': fc.record({ textDocument: identified(), position: positions, newName: fc.string() }),
  'textDocument/documentSymbol': whole,
  'textDocument/foldingRange': whole,
  'textDocument/documentLink': whole,
  'textDocument/selectionRange': fc.record({ textDocument: identified(), positions: fc.array(positions) }),
  'textDocument/semanticTokens/full': whole,
  'textDocument/semanticTokens/full/delta': fc.record({ textDocument: identified(), previousResultId: junk }),
  'textDocument/semanticTokens/range': within,
  'textDocument/inlayHint': within,
  'inlayHint/resolve': fc.record({
    position: positions,
    label: junk,
    data: fc.record({ uri: uris, version: numbers, start: numbers, stale: fc.boolean() }),
  }),
  'textDocument/codeLens': whole,
  'codeLens/resolve': fc.record({ range: ranges, data: junk }),
  'textDocument/codeAction': fc.record({
    textDocument: identified(),
    range: ranges,
    context: fc.record({ diagnostics: fc.array(junk), only: junk }),
  }),
  'textDocument/formatting': fc.record({ textDocument: identified(), options }),
  'textDocument/rangeFormatting': fc.record({ textDocument: identified(), range: ranges, options }),
  'textDocument/onTypeFormatting': fc.record({
    textDocument: identified(),
    position: positions,
    ch: fc.constantFrom(';', '}', '\n', ''),
    options,
  }),
  'textDocument/prepareCallHierarchy': at,
  'callHierarchy/incomingCalls': callItem,
  'callHierarchy/outgoingCalls': callItem,
  'textDocument/diagnostic': fc.record({ textDocument: identified(), previousResultId: junk }),
  'workspace/diagnostic': fc.record({ previousResultIds: junk }),
  'workspace/symbol': fc.record({ query: fc.string() }),
  'workspace/executeCommand': fc.record({ command: fc.string(), arguments: junk }),
  [own.preview]: target,
  [own.previewCell]: target.map((it) => ({ ...it, query: 1, key: -1 })),
  [own.previewTrace]: target.map((it) => ({ ...it, at: 1e9 })),
  [own.previewTile]: target.map((it) => ({ ...it, row: -1, column: 1e9, rows: 1e9, columns: 0.5 })),
  [own.previewSource]: target,
  [own.previewSamples]: target.map((it) => ({ ...it, samples: ['"a"', '', '['] })),
  [own.previewExport]: target.map((it) => ({ ...it, format: 'svg' })),
  [own.fileSamples]: identified(),
  [own.changeSamples]: fc.record({
    uri: uris,
    change: fc.record({
      kind: fc.constantFrom('add', 'remove', 'replace', 'x'),
      sample: fc.string(),
      by: fc.string(),
    }),
  }),
  [own.expectations]: fc.record({ uri: uris, text: fc.string() }),
  [own.checkSample]: fc.record({ uri: uris, text: fc.string() }),
  [own.library]: identified(),
  [own.replSource]: fc.record({ uri: uris, range: ranges }),
  [own.openRepl]: fc.record({ uri: uris, program: fc.string(), colours: fc.boolean() }),
  [own.feedRepl]: fc.record({ id: numbers, line: fc.string() }),
  [own.interruptRepl]: fc.record({ id: numbers }),
  [own.closeRepl]: fc.record({ id: numbers }),
  'no/suchMethod': junk,
  '$/noSuchMethod': junk,
  initialize: fc.record({ capabilities: junk, initializationOptions: junk, workspaceFolders: junk }),
};

/** The notifications that a server may get, as `requests` has them. */
export function notifications(language: Language): Readonly<Record<string, fc.Arbitrary<unknown>>> {
  const change = fc.oneof(
    fc.record({ text: texts(language) }),
    fc.record({ range: ranges, text: fc.string() }),
    fc.record({ range: ranges, rangeLength: numbers, text: fc.string() }),
  );
  return {
    'textDocument/didOpen': fc.record({
      textDocument: fc.record({
        uri: changedUris,
        languageId: fc.constantFrom<unknown[]>('rasp', 'raspy', '', 'python', 7),
        version: numbers,
        text: texts(language),
      }),
    }),
    'textDocument/didChange': fc.record({
      textDocument: fc.record({ uri: changedUris, version: numbers }),
      contentChanges: fc.array(change, { maxLength: 3 }),
    }),
    'textDocument/didClose': fc.record({ textDocument: identified(changedUris) }),
    'textDocument/didSave': fc.record({ textDocument: identified(changedUris), text: junk }),
    'workspace/didChangeConfiguration': fc.record({
      settings: fc.record({
        rasp: fc.record({ sample: junk, evaluation: junk, inlayHints: junk, format: junk }),
      }),
    }),
    'workspace/didChangeWatchedFiles': fc.record({
      changes: fc.array(fc.record({ uri: changedUris, type: numbers })),
    }),
    'workspace/didChangeWorkspaceFolders': fc.record({
      event: fc.record({
        added: fc.array(fc.record({ uri: folderUris, name: fc.string() }), { maxLength: 2 }),
        removed: fc.array(fc.record({ uri: folderUris, name: fc.string() }), { maxLength: 2 }),
      }),
    }),
    '$/cancelRequest': fc.record({ id: numbers }),
    '$/setTrace': fc.record({ value: fc.constantFrom('off', 'messages', 'verbose', 'x') }),
    '$/progress': fc.record({ token: numbers, value: junk }),
    'window/workDoneProgress/cancel': fc.record({ token: numbers }),
    [own.setSample]: fc.record({ uri: changedUris, sample: fc.constantFrom('"ab"', null, '[', '[1, 2]') }),
    [own.setAppearance]: fc.record({ appearance: fc.constantFrom('dark', 'light', 'x') }),
    [own.showCall]: fc.record({ target: fc.option(target) }),
    'no/suchNotification': junk,
    initialized: junk,
  };
}
