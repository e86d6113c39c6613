/** What the digits of a number stand for, or what is wrong with them. */
export type NumberReading =
  | { readonly value: bigint | number; readonly meant?: { readonly text: string; readonly message: string } }
  | { readonly problem: string };

/** The text of a number, as far as it can reach: a sign is part of it only in an exponent. */
export const numberPattern =
  /0[xXoObB][0-9a-fA-F_]+|(?:[0-9][0-9_]*(?:\.[0-9_]*)?|\.[0-9][0-9_]*)(?:[eE][+-]?[0-9][0-9_]*)?/y;

/** Python reads no longer ones either. */
const mostDigits = 4300;

/** Reads a number that `numberPattern` found. */
export function readNumber(text: string): NumberReading {
  if (/__|_$|_\.|\._|_[eE]/.test(text) || /[eE][+-]?_/.test(text))
    return { problem: `\`${text}\` is no number: a \`_\` stands only between two digits.` };
  const digits = text.replaceAll('_', '');
  if (/^0[xXoObB]/.test(digits)) return readBased(text, digits);
  if (!/^[0-9]+$/.test(digits)) return { value: Number(digits) };
  if (digits.length > mostDigits)
    return { problem: `A number has at most ${mostDigits} digits; this one has ${digits.length}.` };
  const value = BigInt(digits);
  if (!/^0+[1-9]/.test(digits)) return { value };
  const plain = value.toString();
  return {
    value,
    meant: { text: plain, message: `A number does not begin with zeros: write \`${plain}\`.` },
  };
}

function readBased(text: string, digits: string): NumberReading {
  const allowed = { x: /^[0-9a-f]+$/i, o: /^[0-7]+$/, b: /^[01]+$/ }[digits.charAt(1).toLowerCase()];
  if (!allowed?.test(digits.slice(2))) return { problem: `\`${text}\` is no number.` };
  return { value: BigInt(digits) };
}
