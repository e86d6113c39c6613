import assert from 'node:assert/strict';
import { eventually } from './support/eventually';
import { program } from './program';
import { usePerson } from './support/usePerson';

/** Enough lines that not all are in sight. */
const below = '\n'.repeat(80);

describe('the page of the preview in the editor', () => {
  const me = usePerson({ 'program.rasp': `${program}${below}# the end\n` });

  const cursorIs = (place: RegExp): Promise<void> =>
    eventually(
      async () => (await me().cursor.textContent()) ?? '',
      (text) => {
        assert.match(text, place);
      },
    );

  before(async () => {
    await me().open('program.rasp');
    await me().page.locator('.codelens-decoration').first().waitFor();
    await me().goTo(3, 2);
    await me().press('Control+k', 'v');
    await me().view('back').waitFor();
  });

  it('leads to its code, which then has the focus; nothing scrolls that is in sight', async () => {
    const first = me().page.locator('.view-line').first();
    const scrolled = async (): Promise<number | undefined> => (await first.boundingBox())?.y;
    const before = await scrolled();
    await me().goTo(2, 1);
    await me().view('flip').waitFor();
    await me().view('flip').getByRole('heading').getByRole('button').click();
    await cursorIs(/^Ln 2, Col 5 \(4 selected\)/);
    assert.equal(await me().focus(), 'editor');
    assert.equal(await scrolled(), before);
  });

  it('brings code into sight that is not', async () => {
    await me().press('Control+k', 'Alt+f');
    await me().frozen('flip').waitFor();
    await me().press('Control+End');
    await me().page.locator('.view-line', { hasText: '# the end' }).waitFor();
    await me().view('flip').getByRole('heading').getByRole('button').click();
    await cursorIs(/^Ln 2, Col 5 \(4 selected\)/);
    await me().page.locator('.view-line', { hasText: 'flip = select' }).waitFor();
    await me().press('Control+k', 'Alt+f');
    await me().frozen('flip').waitFor({ state: 'hidden' });
  });

  it('puts an image onto the clipboard, from its own menu and by command while it has the focus', async () => {
    await me().clearClipboard();
    await me().view('flip').getByRole('grid').first().focus();
    await me().press('e');
    await me().preview.getByRole('menuitem', { name: 'Copy as PNG' }).click();
    await eventually(
      () => me().clipboardTypes(),
      (types) => {
        assert.deepEqual(types, ['image/png']);
      },
    );
    await me().clearClipboard();
    await me().view('flip').getByRole('grid').first().focus();
    // VS Code looks at which page has the focus a few times a second.
    await me().activeTab('Preview').waitFor();
    await me().press('Control+k', 'Alt+e');
    await me().choices.filter({ hasText: 'Copy as PNG' }).click();
    await eventually(
      () => me().clipboardTypes(),
      (types) => {
        assert.deepEqual(types, ['image/png']);
      },
    );
  });

  it('leads into the library, from the box whose code is there', async () => {
    await me().goTo(3, 2);
    await me().view('back').getByRole('grid').first().focus();
    // The last box, and from it round to the first: `length` looks at all positions.
    await me().press('ArrowDown', 'PageDown', 'j');
    await me().page.locator('.tab.active', { hasText: 'standard.rasp' }).waitFor();
    await cursorIs(/\(6 selected\)/);
    assert.equal(await me().focus(), 'editor');
    await me().view('back').waitFor();
    await me().page.locator('.tab', { hasText: 'program.rasp' }).waitFor();
    await me().open('program.rasp');
  });

  it('is there again when the window is loaded anew, with its pins and frozen as it was', async () => {
    await me().goTo(3, 2);
    await me().view('back').waitFor();
    await me().press('Control+k', 'Alt+p');
    await me().view('back', { pinned: true }).waitFor();
    await me().goTo(6, 2);
    await me().view('before').waitFor();
    await me().press('Control+k', 'Alt+f');
    await me().frozen('before').waitFor();
    await me().goTo(5, 2);
    await me().reload();
    await me().view('back', { pinned: true }).waitFor();
    await me().frozen('before').waitFor();
    assert.notEqual(await me().focus(), 'preview');
    await eventually(
      () => me().gutterIcons(),
      (icons) => {
        assert.equal(icons.length, 1);
      },
    );
  });
});
