import type { ExpectationInfo } from '@rasp/server/protocol';
import {
  Disposable,
  l10n,
  RelativePattern,
  TestRunProfileKind,
  TestRunRequest,
  tests,
  Uri,
  workspace,
  type CancellationToken,
  type TestItem,
  type TestRunProfile,
} from 'vscode';

import { expectsSomething, textOf } from './expectationFiles';
import type { RaspServer } from './raspServer';
import { TestList, type ShownExpectation } from './testList';
import { report } from './testReport';

export type { ShownExpectation };

const files = '**/*.{rasp,raspy}';

/**
 * The expectations of the workspace in the Test Explorer. Those of files that are not open are found when the explorer
 * asks for them; of files that are open what comes of them is shown as they are typed.
 */
export class TestExplorer implements Disposable {
  readonly #server: RaspServer;
  readonly #controller = tests.createTestController('rasp.expectations', 'RASP');
  readonly #list = new TestList(this.#controller);
  readonly #profile: TestRunProfile;
  readonly #listeners: Disposable;
  /** What was reported last of each file. */
  readonly #reported = new Map<string, string>();

  constructor(server: RaspServer) {
    this.#server = server;
    this.#profile = this.#controller.createRunProfile(
      l10n.t('Check'),
      TestRunProfileKind.Run,
      (request, token) => this.#run(request, token),
      true,
    );
    this.#controller.resolveHandler = (item) => (item ? this.#resolve(item) : this.#findFiles());
    this.#controller.refreshHandler = () => this.#findFiles();
    const watcher = workspace.createFileSystemWatcher(files);
    this.#listeners = Disposable.from(
      this.#controller,
      watcher,
      watcher.onDidCreate((uri) => this.#changedOnDisk(uri)),
      watcher.onDidChange((uri) => this.#changedOnDisk(uri)),
      watcher.onDidDelete((uri) => {
        this.#list.remove(uri);
      }),
      workspace.onDidCloseTextDocument(({ isUntitled, uri }) => {
        if (isUntitled) this.#list.remove(uri);
      }),
      server.onAnalysed(({ uri, expectations }) => {
        this.#showLive(Uri.parse(uri), expectations);
      }),
    );
  }

  /** What the explorer lists now. */
  shown(): readonly ShownExpectation[] {
    return this.#list.shown();
  }

  /** Lists the files of the workspace that expect something. */
  async #findFiles(): Promise<void> {
    const folders = workspace.workspaceFolders ?? [];
    const found = await Promise.all(
      folders.map((folder) => workspace.findFiles(new RelativePattern(folder, files), '**/node_modules/**')),
    );
    await Promise.all(found.flat().map((uri) => this.#find(uri)));
  }

  async #find(uri: Uri): Promise<void> {
    const text = await textOf(uri);
    if (text !== undefined && expectsSomething(text)) this.#list.fileFor(uri);
    else this.#list.remove(uri);
  }

  async #changedOnDisk(uri: Uri): Promise<void> {
    // Of what is open the server tells.
    if (workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) return;
    await this.#find(uri);
    const file = this.#list.get(uri);
    if (file && file.children.size > 0) await this.#resolve(file);
  }

  /** Lists what a file expects. */
  async #resolve({ uri }: TestItem): Promise<void> {
    if (!uri) return;
    const infos = await this.#ask(uri);
    if (infos) this.#list.show(uri, infos);
  }

  /** Shows what came of the expectations of an open file, where that has changed. */
  #showLive(uri: Uri, infos: readonly ExpectationInfo[]): void {
    const listed = this.#list.show(uri, infos);
    const outcomes = JSON.stringify(infos.map(({ text, outcome, message }) => [text, outcome, message]));
    const isKnown = outcomes === this.#reported.get(uri.toString());
    this.#reported.set(uri.toString(), outcomes);
    if (isKnown || listed.length === 0) return;
    // A run that goes on by itself neither takes the focus nor opens anything.
    const request = new TestRunRequest(
      listed.map(({ item }) => item),
      undefined,
      this.#profile,
      true,
      true,
    );
    const run = this.#controller.createTestRun(request, l10n.t('RASP, as it is typed'), false);
    for (const { item, info } of listed) report(run, item, info);
    run.end();
  }

  async #run(request: TestRunRequest, token: CancellationToken): Promise<void> {
    if (!request.include) await this.#findFiles();
    const run = this.#controller.createTestRun(request);
    const wanted = this.#list.wanted(request);
    for (const { file, only } of wanted) for (const item of only ?? [file]) run.enqueued(item);
    for (const { file, only } of wanted) {
      if (token.isCancellationRequested || !file.uri) break;
      const infos = await this.#ask(file.uri, token);
      if (!infos) {
        for (const item of only ?? [file]) run.skipped(item);
        continue;
      }
      const ids = only && new Set(only.map(({ id }) => id));
      const excluded = new Set(request.exclude);
      for (const { item, info } of this.#list.show(file.uri, infos)) {
        if (excluded.has(item) || (ids && !ids.has(item.id))) continue;
        run.started(item);
        report(run, item, info);
      }
    }
    run.end();
  }

  /** What a file expects; `undefined` where it is not there or the server does not answer. */
  async #ask(uri: Uri, token?: CancellationToken): Promise<readonly ExpectationInfo[] | undefined> {
    const text = await textOf(uri);
    if (text === undefined) return undefined;
    try {
      const { expectations } = await this.#server.expectations({ uri: uri.toString(), text }, token);
      return expectations;
    } catch (error) {
      if (!token?.isCancellationRequested)
        this.#server.log('The expectations of a file were not checked.', error);
      return undefined;
    }
  }

  dispose(): void {
    this.#listeners.dispose();
  }
}
