/** What the tests have open; they speak of its lines. */
export const program = `set example "abcd"
flip = select(indices, length - indices - 1, ==);
back = aggregate(flip, tokens);

earlier = select(indices, indices, <);
before = selector_width(earlier);
def shifted(by) {
    at = select(indices, indices - by, ==);
    return aggregate(at, tokens, "-");
}
one = shifted(1);
two = shifted(2);
`;
