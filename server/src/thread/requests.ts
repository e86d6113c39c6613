/** The document that a request or notification is about. */
export function uriOf(params: unknown): string | undefined {
  const { textDocument, uri } = (params ?? {}) as {
    readonly textDocument?: { readonly uri?: unknown };
    readonly uri?: unknown;
  };
  const found = textDocument?.uri ?? uri;
  return typeof found === 'string' ? found : undefined;
}

/** What an editor asks for again when a text has changed, and what an answer for the text of before would spoil. */
const ofTexts = new Set([
  'textDocument/codeLens',
  'textDocument/diagnostic',
  'textDocument/documentHighlight',
  'textDocument/documentLink',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/formatting',
  'textDocument/inlayHint',
  'textDocument/rangeFormatting',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/full/delta',
  'textDocument/semanticTokens/range',
]);

/** Whether the answer to a request is of no use once the text of its document has changed. */
export function isOfText(method: string): boolean {
  return ofTexts.has(method);
}

/** Looks through more files than one. */
const ofWorkspace = new Set([
  'workspace/symbol',
  'textDocument/references',
  'textDocument/rename',
  'textDocument/prepareRename',
  'callHierarchy/incomingCalls',
]);

/** What a request does, for people who wait for it; `undefined` for one that says so itself, or that nobody waits for. */
export function titleOf(method: string, params: unknown): string | undefined {
  if (ofWorkspace.has(method)) return 'looking through the files of the workspace';
  const uri = uriOf(params);
  if (uri === undefined || method.startsWith('rasp/repl/')) return undefined;
  const name = nameIn(uri);
  if (method === 'rasp/expectations') return `checking what ${name} expects`;
  return method.startsWith('rasp/preview') ? `drawing ${name}` : `evaluating ${name}`;
}

/** The name of a file, of a URI that may be any text. */
function nameIn(uri: string): string {
  const name = /[^/]*$/.exec(uri)?.[0] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
