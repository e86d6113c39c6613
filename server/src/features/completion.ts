import { origins, type Candidate, type CandidateKind, type Completions, type LineMap } from '@rasp/engine';
import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type CompletionItem,
  type CompletionItemLabelDetails,
  type CompletionList,
} from 'vscode-languageserver';
import { toPosition, toRange } from '../convert';
import { codeBlock, markup, prose } from '../markdown';

/** What an editor can do with completions. */
export interface CompletionClient {
  readonly snippets: boolean;
  /** It takes apart what is inserted before the cursor and what is replaced around it. */
  readonly insertReplace: boolean;
  /** It shows a word beside each label. */
  readonly labelDetails: boolean;
  /** It reads Markdown in what is told about an item. */
  readonly markdown: boolean;
  /** It puts lines that are inserted at the indentation of theirs. */
  readonly adjustsIndentation: boolean;
}

/** Which candidate an item stands for, to be told about it later. */
export interface ItemData {
  /** The number of the answer. */
  readonly answer: number;
  readonly candidate: number;
}

const kinds: Readonly<Record<CandidateKind, CompletionItemKind>> = {
  's-op': CompletionItemKind.Variable,
  selector: CompletionItemKind.Interface,
  key: CompletionItemKind.Field,
  query: CompletionItemKind.Field,
  function: CompletionItemKind.Function,
  type: CompletionItemKind.Class,
  method: CompletionItemKind.Method,
  attribute: CompletionItemKind.Property,
  module: CompletionItemKind.Module,
  parameter: CompletionItemKind.Variable,
  value: CompletionItemKind.Value,
  constant: CompletionItemKind.Constant,
  keyword: CompletionItemKind.Keyword,
  operator: CompletionItemKind.Operator,
  snippet: CompletionItemKind.Snippet,
  file: CompletionItemKind.File,
};

/** The items of what can stand at a position; what is told about each is left for later. */
export function completionList(
  { span, candidates }: Completions,
  offset: number,
  lines: LineMap,
  client: CompletionClient,
  answer: number,
): CompletionList {
  const replace = toRange(lines, span);
  const insert = { start: replace.start, end: toPosition(lines, offset) };
  const items = candidates.map((candidate, i): CompletionItem => {
    const { label, kind, note, snippet } = candidate;
    const newText = snippet ?? candidate.insert ?? label;
    const data: ItemData = { answer, candidate: i };
    return {
      label,
      kind: kinds[kind],
      sortText: sortText(candidate, i),
      filterText: label,
      ...(client.labelDetails && note !== undefined && { labelDetails: detailsOf(note) }),
      ...(snippet !== undefined && asSnippet(client)),
      textEdit: client.insertReplace ? { newText, insert, replace } : { newText, range: replace },
      data,
    };
  });
  return { isIncomplete: false, items };
}

function asSnippet({
  adjustsIndentation,
}: CompletionClient): Pick<CompletionItem, 'insertTextFormat' | 'insertTextMode'> {
  return {
    insertTextFormat: InsertTextFormat.Snippet,
    ...(adjustsIndentation && { insertTextMode: InsertTextMode.adjustIndentation }),
  };
}

/** Parameters stand directly behind a name, a kind apart from it. */
function detailsOf(note: string): CompletionItemLabelDetails {
  return note.startsWith('(') ? { detail: note } : { description: note };
}

/** Orders what fits before what does not, and what is near before what is far. */
function sortText({ fits, origin, label, kind }: Candidate, number: number): string {
  const within = kind === 'operator' ? String(number) : label.toLowerCase();
  return `${fits ? 0 : 1}${origins.indexOf(origin)} ${within}`;
}

/** An item with what is told about its candidate. */
export function withAbout(
  item: CompletionItem,
  { about }: Candidate,
  language: string,
  readsMarkdown: boolean,
): CompletionItem {
  const { detail, documentation, cost, example } = about();
  const parts = [
    ...(cost === undefined ? [] : [cost]),
    ...(documentation === undefined ? [] : [prose(documentation)]),
    ...(example === undefined ? [] : [codeBlock(example, language)]),
  ];
  return {
    ...item,
    ...(detail !== undefined && { detail }),
    ...(parts.length > 0 && { documentation: markup(parts.join('\n\n'), readsMarkdown) }),
  };
}
