import type { Person } from '../test/vscode/ui/support/person';
import type { Shot } from './screenshots';

/** Goes to a cell of the first picture by the arrow keys. */
async function goToCell(
  { preview, page }: Person,
  cell: { readonly query: number; readonly key: number },
): Promise<void> {
  await preview.getByRole('grid').first().focus();
  // The first arrow goes to the first cell.
  for (let row = 0; row <= cell.query; row++) await page.keyboard.press('ArrowDown');
  for (let column = 0; column < cell.key; column++) await page.keyboard.press('ArrowRight');
}

/** A sample whose cells can not be seen one by one. */
const manyTokens = 'every head looks at all tokens at once and moves what it selects '
  .repeat(5)
  .slice(0, 300);

/** The pictures of `docs/preview.md`. */
export const previewShots: readonly Shot[] = [
  {
    name: 'preview-sort',
    file: 'sort.rasp',
    at: 'in_order =',
    theme: 'dark',
    window: { width: 2000, height: 1250 },
    panel: true,
  },
  {
    name: 'preview-balanced',
    file: 'brackets.rasp',
    at: 'matched =',
    theme: 'light',
    window: { width: 2900, height: 2360 },
    panel: true,
  },
  {
    name: 'preview-addition',
    file: 'addition.raspy',
    at: 'input("683',
    theme: 'light',
    window: { width: 1800, height: 2600 },
    panel: true,
  },
  {
    name: 'preview-locked',
    file: 'sort.rasp',
    at: 'equal_but_earlier =',
    theme: 'dark',
    window: { width: 1280, height: 720 },
    pose: async (person) => {
      await goToCell(person, { query: 3, key: 1 });
      await person.press('Enter');
    },
  },
  {
    name: 'preview-trace',
    file: 'reverse.rasp',
    at: 'reversed =',
    theme: 'dark',
    window: { width: 1500, height: 1300 },
    panel: true,
    pose: async (person) => {
      await goToCell(person, { query: 2, key: 5 });
      await person.press('t');
    },
  },
  {
    name: 'preview-compare',
    file: 'sort.rasp',
    at: 'smaller =',
    theme: 'light',
    window: { width: 1500, height: 720 },
    pose: async (person) => {
      await person.press('Control+k', 'Alt+c');
      await person.quickInput.waitFor();
      await person.type('sections');
      await person.choices.filter({ hasText: '"sections"' }).first().waitFor();
      await person.press('Enter');
      await person.preview.getByText('on "sections"', { exact: true }).waitFor();
    },
  },
  {
    name: 'preview-large',
    file: 'histogram.rasp',
    at: 'same_token =',
    theme: 'dark',
    window: { width: 1800, height: 1150 },
    panel: true,
    pose: async (person) => {
      await person.command('RASP: Choose Sample…');
      await person.page.locator('.quick-input-title', { hasText: 'Sample' }).waitFor();
      await person.page.keyboard.insertText(manyTokens);
      await person.choices
        .filter({ hasText: manyTokens.slice(0, 20) })
        .first()
        .waitFor();
      await person.press('Enter');
      await person.preview
        .getByRole('button', { name: manyTokens.slice(0, 20) })
        .first()
        .waitFor();
      await person.preview.getByRole('grid').first().focus();
      await person.press('0');
    },
  },
  {
    name: 'preview-high-contrast',
    file: 'sort.rasp',
    at: 'equal_but_earlier =',
    theme: 'high-contrast',
    window: { width: 1280, height: 720 },
    pose: async (person) => {
      await goToCell(person, { query: 3, key: 1 });
      await person.press('Enter');
    },
  },
];
