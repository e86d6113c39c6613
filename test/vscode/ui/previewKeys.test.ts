import assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { program } from './program';
import { usePerson } from './support/usePerson';

describe('the preview, by keys and from the palette', () => {
  const me = usePerson({ 'program.rasp': program, 'notes.txt': 'nothing to be drawn\n' });

  const editorHasFocus = (): Promise<void> =>
    eventually(
      () => me().focus(),
      (focus) => {
        assert.equal(focus, 'editor');
      },
    );

  /** The key of a command, after the one that begins all of them. */
  const keys = async (second: string): Promise<void> => {
    await me().press('Control+k', second);
  };

  it('has no commands where there is no RASP', async () => {
    await me().open('notes.txt');
    const offered = await me().palette('RASP: ');
    assert.deepEqual(
      offered.filter((title) => title.includes('Preview')),
      [],
      'the commands that are offered',
    );
    await keys('v');
    await editorHasFocus();
  });

  it('offers what needs no preview where there is none', async () => {
    await me().open('program.rasp');
    await me().page.locator('.codelens-decoration').first().waitFor();
    assert.deepEqual(await me().palette('RASP: Preview'), [
      'RASP: Open Preview to the Side',
      'RASP: Preview: Compare with Another Sample…',
      'RASP: Preview: Export…',
      'RASP: Preview: Freeze, or Follow the Cursor Again',
      'RASP: Preview: Pin or Unpin',
      'RASP: Preview: Show or Hide the Table of Samples',
    ]);
  });

  it('is opened beside the editor, follows the cursor and takes no letters', async () => {
    await me().goTo(3, 2);
    await keys('v');
    await me().view('back').waitFor();
    await editorHasFocus();
    await me().goTo(5, 2);
    await me().view('earlier').waitFor();
    await me().goTo(4);
    await me().view('back').waitFor();
    await me().type('# typed');
    await me().page.locator('.view-line', { hasText: '# typed' }).waitFor();
    await me().press('Control+z');
    await me().page.locator('.view-line', { hasText: '# typed' }).waitFor({ state: 'hidden' });
    await editorHasFocus();
  });

  it('offers what a preview can do, and a choice of calls only where there are some', async () => {
    const offered = await me().palette('RASP: Preview:');
    for (const title of ['Next Layer', 'Previous Layer', 'Switch between Selector and Transformer'])
      assert.ok(offered.includes(`RASP: Preview: ${title}`), offered.join('\n'));
    assert.ok(!offered.includes('RASP: Preview: Choose Call…'), offered.join('\n'));
  });

  it('is pinned, marked in the gutter and unpinned', async () => {
    await me().goTo(3, 2);
    await keys('Alt+p');
    await me().view('back', { pinned: true }).waitFor();
    await eventually(
      () => me().gutterIcons(),
      (icons) => {
        assert.equal(icons.length, 1);
        assert.match(icons.join(), /pin-(light|dark)\.svg/);
      },
    );
    await editorHasFocus();
    await keys('Alt+p');
    await me().view('back', { pinned: true }).waitFor({ state: 'hidden' });
    await editorHasFocus();
  });

  it('is frozen and let go', async () => {
    await keys('Alt+f');
    await me().frozen('back').waitFor();
    await me().goTo(5, 2);
    await editorHasFocus();
    await me().view('back').waitFor();
    await me().command('RASP: Preview: Freeze, or Follow the Cursor Again');
    await me().view('earlier').waitFor();
    await editorHasFocus();
  });

  it('is switched between its views, and steps through the layers', async () => {
    await me().goTo(3, 2);
    const view = me().view('back');
    await view.getByText('all 2 layers').waitFor();
    await keys('Alt+ArrowUp');
    await view.getByText('layer 1 of 2').waitFor();
    await keys('Alt+ArrowDown');
    await view.getByText('all 2 layers').waitFor();
    await keys('Alt+v');
    await view.getByText('all 2 layers').waitFor({ state: 'hidden' });
    await me().command('RASP: Preview: Switch between Selector and Transformer');
    await view.getByText('all 2 layers').waitFor();
    await editorHasFocus();
  });

  it('is compared with another sample, and no longer', async () => {
    await keys('Alt+c');
    await me().quickInput.waitFor();
    await me().type('xyz');
    await me().choices.filter({ hasText: '"xyz"' }).first().waitFor();
    await me().press('Enter');
    await me().view('back').getByText('on "xyz"', { exact: true }).waitFor();
    await editorHasFocus();
    await keys('Alt+c');
    await me().choices.filter({ hasText: 'Compare no longer' }).click();
    await me().view('back').getByText('on "xyz"', { exact: true }).waitFor({ state: 'hidden' });
    await editorHasFocus();
  });

  it('has a table of samples, shown and hidden', async () => {
    const table = me().view('back').getByRole('region', { name: 'Samples' });
    await keys('Alt+t');
    await table.getByText('dcba').or(table.getByText('[d, c, b, a]')).first().waitFor();
    await editorHasFocus();
    await keys('Alt+t');
    await table.waitFor({ state: 'hidden' });
    await editorHasFocus();
  });

  it('shows the call that is chosen', async () => {
    await me().goTo(8, 6);
    await me().view('at').waitFor();
    await keys('Alt+l');
    await me().choices.filter({ hasText: 'shifted(1)' }).click();
    await editorHasFocus();
    const calls = me().view('at').getByRole('combobox', { name: 'Call that is shown' });
    await eventually(
      () => calls.inputValue(),
      (call) => {
        assert.match(call, /shifted\(1\)/);
      },
    );
    const offered = await me().palette('RASP: Preview: Choose');
    assert.ok(offered.includes('RASP: Preview: Choose Call…'), offered.join('\n'));
  });

  it('is exported to the clipboard', async () => {
    await me().goTo(5, 2);
    await me().view('earlier').waitFor();
    await keys('Alt+e');
    await me().choices.filter({ hasText: 'Copy as CSV' }).click();
    await eventually(
      () => me().clipboardText(),
      (text) => {
        assert.match(text, /^1,1,0,0,0\r?\n2,1,1,0,0/m);
      },
    );
    await editorHasFocus();
  });
});
