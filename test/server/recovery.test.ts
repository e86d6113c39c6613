import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';

const sound = `shifted = indices + 1;
before = select(indices, indices, <);
earlier = aggregate(before, shifted);
twice = earlier * 2;
`;

describe('while an edit is under way', () => {
  const server = useServer();

  it('keeps the lenses of what can not be read, with a mark, until that is healed', async () => {
    const file = await openSound();
    const lenses = await file.lensTexts();

    await file.change(sound.replace('<);', '<;'));
    assert.deepEqual(await file.lensTexts(), [
      'shifted: 0 layers',
      'before: 0 layers (before this edit)',
      'earlier: 1 layer · heads 1 (before this edit)',
      'twice: 1 layer · heads 1 (before this edit)',
    ]);

    await file.change(sound);
    assert.deepEqual(await file.lensTexts(), lenses);
  });

  it('keeps the lenses of what fails', async () => {
    const file = await openSound();
    await file.change(sound.replace('earlier = aggregate(before', 'earlier = aggregate(bef'));
    assert.deepEqual(await file.lensTexts(), [
      'shifted: 0 layers',
      'before: 0 layers',
      'earlier: 1 layer · heads 1 (before this edit)',
      'twice: 1 layer · heads 1 (before this edit)',
    ]);
  });

  it('keeps the lenses of drawings, on their inputs', async () => {
    const drawing = 'draw(earlier, [4, 2]);\n';
    const file = await openSound();
    const lastOf = async (text: string): Promise<string | undefined> => {
      await file.change(text);
      return (await file.lensTexts()).at(-1);
    };
    const whole = 'draw(earlier, [4, 2]);: 1 layer · heads 1';
    assert.equal(await lastOf(sound + drawing), whole);
    for (const typed of ['draw(earl, [4, 2]);', 'draw(earlier, [4, );', 'draw(earlier, [4, 2', 'draw('])
      assert.match(
        (await lastOf(`${sound}${typed}\n`)) ?? '',
        /^draw.*: 1 layer · heads 1 \(before this edit\)$/,
        typed,
      );
    assert.equal(await lastOf(sound + drawing), whole);
    for (const gone of ['', '# draw(earlier, [4, 2]);\n', 'twice * 2;\n'])
      assert.equal(await lastOf(sound + gone), 'twice: 1 layer · heads 1', gone);
  });

  it('moves what it keeps with the text', async () => {
    const file = await openSound();
    await file.change(sound.replace('before', 'x = (\n# and a comment\nbefore'));
    const lenses = await file.lensTexts();
    for (const name of ['shifted', 'before', 'earlier', 'twice'])
      assert.ok(
        lenses.some((lens) => lens.startsWith(`${name}: `)),
        `${name} is not in ${lenses.join(' | ')}`,
      );
  });

  it('forgets what is deleted, made a comment or given another meaning', async () => {
    const file = await openSound();
    await file.change(sound.replace(/^twice.*\n/m, ''));
    assert.equal((await file.lensTexts()).length, 3);
    await file.change(sound.replace('twice', '# twice'));
    assert.equal((await file.lensTexts()).length, 3);
    await file.change(sound.replace('earlier * 2', '2'));
    assert.equal((await file.lensTexts()).length, 3);
    await file.change(sound.replace('twice', 'exit\ntwice'));
    assert.equal((await file.lensTexts()).length, 3);
  });

  it('knows what a file had that was opened with a mistake elsewhere', async () => {
    const mistake = 'wrong = (;\n';
    const file = await server().open(sound + mistake);
    const lenses = await file.lensTexts();
    assert.equal(lenses.length, 4);

    await file.change(sound.replace('<);', '<;') + mistake);
    assert.equal((await file.lensTexts()).length, 4);

    await file.change(sound + mistake);
    assert.deepEqual(await file.lensTexts(), lenses);
  });

  it('keeps the hover, with a mark', async () => {
    const file = await openSound();
    const marked = sound
      .replace('earlier =', 'ear|lier =')
      .replace('aggregate', 'aggr|egate')
      .replace('twice', 'twi|ce');
    const shown = [
      /earlier = \[0, 1, 1\.5, 2\.0, 2\.5\]/,
      /aggregate\(.*\) = \[0, 1, 1\.5/,
      /twice = \[0, 2, 3\.0/,
    ];

    await file.change(marked.replace('shifted);', ');'));
    for (const [n, value] of shown.entries()) {
      assert.match(await file.hoverText(n), /^_From before this edit/);
      assert.match(await file.hoverText(n), value);
    }
    await file.change(marked);
    for (const [n, value] of shown.entries()) {
      assert.doesNotMatch(await file.hoverText(n), /before this edit/);
      assert.match(await file.hoverText(n), value);
    }
  });

  it('shows what can be read as it is now', async () => {
    const file = await openSound();
    await file.change(
      sound.replace('indices + 1', 'indices + 7').replace('<);', '<;').replace('shifted', 'shif|ted'),
    );
    assert.match(await file.hoverText(), /^```rasp\nshifted = \[7, 8, 9, 10, 11\]/);
  });

  for (const [name, text] of Object.entries({ 'a short file': sound, ...examples('histogram', 'sort') })) {
    it(`no lens flickers while a statement is typed into ${name}`, async () => {
      const lines = text.split('\n');
      for (const [at, line] of lines.entries()) {
        if (!/^\w+ = .*;$/.test(line)) continue;
        const file = await server().open(text);
        const [own = ''] = line.split(' ');
        const whole = await names(file);
        const others = whole.filter((other) => other !== own);
        const typed = (typedSoFar: string): string => lines.with(at, typedSoFar).join('\n');
        // Taken away from its end first, then typed anew.
        const texts = Array.from(line, (_, length) => line.slice(0, length));
        for (const soFar of [...texts.toReversed(), ...texts]) {
          await file.change(typed(soFar));
          assert.deepEqual(missing(others, await names(file)), [], `with ${JSON.stringify(soFar)}`);
        }
        await file.change(text);
        assert.deepEqual(await names(file), whole);
      }
    });
  }

  async function openSound(): Promise<OpenFile> {
    const file = await server().open(sound);
    assert.equal((await file.lenses()).length, 8);
    return file;
  }
});

/** The names that have lenses. */
async function names(file: OpenFile): Promise<string[]> {
  return (await file.lensTexts()).map((lens) => lens.split(':')[0] ?? '');
}

function missing(wanted: readonly string[], present: readonly string[]): string[] {
  return wanted.filter((name) => !present.includes(name));
}

function examples(...names: readonly string[]): Record<string, string> {
  const folder = path.join(__dirname, '../../examples');
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(path.join(folder, `${name}.rasp`), 'utf8')]),
  );
}
