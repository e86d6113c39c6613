import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** How many lines are kept. */
export const longestHistory = 1000;

/** The lines typed in sessions, kept in a file of the person's own. What can not be read or written is done without. */
export class History {
  constructor(private readonly file: string) {}

  /** Where the history is kept: below `$XDG_STATE_HOME` if that is set, else in the home folder. */
  static ofPerson(): History {
    const state = process.env['XDG_STATE_HOME'];
    // The XDG rules: a path that is not absolute counts as none.
    return new History(
      state !== undefined && path.isAbsolute(state)
        ? path.join(state, 'rasp', 'history')
        : path.join(homedir(), '.rasp_history'),
    );
  }

  /** The lines of earlier sessions, the oldest first. */
  read(): string[] {
    try {
      return readFileSync(this.file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .slice(-longestHistory);
    } catch {
      return [];
    }
  }

  /** Adds the lines of a session, after those that other sessions added meanwhile. */
  add(lines: readonly string[]): void {
    if (lines.length === 0) return;
    const kept = [...this.read(), ...lines]
      .filter((line, i, all) => line !== all[i - 1])
      .slice(-longestHistory);
    const unfinished = `${this.file}.${process.pid}`;
    try {
      mkdirSync(path.dirname(this.file), { recursive: true, mode: 0o700 });
      writeFileSync(unfinished, kept.map((line) => `${line}\n`).join(''), { mode: 0o600 });
      renameSync(unfinished, this.file);
    } catch {
      // A read-only home is no reason to say anything.
    }
  }
}
