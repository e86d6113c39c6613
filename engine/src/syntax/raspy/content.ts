import type { Statement } from './tree';

/** A statement but for what is known only when all of it was read. */
export type ContentOf<S extends Statement> = S extends Statement ? Omit<S, 'span' | 'broken'> : never;

export type Content = ContentOf<Statement>;
