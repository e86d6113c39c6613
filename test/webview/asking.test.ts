import assert from 'node:assert/strict';
import { PictureOnScreen } from './support/picture';
import { coloursIn } from './support/pixels';
import { answersOf, recorded, viewOf } from './support/recording';
import { usePreview } from './support/usePreview';

const before = recorded('before');
const composed = recorded('composed');
const reversed = recorded('reversed');
const reversedOther = recorded('reversed-other');
/** Of the dark theme, and of marks in it. */
const text = '#cccccc';
const traced = '#ffa657';
const wide = { viewport: { width: 1200, height: 760 } };

describe('the preview, asked why', () => {
  const open = usePreview();

  it('tells in words why a cell is selected, when pointed at', async () => {
    const preview = await open({ answer: answersOf(before) });
    await preview.show(viewOf(before));
    const picture = await PictureOnScreen.of(preview, before.result.figure, 'selector');
    const { x, y } = picture.cell(3, 1);
    await preview.page.mouse.move(x, y);

    await preview.page.getByRole('status').getByText('key 1 1 < query 3 3').waitFor();
  });

  it('frames the cell that is pointed at, and its key, query, value and result', async () => {
    const preview = await open({ answer: answersOf(reversed) });
    await preview.show(viewOf(reversed));
    const { page } = preview;
    const picture = await PictureOnScreen.of(preview, reversed.result.figure, 'transformer');
    const { x, y } = picture.cell(1, 3, 1);
    const linked = [
      picture.cellArea(1, 3, 1),
      picture.strip('key', 3, 1),
      picture.strip('query', 1, 1),
      picture.strip('value', 3, 1),
      picture.strip('result', 1, 1),
    ];
    const corners = linked.map((area) => ({ ...area, x: area.x - 1, y: area.y - 1, width: 3, height: 3 }));
    const framed = async (): Promise<boolean[]> =>
      Promise.all(corners.map(async (area) => (await coloursIn(page, area)).includes(text)));

    assert.deepEqual(await framed(), [false, false, false, false, false]);
    await page.mouse.move(x, y);
    assert.deepEqual(await framed(), [true, true, true, true, true]);
  });

  it('says which comparison of a composed selector held', async () => {
    const preview = await open({ answer: answersOf(composed) });
    await preview.show(viewOf(composed));
    const { page } = preview;
    const picture = await PictureOnScreen.of(preview, composed.result.figure, 'selector');
    const { x, y } = picture.cell(3, 2);
    await page.mouse.move(x, y);

    const parts = page.getByRole('status').getByRole('listitem');
    await parts.first().waitFor();
    assert.deepEqual(await parts.allTextContents(), [
      '✓ query 3 "l" == key 2 "l" holds',
      '✗ key 2 2 >= query 3 3 does not hold',
    ]);
  });

  it('locks a cell with a click, and lets it go with Escape', async () => {
    const preview = await open({ answer: answersOf(before) });
    await preview.show(viewOf(before));
    const { page } = preview;
    const picture = await PictureOnScreen.of(preview, before.result.figure, 'selector');
    const cell = picture.cell(3, 1);
    await page.mouse.click(cell.x, cell.y);
    await page.getByText('selected (locked)').waitFor();
    const { state } = await preview.message('stateChanged');
    const { query, key } = state.looks['live']?.lock ?? {};
    assert.deepEqual([query, key], [3, 1]);

    await page.getByRole('grid').focus();
    await page.keyboard.press('Escape');
    await page.getByText('(locked)').waitFor({ state: 'hidden' });
  });

  it('locks a cell with Enter, and keeps it while the mouse is elsewhere', async () => {
    const preview = await open({ answer: answersOf(before) });
    await preview.show(viewOf(before));
    const { page } = preview;
    const picture = await PictureOnScreen.of(preview, before.result.figure, 'selector');
    await page.getByRole('grid').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
    await page.getByText('■ selected (locked)').waitFor();
    const elsewhere = picture.cell(0, 4);
    await page.mouse.move(elsewhere.x, elsewhere.y);
    await preview.frame();
    await page.getByRole('status').getByText('key 0 0 < query 2 2').waitFor();

    await page.keyboard.press('Escape');
    await page.getByText('□ not selected').waitFor();
    await page.getByRole('status').getByText('key 4 4 < query 0 0').waitFor();
  });

  it('tells and draws the sums of rows and columns, and the density', async () => {
    const preview = await open({ answer: answersOf(before) });
    await preview.show(viewOf(before));
    const { page } = preview;
    const picture = await PictureOnScreen.of(preview, before.result.figure, 'selector');
    const { x, y } = picture.cell(3, 1);
    const colours = async (query: number): Promise<number> =>
      (await coloursIn(page, picture.besideRow(query))).length;
    assert.equal(await colours(4), 1);
    await page.getByRole('button', { name: 'Sums of rows and columns' }).click();
    await page.mouse.move(0, 0);
    await page.getByRole('button', { name: 'Sums', pressed: true }).waitFor();

    assert.equal(await colours(0), 1);
    assert.ok((await colours(4)) > 1);
    await page.mouse.move(x, y);
    await page.getByText('row: 3 of 5 · column: 3 of 5 · density: 40 %').waitFor();
  });

  it('traces a result that is clicked back to the input, as a list and as a path', async () => {
    const preview = await open({ answer: answersOf(reversed) });
    await preview.show(viewOf(reversed));
    const { page } = preview;
    const picture = await PictureOnScreen.of(preview, reversed.result.figure, 'transformer');
    const path = [picture.cellArea(0, 4, 1), picture.strip('value', 4, 1), picture.strip('result', 0, 1)];
    const marked = async (): Promise<boolean[]> =>
      Promise.all(path.map(async (area) => (await coloursIn(page, area)).includes(traced)));
    assert.deepEqual(await marked(), [false, false, false]);
    const { x, y } = picture.result(0, 1);
    await page.mouse.click(x, y);

    const trace = page.getByRole('region', { name: 'Trace' });
    await trace.getByText('query 0 selects key 4').waitFor();
    await trace.getByText('input: 4 o').waitFor();
    await page.mouse.move(0, 0);
    assert.deepEqual(await marked(), [true, true, true]);
    await page.getByRole('grid').focus();
    await page.keyboard.press('Escape');
    await trace.waitFor({ state: 'hidden' });
    assert.deepEqual(await marked(), [false, false, false]);
  });

  it('traces the row of a cell with t, and shows the row of a step', async () => {
    const preview = await open({ answer: answersOf(reversed) });
    await preview.show(viewOf(reversed));
    const { page } = preview;
    await page.getByRole('grid').focus();
    await page.keyboard.press('t');
    await page.getByText('Move to a cell first').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('t');
    const trace = page.getByRole('region', { name: 'Trace' });
    await trace.getByText('query 0 selects key 4').click();
    await trace.getByRole('button', { name: 'Close the trace' }).click();
    await trace.waitFor({ state: 'hidden' });
  });

  it('traces a result on both samples of a comparison', async () => {
    const { sample, figure } = reversedOther.result;
    assert.ok(figure);
    const mine = answersOf(reversed);
    const theirs = answersOf(reversedOther);
    const preview = await open({
      context: wide,
      answer: (message) => ('sample' in message && message.sample === sample ? theirs : mine)(message),
    });
    await preview.show(viewOf(reversed, { compared: { sample, figure } }));
    const { page } = preview;
    const picture = await PictureOnScreen.of(preview, figure, 'transformer', 1);
    const { x, y } = picture.result(3, 1);
    await page.mouse.click(x, y);

    const traces = page.getByRole('region', { name: 'Trace' });
    await traces.filter({ hasText: 'on "hello"' }).getByText('input: 1 e').waitFor();
    await traces.filter({ hasText: 'on "hallo"' }).getByText('input: 1 a').waitFor();
    assert.ok((await coloursIn(page, picture.strip('value', 1, 1))).includes(traced));
    await preview.show(viewOf(reversed));
    await traces.filter({ hasText: 'input: 1 a' }).waitFor({ state: 'hidden' });
  });
});
