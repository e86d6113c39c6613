import assert from 'node:assert/strict';
import { RaspServer, type EditorOptions } from './raspServer';

/** Gives the tests of a `describe` a server of their own, which has to end well, without a word on standard error. */
export function useServer(options?: EditorOptions): () => RaspServer {
  let server: RaspServer | undefined;
  before(async () => {
    server = await RaspServer.start(options);
  });
  after(async () => {
    if (!server) return;
    assert.equal(await server.stop(), 0, 'the exit status of the server');
    assert.equal(server.stderr, '');
  });
  return () => {
    assert.ok(server, 'the server has not started');
    return server;
  };
}
