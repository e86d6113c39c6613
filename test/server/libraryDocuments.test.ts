import assert from 'node:assert/strict';
import { library, libraryUri, type LibraryParams } from '@rasp/server/protocol';
import { useServer } from './support/useServer';

describe('documents of the library', () => {
  const server = useServer();

  const textOf = (uri: string): Promise<string | null> => {
    const params: LibraryParams = { uri };
    return server().connection.sendRequest<string | null>(library, params);
  };

  it('show the source of the standard library', async () => {
    assert.match((await textOf(libraryUri)) ?? '', /^# How many keys[^]*^def selector_width\(sel\) \{$/m);
  });

  it('are no others', async () => {
    assert.equal(await textOf('rasp-library:/other.rasp'), null);
    assert.equal(await textOf('file:///etc/passwd'), null);
  });

  it('are alive where they are open, without problems', async () => {
    const text = (await textOf(libraryUri)) ?? '';
    const file = await server().openAt(libraryUri, text.replace(/^length/m, 'length|'));
    assert.deepEqual(await file.diagnostics(), []);
    assert.match(await file.hoverText(), /length = \[5\]\*5 \(ints\)/);
    const lenses = await file.lensTexts();
    assert.ok(lenses.includes('length: 1 layer · heads 1'), lenses.join('\n'));
  });
});
