import assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { usePerson } from './support/usePerson';

describe('refactorings, by keys', () => {
  const me = usePerson({ 'heads.rasp': 'back = aggregate(select(indices, length - 1, ==), tokens);\n' });

  /** The lines that the editor shows, without the values behind them. */
  const lines = async (): Promise<string[]> => {
    const shown = await me().page.locator('.editor-instance .view-line').allTextContents();
    return shown
      .map((line) => line.replaceAll('\u00a0', ' ').replace(/;.*/, ';'))
      .filter((line) => line !== '');
  };

  it('name the selector of a head, and ask for another name', async () => {
    await me().open('heads.rasp');
    await me().page.locator('.codelens-decoration').first().waitFor();
    await me().goTo(1, 52);
    await me().press('Control+Shift+R');
    await me().page.locator('.action-widget', { hasText: 'Name the selector of this head' }).waitFor();
    await me().press('Enter');
    const box = me().page.locator('.rename-box input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'selected');
    await box.fill('last');
    await box.press('Enter');
    await eventually(lines, (shown) => {
      assert.deepEqual(shown, ['last = select(indices, length - 1, ==);', 'back = aggregate(last, tokens);']);
    });
  });
});
