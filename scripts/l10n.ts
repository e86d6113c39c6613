/** `npm run l10n`: writes `l10n/bundle.l10n.json` anew, the messages of the client that can be translated. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../test/vscode/host/paths';
import { bundleOf, seenTextsIn } from './localised';

const folder = path.join(root, 'l10n');
mkdirSync(folder, { recursive: true });
writeFileSync(path.join(folder, 'bundle.l10n.json'), bundleOf(seenTextsIn(path.join(root, 'client/src'))));
console.log('wrote l10n/bundle.l10n.json');
