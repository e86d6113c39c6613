import assert from 'node:assert/strict';
import path from 'node:path';
import { bundleOf, seenTextsIn } from '../../scripts/localised';
import { root } from '../vscode/host/paths';
import { manifest, texts, textOf } from './support/manifest';

describe('the texts of the extension', () => {
  it('are looked up in the language of the editor: those of package.json', () => {
    const source = textOf('package.json');
    const used = [...source.matchAll(/"%([^"]*)%"/g)].map(([, key = '']) => key);
    assert.deepEqual(used.toSorted(), Object.keys(texts).toSorted());
    const { contributes } = JSON.parse(source) as { readonly contributes: unknown };
    assert.deepEqual(bareTexts(contributes), []);
  });

  it('are looked up in the language of the editor: those of the client', () => {
    const { bare } = seenTextsIn(path.join(root, 'client/src'));
    assert.deepEqual(bare, []);
  });

  it('are in the bundle that `npm run l10n` makes, which is where the editor looks for it', () => {
    const bundle = path.join(manifest.l10n, 'bundle.l10n.json');
    assert.equal(textOf(bundle), bundleOf(seenTextsIn(path.join(root, 'client/src'))));
  });

  it('are part of the package', () => {
    const kept = textOf('.vscodeignore').split('\n');
    for (const file of ['!package.nls*.json', '!l10n/*.json']) assert.ok(kept.includes(file), file);
  });
});

/** What is said in words, in titles and descriptions of what is contributed. */
function bareTexts(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return /^(title|description|markdownDescription|enumDescriptions)$/.test(key) &&
      !/^%.*%$/.test(value) &&
      value !== 'RASP'
      ? [value]
      : [];
  if (Array.isArray(value)) return value.flatMap((item) => bareTexts(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => bareTexts(item, name));
}
