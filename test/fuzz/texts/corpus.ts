import type { Language } from '@rasp/engine';
import { programs } from '../../engine/format/support';
import { everything as everythingOfRasp } from '../../engine/syntax/programs';
import { everything as everythingOfRaspy } from '../../engine/syntax/raspy/programs';
import { programsIn } from '../../engine/format/support';

const all = [
  ...programs,
  ...programsIn('test/engine/expectations/fixtures', 'test/syntaxes/snapshots', 'test/vscode/workspace'),
];

/** Programs that people wrote, one at least. */
export function corpusOf(language: Language): readonly [string, ...string[]] {
  const own = all.filter((file) => file.language === language).map(({ text }) => text);
  return [language === 'rasp' ? everythingOfRasp : everythingOfRaspy, ...own];
}
