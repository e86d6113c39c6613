import assert from 'node:assert/strict';
import type { Action } from '../../../client/src/repl/keys';
import { LineEditor, type Pressed } from '../../../client/src/repl/lineEditor';
import { Screen } from './screen';

/** A line editor at a prompt of a terminal. */
export class Typist {
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
