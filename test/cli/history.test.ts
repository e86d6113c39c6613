import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { History, longestHistory } from '../../engine/cli/history';
import { useFolder } from './support/folder';

describe('the history of the rasp command', () => {
  const folder = useFolder();
  const file = (): string => path.join(folder.path, 'state', 'rasp', 'history');

  it('is empty at first', () => {
    assert.deepEqual(new History(file()).read(), []);
  });

  it('is kept, for the person alone', () => {
    new History(file()).add(['a = "ä";', 'b;']);
    assert.deepEqual(new History(file()).read(), ['a = "ä";', 'b;']);
    assert.equal(statSync(file()).mode & 0o777, 0o600);
    assert.deepEqual(readdirSync(path.dirname(file())), ['history']);
  });

  it('is added to by sessions at the same time', () => {
    const [one, other] = [new History(file()), new History(file())];
    one.add(['a;']);
    other.add(['b;']);
    one.add(['c;']);
    assert.deepEqual(one.read(), ['a;', 'b;', 'c;']);
  });

  it('has no line twice in a row', () => {
    const history = new History(file());
    history.add(['a;', 'a;']);
    history.add(['a;', 'b;', 'a;']);
    assert.deepEqual(history.read(), ['a;', 'b;', 'a;']);
  });

  it('forgets the oldest lines', () => {
    const history = new History(file());
    history.add(Array.from({ length: longestHistory + 5 }, (_, i) => `${i};`));
    const lines = history.read();
    assert.deepEqual([lines.length, lines[0]], [longestHistory, '5;']);
    assert.equal(readFileSync(file(), 'utf8').split('\n').length, longestHistory + 1);
  });

  it('is done without where it can not be kept', () => {
    folder.write('taken', '');
    const history = new History(path.join(folder.path, 'taken', 'history'));
    history.add(['a;']);
    assert.deepEqual(history.read(), []);
  });

  it('stands where the person wants state to be', () => {
    const { XDG_STATE_HOME: before } = process.env;
    try {
      process.env['XDG_STATE_HOME'] = folder.path;
      History.ofPerson().add(['a;']);
      assert.deepEqual(new History(path.join(folder.path, 'rasp', 'history')).read(), ['a;']);
    } finally {
      if (before === undefined) delete process.env['XDG_STATE_HOME'];
      else process.env['XDG_STATE_HOME'] = before;
    }
  });
});
