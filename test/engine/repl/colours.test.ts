import assert from 'node:assert/strict';
import { stripVTControlCharacters } from 'node:util';
import { colourTranscript } from '@rasp/engine';
import { talk } from './talk';

const names: Readonly<Record<string, string>> = { 31: 'red', 36: 'cyan', 90: 'grey' };

/** A coloured text, with tags for the colours. */
function tagged(text: string): string {
  return colourTranscript(text).replace(
    /\p{Cc}\[(\d+)m(.*?)\p{Cc}\[39m/gu,
    (_, code: string, inner: string) => {
      return `<${names[code] ?? code}>${inner}</>`;
    },
  );
}

describe('the colours of a transcript', () => {
  it('are grey for labels, cyan for values, red for problems', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['a = 1;', '    <grey>value: </>a = <cyan> 1</>'],
      ['"x = y";', '    <grey>value: </>out = <cyan> "x = y"</>'],
      ['x = [1];', '     <grey>list: </>x = <cyan>[1]</>'],
      ['def f(a) { return a; }', '     <grey>console function: </>f(a)'],
      ['show s-op example', '<grey>\ts-op example: </><cyan>"hello"</>'],
      ['tokens("ab");', '<grey>\t =  </><cyan>[a, b] (strings)</>'],
      ['nope;', '<red>\t!! `nope` is not defined; nothing above this line binds it. [name/undefined]</>'],
    ];
    for (const [line, expected] of cases) assert.equal(tagged(talk([line]).join('\n')), expected);
  });

  it('tell examples from names', () => {
    assert.equal(
      tagged(
        talk(['set example ") = "', 'x = indices;', 'set example "ab"', 'x;', 'full_s;']).slice(2).join('\n'),
      ),
      [
        '     <grey>s-op: </>x',
        '<grey> \t Example: </>x("ab") = <cyan>[0, 1] (ints)</>',
        '     <grey>selector: </>full_s',
        '<grey> \t Example:</>',
        ' \t\t\t     a b',
        ' \t\t\t a | <cyan>1 1</>',
        ' \t\t\t b | <cyan>1 1</>',
      ].join('\n'),
    );
  });

  it('change nothing but the looks', () => {
    const lines = [
      'x = {"k": [tokens, [full_s]], "v": 1};',
      'full seq display on',
      'indices("ab");',
      'load "lib";',
      '',
    ];
    const text = talk(lines, { files: { lib: 'a = nope;' } }).join('\n');
    assert.notEqual(colourTranscript(text), text);
    assert.equal(stripVTControlCharacters(colourTranscript(text)), text);
  });

  it('leave nothing of control characters that a program holds', () => {
    assert.equal(colourTranscript('\u001B[2J\u0007\u007F\u009B'), '␛[2J␇␡␡');
  });
});
