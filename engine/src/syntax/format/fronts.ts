import type { Tree } from '../tree';
import type { Front } from './front';
import { raspFront } from './rasp/front';
import { raspyFront } from './raspy/front';

/** What the formatter has to know of the language of a file. */
export function frontOf(tree: Tree): Front {
  return tree.language === 'rasp' ? raspFront(tree) : raspyFront(tree);
}
