import { completionsAt, ExampleValues, pathCandidates, type Candidate, type Typing } from '@rasp/engine';
import {
  CompletionTriggerKind,
  InsertTextMode,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { AnalyzedDocument } from '../analyzedDocument';
import { toOffset } from '../convert';
import { reads } from '../editor';
import type { Names } from '../names';
import type { OpenFiles } from '../openFiles';
import type { WorkspaceFiles } from '../workspaceFiles';
import { completionList, withAbout, type CompletionClient, type ItemData } from './completion';
import { signatureHelp, type SignatureClient } from './signatureHelp';

/** What of the server helps while a program is typed. */
export const typingCapabilities = {
  // A blank is answered only where a comparison has its place, or a word behind `set`.
  completionProvider: {
    triggerCharacters: ['.', '"', ',', '(', ' '],
    resolveProvider: true,
    completionItem: { labelDetailsSupport: true },
  },
  signatureHelpProvider: { triggerCharacters: ['(', ','], retriggerCharacters: [')', '='] },
} satisfies ServerCapabilities;

/** What was answered last: an editor asks more about the items of that. */
interface Answer {
  readonly number: number;
  readonly candidates: readonly Candidate[];
  readonly language: string;
}

/** Answers the requests that come while a program is typed; of a file that is not open there is nothing to tell. */
export class TypingHelp {
  readonly #examples = new ExampleValues();
  #client: CompletionClient = {
    snippets: false,
    insertReplace: false,
    labelDetails: false,
    markdown: false,
    adjustsIndentation: false,
  };
  #signatures: SignatureClient = { markdown: false, offsets: false };
  #last: Answer = { number: 0, candidates: [], language: 'rasp' };

  constructor(
    connection: Connection,
    private readonly names: Names,
    private readonly open: OpenFiles,
    private readonly files: WorkspaceFiles,
  ) {
    connection.onCompletion((params, token) => this.#complete(params, token));
    connection.onCompletionResolve((item) => this.#resolve(item));
    connection.onSignatureHelp(({ textDocument: { uri }, position }, token) =>
      this.#typing(uri, token, (typing) =>
        signatureHelp(toOffset(typing.analysis.tree.lines, position), typing, this.#signatures),
      ),
    );
  }

  /** Learns what the editor can do. */
  initialize({ capabilities }: InitializeParams): void {
    const { completion, signatureHelp } = capabilities.textDocument ?? {};
    const item = completion?.completionItem;
    const signature = signatureHelp?.signatureInformation;
    this.#signatures = {
      markdown: reads(signature?.documentationFormat),
      offsets: signature?.parameterInformation?.labelOffsetSupport === true,
    };
    this.#client = {
      snippets: item?.snippetSupport === true,
      insertReplace: item?.insertReplaceSupport === true,
      labelDetails: item?.labelDetailsSupport === true,
      markdown: reads(item?.documentationFormat),
      adjustsIndentation:
        item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.adjustIndentation) === true,
    };
  }

  #complete(
    { textDocument: { uri }, position, context }: CompletionParams,
    token: CancellationToken,
  ): Promise<CompletionList | null> {
    const { triggerCharacter, triggerKind } = context ?? {};
    const isTriggered = triggerKind === CompletionTriggerKind.TriggerCharacter;
    return this.#typing(uri, token, async (typing) => {
      const { lines, language } = typing.analysis.tree;
      const offset = toOffset(lines, position);
      const { snippets } = this.#client;
      const trigger = isTriggered ? triggerCharacter : undefined;
      const found = completionsAt(offset, typing, { snippets, trigger });
      const completions = found.isPath
        ? { ...found, candidates: pathCandidates(await this.files.loadable(uri)) }
        : found;
      const number = this.#last.number + 1;
      this.#last = { number, candidates: completions.candidates, language };
      return completionList(completions, offset, lines, this.#client, number);
    });
  }

  #resolve(item: CompletionItem): CompletionItem {
    const { answer, candidate } = item.data as ItemData;
    const { number, candidates, language } = this.#last;
    const found = answer === number ? candidates[candidate] : undefined;
    return found ? withAbout(item, found, language, this.#client.markdown) : item;
  }

  /** @throws ResponseError when the request is cancelled meanwhile. */
  async #typing<R>(
    uri: string,
    token: CancellationToken,
    answer: (typing: Typing) => R | Promise<R>,
  ): Promise<R | null> {
    const table = this.open.get(uri) && (await this.names.of(uri));
    if (token.isCancellationRequested)
      throw new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
    // The file may be closed by now.
    const file = this.open.get(uri);
    return table && file ? answer(this.#typingIn(file, table)) : null;
  }

  #typingIn(file: AnalyzedDocument, table: Typing['table']): Typing {
    const mended = new Map<string, Typing['analysis']>();
    return {
      analysis: file.analysis,
      table,
      before: file.earlier,
      examples: this.#examples,
      mended: (text) => {
        const known = mended.get(text) ?? file.analyzeInstead(text);
        mended.set(text, known);
        return known;
      },
    };
  }
}
