import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from '../vscode/host/paths';
import { manifest, read, textOf } from './support/manifest';

const { commands, menus, keybindings, configuration, colors } = manifest.contributes;
const readme = textOf('README.md').replace(/\s+/g, ' ');

/** Commands that make sense wherever one is. */
const anywhere = ['rasp.startRepl', 'rasp.restartServer', 'rasp.showOutput'];

/** The sources of the client, as one text. */
function clientSources(): string {
  const folder = path.join('client', 'src');
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => textOf(path.join(folder, file)))
    .join('\n');
}

describe('the commands of the extension', () => {
  it('have a title and a category, each its own', () => {
    for (const { command, title, category } of commands) {
      assert.equal(category, 'RASP', command);
      assert.match(read(title), /^\p{Lu}/u, command);
    }
    const titles = commands.map(({ title }) => read(title));
    assert.deepEqual(titles, [...new Set(titles)]);
  });

  it('are all told of in the README', () => {
    for (const { title } of commands) {
      const told = read(title).replace(/^Preview: /, '');
      assert.ok(readme.includes(`_${told}_`) || readme.includes(`_RASP: ${told}_`), told);
    }
  });

  it('are there', () => {
    const sources = clientSources();
    for (const { command } of commands)
      assert.ok(sources.includes(`'${command}'`) || command === 'rasp.preview', command);
  });

  it('are in the palette where they make sense', () => {
    const inPalette = new Map(menus['commandPalette']?.map(({ command, when }) => [command, when]));
    for (const { command } of commands) {
      const when = inPalette.get(command);
      if (anywhere.includes(command)) assert.equal(when, undefined, command);
      else assert.match(when ?? '', /editorLangId|rasp\.previewOpen/, command);
    }
  });

  it('stand in menus only as commands that there are, each only where it makes sense', () => {
    const known = new Set(commands.map(({ command }) => command));
    for (const [menu, items] of Object.entries(menus))
      for (const { command, when } of items) {
        assert.ok(known.has(command), `${menu}: ${command}`);
        assert.notEqual(when ?? '', '', `${menu}: ${command}`);
      }
  });

  it('have keys of their own, only where they make sense, on a Mac too', () => {
    const known = new Set(commands.map(({ command }) => command));
    for (const { command, key, mac, when } of keybindings) {
      assert.ok(known.has(command), command);
      assert.match(when ?? '', /editorLangId|activeWebviewPanelId/, command);
      assert.equal(mac, key.replace('ctrl', 'cmd'), command);
    }
    const keys = keybindings.map(({ key }) => key);
    assert.deepEqual(keys, [...new Set(keys)]);
  });
});

describe('the settings of the extension', () => {
  const settings = Object.entries(configuration.properties);

  it('say what they do, what they are without it, and where they may be set', () => {
    for (const [name, setting] of settings) {
      assert.match(name, /^rasp\./);
      assert.match(read(setting.markdownDescription ?? ''), /\.$/, name);
      assert.notEqual(setting.default, undefined, name);
      assert.match(setting.scope ?? '', /^(resource|window)$/, name);
      assert.equal(setting.enumDescriptions?.length, setting.enum?.length, name);
    }
  });

  it('are the rows of the table in the README', () => {
    const rows = [...textOf('README.md').matchAll(/^\| `(rasp\.[\w.]+)` +\|/gm)].map(([, name = '']) => name);
    assert.deepEqual(rows.toSorted(), settings.map(([name]) => name).toSorted());
  });

  it('mention other settings that there are', () => {
    const names = new Set(settings.map(([name]) => name));
    for (const [name, { markdownDescription = '' }] of settings)
      for (const [, other = ''] of read(markdownDescription).matchAll(/`#([\w.]+)#`/g))
        assert.ok(names.has(other) || other.startsWith('editor.'), `${name}: ${other}`);
  });
});

describe('the colours of the extension', () => {
  it('are told of in the README', () => {
    for (const { id } of colors) assert.ok(readme.includes(`\`${id}\``), id);
  });
});
