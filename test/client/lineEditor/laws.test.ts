import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellsOf, charactersIn } from '../../../client/src/repl/characters';
import type { Action, Key } from '../../../client/src/repl/keys';
import { Typist } from '../support/typist';

describe('the line editor', () => {
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
