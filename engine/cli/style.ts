import { styleText } from 'node:util';

type Format = 'red' | 'green' | 'yellow' | 'cyan' | 'gray' | 'bold';

/** Colours a text where standard output is a terminal that wants colours (see no-color.org). */
export function style(format: Format, text: string): string {
  const wanted = process.stdout.isTTY && !process.env['NO_COLOR'];
  return wanted ? styleText(format, text) : text;
}
