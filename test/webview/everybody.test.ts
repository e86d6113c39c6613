import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { faintTexts } from './support/contrast';
import { DrawnProgram } from './support/drawnProgram';
import { PictureOnScreen } from './support/picture';
import { colourAt, coloursIn, systemColour } from './support/pixels';
import { answersOf, recorded, viewOf } from './support/recording';
import type { ThemeName } from './support/themes';
import { usePreview } from './support/usePreview';

const balanced = recorded('balanced');
const before = recorded('before');
const composed = recorded('composed');
const reversed = recorded('reversed');
const other = recorded('reversed-other').result;
const themes: readonly ThemeName[] = ['dark', 'light', 'high-contrast', 'high-contrast-light'];

describe('the preview, for everybody', () => {
  const open = usePreview();

  it('speaks the cell that the arrows move to', async () => {
    const preview = await open({ answer: answersOf(before) });
    await preview.show(viewOf(before));
    const { page } = preview;
    await page.getByRole('grid', { name: 'before on "hello"' }).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);

    const spoken = page.getByRole('gridcell', { name: /key 1 .* query 2 .*, selected$/ });
    assert.equal(await spoken.getAttribute('aria-selected'), 'true');
    const id = await spoken.getAttribute('id');
    assert.equal(await page.getByRole('grid').getAttribute('aria-activedescendant'), id);
    await page.keyboard.press('Enter');
    await page.getByRole('gridcell', { name: /, selected, locked$/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+ArrowDown');
    await page.getByRole('gridcell', { name: /query 4/ }).waitFor();
    await page.keyboard.press('Home');
    await page.getByRole('gridcell', { name: /key 0 .* query 4/ }).waitFor();
  });

  it('tells what it tells in a live region', async () => {
    const preview = await open({ answer: answersOf(before) });
    await preview.show(viewOf(before));
    const { page } = preview;
    await page.getByRole('grid').focus();
    await page.keyboard.press('ArrowDown');
    const told = page.getByRole('status').filter({ hasText: 'key 0 0 < query 0 0' });
    assert.equal(await told.getAttribute('aria-live'), 'polite');
  });

  it('moves from box to box with Page Up and Page Down', async () => {
    const preview = await open({ answer: answersOf(balanced) });
    await preview.show(viewOf(balanced));
    const { page } = preview;
    await page.getByRole('grid').focus();
    await page.keyboard.press('PageDown');
    await page.getByRole('gridcell', { name: /^full_s/ }).waitFor();
    await page.keyboard.press('PageDown');
    await page.getByRole('gridcell', { name: /^up_to_me/ }).waitFor();
    await page.keyboard.press('PageUp');
    await page.getByRole('gridcell', { name: /^full_s/ }).waitFor();
  });

  it('names every tool, with its key', async () => {
    const preview = await open();
    await preview.show(viewOf(reversed));
    const tools = preview.page.getByRole('toolbar').getByRole('button');
    for (const tool of await tools.all()) {
      const [name, title, key] = await Promise.all(
        ['aria-label', 'title', 'aria-keyshortcuts'].map((attribute) => tool.getAttribute(attribute)),
      );
      assert.ok(name && key && title?.endsWith(`(${key})`), `${name} · ${title} · ${key}`);
    }
    await preview.page.getByRole('button', { name: 'Keys' }).click();
    await preview.page
      .getByRole('region', { name: 'Keys' })
      .getByText('lock the cell, or unlock it')
      .waitFor();
  });

  for (const theme of themes) {
    it(`has readable texts in the theme ${theme}`, async () => {
      const preview = await open({ theme, answer: answersOf(composed) });
      await preview.show(
        viewOf(composed, {
          stale: false,
          reason: 'There is nothing to draw here.',
          table: [{ sample: '"hello"', reason: 'no value' }],
        }),
      );
      const { page } = preview;
      await page.getByRole('grid').focus();
      for (const key of ['ArrowDown', 's', '?']) await page.keyboard.press(key);
      await page.getByRole('listitem').first().waitFor();
      assert.deepEqual(await faintTexts(page, 4.5), []);
    });

    it(`shows what is on by more than a hue in the theme ${theme}`, async () => {
      const preview = await open({ theme });
      await preview.show(viewOf(reversed));
      const { page } = preview;
      await page.mouse.move(0, 0);
      assert.ok(await standsOut(page));
    });
  }

  it('draws in the colours of pure contrast, without tints', async () => {
    for (const [theme, background, line] of [
      ['high-contrast', '#000000', '#8ccbff'],
      ['high-contrast-light', '#ffffff', '#0a3069'],
    ] as const) {
      const preview = await open({ theme });
      await preview.show(viewOf(before));
      const picture = await PictureOnScreen.of(preview, before.result.figure, 'selector');
      const { x, y, width, height } = picture.strip('key', 1);
      assert.equal(await colourAt(preview.page, x + 4, y + 4), background);
      assert.ok((await coloursIn(preview.page, { x: x - 1, y: y - 1, width, height })).includes(line));
    }
  });

  it('draws in the colours that the system forces', async () => {
    const preview = await open({ context: { forcedColors: 'active' } });
    await preview.show(viewOf(before));
    const { page } = preview;
    const picture = await PictureOnScreen.of(preview, before.result.figure, 'selector');
    const selected = picture.cell(4, 1);
    assert.equal(await colourAt(page, selected.x, selected.y), await systemColour(page, 'Highlight'));
    const free = picture.cell(1, 4);
    assert.equal(await colourAt(page, free.x, free.y), await systemColour(page, 'Canvas'));
    assert.ok(await standsOut(page));
  });

  it('takes the colours of another theme at once', async () => {
    const drawn = new DrawnProgram('near = select(indices, indices, <=);', 'near', {
      sample: `"${'ab'.repeat(40)}"`,
    });
    const preview = await open({ answer: drawn.answer });
    const view = drawn.view();
    await preview.show(view);
    const { page } = preview;
    const before80 = await coloursIn(page, { x: 200, y: 300, width: 300, height: 200 });
    await page.evaluate(() => {
      document.documentElement.style.setProperty('--vscode-rasp-selected', '#123456');
    });
    await preview.frame();
    const after = await coloursIn(page, { x: 200, y: 300, width: 300, height: 200 });
    assert.ok(!before80.includes('#123456') && after.includes('#123456'));
  });

  for (const width of [280, 320, 480, 1200]) {
    it(`fits in a panel ${width} pixels wide`, async () => {
      const preview = await open({ context: { viewport: { width, height: 800 } } });
      const { figure, sample } = other;
      assert.ok(figure);
      const table = [
        { sample: '"hello"', result: '"olleh"' },
        { sample: `"${'x'.repeat(300)}"`, reason: 'none' },
      ];
      await preview.show(
        viewOf(reversed, { title: 'a_long_name_'.repeat(12), compared: { sample, figure }, table }),
        viewOf(balanced, { id: 'pin', pinned: true }),
      );
      const { page } = preview;
      const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(tooWide <= 0, `${tooWide} pixels too wide`);
      for (const control of await page.getByRole('button').all()) {
        const box = await control.boundingBox();
        assert.ok(
          box && box.x >= 0 && box.x + box.width <= width,
          (await control.getAttribute('title')) ?? '',
        );
      }
    });
  }

  it('goes on whatever keys are pressed', async () => {
    const preview = await open({ answer: answersOf(balanced) });
    await preview.show(viewOf(balanced));
    const { page } = preview;
    const keys = [
      ...[
        'ArrowDown',
        'ArrowRight',
        'ArrowUp',
        'ArrowLeft',
        'Home',
        'End',
        'PageUp',
        'PageDown',
        'Enter',
        'Escape',
      ],
      ...['v', '[', ']', '+', '-', '0', 's', 't', 'p', 'f', 'c', 'm', 'e', '?', 'j', 'Tab', ' '],
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...keys), { maxLength: 12 }), async (pressed) => {
        await page.getByRole('grid').focus();
        for (const key of pressed) await page.keyboard.press(key);
        await preview.frame();
        assert.deepEqual(preview.errors, []);
        assert.equal(await page.getByRole('grid').isVisible(), true);
        await page.keyboard.press('Escape');
      }),
      { numRuns: 12 },
    );
  });
});

/** Whether the tool of the view that is shown differs in lightness from the other one. */
async function standsOut(page: Page): Promise<boolean> {
  const modes = page.getByRole('group', { name: 'View' });
  const lightness = async (pressed: boolean): Promise<number> => {
    const box = await modes.getByRole('button', { pressed }).boundingBox();
    if (!box) throw new Error('There is no such button.');
    const colour = await colourAt(page, box.x + box.width - 5, box.y + box.height / 2 + 7);
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  return Math.abs((await lightness(true)) - (await lightness(false))) > 25;
}
