import { readFileSync } from 'node:fs';
import type { Language } from '@rasp/engine';

const linesOfPart = 30;

/** A program of so many lines, 30 or a multiple of it: parts as a person would write them, each with values of its own. */
export function programOf(language: Language, lines: number): string {
  const part = readFileSync(new URL(`./part.${language}`, import.meta.url), 'utf8');
  const writePart = (number: number): string =>
    part.replaceAll('_0', `_${number}`).replaceAll('1000', String(1000 + number));
  return Array.from({ length: lines / linesOfPart }, (_, number) => writePart(number)).join('');
}

/** Where in a program a person may type: at a number of its first, its middle or its last part. */
export function placesIn(text: string): Readonly<Record<'start' | 'middle' | 'end', number>> {
  const number = /(?<== |\+ )1\d{3}\b/g;
  const places = [...text.matchAll(number)].map(({ index }) => index);
  const at = (index: number): number => places.at(index) ?? 0;
  return { start: at(0), middle: at(places.length >> 1), end: at(-1) };
}
