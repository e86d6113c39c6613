const grey = 90;
const cyan = 36;
const red = 31;

/** A kind of line, and the colours of its groups in their order; `undefined` is the terminal's own. */
interface Look {
  readonly line: RegExp;
  readonly colours: readonly (number | undefined)[];
}

const looks: readonly Look[] = [
  { line: /^(\s*!!.*)$/, colours: [red] },
  { line: /^(\s*Example: )(.*?\) = )(.*?)( \[skipped .*)?$/, colours: [grey, undefined, cyan, grey] },
  { line: /^(\s*Example:)$/, colours: [grey] },
  { line: /^(\t = +)(.*?)( \[skipped .*)?$/, colours: [grey, cyan, grey] },
  { line: /^(\t(?:s-op|selector) example: )(.*)$/, colours: [grey, cyan] },
  { line: /^(\s*input: )(.*)(\t \(\w+\))$/, colours: [grey, undefined, grey] },
  { line: /^(\s*output: )(.*)(\t \(\w+\))$/, colours: [grey, cyan, grey] },
  // A key of a dict may stand before a label.
  { line: /^(\s+)(.* : {5})?((?:s-op|selector): )(.*)$/, colours: [undefined, undefined, grey, undefined] },
  {
    line: /^(\s+)(.* : {5})?((?:value|list|dict): )(\w+ = )?(.*)$/,
    colours: [undefined, undefined, grey, undefined, cyan],
  },
  { line: /^(\s+)(.* : {5})?(\S+ function: )(.*)$/, colours: [undefined, undefined, grey, undefined] },
  { line: /^(\s*\t{3} .* \| )([1 ]*)$/, colours: [undefined, cyan] },
  { line: /^(\s+[\]}])$/, colours: [cyan] },
];

/**
 * A piece of a session's text for a terminal: labels grey, values cyan, problems red, by ANSI escapes. Control characters
 * that strings of a program may hold are shown by their pictures, so that they do nothing there.
 */
export function colourTranscript(text: string): string {
  return text.split('\n').map(coloured).join('\n');
}

function coloured(raw: string): string {
  const line = raw.replace(/[^\P{Cc}\t]/gu, picture);
  for (const look of looks) {
    const groups = look.line.exec(line);
    if (groups)
      return groups
        .slice(1)
        .map((group, i) => painted(group, look.colours[i]))
        .join('');
  }
  return line;
}

function picture(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\u2421';
}

function painted(text: string | undefined, colour: number | undefined): string {
  if (!text) return '';
  return colour === undefined || text.trim() === '' ? text : `\u001B[${colour}m${text}\u001B[39m`;
}
