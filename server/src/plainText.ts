/** Our Markdown as text for an editor that shows it as it is written: the same words, without its signs and pictures. */
export function plainText(markdown: string): string {
  const paragraphs: string[] = [];
  let rest = markdown;
  while (rest !== '') {
    const block = /^(`{3,})[^`\n]*\n([^]*?)\n\1(?=\n|$)/.exec(rest);
    if (block) {
      paragraphs.push(block[2] ?? '');
      rest = rest.slice(block[0].length);
    } else {
      const end = rest.search(/\n+`{3}/);
      paragraphs.push(withoutSigns(end < 0 ? rest : rest.slice(0, end)));
      rest = end < 0 ? '' : rest.slice(end);
    }
    rest = rest.replace(/^\n+/, '');
  }
  return paragraphs.filter((text) => text !== '').join('\n\n');
}

/** A picture, code, an escaped sign, emphasis around words, and blanks that break a line. */
const signs =
  /!\[[^\]]*\]\([^)]*\)\n*|(`+)(?!`)([^]*?[^`])\1(?!`)|\\([!-/:-@[-`{-~])|(?<!\w)_((?:[^_`\n]|`[^`\n]*`)+)_(?!\w)| {2,}(?=\n)/g;

function withoutSigns(text: string): string {
  return text
    .replace(signs, (_, _fence?: string, code?: string, sign?: string, words?: string) => {
      if (code !== undefined) return unpadded(code);
      return sign ?? (words === undefined ? '' : withoutSigns(words));
    })
    .trimEnd();
}

/** Code without its padding, which is no part of it unless there is nothing else. */
function unpadded(code: string): string {
  return /^ .*[^ ].* $/s.test(code) ? code.slice(1, -1) : code;
}
