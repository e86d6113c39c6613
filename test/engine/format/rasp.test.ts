import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseRasp } from '@rasp/engine';
import { program } from './arbitraries';
import { examples, programs, rasp } from './support';

const texts = programs.filter(({ language }) => language === 'rasp').map(({ text }) => text);

describe('formatting RASP', () => {
  it('puts blanks around operators and behind commas, and none in parentheses', () => {
    assert.equal(rasp('x=( a+b )*-c ;'), 'x = (a + b) * -c;\n');
    assert.equal(rasp('f( a,b ) [ 0 ] ;'), 'f(a, b)[0];\n');
    assert.equal(rasp('a,b=1,{ "k":1 };'), 'a, b = 1, {"k": 1};\n');
    assert.equal(rasp('y=a^2 if not(b)else - 1;'), 'y = a ^ 2 if not (b) else -1;\n');
    assert.equal(rasp('select ( tokens,tokens,== ) ;'), 'select(tokens, tokens, ==);\n');
    assert.equal(rasp('round (x);indicator (y);'), 'round(x);\nindicator(y);\n');
    assert.equal(rasp('[x for x,y in zip(a,b)];'), '[x for x, y in zip(a, b)];\n');
    assert.equal(
      rasp('tokens("abc") ;draw( a,"x" );load  "file" ;'),
      'tokens("abc");\ndraw(a, "x");\nload "file";\n',
    );
  });

  it('leaves numbers and strings as they are', () => {
    assert.equal(rasp('x = 007 + 1.50 + "a  b,c;";'), 'x = 007 + 1.50 + "a  b,c;";\n');
  });

  it('gives each statement a line, and indents bodies', () => {
    assert.equal(
      rasp('def f(a,b){c=a;for i in [1,2]{c=c+i;}return c,b;} f(1,2);'),
      [
        'def f(a, b) {',
        '    c = a;',
        '    for i in [1, 2] {',
        '        c = c + i;',
        '    }',
        '    return c, b;',
        '}',
        'f(1, 2);',
        '',
      ].join('\n'),
    );
  });

  it('indents as the editor does', () => {
    const text = 'def f() {\nreturn 1;\n}\n';
    assert.equal(rasp(text, { tabSize: 2 }), 'def f() {\n  return 1;\n}\n');
    assert.equal(rasp(text, { insertSpaces: false }), 'def f() {\n\treturn 1;\n}\n');
  });

  it('keeps one empty line of several, and none at the edges of a body or file', () => {
    assert.equal(
      rasp('\n\na = 1;\n\n\n\nb = 2;\ndef f() {\n\n  return 1;\n\n}\n\n\n'),
      'a = 1;\n\nb = 2;\ndef f() {\n    return 1;\n}\n',
    );
  });

  it('leaves a file alone that has nothing', () => {
    assert.equal(rasp(''), '');
    assert.equal(rasp(' \n\n'), '');
  });

  it('keeps the line breaks of Windows, and a byte order mark', () => {
    assert.equal(rasp('\uFEFFa=1;\r\n\r\nb=2;'), '\uFEFFa = 1;\r\n\r\nb = 2;\r\n');
  });

  it('has no `;` where the language has none', () => {
    assert.equal(
      rasp('set   example  "abc"\nshow example\nexit()'),
      'set example "abc"\nshow example\nexit()\n',
    );
  });

  describe('breaks long lines', () => {
    const narrow = { lineWidth: 40 };

    it('in brackets, whose contents get a line of their own', () => {
      assert.equal(
        rasp('result = aggregate(select(place, indices, ==), tokens);', narrow),
        ['result = aggregate(', '    select(place, indices, ==), tokens', ');', ''].join('\n'),
      );
    });

    it('at each comma, where the contents are too long for one line; no comma is added', () => {
      assert.equal(
        rasp('result = aggregate(select(place, indices, ==), tokens, "default");', narrow),
        [
          'result = aggregate(',
          '    select(place, indices, ==),',
          '    tokens,',
          '    "default"',
          ');',
          '',
        ].join('\n'),
      );
    });

    it('before the operators that bind loosest', () => {
      assert.equal(
        rasp('wanted = select(a, b, ==) and select(c, d, <) or everything_else;', narrow),
        ['wanted =', '    select(a, b, ==)', '    and select(c, d, <)', '    or everything_else;', ''].join(
          '\n',
        ),
      );
      assert.equal(
        rasp('first_part + second_part + third_part_of_it;', narrow),
        ['first_part', '    + second_part', '    + third_part_of_it;', ''].join('\n'),
      );
    });

    it('behind `=` where that is enough', () => {
      assert.equal(
        rasp('a_long_name_for_a_value = first + second_one;', narrow),
        ['a_long_name_for_a_value =', '    first + second_one;', ''].join('\n'),
      );
    });

    it('in parameters', () => {
      assert.equal(
        rasp('def function_name(first, second, third) { return 1; }', narrow),
        ['def function_name(', '    first, second, third', ') {', '    return 1;', '}', ''].join('\n'),
      );
    });

    it('only in brackets where a statement ends with its line', () => {
      assert.equal(
        rasp('set example ["first one", "second one", "third one"]', narrow),
        ['set example [', '    "first one",', '    "second one",', '    "third one"', ']', ''].join('\n'),
      );
    });

    it('and joins those that fit', () => {
      assert.equal(rasp('x = f(\n  a,\n  b\n)\n  + 1;'), 'x = f(a, b) + 1;\n');
    });
  });

  it('breaks lines only where the original interpreter, which reads line by line, reads on', () => {
    fc.assert(
      fc.property(
        fc.oneof(program('rasp'), fc.constantFrom(...texts)),
        fc.constantFrom(15, 30, 60),
        (text, lineWidth) => {
          fc.pre(parseRasp(text).problems.length === 0);
          const { statements, text: laidOut } = parseRasp(rasp(text, { lineWidth }));
          for (const { span } of statements) {
            for (const { index } of laidOut.slice(span.start, span.end).matchAll(/\n/g)) {
              const begun = laidOut.slice(span.start, span.start + index);
              assert.ok(parseRasp(begun, { mayGoOn: true }).unfinished, begun);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  for (const { name, language, text } of examples) {
    if (language !== 'rasp') continue;
    it(`leaves ${name} as it is`, () => {
      assert.equal(rasp(text, { tabSize: 2 }), text);
    });
  }
});
