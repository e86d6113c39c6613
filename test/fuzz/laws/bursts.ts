import fc from 'fast-check';
import type { Language } from '@rasp/engine';
import * as own from '@rasp/server/protocol';
import { texts } from '../texts/texts';

/** Something that is written to a server: a message, or what only looks like one. */
export type Sent =
  | {
      readonly kind: 'request';
      readonly method: string;
      readonly params: unknown;
      readonly cancelled: boolean;
    }
  | { readonly kind: 'notification'; readonly method: string; readonly params: unknown }
  /** JSON that is no message as it should be. */
  | { readonly kind: 'message'; readonly message: unknown }
  /** Content that is no JSON. */
  | { readonly kind: 'content'; readonly text: string }
  /** Content that is shorter, or longer, than its head says. */
  | { readonly kind: 'long'; readonly text: string; readonly more: number }
  | { readonly kind: 'short'; readonly text: string; readonly fewer: number }
  | { readonly kind: 'head'; readonly text: string };

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

const junk: fc.Arbitrary<unknown> = fc.oneof(
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

/** A value with one of its parts replaced by something that does not belong there, or left out. */
function damaged(value: unknown, path: readonly number[], by: unknown): unknown {
  if (typeof value !== 'object' || value === null || path.length === 0) return by;
  const entries: [string, unknown][] = Object.entries(value);
  const [at = 0, ...rest] = path;
  const found = entries[at % (entries.length + 1)];
  if (!found) return by;
  const [key, part] = found;
  if (rest.length === 0 && by === undefined)
    return Object.fromEntries(entries.filter(([other]) => other !== key));
  const changed = damaged(part, rest, by);
  return Array.isArray(value)
    ? value.map((item: unknown, i) => (i === at ? changed : item))
    : { ...value, [key]: changed };
}

function perhapsDamaged(params: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const paths = fc.array(fc.nat(5), { minLength: 0, maxLength: 4 });
  return fc.oneof(
    { weight: 2, arbitrary: params },
    {
      weight: 3,
      arbitrary: fc
        .tuple(params, paths, fc.option(junk, { nil: undefined }))
        .map(([it, path, by]) => damaged(it, path, by)),
    },
  );
}

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

const requests: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
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

function notifications(language: Language): Readonly<Record<string, fc.Arbitrary<unknown>>> {
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

/** What touches the good document would change what it says. */
function sparesGood(params: unknown): boolean {
  return !JSON.stringify(params ?? null).includes('good.rasp');
}

/** Random messages, one behind the other. */
export function bursts(language: Language): fc.Arbitrary<Sent[]> {
  const asked = fc
    .constantFrom(...Object.entries(requests))
    .chain(([method, params]) =>
      fc
        .tuple(perhapsDamaged(params), fc.boolean())
        .map(([it, cancelled]): Sent => ({ kind: 'request', method, params: it, cancelled })),
    );
  const told = fc.constantFrom(...Object.entries(notifications(language))).chain(([method, params]) =>
    perhapsDamaged(params)
      .filter(sparesGood)
      .map((it): Sent => ({ kind: 'notification', method, params: it })),
  );
  const opened = notifications(language)['textDocument/didOpen'] ?? fc.constant({});
  const content = '{"jsonrpc":"2.0","method":"no/such","params":{"é":"€"}}';
  const broken = fc.oneof(
    fc
      .oneof(
        junk,
        fc.record({ jsonrpc: junk, id: junk, method: junk, params: junk, result: junk, error: junk }),
      )
      .map((message): Sent => ({ kind: 'message', message })),
    fc
      .constantFrom(
        '{',
        '{"jsonrpc":"2.0"',
        '',
        ' ',
        '}',
        'null',
        '\0',
        '"',
        '[]',
        '{"a":1e999}',
        '\ufeff{}',
        '[[[[',
        'NaN',
      )
      .map((text): Sent => ({ kind: 'content', text })),
    fc.nat(20).map((more): Sent => ({ kind: 'long', text: content, more })),
    fc.integer({ min: 1, max: 50 }).map((fewer): Sent => ({ kind: 'short', text: content, fewer })),
    fc
      .constantFrom(
        'Content-Length: x',
        'Content-Type: text',
        'x',
        ': ',
        'Content-Length:',
        'A: b\r\nContent-Length: 0',
      )
      .map((text): Sent => ({ kind: 'head', text })),
  );
  const one = fc.oneof(
    { weight: 4, arbitrary: asked },
    { weight: 3, arbitrary: told },
    {
      weight: 1,
      arbitrary: opened.map((params): Sent => ({
        kind: 'notification',
        method: 'textDocument/didOpen',
        params,
      })),
    },
    { weight: 1, arbitrary: broken },
  );
  return fc.array(one, { minLength: 1, maxLength: 200, size: 'max' });
}
