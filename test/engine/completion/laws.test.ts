import assert from 'node:assert/strict';
import fc from 'fast-check';
import { completionsAt, signatureHelpAt, type Language } from '@rasp/engine';
import { textsOf } from '../syntax/anyText';
import { typingOf } from './support';

const programs: Readonly<Record<Language, string>> = {
  rasp: `set example "abc"
load "lib";
# Moved.
def moved(seq, by) {
  at = select(indices, indices - by, ==);
  return aggregate(at, seq, "-");
}
l = [moved(tokens, i) for i in [1, 2]];
for i in range(2) { x = l[i] if i > 0 else tokens; }
d = {"a": 1};
draw(x, "ab");
`,
  raspy: `from raspy import *
def moved(seq, by=1, *rest):
    """Moved."""
    at = key(indices) == query(indices - by)
    return at.value(seq, default="-")
n = [w.upper() for w in "a b".split(" ") if w != "c"]
if len(n) > 1:
    x = moved(tokens, by=2).map(lambda v: f"{v}!")
elif n:
    x = tokens
while False:
    break
print(x("abc").val)
`,
};

const pieces: Readonly<Record<Language, string>> = {
  rasp: '( ) [ ] { } , ; = == . # " def for in if select( aggregate( load set example x é 1 -',
  raspy: '( ) [ ] { } , : = == . # " \' """ f"{ def for in if lambda x é 1 . value( - \\',
};

/** A letter of a name, however it is written. */
const letters: Readonly<Record<Language, RegExp>> = { rasp: /[A-Za-z0-9_]/, raspy: /\p{XIDC}/u };

for (const language of ['rasp', 'raspy'] as const)
  describe(`completion at any place of a broken program (${language})`, () => {
    const { broken, soup } = textsOf(pieces[language], ['', ' ', '\n', '\n  '], programs[language]);
    const texts = fc.oneof(broken, soup);

    it('replaces the name around the cursor, and no more', () => {
      fc.assert(
        fc.property(texts, fc.array(fc.nat(600), { minLength: 1, maxLength: 6 }), (text, places) => {
          const typing = typingOf(text, language);
          for (const place of places) {
            const offset = place % (text.length + 1);
            const { span, candidates, isPath } = completionsAt(offset, typing, {
              snippets: true,
              trigger: undefined,
            });
            assert.ok(span.start <= offset && offset <= span.end && span.end <= text.length);
            const around = [text.charAt(span.start - 1), text.charAt(span.end)];
            const isComparison = candidates.some(({ kind }) => kind === 'operator');
            if (isPath || isComparison) continue;
            for (const char of text.slice(span.start, span.end)) assert.match(char, letters[language]);
            for (const char of around) assert.doesNotMatch(char, letters[language]);
            for (const { about } of candidates.slice(0, 3)) about();
          }
        }),
        { numRuns: 150 },
      );
    });

    it('tells of calls only what is in their signature', () => {
      fc.assert(
        fc.property(texts, fc.nat(600), (text, place) => {
          const help = signatureHelpAt(place % (text.length + 1), typingOf(text, language));
          if (!help) return;
          const { signature, parameters, active } = help;
          assert.equal(parameters.length, signature.parameters.length);
          assert.ok(active === undefined || active < parameters.length);
          for (const { name, span } of signature.parameters)
            assert.ok(signature.text.slice(span.start, span.end).includes(name));
        }),
        { numRuns: 150 },
      );
    });

    it('has no name twice', () => {
      fc.assert(
        fc.property(texts, fc.nat(600), (text, place) => {
          const { candidates } = completionsAt(place % (text.length + 1), typingOf(text, language), {
            snippets: true,
            trigger: undefined,
          });
          const names = candidates.filter(({ kind }) => kind !== 'keyword' && kind !== 'snippet');
          assert.equal(new Set(names.map(({ label }) => label)).size, names.length);
        }),
        { numRuns: 150 },
      );
    });
  });
