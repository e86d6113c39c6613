import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { built } from '../built';
import { RaspServer } from '../server/support/raspServer';
import { programOf } from './file/program';
import type { Section } from './section';

const run = promisify(execFile);

/** Loads the extension with something in place of the editor that is whatever it is taken for. */
const loadExtension = `
const editor = new Proxy(function () {}, {
  get: (target, key) => (key === Symbol.toPrimitive ? () => '' : key === 'prototype' ? target.prototype : editor),
  apply: () => editor,
  construct: () => editor,
});
const Module = require('node:module');
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? editor : load(name, ...rest));
const start = performance.now();
require(process.argv[1]);
console.log(performance.now() - start);`;

const section: Section = {
  about:
    'starting: a process of Node alone, the server until it answers and until the first problems, the extension',
  run: async (report) => {
    await report.compare('a process of its own', {
      'Node alone': { measure: () => timeOf(() => run(process.execPath, ['-e', ''])) },
      'the server, until it has answered the greeting': { measure: () => serverUntil(() => undefined) },
      'the server, until the problems of 30 lines': {
        measure: () =>
          serverUntil(async (server) => {
            await (await server.open(programOf('rasp', 30))).diagnostics();
          }),
      },
    });
    await report.compare('within the process of the editor', {
      "loading the extension's bundle": {
        measure: async () => {
          const { stdout } = await run(process.execPath, ['-e', loadExtension, built('extension.js')]);
          return Number(stdout);
        },
      },
    });
  },
};

async function serverUntil(isDone: (server: RaspServer) => Promise<void> | undefined): Promise<number> {
  const start = performance.now();
  const server = await RaspServer.start();
  await isDone(server);
  const end = performance.now();
  await server.stop();
  return end - start;
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export default section;
