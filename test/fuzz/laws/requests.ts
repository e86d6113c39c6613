import assert from 'node:assert/strict';
import fc from 'fast-check';
import { languageOfName, type Language } from '@rasp/engine';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Law, Trial } from '../law';
import { Random } from '../random';
import { mutations } from '../texts/mutations';
import { texts } from '../texts/texts';
import { Asking } from './asking';
import { ServerProcess } from './serverProcess';
import { reduceVersions, showVersions } from './versions';

/** The texts of a document, one after the other as it is edited. */
interface Asked {
  readonly language: Language;
  readonly versions: readonly string[];
  readonly seed: number;
}

export const requests: Law<Asked> = {
  name: 'requests',
  about: 'every request at any place of any text is answered, and with places in that text',
  few: 3,
  cases: (language) =>
    fc.record({ language: fc.constant(language), versions: versionsOf(language), seed: fc.integer() }),
  async begin() {
    const trial = new RequestsTrial();
    await trial.begin();
    return trial;
  },
  reduce: reduceVersions,
  show: showVersions,
};

class RequestsTrial implements Trial<Asked> {
  #server: ServerProcess | undefined;
  #opened = 0;

  async begin(): Promise<ServerProcess> {
    this.#server = await ServerProcess.start({ capabilities, initializationOptions });
    return this.#server;
  }

  async check({ language, versions, seed }: Asked): Promise<void> {
    const server = this.#server ?? (await this.begin());
    const uri = `file:///fuzz/${++this.#opened}.${language}`;
    assert.equal(languageOfName(uri), language);
    try {
      for (const [version, text] of versions.entries()) {
        const document = TextDocument.create(uri, language, version, text);
        if (version === 0)
          server.notify('textDocument/didOpen', {
            textDocument: { uri, languageId: language, version, text },
          });
        else
          server.notify('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ text }],
          });
        await new Asking(server, document, new Random(seed + version)).all();
        assert.equal(server.stderr, '', 'the standard error of the server');
      }
    } catch (error) {
      // What one case has broken must not be held against the next.
      server.kill();
      this.#server = undefined;
      throw error;
    }
    server.notify('textDocument/didClose', { textDocument: { uri } });
  }

  end(): Promise<void> | undefined {
    return this.#server?.end();
  }
}

/** An editor that can do all that VS Code can. */
const capabilities = {
  textDocument: {
    completion: {
      completionItem: { snippetSupport: true, insertReplaceSupport: true, labelDetailsSupport: true },
    },
    definition: { linkSupport: true },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

const initializationOptions = {
  sample: 'hello',
  evaluation: { timeLimit: 100 },
  showsLibrary: true,
  switchesLanguage: true,
  copiesValues: true,
};

function versionsOf(language: Language): fc.Arbitrary<string[]> {
  const whole = texts(language);
  return fc
    .tuple(whole, fc.array(mutations(language, whole), { maxLength: 2 }))
    .map(([first, changes]) =>
      changes.reduce<string[]>(
        (versions, change) => [...versions, change(versions.at(-1) ?? first)],
        [first],
      ),
    );
}
