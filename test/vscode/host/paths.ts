import path from 'node:path';

/** The root of the repository: the folder of the extension's package.json. */
export const root = path.resolve(import.meta.dirname, '../../..');
