import { Sample } from '@rasp/engine';

/** Letters that repeat without a period, as the text of a sample. */
export function longText(tokens: number): string {
  return Array.from({ length: tokens }, (_, i) => String.fromCharCode(97 + ((i * i * 7 + i) % 26))).join('');
}

/** A sample of so many tokens. */
export function longSample(tokens: number): Sample {
  return Sample.ofElements(Array.from(longText(tokens)));
}
