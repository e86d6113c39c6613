import assert from 'node:assert/strict';
import { examples, raspy } from './support';

/** Checks what each line becomes. */
function assertLines(lines: Readonly<Record<string, string>>): void {
  for (const [line, expected] of Object.entries(lines)) assert.equal(raspy(line), `${expected}\n`);
}

describe('formatting RASPy', () => {
  it('puts blanks as Black does', () => {
    assertLines({
      'x=( a+b )*-c': 'x = (a + b) * -c',
      'f( a,b = 1,* c,** d ) [ 0 ]': 'f(a, b=1, *c, **d)[0]',
      'x+=1': 'x += 1',
      'a,b = 1,2': 'a, b = 1, 2',
      'a,*b=c': 'a, *b = c',
      'y=a if(b)else(c)': 'y = a if (b) else (c)',
      'not(a)': 'not (a)',
      'a=-1': 'a = -1',
      'a is not b': 'a is not b',
      'x:int=3': 'x: int = 3',
      '~ a&b|c': '~a & b | c',
      "d={'a':1,** e}": "d = {'a': 1, **e}",
      'tokens . map( str ) . name( "n" )': 'tokens.map(str).name("n")',
      '1 .real': '1 .real',
      'assert(a),"b"': 'assert (a), "b"',
      'f"{ x }"  "b"': 'f"{ x }" "b"',
      'from   raspy import*': 'from raspy import *',
    });
  });

  it('has lambdas as Black does', () => {
    assertLines({
      'f=lambda x,y = 1,* z:x+y': 'f = lambda x, y=1, *z: x + y',
      'lambda:1': 'lambda: 1',
      'f(lambda x:x,key=lambda x:- x)': 'f(lambda x: x, key=lambda x: -x)',
    });
  });

  it('has slices as Black does', () => {
    assertLines({
      'x[ 1 : 2 ]': 'x[1:2]',
      'x[a+1:]': 'x[a + 1 :]',
      'x[:f(a)]': 'x[: f(a)]',
      'x[a+1:b:2]': 'x[a + 1 : b : 2]',
      'x[: :-1]': 'x[::-1]',
      'x[::f(a)]': 'x[:: f(a)]',
      'x[a.b:c]': 'x[a.b : c]',
      'x[-1:]': 'x[-1:]',
      'x[[1][0]:2]': 'x[[1][0] : 2]',
      'x[lambda:1]': 'x[lambda: 1]',
      'x[{1:2}[1]]': 'x[{1: 2}[1]]',
    });
  });

  it('has powers as Black does', () => {
    assertLines({
      'x ** 2': 'x**2',
      'x.y ** - z': 'x.y**-z',
      'f(x)**2': 'f(x) ** 2',
      'x[1]**2': 'x[1] ** 2',
      '5**f["hi"]': '5 ** f["hi"]',
      'a.b[0].c**2': 'a.b[0].c ** 2',
      '-5 ** 2.5': '-5**2.5',
    });
  });

  it('gives each statement a line, and indents bodies', () => {
    assert.equal(
      raspy(
        'def f(a, b: int=1)->list:\n  if a: return 1; pass\n  elif b:\n     pass\n  else: return 2\nf(1); f(2);',
      ),
      [
        'def f(a, b: int = 1) -> list:',
        '    if a:',
        '        return 1',
        '        pass',
        '    elif b:',
        '        pass',
        '    else:',
        '        return 2',
        '',
        '',
        'f(1)',
        'f(2)',
        '',
      ].join('\n'),
    );
  });

  it('puts two empty lines around functions, one around those in bodies, and one behind imports', () => {
    assert.equal(
      raspy(
        'from raspy import *\nx = 1\n# about f\ndef f():\n\n    """Doc."""\n    y = 1\n    def g():\n        return 1\n    return g\nf()\n',
      ),
      [
        'from raspy import *',
        '',
        'x = 1',
        '',
        '',
        '# about f',
        'def f():',
        '    """Doc."""',
        '    y = 1',
        '',
        '    def g():',
        '        return 1',
        '',
        '    return g',
        '',
        '',
        'f()',
        '',
      ].join('\n'),
    );
  });

  it('keeps up to two empty lines elsewhere, in bodies one', () => {
    assert.equal(
      raspy('a = 1\n\n\n\n\nb = 2\n\nif a:\n\n\n    c = 1\n\n\n    d = 2\n\nelse:\n    e = 1\n'),
      'a = 1\n\n\nb = 2\n\nif a:\n    c = 1\n\n    d = 2\nelse:\n    e = 1\n',
    );
  });

  it('breaks long lines in brackets, and adds a comma where each item gets a line', () => {
    const narrow = { lineWidth: 40 };
    assert.equal(
      raspy('second = where(indices > plus, tokens, "0")', narrow),
      ['second = where(', '    indices > plus, tokens, "0"', ')', ''].join('\n'),
    );
    assert.equal(
      raspy('second = where(indices > the_place_of_plus, tokens, "0")', narrow),
      ['second = where(', '    indices > the_place_of_plus,', '    tokens,', '    "0",', ')', ''].join('\n'),
    );
    assert.equal(
      raspy('both = (key(first) == query(second)) & (key(first) < query(second))', narrow),
      ['both = (key(first) == query(second)) & (', '    key(first) < query(second)', ')', ''].join('\n'),
    );
    assert.equal(
      raspy('names = [name.upper() for name in all_the_names if name]', narrow),
      ['names = [', '    name.upper()', '    for name in all_the_names', '    if name', ']', ''].join('\n'),
    );
  });

  it('adds no comma where it would mean something else', () => {
    const narrow = { lineWidth: 10 };
    assert.equal(raspy('x[first_thing]', narrow), 'x[\n    first_thing\n]\n');
    assert.equal(raspy('(first_thing)', narrow), '(\n    first_thing\n)\n');
    assert.equal(raspy('f(a for a in b)', narrow), 'f(\n    a\n    for a in b\n)\n');
  });

  it('breaks chains of methods before their dots', () => {
    assert.equal(
      raspy('f((key(first) < query(second)).value(1).name("rank"))', { lineWidth: 40 }),
      ['f(', '    (key(first) < query(second))', '    .value(1)', '    .name("rank")', ')', ''].join('\n'),
    );
  });

  it('gives each item a line behind a comma that asks for it', () => {
    assert.equal(raspy('x = [1, 2,]'), 'x = [\n    1,\n    2,\n]\n');
    assert.equal(raspy('f(a,)'), 'f(\n    a,\n)\n');
    assert.equal(raspy('x = (1,)'), 'x = (1,)\n');
  });

  it('keeps a `\\` that joins lines, and drops one that joins nothing', () => {
    assert.equal(raspy('x = 1 + \\\n2'), 'x = 1 + \\\n    2\n');
    assert.equal(raspy('x = (1 + \\\n2)'), 'x = (1 + 2)\n');
  });

  it('leaves the lines of long strings as they are', () => {
    assert.equal(
      raspy('def f():\n  """One\n  two  \n"""\n  return 1'),
      'def f():\n    """One\n  two  \n"""\n    return 1\n',
    );
  });

  for (const { name, language, text } of examples) {
    if (language !== 'raspy') continue;
    it(`leaves ${name} as it is`, () => {
      assert.equal(raspy(text), text);
    });
  }
});
