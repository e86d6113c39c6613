import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import { plainText } from './plainText';

/** Markdown for an editor that reads it, and for any other the same as plain text. */
export function markup(markdown: string, isRead: boolean): MarkupContent {
  return isRead
    ? { kind: MarkupKind.Markdown, value: markdown }
    : { kind: MarkupKind.PlainText, value: plainText(markdown) };
}

/**
 * Markdown around text that comes from a program. Such text only ever stands in code, where Markdown and HTML mean
 * nothing.
 */
export function codeBlock(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Text as code within a line; line breaks become blanks. */
export function code(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const oneLine = text.replace(/[\r\n]+/g, ' ');
  const padded = /^`|`$|^\s|\s$/.test(oneLine) || oneLine === '' ? ` ${oneLine} ` : oneLine;
  return `${fence}${padded}${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}

/** Documentation from comments: prose in which backquotes mark code, everything else is text. */
export function prose(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, i) =>
      // What the expression took stands between what it left.
      i % 2 === 1 ? part : part.replace(/[\\*_{}[\]()#+\-.!|<>&~$`=:@]/g, '\\$&'),
    )
    .join('');
}
