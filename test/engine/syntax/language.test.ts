import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { languageOfName, likelyLanguage, pragmaOf } from '@rasp/engine';
import { root } from '../../vscode/host/paths';

const raspy = `def flip():
    length = (key(1) == query(1)).value(1)
    flip = (key(length - indices - 1) == query(indices)).value(tokens)
    return flip
flip()
`;

const rasp = `def flip() {
  opposite = select(indices, length - indices - 1, ==);
  return aggregate(opposite, tokens);
}
flip();
`;

describe('the language that a text says it is in', () => {
  it('is in its first line', () => {
    assert.equal(pragmaOf('# rasp: raspy\ntokens'), 'raspy');
    assert.equal(pragmaOf('# rasp: rasp\ntokens;'), 'rasp');
    assert.equal(pragmaOf('# rasp: raspy'), 'raspy');
  });

  it('is said in any capitals, with any blanks', () => {
    for (const line of ['#rasp:raspy', '  #  RASP :  RASPy  ', '# Rasp: RASPY\t'])
      assert.equal(pragmaOf(line), 'raspy');
  });

  it('may stand behind empty lines, a shebang and an encoding, with any line ends', () => {
    assert.equal(pragmaOf('#!/usr/bin/env rasp\n# -*- coding: utf-8 -*-\n# rasp: raspy\n'), 'raspy');
    assert.equal(pragmaOf('\uFEFF\r\n  \r\n# rasp: raspy\r\ntokens\r\n'), 'raspy');
    assert.equal(pragmaOf('\r\r# rasp: raspy\r'), 'raspy');
  });

  it('is not said behind anything else, or in other words', () => {
    for (const text of [
      '',
      'tokens;\n# rasp: raspy\n',
      '# A comment.\n# rasp: raspy\n',
      '# rasp: python\n',
      '# rasp: raspy now\n',
      'rasp: raspy',
    ])
      assert.equal(pragmaOf(text), undefined, text);
  });
});

describe('the language of a name', () => {
  it('is RASPy where it ends in .raspy, and else RASP', () => {
    assert.equal(languageOfName('file:///a/b.raspy'), 'raspy');
    assert.equal(languageOfName('B.RASPY'), 'raspy');
    for (const name of ['a.rasp', 'raspy', 'a.raspy.rasp', 'untitled:Untitled-1'])
      assert.equal(languageOfName(name), 'rasp');
  });
});

describe('the language that a text looks like', () => {
  it('is the other one where that is plain', () => {
    assert.equal(likelyLanguage(raspy, 'rasp'), 'raspy');
    assert.equal(likelyLanguage(rasp, 'raspy'), 'rasp');
    assert.equal(likelyLanguage(`set example "a"\n${rasp}`, 'raspy'), 'rasp');
  });

  it('is the one given for a text in it', () => {
    assert.equal(likelyLanguage(raspy, 'raspy'), 'raspy');
    assert.equal(likelyLanguage(rasp, 'rasp'), 'rasp');
  });

  it('is the one given for a text that is empty, tiny or could be either', () => {
    const undecided = [
      '',
      '\n# only a comment\n',
      'tokens',
      'key(1) == query(1)',
      'x = tokens == "l"\ny = indices + 1\nz = x\n',
      `${rasp}${raspy}`,
    ];
    for (const text of undecided) {
      assert.equal(likelyLanguage(text, 'rasp'), 'rasp', text);
      assert.equal(likelyLanguage(text, 'raspy'), 'raspy', text);
    }
  });

  it('does not come from comments and strings', () => {
    const talks =
      '# def f(x):\n#   return key(x) == query(x)\na = "x.map(lambda y: y)" + ".value(";\nb = a;\n';
    assert.equal(likelyLanguage(talks, 'rasp'), 'rasp');
    assert.equal(
      likelyLanguage('"""\na;\nb;\nc = select(a, b, ==);\n"""\n# a;\n# b;\ntokens\n', 'raspy'),
      'raspy',
    );
  });

  it('is RASP for every RASP program there is', () => {
    for (const folder of ['examples', 'test/conformance/data', 'test/engine/program/fixtures']) {
      for (const file of readdirSync(path.join(root, folder))) {
        if (!file.endsWith('.rasp')) continue;
        const text = readFileSync(path.join(root, folder, file), 'utf8');
        assert.equal(likelyLanguage(text, 'rasp'), 'rasp', file);
      }
    }
  });

  it('takes no longer for long lines', () => {
    const text = 'key('.repeat(200_000);
    assert.equal(likelyLanguage(`${text}\n${text}\n`, 'raspy'), 'raspy');
  });
});
