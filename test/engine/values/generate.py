"""Writes data/python.json: what Python makes of numbers and strings, for the engine to agree with.

Run `python3 test/engine/values/generate.py` from anywhere, with Python 3.11, on which the original interpreter was run
(later ones add numbers to complex numbers a little differently). Every run on every machine writes the same file.

Values are strings: ints and floats as Python's `repr` gives them (`1`, `1.0`, `1e+16`, `-0.0`, `inf`, `nan`), `True`
and `False`, complex numbers as `re,im`, strings as `'` and their characters, errors as `!` and their Python name.
Lists are arrays of them, dicts are objects.
"""

import decimal
import json
import math
import operator
import pathlib
import random

random.seed(20210613)

TARGET = pathlib.Path(__file__).parent / "data" / "python.json"


# Values as strings


def encode(value):
    if isinstance(value, str):
        return "'" + value
    if isinstance(value, complex):
        return f"{value.real!r},{value.imag!r}"
    if isinstance(value, list):
        return [encode(item) for item in value]
    if isinstance(value, dict):
        return {key: encode(item) for key, item in value.items()}
    return repr(value)


def attempt(function, *args):
    try:
        return encode(function(*args))
    except (ArithmeticError, KeyError, TypeError, ValueError) as error:
        return "!" + type(error).__name__


# Inputs

SPECIAL_INTS = [0, 1, -1, 2, -2, 3, -3, 7, 10, 2**31, -(2**31), 2**53 - 1, 2**53, 2**53 + 1, -(2**53) - 1, 10**22, 10**23]
SPECIAL_FLOATS = [
    0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 0.1, 1e16, 9999999999999998.0, 1e15, 1e-4, 1e-5, 9.999e-5, 123456789.125,
    5e-324, -5e-324, 2.2250738585072014e-308, 2.225073858507201e-308, 1.7976931348623157e308, 2.0**53, 2.0**53 - 1,
    1e22, 1e23, 9.999999999999999e22, 0.1 + 0.2, 1 / 3, 2 / 3, math.pi, float("inf"), float("-inf"), float("nan"),
]  # fmt: skip


def any_int():
    kind = random.randrange(4)
    if kind == 0:
        return random.randint(-20, 20)
    if kind == 1:
        return random.choice(SPECIAL_INTS)
    return random.choice([-1, 1]) * random.getrandbits(random.choice([40, 53, 54, 64, 70, 120, 300]))


def any_float():
    kind = random.randrange(5)
    if kind == 0:
        return random.choice(SPECIAL_FLOATS)
    if kind == 1:
        return random.randint(-1000, 1000) / random.choice([1, 2, 4, 8, 10, 16, 100, 1000])
    if kind == 2:
        return random.uniform(-10, 10)
    return random.choice([-1, 1]) * math.ldexp(random.getrandbits(53), random.choice([-1126, -1100, -80, -53, -50, -40, -1, 3, 20, 970]))


def any_number():
    kind = random.randrange(5)
    return random.choice([True, False]) if kind == 0 else any_int() if kind < 3 else any_float()


# Groups of cases


def arithmetic():
    functions = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod}
    cases = []

    def add(op, a, b):
        cases.append([op, encode(a), encode(b), attempt(functions[op], a, b)])

    for op in functions:
        for _ in range(80):
            add(op, any_number(), any_number())
    for op in "/%":
        for a in SPECIAL_FLOATS[:14] + SPECIAL_FLOATS[-3:]:
            for b in [1.0, -1.0, 0.0, -0.0, 3.0, -3.0, 0.3, math.inf, -math.inf, math.nan]:
                add(op, a, b)
        for a in range(-7, 8):
            for b in [-3, -2, 0, 2, 3]:
                add(op, a, b)
        for _ in range(120):
            add(op, any_int(), any_int())
            add(op, any_float(), any_float())
    # Quotients near the ends of what a float holds: overflow, the largest, the border of subnormals, below the least.
    for exponent in [1022, 1023, 1024, -1021, -1022, -1023, -1050, -1073, -1074, -1075, -1076]:
        for size in [1, 60, 60, 200]:
            a, b = random.getrandbits(size) + 1, random.getrandbits(size) + 1
            a, b = (a << exponent, b) if exponent > 0 else (a, b << -exponent)
            add("/", random.choice([-1, 1]) * a, b)
    # Quotients exactly between two floats, and next to that.
    for _ in range(60):
        middle = (random.getrandbits(52) | 1 << 52) * 2 + 1
        factor = random.getrandbits(random.choice([5, 80])) + 1
        add("/", middle * factor + random.choice([-1, 0, 0, 1]), factor << random.choice([0, 3, 60, 1100, 1127]))
    units = [0, 1, -2, True, 2.5, -0.0, 1e200, 1j, -0.5 - 2j, 3 + 0.1j, complex(-0.0, 1e-200), complex(1e200, 1e200)]
    for op in functions:
        for _ in range(25):
            add(op, random.choice(units[-5:]), random.choice(units))
            add(op, random.choice(units), random.choice(units[-5:]))
    return cases


def exact_power(x, y):
    """The float nearest to x to the power of y, which C's pow gives but for the last bit now and then."""
    with decimal.localcontext() as context:
        context.prec = 90
        context.Emax, context.Emin = decimal.MAX_EMAX, decimal.MIN_EMIN
        nearest = float(decimal.Decimal(x) ** decimal.Decimal(y))
    if nearest == math.inf:
        raise OverflowError
    return nearest


def any_power():
    """A positive base and an exponent, mostly such that the power is neither zero nor infinite."""
    kind = random.randrange(7)
    if kind == 0:
        return random.uniform(0, 10), random.uniform(-5, 5)
    if kind == 1:
        return float(random.randint(1, 100)), random.randint(-30, 30) / random.choice([1, 2, 3, 4, 10])
    if kind == 2:
        return random.uniform(0.01, 2), random.uniform(-150, 150)
    if kind == 3:
        return math.ldexp(random.random() + 0.5, random.randint(-1000, 1000)), random.uniform(-1, 1)
    if kind == 4:
        return random.randint(1, 20) / random.randint(1, 20), float(random.randint(-20, 20))
    if kind == 5:
        # Close to one, where small differences count many times.
        return 1 + random.choice([-1, 1]) * math.ldexp(random.random(), -random.randint(1, 52)), random.uniform(-1e6, 1e6)
    # Exactly between two floats, or a float exactly.
    root = random.randint(94906266, 2**27) if random.random() < 0.5 else random.randint(2**17, 2**18)
    return (float(root), 2.0) if root > 2**18 else (float(root * root), random.choice([0.5, 1.5]))


def power():
    cases = []

    def add(a, b):
        cases.append([encode(a), encode(b), attempt(operator.pow, a, b)])

    for a in [-3, -2, -1, 0, 1, 2, 3, 10, True, False]:
        for b in [-3, -2, -1, 0, 1, 2, 3, 30, 101, True, False]:
            add(a, b)
    specials = [0.0, -0.0, 1.0, -1.0, 2.0, -2.0, 0.5, -0.5, 3.0, -3.0, 1e300, -1e300, math.inf, -math.inf, math.nan]
    for a in specials:
        for b in specials:
            add(a, b)
    add(10.0, 400)
    add(10, -400)
    add(10, -323)
    add(2.0, -1074)
    add(-2.0, 1023)
    add(-1e300, 1.5)
    # Complex powers. Those of other floats have more sources of a different last bit than are worth following.
    for a, b in [(-8, 1 / 3), (-2, 0.3), (-1, 0.25), (-10, -2.5), (-0.001, 1e-12), (-3, 100.5), (-2.0, 1000.25)]:
        add(a, b)
    for a in [1j, 1 + 2j, -0.5 + 1e-3j, 0j]:
        for b in [0, 1, 2, -1, -3, 7, 100, True, 2.0, 1 + 0j]:
            add(a, b)
    for _ in range(600):
        x, y = any_power()
        cases.append([encode(x), encode(y), attempt(exact_power, x, y)])
    # Subnormal powers lose bits.
    for _ in range(60):
        x = random.uniform(1.5, 9)
        y = -random.uniform(1020, 1076) / math.log2(x)
        cases.append([encode(x), encode(y), attempt(exact_power, x, y)])
    return cases


def rounding():
    floats = SPECIAL_FLOATS + [any_float() for _ in range(150)]
    # Halves, and their neighbours.
    for _ in range(60):
        half = random.randint(-(2 ** random.choice([4, 30, 50])), 2**30) + 0.5
        floats += [half, math.nextafter(half, math.inf), math.nextafter(half, -math.inf)]
    floats += [0.49999999999999994, -0.49999999999999994, 4503599627370495.5, 4503599627370496.5]
    return [[encode(x), attempt(round, x)] for x in floats]


def thousandths():
    floats = SPECIAL_FLOATS + [any_float() for _ in range(200)]
    floats += [random.randint(-10, 10) + k / 16 for k in range(-16, 17)]
    floats += [random.randint(0, 2 ** random.choice([20, 40, 45, 48])) + 1 / 16 for _ in range(60)]
    floats += [random.randint(-(10**6), 10**6) / 10**4 for _ in range(100)]
    return [[encode(x), attempt(round, x, 3)] for x in floats]


def representations():
    floats = SPECIAL_FLOATS + [any_float() for _ in range(200)]
    floats += [s * float(f"{m}e{e}") for e in range(-8, 24) for m in ["1", "9.999999999999999", "1.25"] for s in (1, -1)]
    floats += [math.nextafter(10.0**e, side) for e in (-5, -4, 15, 16, 17) for side in (0, math.inf)]
    floats += [math.ldexp(1, e) for e in range(-1074, 1024, 41)]
    texts = [
        "", "a", "it's", '"', "'\"", "\\", "\n\r\t", "\0\x01\x1f\x7f", "\x80\x9f\xa0\xad\xff", "äöü", "\u0378", "\u1680", "\u2028",
        "\u200b\u200d\u2060", "\u3000", "\ud800", "\udfff", "\ue000", "\ufeff", "\ufffd", "\uffff", "é", "e\u0301", "日本", "😀", "\U0001d7d8",
        "\U000e0001", "\U000f0000", "\U0010ffff", "\ufdd0", "\u061c", "\u180e", "\u2800", "\x0b\x0c", "a\\'b", "\u2029", "\u00a0", "\u0600",
    ]  # fmt: skip
    parts = [0.0, -0.0, 1.0, -1.0, 2.5, -0.1, 1e16, 1e-5, 1.0000000000000002, math.inf, -math.inf, math.nan]
    numbers = [complex(re, im) for re in parts for im in parts]
    nested = [[], [1, "it's", 2.0, True], [[], ["a"], -0.0], {}, {"a": 1, "it's": [3.5, {"b": False}]}]
    return [[encode(value), repr(value)] for value in floats + texts + numbers + nested]


def conversions():
    blanks = [" ", "\t", "\n", "\x0b", "\x0c", "\r", "\x1c", "\x1f", "\x85", "\xa0", "\u1680", "\u180e", "\u2000", "\u200a", "\u200b",
              "\u2028", "\u2029", "\u202f", "\u205f", "\u3000", "\ufeff", "\x00"]  # fmt: skip
    texts = [
        "", " ", "0", "7", "007", "-0", "+0", "+5", "-5", "--5", "+-5", "- 5", "1_0", "1__0", "_1", "1_", "-1_000", "-_1", "0x10", "0b1", "1e3",
        "1E3", "1e+3", "1e-3", "1e", "e5", "1e5.0", "1.", ".5", ".", "-.5", "+.5", "1.5.", "1_0.5_0", "1_.5", "1._5", "1.5_", "1e1_0", "1e_1", "1_e1",
        "inf", "-inf", "+inf", "INF", "Infinity", "infinit", "iNf", "in f", "nan", "-nan", "+NaN", "nan(1)", "1e400", "-1e400", "1e-400",
        "123456789012345678901234567890", "0.1", "1" + "0" * 400, "9007199254740993", "9007199254740992.9999", "5e-324", "2.4703282292062327e-324",
        "2.4703282292062328e-324", "1.7976931348623158e308", "1.7976931348623159e308", "٣", "١٢٣", "१२.५", "１２", "𝟘𝟙", "𝟗𝟘", "²", "½", "Ⅷ", "1²", "٣٫٥", "一",
        "1,5", "1 000", "1\n2", "True", "a", "0.0", "-0.0", "1e0", "１＿０", "١_٢", "－５", "1d", "1f", "0o7", "1j", "ınf", "ⅰnf", "ﬁ",
    ]  # fmt: skip
    texts += [blank + "1" for blank in blanks] + ["1" + blank for blank in blanks] + [f" {blank}٣{blank} " for blank in blanks]
    texts += [repr(any_float()) for _ in range(60)] + [str(any_int()) for _ in range(40)]
    values = texts + [True, False] + [any_number() for _ in range(60)] + SPECIAL_FLOATS + [10**400, 2**1024 - 2**970, 2**1024 - 2**970 - 1]
    return [[encode(value), attempt(int, value), attempt(float, value)] for value in values]


def comparisons():
    def sign(a, b):
        return "<" if a < b else ">" if a > b else "=" if a == b else "?"

    border = [2**53 + k for k in range(-2, 4)] + [2**54 + k for k in range(-2, 4)] + [2**64, 10**23, 2**1024, -(2**1024)]
    pairs = [(i, float(j)) for i in border[:-2] for j in border[:-2]]
    pairs += [(i, x) for i in border for x in [0.0, 0.5, 1e16, 1e23, 1.7976931348623157e308, math.inf, -math.inf, math.nan]]
    pairs += [(-a, -b) for a, b in pairs] + [(b, a) for a, b in random.sample(pairs, 80)]
    pairs += [(True, x) for x in [0, 1, 1.0, 2, 0.5, True, False]] + [(False, x) for x in [0, -0.0, 1, True, -1]]
    pairs += [(any_number(), any_number()) for _ in range(80)]
    texts = ["", "a", "aa", "b", "Z", "z", "ä", "\uffff", "\ufffd", "\ue000", "\U00010000", "😀", "😀a", "a😀", "a\uffff", "\ud7ff"]
    pairs += [(a, b) for a in texts for b in texts]
    lists = [[], [1], [1, 2], [2], [1.0], [True, 2], [1, "a"], [1, "b"], [[1]], [[1], 2]]
    pairs += [(a, b) for a in lists for b in lists]
    return [[encode(a), encode(b), attempt(sign, a, b)] for a, b in pairs]


def percent():
    numbers = [0, 1, -1, 42, -42, 255, 10**20, True, False, 0.0, -0.0, 0.5, 1.5, 2.5, -2.5, 0.125, 1e21, 1e-7, 123456.789, 9.995, 0.05, 1e100,
               9.9999999999999992e22, 5e-324, 1.7976931348623157e308, math.inf, -math.inf, math.nan]  # fmt: skip
    formats = [
        "%s", "%r", "%a", "%d", "%i", "%u", "%x", "%X", "%o", "%e", "%E", "%f", "%F", "%g", "%G", "%5d", "%-5d|", "%05d", "%+d", "% d", "%+05d", "%-05d|",
        "%5.2f", "%.0f", "%.1f", "%.3f", "%08.3f", "%+.2f", "% .2f", "%-8.2f|", "%.30f", "%.0e", "%.2e", "%12.3e", "%.0g", "%.3g", "%.10g", "%#x", "%#X",
        "%#o", "%#08x", "%.5d", "%8.3d", "%-8.3d|", "%+x", "%#.0f", "%#.3g", "%#g", "%5s", "%-5s|", "%05s", "%.1s", "%.2r", "%ld", "%hd", "%c",
    ]  # fmt: skip
    cases = [(f, n) for f in formats for n in random.sample(numbers, 9)]
    texts = ["", "x", "hello", "it's", "日本", "😀", "😀a", "%", "\n"]
    cases += [(f, t) for f in ["%s", "%r", "%a", "%5s", "%-5s|", "%05s", "%.1s", "%.2s", "%5.1s", "%c", "%d", "%f", "%x", "%%", "%s%%", "%5r"] for t in texts]
    cases += [(f, v) for f in ["%(a)s", "%(a)d %(b)5.1f%%", "%(c)s", "%(a)s %s", "%s", "%d", "abc", "%(a)%"] for v in [{"a": 1, "b": 2.5}, {}, [1, "x"]]]
    cases += [(f, v) for f in ["%s", "%r", "%d", "%f", "%e", "%x"] for v in [1j**0.5, [True, "a"]]]
    odd = ["", "abc", "%", "%%", "a%", "%%%s", "%s%s", "%5", "%.", "%y", "%(a)s", "%*d", "%-s", "%.s", "%.f", "%l", "%ls", "% s", "100%", "%5%", "%s %d", "%)s"]
    cases += [(f, v) for f in odd for v in [1, "a", 2.5, 65, -1, 0x110000]]
    cases += [("%c", v) for v in [65, 0x1F600, 97.0, True]]
    return [[f, encode(v), attempt(operator.mod, f, v)] for f, v in cases]


def means():
    def mean(values):
        total = 0
        for value in values:
            total = total + value
        return total * 1.0 / len(values)

    cases = []
    for _ in range(150):
        kind = random.randrange(4)
        make = [any_int, any_float, lambda: any_number() + 0, lambda: random.choice([0, 1, 0.1, 0.2, 0.3])][kind]
        values = [make() for _ in range(random.randint(2, 8))]
        cases.append([[encode(value) for value in values], attempt(mean, values)])
    for values in [[-0.0, -0.0], [2**53, 1, 1], [2**53, 1.0, 1.0], [True, 2, 0.5], [0.5, False, True], [0.1] * 10, [10**400, 1], [10**400, -(10**400)], [10**400, 1.5], [math.inf, -math.inf]]:
        cases.append([[encode(value) for value in values], attempt(mean, values)])
    return cases


def main():
    groups = {
        "arithmetic": arithmetic(),
        "power": power(),
        "round": rounding(),
        "thousandths": thousandths(),
        "repr": representations(),
        "conversions": conversions(),
        "comparisons": comparisons(),
        "percent": percent(),
        "means": means(),
    }
    rows = [
        f'"{name}":[\n' + ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases) + "\n]"
        for name, cases in groups.items()
    ]
    TARGET.write_text("{" + ",\n".join(rows) + "}\n", encoding="ascii")


if __name__ == "__main__":
    main()
