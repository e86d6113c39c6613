import { standardLibrary } from '@rasp/engine';
import { libraryUri } from '../protocol';

/** The text of a document that shows what every program has; `null` where there is none. */
export function libraryDocument(uri: string): string | null {
  return uri === libraryUri ? standardLibrary : null;
}
