import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellsOf, charactersIn } from '../../client/src/repl/characters';
import type { Action, Key } from '../../client/src/repl/keys';
import { LineEditor, type Pressed } from '../../client/src/repl/lineEditor';
import { Screen } from './support/screen';

/** A line editor at a prompt of a terminal. */
class Typist {
  readonly editor = new LineEditor();
  readonly screen: Screen;
  readonly decided: Pressed['decided'][] = [];

  constructor(columns = 40) {
    this.screen = new Screen(columns);
    this.editor.columns = columns;
    this.screen.write(this.editor.begin('>> '));
  }

  /** Presses keys: actions by their names, anything else as text. */
  press(...keys: readonly (Action | { readonly text: string })[]): this {
    for (const key of keys) {
      const { echo, decided } = this.editor.press(typeof key === 'string' ? { action: key } : key);
      this.screen.write(echo);
      if (decided === undefined) continue;
      this.decided.push(decided);
      if (decided !== 'end') this.screen.write(this.editor.begin('>> '));
    }
    return this;
  }

  type(text: string): this {
    return this.press({ text });
  }

  shows(...rows: readonly string[]): this {
    assert.deepEqual(this.screen.shown, rows);
    return this;
  }
}

describe('the line editor', () => {
  it('shows what is typed, and gives it when it is entered', () => {
    const typist = new Typist();
    typist.type('a = 1;').shows('>> a = 1;▏');
    typist.press('enter').shows('>> a = 1;', '>> ▏');
    typist.press('enter').shows('>> a = 1;', '>>', '>> ▏');
    assert.deepEqual(typist.decided, [{ line: 'a = 1;' }, { line: '' }]);
  });

  it('enters the whole line, wherever the cursor is', () => {
    const typist = new Typist().type('abc').press('home', 'enter').shows('>> abc', '>> ▏');
    assert.deepEqual(typist.decided, [{ line: 'abc' }]);
  });

  it('writes at the cursor', () => {
    new Typist().type('ac').press('left').type('b').shows('>> ab▏c');
  });

  it('deletes around the cursor', () => {
    new Typist()
      .type('abcd')
      .press('left', 'left', 'backspace')
      .shows('>> a▏cd')
      .press('delete')
      .shows('>> a▏d');
    new Typist().type('ab').press('endOfInput', 'home', 'endOfInput').shows('>> ▏b');
  });

  it('does nothing at the ends', () => {
    new Typist().type('a').press('right', 'delete', 'killToEnd', 'wordRight', 'killWordRight').shows('>> a▏');
    const keys = ['home', 'left', 'backspace', 'killToStart', 'wordLeft', 'killWordLeft'] as const;
    new Typist()
      .type('a')
      .press(...keys)
      .shows('>> ▏a');
    new Typist().press('left', 'right', 'backspace', 'delete', 'home', 'end', 'older', 'newer').shows('>> ▏');
  });

  it('goes and kills by words', () => {
    const typist = new Typist().type('x_1 = select(ä, b)');
    typist.press('wordLeft').shows('>> x_1 = select(ä, ▏b)');
    typist.press('wordLeft').shows('>> x_1 = select(▏ä, b)');
    typist.press('wordLeft', 'wordLeft', 'wordRight').shows('>> x_1▏ = select(ä, b)');
    typist.press('wordRight').shows('>> x_1 = select▏(ä, b)');
    typist.press('killWordLeft').shows('>> x_1 = ▏(ä, b)');
    typist.press('killWordRight').shows('>> x_1 = ▏, b)');
    typist.press('end', 'wordLeft', 'killWordLeft').shows('>> ▏b)');
  });

  it('goes to the ends and kills up to them', () => {
    const typist = new Typist().type('abc').press('home').shows('>> ▏abc').press('end').shows('>> abc▏');
    typist.press('left', 'killToEnd').shows('>> ab▏').press('left', 'killToStart').shows('>> ▏b');
  });

  it('drops the line at Ctrl-C', () => {
    const typist = new Typist().type('abc').press('left', 'interrupt').shows('>> abc^C', '>> ▏');
    assert.deepEqual(typist.decided, ['interrupt']);
    assert.equal(typist.editor.line, '');
  });

  it('ends at Ctrl-D only where nothing is typed', () => {
    const typist = new Typist().type('a').press('endOfInput');
    assert.deepEqual(typist.decided, []);
    typist.press('backspace', 'endOfInput');
    assert.deepEqual(typist.decided, ['end']);
  });

  it('clears the screen but not the line', () => {
    new Typist().type('a').press('enter').type('bcd').press('left', 'clear').shows('>> bc▏d');
  });

  it('begins again behind any prompt', () => {
    const typist = new Typist().type('def f() {').press('enter');
    typist.screen.write(`\r${typist.editor.begin('..   ')}`);
    typist.type('ab').press('home').shows('>> def f() {', '..   ▏ab');
  });

  it('puts another line in the place of one', () => {
    const typist = new Typist().type('abcdef').press('home');
    typist.screen.write(typist.editor.replace('x'));
    typist.shows('>> x▏');
  });

  describe('with characters of other widths', () => {
    it('goes over wide ones', () => {
      new Typist()
        .type('a日😀b')
        .press('left', 'left')
        .shows('>> a日▏😀b')
        .press('backspace')
        .shows('>> a▏😀b');
    });

    it('keeps marks with what they mark', () => {
      const typist = new Typist().type('xe\u0301y').press('left').shows('>> xe\u0301▏y');
      typist.press('left').shows('>> x▏e\u0301y').press('delete').shows('>> x▏y');
    });

    it('takes marks that are typed one by one', () => {
      new Typist().type('e').type('\u0301').type('x').press('left', 'backspace').shows('>> ▏x');
      new Typist().type('ex').press('left').type('\u0301').shows('>> e\u0301▏x');
    });

    it('takes no mark without a character', () => {
      new Typist().type('\u0301').type('a').shows('>> a▏');
    });

    it('goes over joined emoji one by one, as the terminal shows them', () => {
      new Typist().type('👩\u200D🚀').press('left').shows('>> 👩\u200D▏🚀');
    });
  });

  describe('on lines longer than a row', () => {
    it('goes on in the next row', () => {
      new Typist(10).type('abcdefg').shows('>> abcdefg', '▏').type('h').shows('>> abcdefg', 'h▏');
    });

    it('moves over the rows', () => {
      const typist = new Typist(10).type('abcdefghijklmnopqrstu');
      typist.press('home').shows('>> ▏abcdefg', 'hijklmnopq', 'rstu');
      typist.press('end').shows('>> abcdefg', 'hijklmnopq', 'rstu▏');
      typist.press('left', 'left', 'left', 'left').shows('>> abcdefg', 'hijklmnopq', '▏rstu');
      typist.press('left').shows('>> abcdefg', 'hijklmnop▏q', 'rstu');
    });

    it('pushes and pulls what is behind the cursor', () => {
      const typist = new Typist(10).type('abcdefgh').press('home').type('xy').shows('>> xy▏abcde', 'fgh');
      typist.press('backspace', 'backspace', 'delete').shows('>> ▏bcdefgh').press('killToEnd').shows('>> ▏');
    });

    it('breaks before a wide character that does not fit', () => {
      new Typist(10).type('abcdef日').shows('>> abcdef', '日▏').press('left').shows('>> abcdef', '▏日');
    });

    it('goes below all rows when it is entered', () => {
      new Typist(10).type('abcdefghij').press('home', 'enter').shows('>> abcdefg', 'hij', '>> ▏');
      new Typist(10).type('abcdefg').press('enter').shows('>> abcdefg', '>> ▏');
    });

    it('knows the new width of a terminal', () => {
      const editor = new LineEditor();
      editor.begin('>> ');
      editor.press({ text: 'abcdefghij' });
      editor.columns = 10;
      assert.equal(editor.press({ action: 'home' }).echo, '\u001B[1A\r\u001B[3C');
    });
  });

  describe('with a history', () => {
    const typist = (): Typist => new Typist().type('one').press('enter').type('two').press('enter');

    it('goes back and forth', () => {
      const line = (shown: string): string[] => ['>> one', '>> two', `>> ${shown}▏`];
      typist()
        .press('older')
        .shows(...line('two'))
        .press('older')
        .shows(...line('one'));
      typist()
        .press('older', 'older', 'older')
        .shows(...line('one'))
        .press('newer')
        .shows(...line('two'));
    });

    it('comes back to the line that was being typed', () => {
      typist().type('new').press('older', 'older', 'newer', 'newer').shows('>> one', '>> two', '>> new▏');
      typist().type('new').press('newer', 'older', 'newer', 'newer').shows('>> one', '>> two', '>> new▏');
    });

    it('enters an old line again, changed or not', () => {
      const { decided } = typist()
        .press('older', 'older', 'enter', 'older')
        .type('!')
        .press('enter', 'older', 'enter');
      assert.deepEqual(
        decided.slice(2).map((it) => (typeof it === 'object' ? it.line : it)),
        ['one', 'one!', 'one!'],
      );
    });

    it('has no line twice in a row, and no empty ones', () => {
      const { editor } = typist()
        .type('two')
        .press('enter', 'enter')
        .type('  ')
        .press('enter', 'older', 'older');
      assert.equal(editor.line, 'one');
    });

    it('is not of other editors', () => {
      typist();
      new Typist().press('older').shows('>> ▏');
    });
  });

  it('shows its line and its cursor whatever is pressed', () => {
    const text = fc.constantFrom(
      'a',
      'b_1',
      ' = ',
      '日',
      '😀',
      'e\u0301',
      '\u0301',
      '日本語テキスト',
      '👩\u200D🚀',
    );
    const action = fc.constantFrom<Action>(
      ...([
        'backspace',
        'delete',
        'left',
        'right',
        'wordLeft',
        'wordRight',
        'home',
        'end',
        'older',
        'newer',
      ] as const),
      ...(['killToStart', 'killToEnd', 'killWordLeft', 'killWordRight', 'clear', 'interrupt'] as const),
    );
    const key = fc.oneof(
      text.map((it): Key => ({ text: it })),
      action.map((it): Key => ({ action: it })),
    );
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 20 }), fc.array(key, { maxLength: 40 }), (columns, keys) => {
        const typist = new Typist(columns);
        for (const pressed of keys) typist.press('action' in pressed ? pressed.action : pressed);
        const { line } = typist.editor;
        const shown = typist.screen.shown.join('\n');
        assert.ok(withoutCursor(shown).endsWith(rowsOf(`>> ${line}`, columns).join('\n')), shown);
        // The cursor stands where the next character goes.
        typist.type('|');
        assert.match(typist.screen.shown.join(''), /\|▏/);
        typist.press('backspace');
        assert.equal(typist.screen.shown.join('\n'), shown);
      }),
    );
  });
});

function withoutCursor(shown: string): string {
  return shown
    .replace('▏', '')
    .split('\n')
    .map((row) => row.trimEnd())
    .join('\n')
    .trimEnd();
}

/** A text in rows as wide as a terminal. */
function rowsOf(text: string, columns: number): string[] {
  const rows = [''];
  let used = 0;
  for (const character of charactersIn(text)) {
    used += cellsOf(character);
    if (used > columns) {
      rows.push('');
      used = cellsOf(character);
    }
    rows.push((rows.pop() ?? '') + character);
  }
  return withoutCursor(rows.join('\n')).split('\n');
}
