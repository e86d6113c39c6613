import { parseRasp, Repl, type ReplOptions } from '@rasp/engine';

/** What a session prints for lines, as rows; `files` can be loaded. */
export function talk(
  lines: readonly string[],
  {
    files = {},
    ...options
  }: { readonly files?: Readonly<Record<string, string>> } & Omit<ReplOptions, 'files'> = {},
): string[] {
  const repl = new Repl({
    ...options,
    files: {
      read(path) {
        const text = files[path];
        return text === undefined
          ? { reason: 'there is no such file' }
          : { uri: path, tree: parseRasp(text) };
      },
    },
  });
  return rows(lines.map((line) => repl.feed(line)).join(''));
}

/** The lines of a text. */
export function rows(text: string): string[] {
  return text.split('\n').slice(0, -1);
}
