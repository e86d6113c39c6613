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

const headAt = (part: string): string | undefined => {
  const shown = figure();
  const id = boxAt(shown, text.indexOf(part) + 1);
  return shown.layers.flatMap(({ heads }) => heads).find((head) => head.id === id)?.name;
};

describe('the box of the code at the cursor', () => {
  it('is that of the selector', () => {
    assert.equal(headAt('select('), 'flip');
  });

  it('is that of the aggregate', () => {
    assert.equal(headAt('aggregate('), 'flip');
  });

  it('is none where no head is written', () => {
    assert.equal(headAt('back ='), undefined);
  });
});
