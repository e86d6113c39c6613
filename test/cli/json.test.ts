import assert from 'node:assert/strict';
import { useFolder } from './support/folder';
import { rasp } from './support/rasp';

/** A line of `--json`, with the fields that tests look at by name. */
type Line = Readonly<Record<string, unknown>>;

describe('rasp run --json', () => {
  const folder = useFolder();

  /** What `--json` writes of a program. */
  function lines(text: string, ...args: readonly string[]): string[] {
    const { stdout, stderr } = rasp(['run', '--json', ...args, folder.write('program.rasp', text)]);
    assert.equal(stderr, '');
    assert.ok(stdout === '' || stdout.endsWith('\n'));
    return stdout.split('\n').slice(0, -1);
  }

  function records(text: string, ...args: readonly string[]): Line[] {
    return lines(text, ...args).map((line) => JSON.parse(line) as Line);
  }

  /** The record of the name `x`, without what all such records have. */
  function valueOfX(text: string, ...args: readonly string[]): Line {
    const record = records(text, ...args).find(({ kind, name }) => kind === 'value' && name === 'x');
    assert.ok(record, 'there is no record of x');
    return Object.fromEntries(
      Object.entries(record).filter(([key]) => !['kind', 'name', 'line'].includes(key)),
    );
  }

  it('writes a value', () => {
    assert.deepEqual(lines('\nflip = aggregate(select(indices, length - 1 - indices, ==), tokens);'), [
      '{"kind":"value","name":"flip","line":2,"type":"s-op","layers":2,"heads":[1,1],"on":[{"sample":"hello",' +
        '"elements":"string","types":"sssss","value":["o","l","l","e","h"],"shown":"[o, l, l, e, h] (strings)"}]}',
    ]);
  });

  it('writes a selector', () => {
    assert.deepEqual(
      lines('s = select(tokens_asis, "y", ==) and select(indices, 1, >);', '--sample', '"hey"'),
      [
        '{"kind":"value","name":"s","line":1,"type":"selector","layers":0,"heads":[],"on":[{"sample":"hey",' +
          '"matrix":[[0,0,1],[0,0,1],[0,0,1]]}]}',
      ],
    );
  });

  it('writes a row per query', () => {
    assert.deepEqual(valueOfX('x = select(indices, indices, <);', '--sample', '"abc"')['on'], [
      {
        sample: 'abc',
        matrix: [
          [0, 0, 0],
          [1, 0, 0],
          [1, 1, 0],
        ],
      },
    ]);
  });

  it('writes a problem', () => {
    const [problem, ...others] = records('\n\na = nam\n  + 1;');
    assert.deepEqual(others, []);
    assert.deepEqual(Object.keys(problem ?? {}), [
      'kind',
      'line',
      'column',
      'endLine',
      'endColumn',
      'severity',
      'code',
      'message',
    ]);
    const { message, ...fields } = problem ?? {};
    assert.deepEqual(fields, {
      kind: 'problem',
      line: 3,
      column: 5,
      endLine: 3,
      endColumn: 8,
      severity: 'error',
      code: 'name/undefined',
    });
    assert.match(String(message), /nam/);
  });

  it('writes a result: the fields of a value without a name', () => {
    assert.deepEqual(lines('1 + 2;\n\nindices;\n', '--sample', '[7, 8]'), [
      '{"kind":"result","line":1,"type":"int","value":3}',
      '{"kind":"result","line":3,"type":"s-op","layers":0,"heads":[],"on":[{"sample":[7,8],"elements":"int",' +
        '"types":"ii","value":[0,1],"shown":"[0, 1] (ints)"}]}',
    ]);
  });

  it('puts problems first, then results, then names with their last binding in the order of the first', () => {
    const found = records(
      'b = 1;\na = 2;\nb;\nnope;\nb = 3;\ndef f() { return 1; }\nfor i in [8, 9] { a = i; }\n',
    );
    assert.deepEqual(
      found.map(({ kind, name, line, value }) => [kind, name, line, value]),
      [
        ['problem', undefined, 4, undefined],
        ['result', undefined, 3, 1],
        ['value', 'b', 5, 3],
        ['value', 'a', 7, 9],
        ['value', 'f', 6, undefined],
        ['value', 'i', 7, 9],
      ],
    );
  });

  it('writes nothing of an empty file', () => {
    assert.deepEqual(lines('# only a comment\n'), []);
  });

  describe('plain values', () => {
    const values: Readonly<Record<string, string>> = {
      '3': '"type":"int","value":3',
      '(-2)^53 + 1': '"type":"int","value":-9007199254740991',
      '2^53 + 1': '"type":"int","value":{"int":"9007199254740993"}',
      '(-3)^41': '"type":"int","value":{"int":"-36472996377170786403"}',
      '4 / 2': '"type":"float","value":2.0',
      '-0.0': '"type":"float","value":-0.0',
      '1 / 3': '"type":"float","value":0.3333333333333333',
      '10.0^20': '"type":"float","value":1e+20',
      '10.0^300 * 10.0^300': '"type":"float","value":{"float":"inf"}',
      '-(10.0^300 * 10.0^300)': '"type":"float","value":{"float":"-inf"}',
      '1 < 2': '"type":"bool","value":true',
      '"quo\\te 🦊"': '"type":"string","value":"quo\\\\te 🦊"',
      '[]': '"type":"list","items":[]',
      '[1, [True]]':
        '"type":"list","items":[{"type":"int","value":1},{"type":"list","items":[{"type":"bool","value":true}]}]',
      '{}': '"type":"dict","items":[]',
      '{"k": 2.5, 1: "v"}':
        '"type":"dict","items":[[{"type":"string","value":"k"},{"type":"float","value":2.5}],' +
        '[{"type":"int","value":1},{"type":"string","value":"v"}]]',
      selector_width: '"type":"function","params":["sel"]',
    };
    for (const [source, fields] of Object.entries(values)) {
      it(source, () => {
        assert.deepEqual(lines(`x = ${source};`), [`{"kind":"value","name":"x","line":1,${fields}}`]);
      });
    }

    it('s-ops inside of lists', () => {
      const { items } = valueOfX('x = [indices];', '--sample', '"ab"');
      assert.deepEqual(items, [
        {
          type: 's-op',
          layers: 0,
          heads: [],
          on: [{ sample: 'ab', elements: 'int', types: 'ii', value: [0, 1], shown: '[0, 1] (ints)' }],
        },
      ]);
    });

    it('an application, on its own input whatever the samples', () => {
      const { type, on } = valueOfX('x = tokens("hi");', '--sample', '"abc"');
      assert.equal(type, 's-op');
      assert.deepEqual(on, [
        { sample: 'hi', elements: 'string', types: 'ss', value: ['h', 'i'], shown: '[h, i] (strings)' },
      ]);
    });
  });

  describe('samples', () => {
    const tokens = 'x = tokens_asis;';

    it('come in the order in which they are given', () => {
      const { on } = valueOfX(tokens, '--sample', '"hé🦊"', '--sample', '["ab", "c"]', '--sample', '[true]');
      assert.deepEqual(on, [
        {
          sample: 'hé🦊',
          elements: 'string',
          types: 'sss',
          value: ['h', 'é', '🦊'],
          shown: '[h, é, 🦊] (strings)',
        },
        {
          sample: ['ab', 'c'],
          elements: 'string',
          types: 'ss',
          value: ['ab', 'c'],
          shown: '[ab, c] (strings)',
        },
        { sample: [true], elements: 'bool', types: 'b', value: [true], shown: '[T] (bools)' },
      ]);
    });

    it('keep ints, floats and bools apart', () => {
      const given = '[1,2.0,true,1e3,-0.0,-7]';
      const [line = ''] = lines(tokens, '--sample', given);
      assert.ok(
        line.includes('"sample":[1,2.0,true,1000.0,-0.0,-7],"elements":"float","types":"ifbffi"'),
        line,
      );
      assert.ok(line.includes('"value":[1,2.0,true,1000.0,-0.0,-7]'), line);
    });

    it('take ints of any size, and floats that are not finite', () => {
      const given =
        '[9007199254740993,{"int":"-9007199254740993"},{"float":"inf"},{"float":"-inf"},{"float":"nan"}]';
      const [line = ''] = lines(tokens, '--sample', given);
      const shown =
        '[{"int":"9007199254740993"},{"int":"-9007199254740993"},{"float":"inf"},{"float":"-inf"},{"float":"nan"}]';
      assert.ok(line.includes(`"sample":${shown},`), line);
      assert.ok(line.includes(`"types":"iifff","value":${shown},`), line);
    });

    it('may hold lists and strings that look like JSON', () => {
      const given = '[[1, [2.0]], "[1, \\"2\\"]"]';
      const { on } = valueOfX('x = tokens_str;', '--sample', given);
      assert.deepEqual(on, [
        {
          sample: [[1, [2]], '[1, "2"]'],
          elements: 'string',
          types: 'ss',
          value: ['[1, [2.0]]', '[1, "2"]'],
          shown: '[[1, [2.0]], [1, "2"]] (strings)',
        },
      ]);
    });

    it('tell where a value fails', () => {
      const { on } = valueOfX('x = tokens_int;', '--sample', '"12"', '--sample', '"1x"');
      const [good, bad] = on as readonly Line[];
      assert.deepEqual(good?.['value'], [1, 2]);
      assert.deepEqual(Object.keys(bad ?? {}), ['sample', 'error', 'code']);
      assert.equal(bad?.['sample'], '1x');
      assert.equal(bad['code'], 'value/convert');
      assert.match(String(bad['error']), /position 1/);
    });

    it('are the last that the file sets, where none is given', () => {
      const text = 'set example "ab"\nx = tokens;\nset example [1]\nset selector example "z"\ny = full_s;\n';
      const [x, y] = records(text);
      assert.deepEqual((x?.['on'] as readonly Line[])[0]?.['sample'], [1]);
      assert.deepEqual((y?.['on'] as readonly Line[])[0]?.['sample'], 'z');
    });

    it('are tried for problems, the first of them, until the file sets another', () => {
      assert.deepEqual(
        records('x = tokens_int;', '--sample', '"12"').map(({ kind }) => kind),
        ['value'],
      );
      const [problem] = records('x = tokens_int;', '--sample', '"1x"', '--sample', '"12"');
      assert.equal(problem?.['code'], 'value/convert');
    });
  });
});
