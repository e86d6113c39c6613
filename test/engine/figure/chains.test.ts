import assert from 'node:assert/strict';
import {
  Analyzer,
  Fault,
  figureOf,
  headsOf,
  layoutFigure,
  lightPalette,
  renderSvg,
  transformIn,
  type Language,
} from '@rasp/engine';

/** In each layer the selector has one comparison more than in the one before. */
const programs: Readonly<Record<Language, (layers: number) => string>> = {
  rasp: (layers) =>
    `s = select(indices, indices, <);\nx = indices;\nfor i in range(${layers}) { s = s or select(x, indices + i, ==); x = aggregate(s, x) + i; }\n`,
  raspy: (layers) =>
    `s = key(indices) < query(indices)\nx = indices\nfor i in range(${layers}):\n    s = s | (key(x) == query(indices + i))\n    x = s.value(x) + i\n`,
};

for (const [language, program] of Object.entries(programs) as [Language, (typeof programs)[Language]][])
  describe(`a selector of .${language} that grows from layer to layer`, () => {
    const picture = (layers: number): { readonly text: string; readonly strips: number } => {
      const analysis = new Analyzer({ language, sure: true }).analyze(program(layers));
      assert.deepEqual(analysis.problems, []);
      const value = analysis.program.bindings.get('x')?.value;
      const shown = value === undefined ? undefined : transformIn(value);
      assert.ok(shown);
      const figure = figureOf(analysis, shown, 'x', analysis.sample);
      assert.ok(!(figure instanceof Fault));
      const strips = headsOf(figure).reduce((sum, { comparisons }) => sum + comparisons.length, 0);
      return { text: renderSvg(figure, layoutFigure(figure, { view: 'transformer' }), lightPalette), strips };
    };

    it('is drawn with its first comparisons, and says how many more there are', () => {
      assert.doesNotMatch(picture(10).text, /more comparisons/);
      assert.match(picture(30).text, /15 more comparisons, which are not drawn/);
    });

    it('has a picture that grows like its layers', () => {
      const [shorter, longer] = [picture(40), picture(80)];
      assert.ok(longer.strips < 2.5 * shorter.strips, `${shorter.strips} and ${longer.strips} strips`);
      assert.ok(
        longer.text.length < 3 * shorter.text.length,
        `${shorter.text.length} and ${longer.text.length} characters`,
      );
    });
  });
