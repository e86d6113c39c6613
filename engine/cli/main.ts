import { check } from './check';
import { draw } from './draw';
import { format } from './format';
import { layers } from './layers';
import { repl } from './repl';
import { run } from './run';
import { UsageError } from './usage';

const usage = `usage: rasp COMMAND …

  rasp run FILE [--sample JSON]… [--json]   run a program: its problems, results and values
  rasp check FILE… [--json]                 only the problems, and whether what is expected is so
  rasp format FILE… [--check]               lays files out; with --check only tells which ones would change
  rasp format --stdin [FILE]                lays out what is piped in, as if it were FILE
  rasp layers FILE                          layers and heads of every name; in RASPy also of functions that need
                                            no arguments
  rasp draw FILE [NAME] [--sample JSON] [-o FILE]
                                            an SVG of an s-op's Transformer, or of a selector
  rasp repl [FILE]                          an interactive session of RASP, after running FILE
  rasp lsp --stdio                          the language server, for editors

FILE is RASP, or RASPy if its name ends in .raspy; a first line "# rasp: raspy" or "# rasp: rasp" or, for run, check,
format, layers and draw, the option --language rasp|raspy says otherwise.
A statement or value that takes longer than 10 seconds ends with a problem; for run, check, layers and draw, the option
--time-limit SECONDS says otherwise.
A sample is a JSON string or list: --sample '"hello"' --sample '[1, 2, 3]'.
Exit status: 0, 1 if a problem is an error, such as an expectation that fails, or a file would change, 2 for a wrong use or
a file that can not be read.`;

/** Runs the command line. @returns the exit status. */
async function main(args: readonly string[]): Promise<number | undefined> {
  const [command, ...rest] = args;
  switch (command) {
    case 'run':
      return run(rest);
    case 'check':
      return check(rest);
    case 'format':
      return format(rest);
    case 'layers':
      return layers(rest);
    case 'draw':
      return draw(rest);
    case 'repl':
      return repl(rest);
    case 'lsp':
      if (!rest.includes('--stdio')) throw new UsageError('the language server only talks over --stdio');
      // The server is a bundle of its own, beside this one; it reads --stdio itself and ends by itself.
      await import(serverBundle);
      return undefined;
    case 'help':
    case '--help':
    case '-h':
      console.log(usage);
      return 0;
    case undefined:
      throw new UsageError('a command is missing');
    default:
      throw new UsageError(`there is no command "${command}"`);
  }
}

const serverBundle = './server.js';

main(process.argv.slice(2)).then(
  (status) => {
    if (status !== undefined) process.exitCode = status;
  },
  (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    console.error(`rasp: ${error.message}\n${error.showUsage ? `\n${usage}` : ''}`.trimEnd());
    process.exitCode = 2;
  },
);
