/** What a character that means nothing in RASP was most likely meant to be: in RASP, and in words. */
const meant: ReadonlyMap<string, { readonly text: string | undefined; readonly advice: string }> = new Map([
  ['&', { text: 'and', advice: '`and` combines conditions and selectors' }],
  ['&&', { text: 'and', advice: '`and` combines conditions and selectors' }],
  ['|', { text: 'or', advice: '`or` combines conditions and selectors' }],
  ['||', { text: 'or', advice: '`or` combines conditions and selectors' }],
  ['!', { text: undefined, advice: '`not` negates' }],
  ['≤', { text: '<=', advice: 'write `<=`' }],
  ['≥', { text: '>=', advice: 'write `>=`' }],
  ['≠', { text: '!=', advice: 'write `!=`' }],
  ['−', { text: '-', advice: 'write `-`' }],
  ['–', { text: '-', advice: 'write `-`' }],
  ['×', { text: '*', advice: 'write `*`' }],
  ['÷', { text: '/', advice: 'write `/`' }],
]);

/** The RASP that characters without meaning most likely stand for, if there is any. */
export function meantBy(unknown: string): string | undefined {
  return meant.get(unknown)?.text;
}

/** The message about characters that mean nothing. */
export function unknownMessage(unknown: string): string {
  return `${shown(unknown)} means nothing in RASP${advice(unknown)}.`;
}

/** What can not be seen is told by its number. */
function shown(unknown: string): string {
  const [first = ''] = unknown;
  const invisible = /^[\p{Z}\p{C}\p{M}]/u.test(first);
  if (!invisible) return JSON.stringify(unknown);
  return `The character U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function advice(unknown: string): string {
  if (unknown === '.')
    return ': a number needs digits on both sides of its point, and nothing has attributes';
  const known = meant.get(unknown);
  return known ? `; ${known.advice}` : '';
}
