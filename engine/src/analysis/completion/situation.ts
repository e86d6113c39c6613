import { enclosingAt, type Enclosing } from './enclosing';
import { placeAt, type Place } from './place';
import type { Typing } from './typing';
import { visibleAt, type VisibleName } from './visible';

/** A cursor in a text that is being typed. */
export interface Situation extends Typing {
  readonly place: Place;
  /** The statements around the cursor, from the inside out. */
  readonly enclosing: readonly Enclosing[];
  /** The names of the text that can be used there. */
  readonly names: readonly VisibleName[];
}

/** What is known of a cursor. */
export function situationAt(offset: number, typing: Typing): Situation {
  const { tree } = typing.analysis;
  const place = placeAt(tree, offset);
  const enclosing = enclosingAt(place, tree);
  return { ...typing, place, enclosing, names: visibleAt(typing.table, place, enclosing) };
}
