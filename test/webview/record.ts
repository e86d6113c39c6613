/** `npm run record:previews`: records what the server says about real programs, for the tests of the preview's page. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DidOpenTextDocumentNotification, type Position } from 'vscode-languageserver-protocol/node';
import { languageOfName } from '@rasp/engine';
import { headsOf, type CellExplanation, type Figure, type Trace } from '@rasp/engine/figure';
import { preview, previewCell, previewTrace, type PreviewResult, type Target } from '@rasp/server/protocol';
import { RaspServer } from '../server/support/raspServer';
import { root } from '../vscode/host/paths';
import { recordings, type Recording } from './support/recording';

/** A program with a `|` where the cursor is, or a text of RASPy, where `|` is an operator, and an offset in it. */
interface Subject {
  readonly name: string;
  readonly program: string | { readonly text: string; readonly at: number };
  readonly language?: 'rasp' | 'raspy';
  readonly sample?: string;
}

/** Larger matrices are recorded without explanations of their cells. */
const mostCells = 150;

const long = Array.from({ length: 300 }, (_, i) => String.fromCharCode(97 + ((i * i * 7 + i) % 26))).join('');

const subjects: readonly Subject[] = [
  { name: 'sort', program: example('sort.rasp', 'in_order') },
  { name: 'balanced', program: example('balanced.rasp', 'balanced') },
  { name: 'addition', program: call('addition.raspy', 'add()', '683+345'), language: 'raspy' },
  { name: 'before', program: 'set example "hello";\nbefore| = select(indices, indices, <);' },
  { name: 'flip', program: 'set example "hello";\nflip| = select(indices, length - 1 - indices, ==);' },
  { name: 'flip-edited', program: 'set example "hello";\nflip| = select(indices, length - indices, ==);' },
  {
    name: 'reversed',
    program: 'flip = select(indices, length - 1 - indices, ==);\nreversed| = aggregate(flip, tokens);',
  },
  {
    name: 'reversed-other',
    program: 'flip = select(indices, length - 1 - indices, ==);\nreversed| = aggregate(flip, tokens);',
    sample: '"hallo"',
  },
  {
    name: 'two-last-heads',
    program:
      'set example "hello";\nbefore = select(indices, indices, <);\nafter = select(indices, indices, >);\n' +
      'both| = aggregate(before, indices) + aggregate(after, indices);',
  },
  {
    name: 'composed',
    program:
      'set example "hello";\nearlier_same| = select(tokens, tokens, ==) and not select(indices, indices, >=);',
  },
  {
    name: 'long',
    program: 'same = select(tokens, tokens, ==);\nhow_many| = selector_width(same);',
    sample: `"${long}"`,
  },
  {
    name: 'nasty',
    program: 'same = select(tokens, tokens, ==);\nwidth| = selector_width(same);',
    sample: JSON.stringify(['<img onerror=alert(1)>', 'שלום', '🦊', 'x'.repeat(10_000)]),
  },
];

/** The text of an example, with the cursor in the definition of a name. */
function example(file: string, name: string): string {
  const text = readFileSync(path.join(root, 'examples', file), 'utf8');
  const definition = new RegExp(`^${name}(?= *=)`, 'm');
  if (!definition.test(text)) throw new Error(`${file} does not define ${name}.`);
  return text.replace(definition, `${name}|`);
}

/** The text of an example, and where it calls a function on an input. */
function call(file: string, called: string, input: string): { text: string; at: number } {
  const text = readFileSync(path.join(root, 'examples', file), 'utf8');
  const at = text.indexOf(`${called}.input("${input}")`);
  if (at < 0) throw new Error(`${file} does not call ${called} on ${input}.`);
  return { text, at };
}

async function record(server: RaspServer, subject: Subject): Promise<Recording> {
  const { name, program, language = 'rasp', sample } = subject;
  const uri = `file:///${name}.${language}`;
  const position = await open(server, uri, program);
  const target: Target = { uri, position, ...(sample !== undefined && { sample }) };
  const result = await server.connection.sendRequest<PreviewResult>(preview, target);
  if (!result.figure) throw new Error(`${name} has no picture: ${result.reason ?? ''}`);
  const { figure } = result;
  return {
    uri,
    position,
    result,
    cells: await cellsOf(server, target, figure),
    traces: await tracesOf(server, target, figure),
    tiles: {},
  };
}

/** Opens a program. @returns where the cursor is. */
async function open(server: RaspServer, uri: string, program: Subject['program']): Promise<Position> {
  if (typeof program === 'string') return (await server.openAt(uri, program)).cursor();
  const document = TextDocument.create(uri, languageOfName(uri), 1, program.text);
  await server.connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: document.languageId, version: 1, text: program.text },
  });
  return document.positionAt(program.at);
}

async function cellsOf(server: RaspServer, target: Target, figure: Figure): Promise<Recording['cells']> {
  const cells: Record<string, CellExplanation> = {};
  for (const { id, matrix } of headsOf(figure)) {
    if (matrix.rows * matrix.columns > mostCells) continue;
    for (let query = 0; query < matrix.rows; query++) {
      for (let key = 0; key < matrix.columns; key++) {
        const cell = await ask<CellExplanation>(server, previewCell, { ...target, head: id, query, key });
        if (cell) cells[`${id} ${query} ${key}`] = cell;
      }
    }
  }
  return cells;
}

async function tracesOf(server: RaspServer, target: Target, figure: Figure): Promise<Recording['traces']> {
  const traces: Record<string, Trace> = {};
  const uses = headsOf(figure).flatMap((head) => head.uses.map(({ id }) => id));
  for (const use of [undefined, ...uses]) {
    for (let at = 0; at < Math.min(figure.size, 12); at++) {
      const trace = await ask<Trace>(server, previewTrace, {
        ...target,
        ...(use !== undefined && { use }),
        at,
      });
      if (trace) traces[`${use} ${at}`] = trace;
    }
  }
  return traces;
}

async function ask<T>(server: RaspServer, request: string, params: object): Promise<T | null> {
  return server.connection.sendRequest<T | null>(request, params);
}

async function main(): Promise<void> {
  mkdirSync(recordings, { recursive: true });
  const server = await RaspServer.start();
  try {
    for (const subject of subjects) {
      const recording = await record(server, subject);
      writeFileSync(path.join(recordings, `${subject.name}.json`), `${JSON.stringify(recording)}\n`);
    }
  } finally {
    await server.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
