import { createInterface } from 'node:readline';
import { colourTranscript, languageOfName, pragmaOf, Repl } from '@rasp/engine';
import { drawTo } from './drawing';
import { fileSource } from './files';
import { History, longestHistory } from './history';
import { onlyFile, parseCommand, readText, UsageError } from './usage';

/**
 * `rasp repl [FILE]`: the interactive session, after running a file if one is given. On a terminal with line editing,
 * history and colours; otherwise the plain transcript: prompts and answers, without what was typed.
 * @returns the exit status, when the session has ended.
 */
export async function repl(args: readonly string[]): Promise<number> {
  const { operands } = parseCommand(args, []);
  const file = operands.length > 0 ? onlyFile(operands) : undefined;
  const program = file === undefined ? undefined : programIn(file);
  const session = new Repl({ files: fileSource(file), draw: drawTo('comp_flows') });
  const onTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const colours = onTerminal && !process.env['NO_COLOR'];
  const write = (text: string): void => {
    process.stdout.write(colours ? colourTranscript(text) : text);
  };
  // Nobody may read on.
  process.stdout.on('error', () => {
    process.exit();
  });
  write(session.banner);
  if (program !== undefined) {
    for (const line of program.split(/\r\n|\r|\n/)) write(session.feed(line));
    write(session.flush());
  }
  if (!session.ended) await (onTerminal ? converse(session, write) : transcribe(session, write));
  return 0;
}

/** The text of a RASP file. @throws UsageError for one that can not be read, and for RASPy */
function programIn(file: string): string {
  const text = readText(file);
  if ((pragmaOf(text) ?? languageOfName(file)) === 'raspy')
    throw new UsageError(`${file} is RASPy, and sessions are of RASP; rasp run shows its values`, false);
  return text;
}

/** Talks with a person. */
async function converse(session: Repl, write: (text: string) => void): Promise<void> {
  const history = History.ofPerson();
  const typed: string[] = [];
  const lines = createInterface({
    input: process.stdin,
    output: process.stdout,
    history: history.read().reverse(),
    historySize: longestHistory,
    // Tab indents.
    completer: (): [string[], string] => [['  '], ''],
  });
  const ask = (): void => {
    if (session.ended) {
      lines.close();
      return;
    }
    lines.setPrompt(session.prompt);
    lines.prompt();
  };
  await new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (session.ended) return;
      if (line.trim() !== '') typed.push(line);
      write(session.feed(line));
      ask();
    });
    lines.on('SIGINT', () => {
      session.interrupt();
      // What was typed stays to be seen, but not to be edited on.
      lines.write(null, { ctrl: true, name: 'e' });
      process.stdout.write('^C\n');
      lines.write(null, { ctrl: true, name: 'u' });
      ask();
    });
    lines.on('close', () => {
      // Ctrl-D leaves the cursor behind the prompt.
      if (!session.ended) write('\n');
      history.add(typed);
      resolve();
    });
    ask();
  });
}

/** Answers what a pipe or file asks. */
async function transcribe(session: Repl, write: (text: string) => void): Promise<void> {
  const lines = createInterface({ input: process.stdin, crlfDelay: Infinity });
  write(session.prompt);
  for await (const line of lines) {
    write(session.feed(line));
    if (session.ended) break;
    write(session.prompt);
  }
  // Nobody waits for more of an input that is still open.
  process.stdin.destroy();
  if (!session.ended) write(`\n${session.flush()}`);
}
