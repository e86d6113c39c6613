"""Writes data/python.json: what Python 3.11 makes of operators, slices, methods and formats.

Run by hand; the tests only read what it writes. A case is a list whose parts are Python expressions as text, and the last
part of it what they give: a `repr`, or `!` and the name of the error.
"""

import itertools
import json
import random
from pathlib import Path

TARGET = Path(__file__).parent / "data" / "python.json"
random.seed(11)


def order_sets(value):
    """The order of a set is nobody's to rely on; the tests sort what is in it as well."""
    if isinstance(value, set):
        return "{" + ", ".join(sorted(written(item) for item in value)) + "}" if value else "set()"
    return None


def written(value):
    if isinstance(value, set):
        return order_sets(value)
    if isinstance(value, list):
        return "[" + ", ".join(map(written, value)) + "]"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(written, value)) + (",)" if len(value) == 1 else ")")
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(k)}: {written(v)}" for k, v in value.items()) + "}"
    return repr(value)


def result(work):
    try:
        return written(work())
    except Exception as error:
        return "!" + type(error).__name__


VALUES = [
    "0", "1", "-1", "7", "-3", "2", "True", "False", "1.0", "-0.0", "0.5", "2.5", "-7.25", "1e300", "10**20", "inf", "nan", "None",
    "''", "'a'", "'abc'", "'é😀'", "'%s!'", "[]", "[1]", "[1, 2.0]", "['a', [True]]", "()", "(1,)", "(1, 'a')", "(2, 'b')", "{}", "{1: 'a'}",
    "{'a': 2, 1.0: 3}", "set()", "{1}", "{1, 2}", "{True, 'a'}", "range(3)", "range(0)", "range(5, 0, -2)",
]  # fmt: skip
NAMES = {"inf": float("inf"), "nan": float("nan")}


def run(text):
    return eval(text, dict(NAMES))


def operators():
    cases = []
    for op in ["+", "-", "*", "/", "//", "%", "**", "&", "|", "^", "<<", ">>"]:
        for a, b in itertools.product(VALUES, VALUES):
            if op == "**" and ("1e300" in (a, b) or "10**20" in (a, b)):
                continue
            if op in ("*", "<<") and "10**20" in (a, b):
                continue
            # All pairs of numbers, and a part of those that mostly fail.
            if not ("'" in a + b or "[" in a + b or "(" in a + b or "{" in a + b) or random.random() < 0.25:
                cases.append([op, a, b, result(lambda: run(f"({a}) {op} ({b})"))])
    for op in ["==", "!=", "<", "<=", ">", ">=", "in", "not in"]:
        for a, b in itertools.product(VALUES, VALUES):
            if random.random() < 0.45:
                cases.append([op, a, b, result(lambda: run(f"({a}) {op} ({b})"))])
    for op in ["-", "+", "~"]:
        for a in VALUES:
            cases.append([op, a, result(lambda: run(f"{op}({a})"))])
    for _ in range(300):
        a = random.choice([random.randint(-50, 50), random.uniform(-9, 9), random.randint(-10**25, 10**25)])
        b = random.choice([random.randint(-9, 9), random.uniform(-3, 3), random.randint(-10**12, 10**12)])
        for op in ["//", "%"]:
            cases.append([op, repr(a), repr(b), result(lambda: run(f"({a!r}) {op} ({b!r})"))])
    return cases


def slices():
    cases = []
    objects = ["'abcdef'", "'a😀é'", "''", "[1, 2, 3, 4, 5]", "[]", "('a', 'b', 'c')", "range(10)", "range(20, 3, -4)", "range(0)"]
    bounds = ["", "0", "1", "2", "-1", "-2", "5", "9", "-9", "10**30", "True"]
    steps = ["", "1", "2", "-1", "-2", "3", "-(10**30)", "0"]
    for _ in range(1200):
        o = random.choice(objects)
        start, stop, step = random.choice(bounds), random.choice(bounds), random.choice(steps)
        cases.append([o, start, stop, step, result(lambda: run(f"{o}[{start}:{stop}:{step}]"))])
    return cases


def indexing():
    objects = VALUES
    indices = ["0", "1", "-1", "2", "-4", "True", "1.0", "'a'", "None", "(1,)", "10**30", "[1]"]
    return [[o, i, result(lambda: run(f"({o})[{i}]"))] for o in objects for i in indices]


def assigned_slices():
    cases = []
    bounds = ["", "0", "1", "2", "-1", "-2", "4", "9", "-9"]
    for _ in range(400):
        start, stop = random.choice(bounds), random.choice(bounds)
        step = random.choice(["", "", "1", "2", "-1", "-2"])
        items = random.choice(["[]", "['x']", "'xy'", "(7, 8, 9)", "range(2)", "5"])

        def work():
            values = [1, 2, 3, 4]
            exec(f"values[{start}:{stop}:{step}] = {items}", {"values": values})
            return values

        cases.append(["[1, 2, 3, 4]", start, stop, step, items, result(work)])
    return cases


TEXTS = ["''", "'a'", "'abc'", "' a  b '", "'a,b,,c'", "'Hello World'", "'hELLO'", "'12'", "'-7'", "'é😀é'", "'aXbXc'", "'\\ta\\n b\\r\\nc\\x1c'",
         "'aaaa'", "'ß straße'", "'x²½'", "'A1b2'", "'they''re bill''s'", "'ǆ'", "'__a__'", "'a\\x85b\\u2028c'", "'١٢'", "'一二'", "'Ab Cd'", "'AB'"]  # fmt: skip

STRING_CALLS = {
    "upper": [""], "lower": [""], "title": [""], "capitalize": [""], "swapcase": [""], "casefold": [""], "isalpha": [""], "isdigit": [""],
    "isdecimal": [""], "isnumeric": [""], "isalnum": [""], "isspace": [""], "islower": [""], "isupper": [""], "istitle": [""], "isascii": [""],
    "isprintable": [""], "isidentifier": [""],
    "split": ["", "None, 1", "','", "',', 1", "'X'", "'a'", "''", "' '", "None, 0", "sep='a', maxsplit=2", "1", "'aa'"],
    "rsplit": ["", "None, 1", "','", "',', 1", "'X', 1", "'a', 2", "''", "' '", "None, 0", "'aa'", "'aa', 1"],
    "splitlines": ["", "True", "keepends=True"],
    "strip": ["", "'a'", "' a'", "'Xa_'", "None", "'é'", "1"], "lstrip": ["", "'a'", "'_a'"], "rstrip": ["", "'a'", "'c_'"],
    "replace": ["'a', 'b'", "'a', 'xyz', 1", "'', '-'", "'', '-', 2", "'aa', 'b'", "'X', ''", "'é', 'e'", "'a', 'b', 0", "'a', 1", "'a'"],
    "find": ["'a'", "'b'", "''", "'é'", "'a', 1", "'a', 1, 3", "'', 9", "'', 3", "'c', -2", "'a', None, -1", "1", "'😀'"],
    "rfind": ["'a'", "'b'", "''", "'é'", "'a', 1", "'a', 0, 3", "'', 9", "'c', -2"],
    "index": ["'a'", "'é'", "'zz'", "''"], "rindex": ["'a'", "'é'", "'zz'"],
    "count": ["'a'", "''", "'aa'", "'é'", "'a', 1", "'', 2", "'', 9", "'a', 1, 2"],
    "startswith": ["'a'", "''", "('x', 'a')", "()", "'b', 1", "'', 9", "1", "('a', 1)", "'a', 0, 0"],
    "endswith": ["'c'", "''", "('x', 'c')", "'b', 0, 2", "'', 9", "'é'"],
    "zfill": ["0", "5", "-3", "'a'"], "ljust": ["5", "5, '*'", "0", "5, 'ab'", "4, '😀'"], "rjust": ["5", "6, '*'", "0"],
    "center": ["5", "6", "7, '*'", "4", "0", "9"], "partition": ["','", "'a'", "'X'", "''", "'é'"], "rpartition": ["','", "'a'", "'X'", "'é'"],
    "removeprefix": ["'a'", "''", "'They'"], "removesuffix": ["'c'", "''", "'a'"], "expandtabs": ["", "4", "0", "-1"],
    "join": ["[]", "['x']", "['x', 'y']", "'xyz'", "('1', '2', '3')", "[1]", "{'k': 1}", "5"],
    "translate": ["{97: 'A'}", "{97: None, 98: 120}", "str.maketrans('ab', 'xy')", "str.maketrans('a', 'b', 'c')", "str.maketrans({'a': 'zz'})"],
}  # fmt: skip


def string_methods():
    return [
        [text, name, args, result(lambda: run(f"{text}.{name}({args})"))]
        for name, calls in STRING_CALLS.items()
        for args in calls
        for text in TEXTS
    ]


def changing_methods():
    """Calls after which the object is looked at as well."""
    calls = {
        "[3, 1, 2, 1]": [
            "append(5)", "append([])", "extend([7, 8])", "extend('ab')", "extend(3)", "insert(0, 'x')", "insert(-1, 'x')", "insert(99, 'x')", "insert(-99, 'x')",
            "remove(1)", "remove(9)", "remove(True)", "pop()", "pop(0)", "pop(-2)", "pop(9)", "pop('a')", "clear()", "index(1)", "index(1, 2)", "index(1, 2, 3)", "index(2, -2)",
            "index(9)", "count(1)", "count(9)", "count(1.0)", "sort()", "sort(reverse=True)", "sort(key=None)", "reverse()", "copy()", "append()", "append(1, 2)", "sort(1)",
        ],
        "[]": ["pop()", "sort()", "reverse()", "index(1)", "copy()"],
        "[1, 'a']": ["sort()", "index('a')"],
        "[(2, 'a'), (1, 'b'), (2, 'A')]": ["sort()", "sort(reverse=True)", "count((2, 'a'))"],
        "{'a': 1, 'b': 2}": [
            "get('a')", "get('z')", "get('z', 0)", "get([])", "pop('a')", "pop('z')", "pop('z', 5)", "popitem()", "setdefault('a', 9)", "setdefault('c', 9)", "setdefault('d')",
            "update({'a': 5, 'q': 6})", "update([('x', 1)])", "update(k=3)", "update([1])", "update(['xyz'])", "copy()", "clear()", "pop()", "fromkeys('xy')", "fromkeys([1, 2], 0)",
        ],
        "{}": ["popitem()", "get(1)"],
        "{1: 'one', 2.5: 'x', (1, 2): 't', None: 'n'}": ["get(True)", "get(1.0)", "get((1, 2))", "get(None)", "get((1.0, 2))", "get((1, []))", "pop(2.5)"],
        "{1, 2, 3}": [
            "add(4)", "add(2)", "add([])", "remove(2)", "remove(9)", "discard(2)", "discard(9)", "clear()", "copy()", "union([4])", "union([4], (5,))", "union()", "intersection([1, 2])",
            "intersection([1, 2], [2])", "difference([1])", "symmetric_difference([1, 9])", "issubset([1, 2, 3, 4])", "issubset([1])", "issuperset([1])", "issuperset([9])", "isdisjoint([9])",
            "isdisjoint([1])", "update([7, 8])", "update('ab', [0])", "update(5)", "intersection_update([1])", "difference_update([1], [2])", "symmetric_difference_update([1, 9])",
        ],
        "(1, 2, 1)": ["index(1)", "index(1, 1)", "index(9)", "count(1)"],
        "range(0, 10, 3)": ["index(3)", "index(4)", "count(9)", "index(3.0)", "count('a')"],
        "12": ["bit_length()", "bit_count()"],
        "True": ["bit_length()"],
        "2.5": ["is_integer()"],
        "-0.0": ["is_integer()"],
    }  # fmt: skip
    cases = []
    for text, all_calls in calls.items():
        for call in all_calls:
            value = run(text)
            given = result(lambda: eval("value." + call, {"value": value}))
            cases.append([text, call, given, written(value)])
    return cases


def calls():
    texts = [
        "abs(-3)", "abs(-2.5)", "abs(True)", "abs('a')", "chr(97)", "chr(-1)", "chr(1114112)", "chr('a')", "ord('a')", "ord('😀')", "ord('')", "ord('ab')", "ord(1)",
        "int()", "int('12')", "int(' -1_0 ')", "int('x')", "int(2.9)", "int(-2.9)", "int(inf)", "int(nan)", "int(None)", "int([])", "int('ff', 16)", "int('0xff', 16)", "int('0xff', 0)", "int('0b1', 16)",
        "int('0b101', 0)", "int('012', 0)", "int('000', 0)", "int('12', 2)", "int('z', 36)", "int('1', 1)", "int('1', 37)", "int(12, 10)", "int('-0o17', 8)", "int('0x_f', 16)", "int('0x', 16)", "int('', 10)",
        "float('1.5')", "float('inf')", "float('-Infinity')", "float('x')", "float(10**400)", "float()", "float(None)", "bool([])", "bool(' ')", "bool()", "bool(None)", "bool(nan)", "bool(range(0))",
        "str(1.0)", "str('a')", "str(None)", "str(['a'])", "str()", "list('abc')", "list(range(4))", "list({'a': 1})", "list(5)", "list()", "tuple([1, 2])", "tuple('')", "set('aab')", "set([[]])",
        "dict()", "dict(a=1)", "dict([(1, 2), (3, 4)])", "dict({'a': 1}, b=2)", "dict([1])", "dict(['ab'])", "dict([(1, 2, 3)])", "dict(5)",
        "range(3)", "range(1, 3)", "range(5, 1, -1)", "range(1, 2, 0)", "range('a')", "range(2.0)", "range(True)", "range()", "range(1, 2, 3, 4)",
        "len('abc')", "len('😀')", "len([1])", "len({})", "len(range(7))", "len(5)", "len({1, 2})", "len((1,))",
        "list(enumerate('ab'))", "list(enumerate('ab', 5))", "list(enumerate('ab', start=-1))", "list(zip('abc', [1, 2]))", "list(zip())", "list(zip('ab', [1], strict=True))", "list(zip('a', [1, 2], strict=True))",
        "list(zip('ab', [1, 2], strict=True))", "list(map(str, [1, 2.0]))", "list(map(pow, [2, 3], [3, 2, 1]))", "list(filter(None, [0, 1, '', 'a']))", "list(filter(str.isdigit, 'a1b2'))", "list(map(5, [1]))",
        "list(reversed([1, 2, 3]))", "list(reversed('abc'))", "list(reversed(range(1, 9, 3)))", "list(reversed({'a': 1, 'b': 2}))", "list(reversed({1}))", "list(reversed(range(0)))",
        "min(1, 2)", "max([3, 1, 2])", "min([])", "min([], default=5)", "max('abc', key=ord)", "max(['aa', 'b'], key=len)", "min(1)", "min()", "max([1, 2], key=abs)", "max(1, 'a')", "max(2, 1, key=str)", "min(1, 2, default=3)",
        "max([1, 1.0, True])", "min([1.0, 1])", "max([nan, 1])", "max([1, nan])",
        "sum([1, 2])", "sum([])", "sum([0.1] * 10)", "sum([1, 2], 10)", "sum([1], start=5)", "sum([[1], [2]], [])", "sum(['a'])", "sum(['a'], '')", "sum([True, True])", "sum(range(101))", "sum(5)", "sum([10**20, 0.5])",
        "round(2.5)", "round(3.5)", "round(-0.5)", "round(2.675, 2)", "round(1234.5, -2)", "round(1250, -2)", "round(1350, -2)", "round(-1250, -2)", "round(5, 1)", "round(5, None)", "round(inf)", "round(nan)", "round(nan, 2)", "round(1.5, None)",
        "round('a')", "round(1e300, 2)", "round(0.5, 0)", "round(-0.4, 0)", "round(1.7e308, -308)", "round(12345.678, -5)", "round(2.5, 'a')", "round(5e-324, 400)", "round(99, -2)", "round(49, -2)", "round(True)", "round(50, -2)", "round(10**30, -29)",
        "sorted([3, 1, 2])", "sorted('hello')", "sorted([3, 1], reverse=True)", "sorted(['b', 'A'], key=str.lower)", "sorted([1, 'a'])", "sorted([(1, 'b'), (1, 'a'), (0, 'c')])", "sorted(['bb', 'a', 'cc', 'd'], key=len)",
        "sorted(['bb', 'a', 'cc', 'd'], key=len, reverse=True)", "sorted([1], abs)", "sorted({'b': 1, 'a': 2})", "sorted([True, 0, 1.0, False])", "sorted(5)", "sorted([[2], [1, 5], []])", "sorted([None, None])",
        "any([0, ''])", "any([0, 1])", "all([])", "all([1, 0])", "any(5)", "isinstance(1, int)", "isinstance(True, int)", "isinstance(1, (str, float))", "isinstance(1.0, (str, (float,)))", "isinstance(1, 5)", "isinstance([], list)",
        "isinstance(range(1), range)", "isinstance('a', str)", "isinstance(1, bool)", "divmod(7, -2)", "divmod(-7.5, 2)", "divmod(1, 0)", "divmod('a', 1)", "pow(2, 10)", "pow(2, -1)", "pow(3, 200, 7)", "pow(3, -1, 7)", "pow(2, -1, 4)", "pow(2, 3, 0)",
        "pow(2.0, 3, 5)", "pow(5, 3, -7)", "pow(0, 0, 1)", "pow(3, -2, -7)", "bin(10)", "bin(-10)", "hex(255)", "oct(8)", "bin(1.0)", "hex(True)", "bin(0)", "repr('a')", "repr(1.0)", "type(1) == int", "type(True) == int", "type('a') == str", "type(1)", "type(None)", "type('')", "type(int)",
        "type(len)", "type(1) in (int, str)", "format(3.14159, '.2f')", "format('a', '>3')", "format([1])", "next(iter([1, 2]))", "next(iter([]))", "next(iter([]), 0)", "next([1])", "callable(len)", "callable(1)", "callable(int)", "list(iter('ab'))", "list(iter(str, ''))", "iter(5, 0)", "next(iter(int, 1))", "next(iter(int, 0))", "callable(iter(int, 0))",
        "str.upper('abc')", "str.join('-', ['a', 'b'])", "list.index([1, 2], 2)", "str.upper(5)", "dict.fromkeys('ab', 1)", "sorted(['b', 'a'], key=str.upper)", "len", "int", "{1: 1, 1.0: 2, True: 3}", "{'a', 'a'}", "{nan: 1}", "(1,)", "[[]]",
        "list({'a': 1}.keys())", "list({'a': 1}.items())", "{'a': 1}.items()", "{'a': 1}.keys()", "{'a': 1}.values()", "{'a': 1}.keys() & {'a', 'b'}", "'a' in {'a': 1}.keys()", "('a', 1) in {'a': 1}.items()", "1 in {'a': 1}.values()", "len({'a': 1}.values())",
        "{'a': 1}.keys() == {'a'}", "range(0, 3, 2) == range(0, 4, 2)", "{range(0, 3, 2): 1}[range(0, 4, 2)]", "[1, 2] < [1, 3]", "(1,) < (1, 0)", "[1] < (1,)", "{1} < {1, 2}", "{1, 2} <= {1, 2}", "{1} < {2}", "[[1, {1}]] == [[1, {1.0}]]", "(-8) ** 0.5",
        "'%s %s' % (1, 'a')", "'%s' % (1,)", "'%s' % ()", "'%s %s' % (1,)", "'%s' % (1, 2)", "'%(a)s' % {'a': 1}", "'%5.2f|%-4d|%+d' % (3.14159, 7, 8)", "'%s' % ((1, 2),)", "'%s' % None", "'%d%%' % 5", "'a' % ()", "'a' % []", "'%r' % ('a',)",
        "'a' in 'abc'", "1 in 'abc'", "1 in 5", "[] in {1: 2}", "[1] in [[1]]", "2.0 in range(3)", "2.5 in range(3)", "'a' in range(3)", "10**20 in range(10**30)", "print", "'abc' * 2", "2 * (1, 2)", "True + True", "True & False", "True | 2", "~True", "True ^ True", "-True", "not []",
    ]  # fmt: skip
    return [[text, result(lambda: run(text))] for text in texts]


def formats():
    values = ["0", "1", "-1", "42", "-42", "1234567", "-1234567", "10**20", "255", "True", "0.0", "-0.0", "0.5", "-0.5", "3.14159", "1234.5678", "1e10", "1e16", "1e-5", "12345678.9", "1e22", "99.95", "inf", "-inf", "nan", "123456.0", "1e100",
              "''", "'a'", "'hello'", "'é😀'"]  # fmt: skip
    specs = ["", "5", "<5", ">5", "^5", "^6", "*^9", "=8", "*=8", "05", "<05", "08", "+", "-", " ", "+d", "d", "b", "o", "x", "X", "#b", "#o", "#x", "#X", "#010x", "_b", "_x", ",", "_", ",d", "010,", "012,", "013,", "011,", "08_x", "+,", "n", "c", "e", "E", "f", "F", "g", "G", "%",
             ".0f", ".1f", ".2f", ".3e", ".0e", ".0%", ".1%", ".3g", ".10g", ".0g", "#.0f", "#g", "#.3g", "#", ".3", ".1", ".0", ".10", "8.2f", "08.2f", "+08.2f", "<8.2f|", "^10.1f", ",.2f", "015,.2f", "_.1f", ",e", "z.0f", "z.1f", "s", "5s", ".2s", ".2", "<6.1s", "😀^5", "{^5", "q", "5q", "..", "d5", ",_", ",x", ",n",
             "+s", "0s", "05s", "=5s", "0=6", "x<6", "#c", "+c", "5c", "05c", ".2d", "0<8,", "0>8,", "0^9", "#.3", "010n", "020,.3f", "020_b", "019,", "g<6", ".17g", ".20f", "010", "+.1e", "08%"]  # fmt: skip
    return [[value, spec, result(lambda: format(run(value), spec))] for value in values for spec in specs if random.random() < 0.75 or len(spec) < 3]


def templates():
    texts = [
        "'{}'.format(1)", "'{} {}'.format(1, 'a')", "'{0}{1}{0}'.format('a', 'b')", "'{a}'.format(a=5)", "'{a:>4}|{b:.1f}'.format(a='x', b=2)", "'{{}}'.format()", "'{{{}}}'.format(1)", "'{'.format()", "'}'.format()", "'{}{0}'.format(1)", "'{0}{}'.format(1)",
        "'{}'.format()", "'{a}'.format()", "'{1}'.format(1)", "'{0[1]}'.format([1, 2])", "'{0[a]}'.format({'a': 3})", "'{0[a][0]}'.format({'a': 'xyz'})", "'{!r}'.format('a')", "'{!s:>3}'.format('a')", "'{!q}'.format(1)", "'{:{}}'.format('a', 5)", "'{:{w}}'.format('a', w=4)",
        "'{:{}.{}f}'.format(3.14159, 8, 2)", "'{0:{1}}'.format('a', 5)", "'{:*^{}}'.format('a', 5)", "'{0[x]}'.format({})", "'{0[9]}'.format([1])", "'a{}b'.format([1])", "'{:5}'.format([1])", "'{!a}'.format('é')", "'{:,}'.format(1234567)", "'{:d}'.format('a')", "'{a}{b}'.format_map({'a': 1, 'b': 2})", "'{}'.format(1, 2, 3)",
        "'{:{{}}}'.format(1)", "'{0!r:>5}'.format('a')", "'{a[0]}'.format(a='xyz')", "'{:}'.format(1.0)", "'{ }'.format(1)",
    ]  # fmt: skip
    return [[text, result(lambda: run(text))] for text in texts]


def unpacking():
    cases = []
    for value in ["[1, 2, 3]", "'ab'", "(1,)", "[]", "range(4)", "{'a': 1, 'b': 2}", "5", "None", "{7}"]:
        for before, starred, after in itertools.product(range(4), [False, True], range(3)):
            if after and not starred:
                continue
            names = [f"a{i}" for i in range(before)] + (["*rest"] if starred else []) + [f"b{i}" for i in range(after)]

            def work():
                scope = {}
                exec(f"[{', '.join(names)}] = {value}", scope)
                return [scope[name.replace('*', '')] for name in names]

            cases.append([value, before, starred, after, result(work)])
    return cases


def main():
    groups = {
        "operators": operators(),
        "slices": slices(),
        "indexing": indexing(),
        "assignedSlices": assigned_slices(),
        "stringMethods": string_methods(),
        "changingMethods": changing_methods(),
        "calls": calls(),
        "formats": formats(),
        "templates": templates(),
        "unpacking": unpacking(),
    }
    rows = [f'"{name}":[\n' + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]" for name, cases in groups.items()]
    TARGET.write_text("{" + ",\n".join(rows) + "}\n", encoding="ascii")
    print({name: len(cases) for name, cases in groups.items()})


if __name__ == "__main__":
    main()
