import assert from 'node:assert/strict';
import { Analyzer, Cancelled, type Language } from '@rasp/engine';

/** Limits whose work is cancelled when it is looked at for the nth time, until the end of all looks. */
function cancelledAt(look: number): { looks: number; isCancelled: () => boolean; stop: () => void } {
  let isOver = false;
  const state = {
    looks: 0,
    isCancelled: () => {
      state.looks += 1;
      return !isOver && state.looks === look;
    },
    stop: () => {
      isOver = true;
    },
  };
  return state;
}

const limits = { steps: 20_000_000, milliseconds: 60_000 };
const programs: Readonly<Record<Language, string>> = {
  rasp: `# sample: "abc", "banana"
def count(n) { total = 0; for i in range(n) { total = total + i; } return total; }
a = count(2000) + tokens_int;
# expect: same(tokens) == [1, 1, 1]
def same(seq) { return selector_width(select(seq, seq, ==)); }
b = same(tokens) + count(1000);
`,
  raspy: `def count(n):
    return sum([i * i for i in range(n)])
a = indices.map(lambda x: x + count(500))
b = (key(tokens) == query(tokens)).value(a)
`,
};

describe('work that is cancelled', () => {
  for (const language of ['rasp', 'raspy'] as const) {
    it(`ends at once and leaves nothing behind, in ${language}`, () => {
      const text = programs[language];
      const told = ({ problems }: ReturnType<Analyzer['analyze']>): string[] =>
        problems.map(({ code, span, message }) => `${code} ${span.start} ${message}`);
      const never = cancelledAt(Infinity);
      const whole = new Analyzer({ language, limits: { ...limits, isCancelled: never.isCancelled } });
      const expected = told(whole.analyze(text));
      assert.ok(never.looks > 3, String(never.looks));

      for (const look of [1, 2, Math.floor(never.looks / 2), never.looks - 1]) {
        const cancelling = cancelledAt(look);
        const { isCancelled } = cancelling;
        const analyzer = new Analyzer({ language, limits: { ...limits, isCancelled } });
        assert.throws(() => analyzer.analyze(text), Cancelled, `look ${look}`);
        assert.equal(cancelling.looks, look);
        cancelling.stop();
        assert.deepEqual(told(analyzer.analyze(text)), expected, `after look ${look}`);
      }
    });
  }
});
