import assert from 'node:assert/strict';
import { Analyzer, type Figure } from '@rasp/engine';
import { figureOf, showableAt } from '@rasp/engine';
import { boxAt } from '../../../client/src/preview/boxAt';

const text = `flip = select(indices, length - indices - 1, ==);
back = aggregate(flip, tokens);
`;

function figure(): Figure {
  const analysis = new Analyzer().analyze(text);
  const shown = showableAt(analysis, text.indexOf('back'));
  assert.ok(shown);
  const found = figureOf(analysis, shown.value, 'back', shown.sample);
  assert.ok('layers' in found);
  return found;
}

/** The head whose code the cursor is in, where `inserted` was written at the start since the figure was drawn. */
const headAt = (part: string, inserted = ''): string | undefined => {
  const shown = figure();
  const by = inserted.length;
  const now = ({ start, end }: { start: number; end: number }) => ({ start: start + by, end: end + by });
  const id = boxAt(shown, (inserted + text).indexOf(part) + 1, now);
  return shown.layers.flatMap(({ heads }) => heads).find((head) => head.id === id)?.name;
};

describe('the box of the code at the cursor', () => {
  it('is that of the selector', () => {
    assert.equal(headAt('select('), 'flip');
  });

  it('is that of the aggregate', () => {
    assert.equal(headAt('aggregate('), 'flip');
  });

  it('is found where the code is now', () => {
    const inserted = '# a line above what was drawn, which is longer than the rest of it all\n';
    assert.equal(headAt('select(', inserted), 'flip');
    assert.equal(headAt('# a line', inserted), undefined);
  });

  it('is none where no head is written', () => {
    assert.equal(headAt('back ='), undefined);
  });
});
