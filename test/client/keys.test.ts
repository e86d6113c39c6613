import assert from 'node:assert/strict';
import { KeyReader } from '../../client/src/repl/keys';

/** Keys in a row: text in quotes, actions by their names. */
function keysIn(...chunks: readonly string[]): string[] {
  const reader = new KeyReader();
  return chunks
    .flatMap((data) => reader.read(data))
    .map((key) => ('text' in key ? JSON.stringify(key.text) : key.action));
}

describe('the keys that a terminal sends', () => {
  const known: readonly (readonly [string, string])[] = [
    ['a', '"a"'],
    ['日', '"日"'],
    ['😀', '"😀"'],
    ['e\u0301', '"e\u0301"'],
    ['\t', '"  "'],
    ['\r', 'enter'],
    ['\n', 'enter'],
    ['\u001B\r', 'enter'],
    ['\u007F', 'backspace'],
    ['\b', 'backspace'],
    ['\u001B[3~', 'delete'],
    ['\u001B[A', 'older'],
    ['\u001B[B', 'newer'],
    ['\u001B[C', 'right'],
    ['\u001B[D', 'left'],
    ['\u001BOA', 'older'],
    ['\u001BOD', 'left'],
    ['\u001B[H', 'home'],
    ['\u001BOH', 'home'],
    ['\u001B[1~', 'home'],
    ['\u001B[F', 'end'],
    ['\u001B[4~', 'end'],
    ['\u001B[1;5C', 'wordRight'],
    ['\u001B[1;3C', 'wordRight'],
    ['\u001Bf', 'wordRight'],
    ['\u001B[1;5D', 'wordLeft'],
    ['\u001B[1;3D', 'wordLeft'],
    ['\u001Bb', 'wordLeft'],
    ['\u001Bd', 'killWordRight'],
    ['\u001B\u007F', 'killWordLeft'],
    ['\u0001', 'home'],
    ['\u0005', 'end'],
    ['\u000B', 'killToEnd'],
    ['\u0015', 'killToStart'],
    ['\u0017', 'killWordLeft'],
    ['\u0003', 'interrupt'],
    ['\u0004', 'endOfInput'],
    ['\f', 'clear'],
  ];
  for (const [data, key] of known) {
    it(`${JSON.stringify(data)} is ${key}`, () => {
      assert.deepEqual(keysIn(data), [key]);
    });
  }

  it('are told apart when they come together', () => {
    assert.deepEqual(keysIn('ab\u001B[Dc\r\nd\u007F'), ['"ab"', 'left', '"c"', 'enter', '"d"', 'backspace']);
  });

  it('do nothing when they are unknown', () => {
    for (const data of [
      '\u001B',
      '\u001B[5~',
      '\u001B[1;2P',
      '\u001BOP',
      '\u001Bx',
      '\u001B[?1;2c',
      '\u0007',
      '\u0085',
    ])
      assert.deepEqual(keysIn(`a${data}`, 'b'), ['"a"', '"b"'], JSON.stringify(data));
  });

  describe('in a paste', () => {
    const paste = (text: string): string => `\u001B[200~${text}\u001B[201~`;

    it('are text, of which each line is entered', () => {
      const lines = ['"a = 1;"', 'enter', '"  b"', 'enter', 'enter', '"c"'];
      for (const end of ['\n', '\r', '\r\n'])
        assert.deepEqual(keysIn(paste(['a = 1;', '\tb', '', 'c'].join(end))), lines);
    });

    it('enter the last line only if it has an end', () => {
      assert.deepEqual(keysIn(paste('a\n')), ['"a"', 'enter']);
      assert.deepEqual(keysIn(paste('a')), ['"a"']);
    });

    it('are no keys', () => {
      assert.deepEqual(keysIn(paste('a\u0003b\u001B[Dc\u007F')), ['"ab[Dc"']);
    });

    it('are text over several chunks', () => {
      assert.deepEqual(keysIn('x\u001B[200~a\u0004', 'b\nc', 'd\u001B[201~\u0004'), [
        '"x"',
        '"a"',
        '"b"',
        'enter',
        '"c"',
        '"d"',
        'endOfInput',
      ]);
    });

    it('follow each other', () => {
      assert.deepEqual(keysIn(`${paste('a')}\r${paste('b')}\u0001`), ['"a"', 'enter', '"b"', 'home']);
    });
  });
});
