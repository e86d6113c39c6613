import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Scratch } from '../../host/scratch';
import { openWorkbench } from '../../host/withWorkbench';
import { Person } from './person';

/** Gives the tests of a `describe` somebody at a workbench, with these files in its folder. */
export function usePerson(files: Readonly<Record<string, string>>): () => Person {
  const scratch = new Scratch();
  let person: Person | undefined;
  before(async () => {
    const folder = scratch.folder('files');
    mkdirSync(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    const page = await openWorkbench(scratch, {
      folder,
      settings: { 'editor.minimap.enabled': false, 'workbench.activityBar.location': 'hidden' },
      viewport: { width: 1500, height: 1000 },
    });
    // The window is loaded anew, which takes its time where much else is going on.
    page.setDefaultTimeout(60_000);
    await page.locator('.explorer-folders-view').waitFor();
    person = new Person(page);
  });
  after(() => scratch.dispose());
  return () => {
    if (!person) throw new Error('There is no workbench.');
    return person;
  };
}
