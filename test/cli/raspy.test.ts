import assert from 'node:assert/strict';
import { useFolder } from './support/folder';
import { rasp } from './support/rasp';

describe('RASPy on the command line', () => {
  const folder = useFolder();

  function run(lines: readonly string[], ...args: readonly string[]) {
    return rasp(['run', folder.write('program.raspy', `${lines.join('\n')}\n`), ...args]);
  }

  function json(...lines: readonly string[]): Record<string, unknown>[] {
    const { stdout } = run(lines, '--json');
    return stdout
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  }

  it('shows results and values as Python writes them, what is printed among them, and no None', () => {
    const { status, stdout, stderr } = run([
      'before = key(indices) < query(indices)',
      'tokens',
      'print("some", tokens, end="")',
      'print("!")',
      'before.value(1) + before.value(indices)',
      'query(1)("ab")',
      'plain = (1, None, "a")',
      'add = lambda x, n=1: x + n',
    ]);
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.deepEqual(stdout.split('\n'), [
      "tokens                            s-op · 0 layers                              ['h', 'e', 'l', 'l', 'o']",
      "some 'hello'!",
      'before.value(1) + before.value(…  s-op · 1 layer · heads 1 · attention uses 2  [0, 1, 3, 6, 10]',
      'query(1)("ab")                    query · 0 layers                             [1, 1]',
      'before                            selector · 0 layers                              h e l l o',
      ...['h | · · · · ·', 'e | 1 · · · ·', 'l | 1 1 · · ·', 'l | 1 1 1 · ·', 'o | 1 1 1 1 ·'].map(
        (row) => ' '.repeat(79) + row,
      ),
      "plain                             tuple                                        (1, None, 'a')",
      'add                               function                                     lambda x, n=1: x + n',
      '',
    ]);
  });

  it('writes what is printed before the result of its statement', () => {
    const shown = json('def f():', '    print("a\\nb")', '    return 3', 'f()', 'print()');
    assert.deepEqual(shown, [
      { kind: 'output', line: 4, text: 'a\nb\n' },
      { kind: 'result', line: 4, type: 'int', value: 3 },
      { kind: 'output', line: 5, text: '\n' },
      { kind: 'result', line: 5, type: 'none' },
      { kind: 'value', name: 'f', line: 1, type: 'function', params: [] },
    ]);
  });

  it('writes each kind of value', () => {
    const values = json(
      'a = None',
      'b = (1, "x")',
      'c = {2}',
      'd = range(0, 9, 2)',
      'e = len',
      'f = iter([1])',
      'g = {"k": None}',
    );
    const described = values.map(({ kind, line, name, ...about }) => [kind, line, name, about] as const);
    assert.deepEqual(
      described.map(([, , , about]) => about),
      [
        { type: 'none' },
        {
          type: 'tuple',
          items: [
            { type: 'int', value: 1 },
            { type: 'string', value: 'x' },
          ],
        },
        { type: 'set', items: [{ type: 'int', value: 2 }] },
        { type: 'range', start: 0, stop: 9, step: 2 },
        { type: 'builtin', signature: 'len(object)' },
        { type: 'iterator' },
        { type: 'dict', items: [[{ type: 'string', value: 'k' }, { type: 'none' }]] },
      ],
    );
  });

  it('writes keys, queries, entries of selectors and attention uses', () => {
    assert.deepEqual(json('key(tokens)("ab")', '(key(indices) - query(indices))("ab")'), [
      {
        kind: 'result',
        line: 1,
        type: 'key',
        layers: 0,
        heads: [],
        uses: [],
        on: [{ sample: 'ab', elements: 'string', types: 'ss', value: ['a', 'b'], shown: "['a', 'b']" }],
      },
      {
        kind: 'result',
        line: 2,
        type: 'selector',
        layers: 0,
        heads: [],
        uses: [],
        on: [
          {
            sample: 'ab',
            matrix: [
              [0, 1],
              [1, 0],
            ],
            entries: [
              [0, 1],
              [-1, 0],
            ],
          },
        ],
      },
    ]);
  });

  it('ends with a list that holds itself, and with one that holds another many times over', () => {
    const { status, stdout } = run(
      ['a = []', 'a.append(a)', 'b = [1]', 'for i in range(60):', '    b = [b, b]'],
      '--json',
    );
    assert.equal(status, 0);
    assert.match(stdout, /"name":"a".*"shown":"\[\[\.\.\.\]\]"/);
    assert.match(stdout, /"name":"b"/);
  });

  it('lists layers of every name and of functions without arguments', () => {
    const file = folder.write(
      'program.raspy',
      'k = key(tokens)\ndef length():\n    return (k == k).value(1)\ndef add(x, y):\n    return x + y\nn = length() + 1\n',
    );
    const { status, stdout } = rasp(['layers', file]);
    assert.equal(status, 0);
    assert.equal(
      stdout,
      [
        'k         key       0 layers',
        'length()  s-op      1 layer · heads 1',
        'n         s-op      1 layer · heads 1',
        '',
      ].join('\n'),
    );
  });

  it('checks', () => {
    const { status, stdout } = rasp(['check', folder.write('program.raspy', 'a = nope\ntokens + 1\n')]);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /:1:5 error .* name\/undefined\n[^]*:2:1 error On the sample "hello", .* type\/operand\n/,
    );
  });
});
