/** A program with everything that RASPy has, and no problem. */
export const everything = `from raspy import *
import raspy.tools as tools, other
"""What this is
about: everything."""
tokens == "l"; indices < 3;
before = key(indices) < query(indices)  # a comment
length: int = (key(1) == query(1)).value(1)
a, *b = first, (c, d[0].e) = 1, 2
a += 1; b //= 2

def shift(i: int = 1, seq=tokens, /, *rest, default="_", **named) -> object:
    """Shifts."""
    x = (key(indices) == query(indices - i)).value(seq,
        default)
    return x.name(f"shift {i!r:>{len(rest)}} {default=}")

def flip(seq=tokens):
\tlast = length - 1
\treturn (key(last - indices) == query(indices)).value(seq)

if a and not b or c is not d:
    pass
elif x not in [y for y in range(10) if y % 2 == 0 for z in y]:
    assert a < b <= c, "order"
else:
    count = {"a": 1, **other, 2: [1, 2][::-1]}

for i, (j, k) in zip(a, b):
    if i: continue
    while True:
        break
    else:
        d[i:j] = {1, *a}
else:
    global g

f = lambda x, *y, z=1: x ** -z if y else ~x
g = sorted((v for v in a), key=lambda v: -v, *b, **c)
h = {k: v for k, v in d.items()} | {s for s in "abc" 'def'}
long = 1_000 + 0x1F + \\
    1.5e-3 * (2 // 3 if False else 4)
`;
