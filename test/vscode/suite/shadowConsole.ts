import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import { noise } from '../host/noise';

/**
 * Lets the console write to `file`, where its lines do not mix with the workbench's own log. The console is shadowed as
 * a whole, because VS Code makes its methods read-only.
 */
export function shadowConsole(file: string): void {
  const write = (...values: readonly unknown[]): void => {
    const text = format(...values);
    if (!noise.test(text)) appendFileSync(file, `${text}\n`);
  };
  const methods = ['log', 'info', 'warn', 'error', 'debug'].map((name) => [name, { value: write }] as const);
  globalThis.console = Object.create(console, Object.fromEntries(methods)) as Console;
}
