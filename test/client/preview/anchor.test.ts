import assert from 'node:assert/strict';
import {
  afterEdit,
  anchored,
  anchoredAgain,
  type Anchor,
  type Change,
} from '../../../client/src/preview/anchor';

const program = 'first = 1;\ntotal = first + 2;\nlast = total;\n';

/** A text that is edited while the first `part` of it is held. */
class Edited {
  text: string;
  anchor: Anchor;
  readonly #undo: string[] = [];

  constructor(text: string, part: string) {
    const start = text.indexOf(part);
    this.text = text;
    this.anchor = anchored(text, start, start + part.length, start);
  }

  /** Replaces, in one edit, the first of each; an empty `before` stands for the start. */
  edit(...replacements: (readonly [before: string, after: string])[]): this {
    const changes = replacements.map(([before, text]): Change => {
      const rangeOffset = this.text.indexOf(before);
      assert.ok(rangeOffset >= 0, before);
      return { rangeOffset, rangeLength: before.length, text };
    });
    this.#undo.push(this.text);
    this.#apply(changes);
    return this;
  }

  /** Takes the last edit back, as one change of what differs. */
  undo(): this {
    const target = this.#undo.pop() ?? '';
    let start = 0;
    while (start < target.length && target[start] === this.text[start]) start++;
    let end = 0;
    while (end < this.text.length - start && target.at(-1 - end) === this.text.at(-1 - end)) end++;
    const text = target.slice(start, target.length - end);
    this.#apply([{ rangeOffset: start, rangeLength: this.text.length - end - start, text }]);
    return this;
  }

  #apply(changes: readonly Change[]): void {
    this.anchor = afterEdit(this.anchor, changes, this.text);
    for (const { rangeOffset, rangeLength, text } of changes.toSorted(
      (a, b) => b.rangeOffset - a.rangeOffset,
    ))
      this.text = this.text.slice(0, rangeOffset) + text + this.text.slice(rangeOffset + rangeLength);
  }

  get held(): string | undefined {
    const { start, end, lost } = this.anchor;
    return lost ? undefined : this.text.slice(start, end);
  }

  /** What is held, marked in its line. */
  get line(): string | undefined {
    const { start, end } = this.anchor;
    const marked = `${this.text.slice(0, start)}[${this.text.slice(start, end)}]${this.text.slice(end)}`;
    return marked.split('\n').find((line) => line.includes('['));
  }
}

const total = () => new Edited(program, 'total');

describe('an anchor', () => {
  it('moves with what is written above and before', () => {
    assert.equal(total().edit(['first', '# a comment\nfirst']).line, '[total] = first + 2;');
    assert.equal(total().edit(['total', ' total']).line, ' [total] = first + 2;');
    assert.equal(total().edit(['first = 1;\n', '']).line, '[total] = first + 2;');
  });

  it('stays with what is written after', () => {
    assert.equal(total().edit([' = first', ' = 3 + first']).line, '[total] = 3 + first + 2;');
    assert.equal(total().edit(['last', 'the_last']).line, '[total] = first + 2;');
  });

  it('takes part in edits inside of it', () => {
    const sum = new Edited(program, 'first + 2').edit([' + 2', ' * 3 + 2']);
    assert.equal(sum.held, 'first * 3 + 2');
    assert.equal(total().edit(['otal', 'he_total']).held, 'the_total');
  });

  it('means the same place within its text', () => {
    const text = 'x = a + b;';
    const anchor = anchored(text, 4, 9, 6);
    const after = afterEdit(anchor, [{ rangeOffset: 0, rangeLength: 1, text: 'long' }], text);
    assert.equal(after.at - after.start, 2);
  });

  it('holds a word that is renamed, with its uses, in one edit', () => {
    assert.equal(total().edit(['total = f', 'sum = f'], ['total;', 'sum;']).line, '[sum] = first + 2;');
    assert.equal(total().edit(['total', 'sum'], ['= total', '= sum']).line, '[sum] = first + 2;');
  });

  it('holds a word that is deleted letter by letter and written anew', () => {
    const edited = total().edit(['total = f', 'tota = f']).edit(['tota = f', 'to = f']);
    edited.edit(['to = f', ' = f']);
    assert.equal(edited.held, undefined);
    edited.edit([' = f', 's = f']).edit(['s = f', 'su = f']);
    assert.equal(edited.line, '[s]u = first + 2;');
  });

  it('is lost with its line, and found again when that is undone', () => {
    const edited = total().edit(['total = first + 2;\n', '']);
    assert.equal(edited.held, undefined);
    edited.edit(['last', 'the_last']).undo();
    assert.equal(edited.held, undefined);
    assert.equal(edited.undo().line, '[total] = first + 2;');
  });

  it('is not found in a mention of its name', () => {
    const edited = total().edit(['total = first + 2;\n', '']).edit(['last', 'total;\nlast']);
    assert.equal(edited.held, undefined);
  });

  it('moves with a line that is cut and pasted', () => {
    const edited = total()
      .edit(['total = first + 2;\n', ''])
      .edit(['last = total;\n', 'last = total;\ntotal = first + 2;\n']);
    assert.equal(edited.line, '[total] = first + 2;');
  });

  it('moves with a line that is moved', () => {
    const edited = total().edit(
      ['total = first + 2;\n', ''],
      ['last = total;\n', 'last = total;\ntotal = first + 2;\n'],
    );
    assert.equal(edited.line, '[total] = first + 2;');
  });

  it('stays when all of the text is written anew', () => {
    const edited = total().edit([program, `# new\n${program}`]);
    assert.equal(edited.line, '[total] = first + 2;');
  });

  it('is found in a file that changed in the meantime, or is lost', () => {
    const { anchor } = total();
    const found = anchoredAgain(anchor, `# new\n${program}`);
    assert.equal(found.start, program.indexOf('total') + 6);
    assert.equal(found.lost, undefined);
    assert.ok(anchoredAgain(anchor, 'other = 1;').lost);
    assert.ok(anchoredAgain(anchor, 'totals = 1;').lost);
  });
});
