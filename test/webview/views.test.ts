import assert from 'node:assert/strict';
import { recorded, viewOf } from './support/recording';
import { usePreview } from './support/usePreview';

const before = recorded('before');
const reversed = recorded('reversed');
const twoHeads = recorded('two-last-heads');

describe('the views of the preview', () => {
  const open = usePreview();

  it('change with v, and with a click', async () => {
    const preview = await open();
    await preview.show(viewOf(reversed));
    const { page } = preview;
    const modes = page.getByRole('group', { name: 'View' });
    await page.getByRole('grid').focus();
    await page.keyboard.press('v');
    await modes.getByRole('button', { name: 'Selector', pressed: true }).waitFor();
    await page.keyboard.press('v');
    await modes.getByRole('button', { name: 'Transformer', pressed: true }).waitFor();
    await modes.getByRole('button', { name: 'Selector' }).click();
    await modes.getByRole('button', { name: 'Selector', pressed: true }).waitFor();
  });

  it('of a selector without layers are but one', async () => {
    const preview = await open();
    await preview.show(viewOf(before));

    const modes = preview.page.getByRole('group', { name: 'View' });
    assert.equal(await modes.getByRole('button', { name: 'Transformer' }).isDisabled(), true);
  });

  it('step through the layers with [ and ], and with the slider', async () => {
    const preview = await open();
    await preview.show(viewOf(reversed));
    const { page } = preview;
    const slider = page.getByRole('slider');
    await page.getByRole('grid').focus();
    await page.getByText('all 2 layers').waitFor();
    await page.keyboard.press('[');
    await page.getByText('layer 1 of 2').waitFor();
    assert.equal(await slider.getAttribute('aria-valuetext'), 'layer 1 of 2');
    assert.equal(await page.getByRole('grid').getByText('layer 2').count(), 0);
    await page.keyboard.press(']');
    await page.getByText('all 2 layers').waitFor();
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    await page.getByText('layer 1 of 2').waitFor();
  });

  it('let one choose among several last heads', async () => {
    const preview = await open();
    await preview.show(viewOf(twoHeads));
    const { page } = preview;
    const grid = page.getByRole('grid');
    const choice = page.getByRole('combobox', { name: 'Head that is shown' });
    await grid.focus();
    assert.equal(await choice.isVisible(), false);
    await page.keyboard.press('v');
    await grid.getByText('after', { exact: true }).waitFor();
    await choice.selectOption({ label: 'layer 1: before → aggregate(before, indices)' });
    await grid.getByText('before', { exact: true }).waitFor();

    await grid.focus();
    await page.keyboard.press('PageDown');
    await grid.getByText('after', { exact: true }).waitFor();
    await page.getByRole('status').getByText('layer 1: after → aggregate(after, indices), 2 of 2').waitFor();
    await page.keyboard.press('PageUp');
    await grid.getByText('before', { exact: true }).waitFor();
    const { state } = await preview.message('stateChanged');
    assert.equal(state.looks['live']?.head, twoHeads.result.figure?.layers[0]?.heads[0]?.id);
  });

  it('zoom with + and -, and fit with 0', async () => {
    const preview = await open({ context: { viewport: { width: 900, height: 500 } } });
    await preview.show(viewOf(reversed));
    const { page } = preview;
    const grid = page.getByRole('grid');
    const height = (): Promise<number> => grid.evaluate((element) => element.scrollHeight);
    await grid.focus();
    const drawn = await height();
    await page.keyboard.press('+');
    assert.ok((await height()) > drawn);
    await page.keyboard.press('-');
    await page.keyboard.press('-');
    assert.ok((await height()) < drawn);
    await page.keyboard.press('0');
    assert.ok((await height()) <= (await grid.evaluate((element) => element.clientHeight)));
  });

  it('are as they were after a reload: zoom and lock', async () => {
    const head = before.result.figure?.head?.id ?? '';
    const lock = { head, query: 2, key: 0 };
    const preview = await open({
      state: {
        version: 2,
        host: { frozen: false, pins: [], samples: {} },
        looks: { live: { zoom: 2, lock } },
      },
    });
    await preview.show(viewOf(before));

    await preview.page.getByText('selected (locked)').waitFor();
    const width = await preview.page
      .getByRole('grid')
      .evaluate((grid) => grid.firstElementChild?.clientWidth);
    const unzoomed = await open();
    await unzoomed.show(viewOf(before));
    const drawn = await unzoomed.page
      .getByRole('grid')
      .evaluate((grid) => grid.firstElementChild?.clientWidth);
    assert.equal(width, 2 * (drawn ?? 0));
  });

  it('keep the last good picture beside an error', async () => {
    const preview = await open();
    await preview.show(viewOf(before));
    await preview.show(
      viewOf(before, { earlier: true, reason: 'There is nothing to draw here.', title: 'x' }),
    );

    await preview.page.getByRole('status').getByText('There is nothing to draw here.').waitFor();
    await preview.page.getByText('Before: before').waitFor();
    assert.equal(await preview.page.getByRole('grid').isVisible(), true);
  });

  it('that are pinned stand beside what follows the cursor', async () => {
    const preview = await open();
    await preview.show(viewOf(before), viewOf(reversed, { id: 'pin', pinned: true }));
    const [live, pin] = await Promise.all(
      ['before', 'Pinned: reversed'].map((name) => preview.page.getByRole('region', { name }).boundingBox()),
    );

    assert.ok(live && pin && live.x + live.width <= pin.x, 'the pin is not at the right');
    await preview.page.getByRole('region', { name: 'Pinned' }).getByRole('grid').focus();
    await preview.page.keyboard.press('p');
    assert.deepEqual(await preview.message('unpin'), { type: 'unpin', view: 'pin' });
  });

  it('freeze, and follow the cursor again', async () => {
    const preview = await open();
    await preview.show(viewOf(before));
    const { page } = preview;
    await page.getByRole('button', { name: 'Freeze', pressed: false }).click();
    assert.deepEqual(await preview.message('freeze'), { type: 'freeze', frozen: true });
    await preview.show(viewOf(before, { frozen: true }));
    await page.getByRole('button', { name: 'Follow the cursor again', pressed: true }).click();

    await preview.received.first((message) => message.type === 'freeze' && !message.frozen);
  });

  it('ask for all that a key or the title means', async () => {
    const preview = await open();
    await preview.show(viewOf(before));
    const { page } = preview;
    await page.getByRole('grid').focus();
    for (const key of ['p', 'f', 'c', 'm', 'j']) await page.keyboard.press(key);
    await page.getByRole('button', { name: 'before' }).click();

    await preview.message('jump');
    assert.deepEqual(await preview.message('pin'), { type: 'pin', view: 'live' });
    assert.deepEqual(await preview.message('freeze'), { type: 'freeze', frozen: true });
    assert.deepEqual(await preview.message('compare'), { type: 'compare', view: 'live' });
    assert.deepEqual(await preview.message('table'), { type: 'table', view: 'live', open: true });
  });
});
