import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Change } from '../../../client/src/preview/anchor';
import { SinceDrawn } from '../../../client/src/preview/sinceDrawn';

const program = 'flip = select(indices, length - indices - 1, ==);\nback = aggregate(flip, tokens);\n';
const code = 'aggregate(flip, tokens)';

/** A document that is typed in after a picture of it was drawn. */
class Typed {
  readonly since = new SinceDrawn<object>();
  readonly #drawn = program.indexOf(code);
  version = 1;
  text = program;

  constructor(readonly document: object = {}) {
    this.since.drawn(document, this.version);
  }

  edit(...changes: readonly Change[]): this {
    const before = this.text;
    this.version += 1;
    for (const { rangeOffset, rangeLength, text } of changes.toSorted(
      (a, b) => b.rangeOffset - a.rangeOffset,
    ))
      this.text = this.text.slice(0, rangeOffset) + text + this.text.slice(rangeOffset + rangeLength);
    this.since.edited({ document: this.document, version: this.version, changes, before });
    return this;
  }

  /** Replaces the first of a text. */
  replace(before: string, text: string): this {
    return this.edit({ rangeOffset: this.text.indexOf(before), rangeLength: before.length, text });
  }

  /** What stands where the code that was drawn is now. */
  get found(): string {
    const { start, end } = this.since.now({ start: this.#drawn, end: this.#drawn + code.length });
    return this.text.slice(start, end);
  }
}

describe('the code of a picture that is older than its file', () => {
  it('is found behind what was written and deleted above it', () => {
    assert.equal(new Typed().replace('flip =', '# first\nflip =').replace(' - 1', '').found, code);
  });

  it('is found when several places were edited at once', () => {
    const changes = ['flip', 'length', 'back'].map((word) => ({
      rangeOffset: program.indexOf(word),
      rangeLength: word.length,
      text: `${word}_of_it`,
    }));
    assert.equal(new Typed().edit(...changes).found, code);
  });

  it('is found where all of the text was replaced by one that differs above it', () => {
    const changed = program.replace('flip =', 'flipped =');
    assert.equal(
      new Typed().edit({ rangeOffset: 0, rangeLength: program.length, text: changed }).found,
      code,
    );
  });

  it('takes part in what is written inside of it', () => {
    assert.equal(new Typed().replace('tokens)', 'tokens, "?")').found, 'aggregate(flip, tokens, "?")');
  });

  it('is an empty place where it was deleted', () => {
    const { found, since } = new Typed().replace(`back = ${code};`, '');
    assert.equal(found, '');
    assert.equal(
      since.now({ start: program.indexOf('back'), end: program.length }).start,
      program.indexOf('back'),
    );
  });

  it('is where it was drawn again', () => {
    const typed = new Typed().replace('flip =', '# first\nflip =');
    typed.since.drawn(typed.document, typed.version);
    const start = typed.text.indexOf(code);
    assert.deepEqual(typed.since.now({ start, end: start + 1 }), { start, end: start + 1 });
  });

  it('moves with an edit that was made while the picture was on its way', () => {
    const typed = new Typed().replace('flip =', '# first\nflip =');
    const start = typed.text.indexOf(code);
    const { version } = typed;
    typed.replace('flip =', '# second\nflip =');
    typed.since.drawn(typed.document, version);
    const { start: now } = typed.since.now({ start, end: start + code.length });
    assert.equal(typed.text.slice(now, now + code.length), code);
  });

  it('does not move with the edits of another file', () => {
    const typed = new Typed();
    const other = { rangeOffset: 0, rangeLength: 0, text: 'in another file\n' };
    typed.since.edited({ document: {}, version: 2, changes: [other], before: '' });
    assert.equal(typed.found, code);
  });

  it('is found after any edits before and behind it', () => {
    const outside = fc.record({ above: fc.boolean(), at: fc.nat(), length: fc.nat(5), text: fc.string() });
    fc.assert(
      fc.property(fc.array(outside), (edits) => {
        const typed = new Typed();
        for (const { above, at, length, text } of edits) {
          const { start, end } = typed.since.now({
            start: program.indexOf(code),
            end: program.indexOf(code) + code.length,
          });
          const [from, to] = above ? [0, start] : [end, typed.text.length];
          const rangeOffset = from + (at % (to - from + 1));
          typed.edit({ rangeOffset, rangeLength: Math.min(length, to - rangeOffset), text });
          assert.equal(typed.found, code);
        }
      }),
    );
  });
});
