/** A program that has something of everything, without a mistake. */
export const everything = `# Everything that RASP has.
set example "hello" # behind a statement
s-op examples off
selector examples on
full seq display on
show s-op example
load "other";
a, b = 1, 2.5;
opposite = length - 1 - indices;
pattern = select(tokens, "a", ==) and not select(indices, opposite, !=) or full_s;
flip = aggregate(pattern, tokens, "-");
value = (flip if indices % 2 == 0 else tokens[-1]) in ["a", "b"];
table = {"one": 1, "two": [x ^ 2 for x, y in zip([1, 2], range(3))], 3: {k: v for k in [1]}};
def twice(f, n) {
  # inside
  g = f(f(n));
  def inner() { return g; }
  for i, j in [[1, 2], [3, 4]] {
    g = g + i * j / -1;
    if_not = round(g) >= indicator(g);
  }
  return inner(), g;
}
for x in table {
  draw(twice(x, 1), "abc");
  y = len(x);
}
twice(twice, 3)[0]("abc");
exit
`;
