import type { ExpectationInfo } from '@rasp/server/protocol';
import { Range, workspace, type TestController, type TestItem, type TestRunRequest, type Uri } from 'vscode';

/** An expectation as the explorer lists it. */
export interface ShownExpectation {
  readonly file: string;
  readonly label: string;
  readonly outcome: ExpectationInfo['outcome'];
}

/** A test with what it stands for. */
export interface ListedExpectation {
  readonly item: TestItem;
  readonly info: ExpectationInfo;
}

/** Tests that are to be run: some of a file, or all. */
export interface Wanted {
  readonly file: TestItem;
  readonly only: readonly TestItem[] | undefined;
}

/** The tests in the explorer: files, and in them what they expect. */
export class TestList {
  readonly #controller: TestController;
  /** What is listed of each file. */
  readonly #listed = new Map<string, readonly ExpectationInfo[]>();

  constructor(controller: TestController) {
    this.#controller = controller;
  }

  get(uri: Uri): TestItem | undefined {
    return this.#controller.items.get(uri.toString());
  }

  /** The test of a file, which is listed if it is not yet. */
  fileFor(uri: Uri): TestItem {
    const known = this.get(uri);
    if (known) return known;
    const file = this.#controller.createTestItem(uri.toString(), workspace.asRelativePath(uri), uri);
    file.canResolveChildren = true;
    this.#controller.items.add(file);
    return file;
  }

  /** No longer lists a file. */
  remove(uri: Uri): void {
    this.#controller.items.delete(uri.toString());
    this.#listed.delete(uri.toString());
  }

  /** Lists what a file expects, and gives the tests; a file that expects nothing is not listed. */
  show(uri: Uri, infos: readonly ExpectationInfo[]): ListedExpectation[] {
    if (infos.length === 0) {
      this.remove(uri);
      return [];
    }
    const file = this.fileFor(uri);
    const counts = new Map<string, number>();
    const items = infos.map((info): ListedExpectation => {
      const count = counts.get(info.text) ?? 0;
      counts.set(info.text, count + 1);
      return { item: this.#itemFor(file, `${count} ${info.text}`, info), info };
    });
    const isSame =
      file.children.size === items.length && items.every(({ item }) => file.children.get(item.id) === item);
    if (!isSame) file.children.replace(items.map(({ item }) => item));
    this.#listed.set(uri.toString(), infos);
    return items;
  }

  /** An expectation keeps its test as long as its text is the same. */
  #itemFor(file: TestItem, id: string, { text, about, range }: ExpectationInfo): TestItem {
    const item = file.children.get(id) ?? this.#controller.createTestItem(id, text, file.uri);
    const { start, end } = range;
    item.range = new Range(start.line, start.character, end.line, end.character);
    item.description = about ?? '';
    item.sortText = String(start.line).padStart(8, '0');
    return item;
  }

  /** What a request asks for, file by file; without anything said all that is listed. */
  wanted({ include, exclude = [] }: TestRunRequest): Wanted[] {
    const wanted = new Map<TestItem, TestItem[] | undefined>();
    const files: TestItem[] = [];
    this.#controller.items.forEach((file) => files.push(file));
    for (const item of include ?? files) {
      if (exclude.includes(item)) continue;
      if (!item.parent) wanted.set(item, undefined);
      else if (!wanted.has(item.parent)) wanted.set(item.parent, [item]);
      else wanted.get(item.parent)?.push(item);
    }
    return [...wanted].map(([file, only]) => ({ file, only }));
  }

  /** What is listed, file by file. */
  shown(): ShownExpectation[] {
    const shown: ShownExpectation[] = [];
    this.#controller.items.forEach((file) => {
      const infos = this.#listed.get(file.id) ?? [];
      shown.push(...infos.map(({ text, outcome }) => ({ file: file.label, label: text, outcome })));
    });
    return shown;
  }
}
