import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const sources = ['engine/src', 'engine/cli', 'server/src', 'client/src'];

/** The path of a bundle in `dist/`; builds first where it is missing or older than what it is made of. */
export function built(bundle: 'cli.js' | 'server.js' | 'extension.js'): string {
  const file = path.join(root, 'dist', bundle);
  if (!existsSync(file) || statSync(file).mtimeMs < newest())
    execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], { cwd: root, stdio: 'pipe' });
  return file;
}

/** When the sources were last changed, in milliseconds since 1970. */
function newest(): number {
  const times = sources.flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => statSync(path.join(root, folder, file)).mtimeMs,
    ),
  );
  return Math.max(...times);
}
