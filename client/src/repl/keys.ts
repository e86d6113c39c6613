/** What a key does that enters no text. */
export type Action =
  | 'enter'
  | 'backspace'
  | 'delete'
  | 'left'
  | 'right'
  | 'wordLeft'
  | 'wordRight'
  | 'home'
  | 'end'
  | 'older'
  | 'newer'
  | 'killToStart'
  | 'killToEnd'
  | 'killWordLeft'
  | 'killWordRight'
  | 'interrupt'
  | 'endOfInput'
  | 'clear';

/** A key that was pressed, or text that came at once. */
export type Key = { readonly text: string } | { readonly action: Action };

const pasteBegins = '\u001B[200~';
const pasteEnds = '\u001B[201~';

/** Tab indents. */
const indent = '  ';

const controls: Readonly<Record<string, Action>> = {
  '\u0001': 'home',
  '\u0002': 'left',
  '\u0003': 'interrupt',
  '\u0004': 'endOfInput',
  '\u0005': 'end',
  '\u0006': 'right',
  '\b': 'backspace',
  '\u007F': 'backspace',
  '\u000B': 'killToEnd',
  '\f': 'clear',
  '\u000E': 'newer',
  '\u0010': 'older',
  '\u0015': 'killToStart',
  '\u0017': 'killWordLeft',
};

/** What follows ESC where it is one key; `[` and `O` are the same to a terminal. */
const sequences: Readonly<Record<string, Action>> = {
  '[A': 'older',
  '[B': 'newer',
  '[C': 'right',
  '[D': 'left',
  '[H': 'home',
  '[F': 'end',
  '[1~': 'home',
  '[7~': 'home',
  '[4~': 'end',
  '[8~': 'end',
  '[3~': 'delete',
  '[1;3C': 'wordRight',
  '[1;5C': 'wordRight',
  '[1;3D': 'wordLeft',
  '[1;5D': 'wordLeft',
  '[3;5~': 'killWordRight',
  b: 'wordLeft',
  f: 'wordRight',
  d: 'killWordRight',
  '\u007F': 'killWordLeft',
  '\b': 'killWordLeft',
  '\r': 'enter',
};

// An escape sequence, a line break, another control character, or text.
const token = new RegExp(
  [
    String.raw`\u001B(?<sequence>\[[0-?]*[ -/]*[@-~]|O[@-~]|[^[O])?`,
    String.raw`(?<enter>\r\n?|\n)`,
    String.raw`(?<tab>\t)`,
    String.raw`(?<control>\p{Cc})`,
    String.raw`(?<text>\P{Cc}+)`,
  ].join('|'),
  'gu',
);

/** Reads the keys out of what a terminal sends. What is pasted comes in brackets: keys in it are none. */
export class KeyReader {
  #pasting = false;

  read(data: string): Key[] {
    const [before = '', ...after] = data.split(this.#pasting ? pasteEnds : pasteBegins);
    const keys = this.#pasting ? pasted(before) : typed(before);
    if (after.length === 0) return keys;
    const rest = after.join(this.#pasting ? pasteEnds : pasteBegins);
    this.#pasting = !this.#pasting;
    return [...keys, ...this.read(rest)];
  }
}

function typed(data: string): Key[] {
  return [...data.matchAll(token)].flatMap(({ groups = {} }): Key[] => {
    const { sequence, enter, tab, control, text } = groups;
    if (text !== undefined) return [{ text }];
    if (tab !== undefined) return [{ text: indent }];
    if (enter !== undefined) return [{ action: 'enter' }];
    const action = control === undefined ? sequences[sequence?.replace(/^O/, '[') ?? ''] : controls[control];
    return action ? [{ action }] : [];
  });
}

/** A line break submits the line before it, as when it is typed. */
function pasted(text: string): Key[] {
  return text.split(/\r\n?|\n/).flatMap((line, i): Key[] => {
    const plain = line.replaceAll('\t', indent).replace(/\p{Cc}/gu, '');
    const keys: Key[] = plain === '' ? [] : [{ text: plain }];
    return i === 0 ? keys : [{ action: 'enter' }, ...keys];
  });
}
