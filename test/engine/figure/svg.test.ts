import assert from 'node:assert/strict';
import fc from 'fast-check';
import { figureText, headText } from '../../../engine/src/figure/figureText';
import { matrixCsv } from '../../../engine/src/figure/csv';
import { layoutFigure, type Box, type Layout, type StripLayout } from '../../../engine/src/figure/layout';
import { darkPalette, lightPalette } from '../../../engine/src/figure/palette';
import { renderSvg } from '../../../engine/src/figure/svg';
import { Picture } from './support/picture';

const text = [
  'before = select(indices, indices, <);',
  'mean = aggregate(before, indices);',
  'same = select(tokens, tokens, ==) and before;',
  'last = aggregate(same, mean + 1);',
].join('\n');

function svgOf(picture: Picture, view: 'selector' | 'transformer' = 'transformer'): string {
  const { figure } = picture;
  return renderSvg(figure, layoutFigure(figure, { view, heading: true }), lightPalette);
}

/** Where a strip is. */
function boxOf({ x, y, cellWidth, cellHeight, vertical, strip }: StripLayout): Box {
  const count = strip.cells.length;
  return {
    x,
    y,
    width: vertical ? cellWidth : cellWidth * count,
    height: vertical ? cellHeight * count : cellHeight,
  };
}

/** All boxes of cells. */
function boxesOf({ heads, layers, strips }: Layout): Box[] {
  const matrices = heads.map(({ matrix: { x, y, cellWidth, cellHeight, rows, columns } }) => ({
    x,
    y,
    width: cellWidth * columns,
    height: cellHeight * rows,
  }));
  return [
    ...matrices,
    ...[...heads, ...layers].flatMap((part) => part.strips.map(boxOf)),
    ...strips.map(boxOf),
  ];
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('the layout of a picture', () => {
  const samples = ['"a"', '"hello"', `"${'ab'.repeat(40)}"`, '["a long word", "another of them", "😀"]'];
  for (const sample of samples) {
    for (const width of [320, 1200]) {
      it(`has its cells side by side and inside, for ${sample.slice(0, 20)} in ${width} pixels`, () => {
        for (const view of ['selector', 'transformer'] as const) {
          const { figure } = new Picture(text, 'last', { sample });
          const layout = layoutFigure(figure, { view, width });
          const boxes = boxesOf(layout);
          for (const [i, box] of boxes.entries()) {
            assert.ok(box.x >= 0 && box.y >= 0);
            assert.ok(box.x + box.width <= layout.width && box.y + box.height <= layout.height);
            for (const other of boxes.slice(i + 1)) assert.ok(!overlap(box, other));
          }
        }
      });
    }
  }

  it('has keys above the matrix, queries left, values below and the result right', () => {
    const { figure } = new Picture(text, 'mean');
    const [head] = layoutFigure(figure, { view: 'selector' }).heads;
    assert.ok(head);
    const { matrix } = head;
    const strip = (role: string): StripLayout => {
      const found = head.strips.find((candidate) => candidate.role === role);
      assert.ok(found);
      return found;
    };
    assert.ok(strip('key').y + strip('key').cellHeight <= matrix.y);
    assert.ok(strip('query').x + strip('query').cellWidth <= matrix.x);
    assert.ok(strip('value').y >= matrix.y + matrix.rows * matrix.cellHeight);
    assert.ok(strip('result').x >= matrix.x + matrix.columns * matrix.cellWidth);
    assert.deepEqual(
      [strip('key').x, strip('key').cellWidth, strip('query').y, strip('query').cellHeight],
      [matrix.x, matrix.cellWidth, matrix.y, matrix.cellHeight],
    );
  });

  it('steps layer by layer, with the values after the last', () => {
    const { figure } = new Picture(text, 'last');
    const shown = (layer?: number) => {
      const layout = layoutFigure(figure, { view: 'transformer', ...(layer !== undefined && { layer }) });
      return [layout.layers.length, layout.strips.map(({ role }) => role)];
    };
    assert.deepEqual(shown(1), [1, ['input']]);
    assert.deepEqual(shown(), [2, ['input', 'result']]);
  });

  it('breaks heads into lines in a narrow panel', () => {
    const wide =
      'a = aggregate(select(indices, 0, ==), indices) + aggregate(select(indices, 1, ==), indices);';
    const lines = (width: number): number => {
      const { heads } = layoutFigure(new Picture(wide, 'a').figure, { view: 'transformer', width });
      return new Set(heads.map(({ y }) => y)).size;
    };
    assert.equal(lines(1200), 1);
    assert.equal(lines(400), 2);
  });

  it('writes labels out where there is room, and cuts them before it breaks a line', () => {
    const long =
      'up = select(indices, indices, <=);\na = aggregate(up, indices * 2) + aggregate(full_s, indices + 1);';
    const { figure } = new Picture(`full_s = select(1, 1, ==);\n${long}`, 'a');
    const results = (width: number): readonly string[] =>
      layoutFigure(figure, { view: 'transformer', width }).heads.flatMap(({ y, labels }) =>
        labels.filter(({ lead }) => lead === 'result').map(({ text: shown }) => `${y} ${shown}`),
      );
    const [wide, narrow] = [results(1200), results(720)];
    assert.deepEqual(
      wide.map((label) => label.replace(/^\d+ /, '')),
      ['aggregate(up, indices * 2)', 'aggregate(full_s, indices + 1)'],
    );
    assert.ok(narrow.every((label) => label.endsWith('…')));
    assert.equal(new Set(narrow.map((label) => label.split(' ')[0])).size, 1);
  });

  it('is no wider than the panel, unless one head is by itself', () => {
    const { figure } = new Picture(text, 'last');
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 2000 }), (width) => {
        const { heads } = layoutFigure(figure, { view: 'transformer', width });
        for (const head of heads) {
          const isFirst = heads.every(({ x, y }) => y !== head.y || x >= head.x);
          const isLast = heads.every(({ x, y }) => y !== head.y || x <= head.x);
          assert.ok((isFirst && isLast) || head.x + head.width <= width);
        }
      }),
    );
  });

  it('turns long texts over many columns', () => {
    const words = Array.from({ length: 60 }, (_, i) => `"word ${i}"`).join(', ');
    const { figure } = new Picture('s = select(tokens, tokens, ==);', 's', { sample: `[${words}]` });
    const [head] = layoutFigure(figure, { view: 'selector' }).heads;
    const [key, query] = head?.strips ?? [];
    assert.deepEqual([key?.rotated, query?.rotated], [true, false]);
    assert.equal(head?.matrix.cellWidth, head?.matrix.cellHeight);
  });
});

describe('a picture as SVG', () => {
  it('stands alone: its colours in it, and nothing from elsewhere', () => {
    for (const palette of [lightPalette, darkPalette]) {
      const { figure } = new Picture(text, 'last');
      const svg = renderSvg(figure, layoutFigure(figure, { view: 'transformer' }), palette);
      assert.ok(svg.includes(palette.background));
      assert.doesNotMatch(svg, /href|url\(|<script|@import|foreignObject/);
    }
  });

  it('has everything from the program as text', () => {
    const sample = `["<img onerror=alert(1)>", "&amp;", "'x'", "]]>"]`;
    const svg = svgOf(new Picture('s = select(tokens, "</text><script>", ==);', 's', { sample }), 'selector');
    assert.doesNotMatch(svg, /<img|<script|onerror="|]]>/);
    assert.match(svg, /&#60;img/);
  });

  it('shows what one can not see, and turns no text around', () => {
    const svg = svgOf(new Picture('a = tokens;', 'a', { sample: '["\u0007", "  ", "a\u202eb", "\ud800"]' }));
    assert.match(svg, />␇</);
    assert.match(svg, />␣␣</);
    assert.doesNotMatch(svg, /\p{Cc}|\u202e|\p{Surrogate}/u);
  });

  it('has the whole of what it cuts', () => {
    const long = 'x'.repeat(10_000);
    const svg = svgOf(new Picture('a = tokens;', 'a', { sample: `["${long}"]` }));
    assert.match(svg, /x{5,}…<title>x{10000}<\/title>/);
  });

  it('draws the selected cells as one path', () => {
    const svg = svgOf(new Picture(text, 'before', { sample: '"abc"' }), 'selector');
    assert.match(svg, /class="selected" d="M0 1h1v1h-1zM0 2h2v1h-2z"/);
  });
});

describe('a picture to take away', () => {
  it('is CSV with keys in the first line and a query in each other', () => {
    const csv = matrixCsv(
      new Picture('s = select(tokens, tokens, ==);', 's', { sample: '["a,b", "=1+1", "-1"]' }).head('s'),
    );
    assert.equal(csv, 'query \\ key,"a,b",\'=1+1,-1\r\n"a,b",1,0,0\r\n\'=1+1,0,1,0\r\n-1,0,0,1\r\n');
  });

  it('is text', () => {
    const picture = new Picture(text, 'mean', { sample: '"abc"' });
    assert.equal(
      headText(picture.head('before')),
      [
        'before',
        'indices < indices   0 1 2',
        '                0 | · · · → 0',
        '                1 | 1 · · → 0',
        '                2 | 1 1 · → 0.5',
        '          indices   0 1 2',
      ].join('\n'),
    );
    assert.match(figureText(picture.figure), /^mean on "abc"\n\ninput {2}a b c\n\nlayer 1\n\nbefore\n/);
  });
});
