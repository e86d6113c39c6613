import source from './standard.rasp';

/** The text of the standard library. */
export const standardLibrary: string = source;
