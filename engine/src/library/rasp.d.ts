/** A file of the standard library, as its text. */
declare module '*.rasp' {
  const source: string;
  export default source;
}
