import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawTransformer, Sample, type ReplOptions } from '@rasp/engine';

/** Writes what `draw` asks for as an SVG into a folder, and says where. */
export function drawTo(folder: string): NonNullable<ReplOptions['draw']> {
  return ({ value, input, examples, names, programNames }) => {
    const sample = (input === undefined ? undefined : Sample.of(input)) ?? examples.sop;
    const drawing = drawTransformer({ node: value.node, sample, names, programNames });
    if ('reason' in drawing) return `\t!! This can not be drawn. ${drawing.reason}`;
    const file = path.join(folder, `${fileName(`${value.name}(${sample.text})`)}.svg`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, drawing.svg);
    return `\tdrawn in ${file}`;
  };
}

/** A name that every file system takes. */
function fileName(text: string): string {
  return text
    .replace(/["']/g, '')
    .replace(/[^\p{L}\p{N}()[\],._ -]+/gu, '_')
    .slice(0, 100);
}
