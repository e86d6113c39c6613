import assert from 'node:assert/strict';
import {
  DocumentSymbolRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
  SymbolKind,
  type DocumentSymbol,
  type SelectionRange,
} from 'vscode-languageserver-protocol/node';
import { OpenFile } from './support/openFile';
import { useServer } from './support/useServer';

const of = ({ uri }: OpenFile) => ({ textDocument: { uri } });
const kindNames = new Map(Object.entries(SymbolKind).map(([name, kind]) => [kind, name]));

describe('the structure of a file', () => {
  const server = useServer();

  const openAs = (language: string, fixture: string): Promise<OpenFile> =>
    server().openAt(`file:///test/structure.${language}`, fixture);

  describe('as symbols', () => {
    /** What the symbols of a file tell, indented by what they are in. */
    const outline = async (file: OpenFile): Promise<string[]> => {
      const told = (symbols: readonly DocumentSymbol[], indentation: string): string[] =>
        symbols.flatMap(({ name, kind, detail, range, selectionRange, children }) => {
          assert.equal(file.textIn(selectionRange), name);
          assert.ok(file.textIn(range).includes(name));
          const line = `${indentation}${name}: ${kindNames.get(kind) ?? ''} ${detail ?? ''}`.trimEnd();
          return [line, ...told(children ?? [], `${indentation}  `)];
        });
      const symbols = await file.connection.sendRequest(DocumentSymbolRequest.type, of(file));
      return told((symbols ?? []) as DocumentSymbol[], '');
    };

    it('tells kinds, layers and heads, and values', async () => {
      const file = await openAs(
        'rasp',
        `flip = aggregate(select(indices, length - 1 - indices, ==), tokens);
same = select(tokens, tokens, ==);
def twice(seq, n) { inner = selector_width(same); def deep() { return 1; } return seq + n + inner; }
a, b = 1, "x";
a = [1, 2];
d = {1: 2};
for i in [1] { inside = i; }
t = twice(indices, 1);
bad = nothing;
broken = (;
`,
      );
      assert.deepEqual(await outline(file), [
        'flip: Variable 2 layers · heads 1/1',
        'same: Operator 0 layers',
        'twice: Function (seq, n) · 1 layer · heads 2',
        '  inner: Variable 1 layer · heads 2',
        '  deep: Function ()',
        'a: Number 1',
        'b: String "x"',
        'a: Array [1, 2]',
        'd: Object {1: 2}',
        'inside: Number 1',
        't: Variable 1 layer · heads 2',
        'bad: Variable',
        'broken: Variable',
      ]);
      await file.close();
    });

    it('does so for RASPy', async () => {
      const file = await openAs(
        'raspy',
        `k = key(tokens)
q = query(tokens)
s = k == q
def f(x, y=1):
    """About f."""
    z = s.value(x)
    return z
if True:
    g = lambda v: v
    n = None
h = f(1)
`,
      );
      assert.deepEqual(await outline(file), [
        'k: Key 0 layers',
        'q: Field 0 layers',
        's: Operator 0 layers',
        'f: Function (x, y=1) · 1 layer · heads 1',
        '  z: Variable 1 layer · heads 1',
        'g: Function (v)',
        'n: Null None',
        'h: Variable 1 layer · heads 1',
      ]);
      await file.close();
    });
  });

  describe('as folds', () => {
    /** Every fold, by its lines as people count them. */
    const folds = async (file: OpenFile): Promise<string[]> => {
      const found = await file.connection.sendRequest(FoldingRangeRequest.type, of(file));
      return (found ?? []).map(
        ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ''}`,
      );
    };

    it('has blocks, brackets, comments, loads and regions', async () => {
      const file = await openAs(
        'rasp',
        `# About
# this.
load "a";
load "b";
# region one
def f(a) {
  for i in [1] {
    b = i;
  }
  return a;
}
# region two
x = [
  1,
  2
];
# endregion
# alone
# endregion
y = aggregate(
  full_s, 1);
def g() { return 1; }
`,
      );
      assert.deepEqual(await folds(file), [
        '1-2 comment',
        '3-4 imports',
        '5-19 region',
        '6-10',
        '7-8',
        '12-17 region',
        '13-15',
        '20-21',
      ]);
      await file.close();
    });

    it('has the blocks of RASPy, each branch for itself', async () => {
      const file = await openAs(
        'raspy',
        `from raspy import key
from raspy import query
def f(a):
    """About
    f."""

    if a:
        # why
        b = 1

        c = 2
    elif b:
        b = 2
    else: b = 3
    for i in a:
        pass
    else:
        d = {
            1: 2,
        }
    return a

x = 1
`,
      );
      assert.deepEqual(await folds(file), [
        '1-2 imports',
        '3-21',
        '4-5',
        '7-11',
        '12-13',
        '15-16',
        '17-20',
        '18-19',
      ]);
      await file.close();
    });
  });

  describe('as growing selections', () => {
    const grown = async (file: OpenFile): Promise<string[]> => {
      const [selection] =
        (await file.connection.sendRequest(SelectionRangeRequest.type, {
          ...of(file),
          positions: [file.cursor()],
        })) ?? [];
      const texts: string[] = [];
      for (let it: SelectionRange | undefined = selection; it; it = it.parent)
        texts.push(file.textIn(it.range));
      return texts;
    };

    it('goes from a name over expressions and statements to the file', async () => {
      const file = await openAs(
        'rasp',
        'x = 1;\ndef f(a) {\n  b = round(ab|c + 1) * 2;\n  c = 1;\n  return a;\n}\n',
      );
      assert.deepEqual(await grown(file), [
        'abc',
        'abc + 1',
        'round(abc + 1)',
        'round(abc + 1) * 2',
        'b = round(abc + 1) * 2;',
        'b = round(abc + 1) * 2;\n  c = 1;',
        'def f(a) {\n  b = round(abc + 1) * 2;\n  c = 1;\n  return a;\n}',
        file.text,
      ]);
      await file.close();
    });

    it('takes names that are bound, and comments', async () => {
      const bound = await openAs('raspy', 'def f(a, bc|d=1):\n    return a\n');
      assert.deepEqual(await grown(bound), ['bcd', 'def f(a, bcd=1):\n    return a', bound.text]);
      await bound.close();
      const comment = await openAs('rasp', 'x = 1; # a re|mark\n');
      assert.deepEqual(await grown(comment), ['# a remark', comment.text]);
      await comment.close();
    });
  });

  it('is not told of files that are not open', async () => {
    const none = new OpenFile(server(), 'file:///test/never.rasp', 'x| = 1;');
    assert.equal(await none.connection.sendRequest(DocumentSymbolRequest.type, of(none)), null);
    assert.equal(await none.connection.sendRequest(FoldingRangeRequest.type, of(none)), null);
    const asked = { ...of(none), positions: [none.cursor()] };
    assert.equal(await none.connection.sendRequest(SelectionRangeRequest.type, asked), null);
  });
});
