import { createInterface } from 'node:readline';
import { Repl } from '@rasp/engine';
import { drawTo } from './drawing';
import { fileSource } from './files';
import { colourTranscript } from './transcript';
import { onlyFile, parseCommand, readText } from './usage';

/**
 * `rasp repl [FILE]`: the interactive session, after running a file if one is given. On a terminal with line editing,
 * history and colours; otherwise the plain transcript: prompts and answers, without what was typed.
 * @returns the exit status, when the session has ended.
 */
export async function repl(args: readonly string[]): Promise<number> {
  const { operands } = parseCommand(args, []);
  const file = operands.length > 0 ? onlyFile(operands) : undefined;
  const session = new Repl({ files: fileSource(file), draw: drawTo('comp_flows') });
  const terminal = process.stdin.isTTY && process.stdout.isTTY;
  const write = (text: string): void => {
    process.stdout.write(terminal ? colourTranscript(text) : text);
  };
  write(session.banner);
  if (file !== undefined) {
    for (const line of readText(file).split(/\r\n|\r|\n/)) write(session.feed(line));
    write(session.flush());
  }
  return converse(session, terminal, write);
}

function converse(session: Repl, terminal: boolean, write: (text: string) => void): Promise<number> {
  const lines = createInterface({
    input: process.stdin,
    output: terminal ? process.stdout : undefined,
    terminal,
    historySize: 1000,
  });
  const ask = (): void => {
    if (session.ended) {
      lines.close();
      return;
    }
    lines.setPrompt(session.prompt);
    if (terminal) lines.prompt();
    else write(session.prompt);
  };
  return new Promise((resolve) => {
    lines.on('line', (line) => {
      if (session.ended) return;
      write(session.feed(line));
      ask();
    });
    lines.on('SIGINT', () => {
      session.interrupt();
      write('\n');
      ask();
    });
    lines.on('close', () => {
      // The end of the input, as Ctrl-D gives it.
      if (!session.ended) write(`\n${session.flush()}`);
      resolve(0);
    });
    ask();
  });
}
