import assert from 'node:assert/strict';
import { Analyzer, completionsAt, type Language } from '@rasp/engine';
import { examples } from '../../../engine/src/analysis/completion/examples';
import { typingOf } from './support';

describe('examples in the documentation', () => {
  for (const language of ['rasp', 'raspy'] as const)
    for (const [name, source] of Object.entries(examples[language]))
      it(`${language}: ${name}`, () => {
        const { problems, program } = new Analyzer({ language }).analyze(
          language === 'rasp' ? `${source};` : source,
        );
        assert.deepEqual(
          problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
          [],
        );
        assert.equal(program.results.length, 1);
        assert.ok(source.includes(name), 'the example shows what it is of');
      });

  const librarians = (language: Language): string[] => {
    const { candidates } = completionsAt(0, typingOf('', language), { snippets: false, trigger: undefined });
    return candidates
      .filter(({ origin, kind }) => origin === 'library' && kind === 'function')
      .filter(({ about }) => about().example === undefined)
      .map(({ label }) => label);
  };

  it('is there for every function of the libraries', () => {
    assert.deepEqual(librarians('rasp'), []);
    assert.deepEqual(librarians('raspy'), []);
  });
});
