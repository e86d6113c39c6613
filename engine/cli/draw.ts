import { writeFileSync } from 'node:fs';
import {
  Fault,
  figureOf,
  isWhole,
  layoutFigure,
  lightPalette,
  renderSvg,
  sampleFor,
  transformIn,
  whereOf,
  type Analysis,
  type Definition,
} from '@rasp/engine';
import { analyzeFile } from './analyzeFile';
import { parseSampleArgument } from './sampleArgument';
import { statusOf } from './run';
import { parseCommand, UsageError } from './usage';

/**
 * `rasp draw FILE [NAME]`: the picture of an s-op or selector as SVG, the last one of the file where no name is given:
 * of an s-op the whole Transformer, of a selector its matrix.
 * @returns the exit status; 1 too where it has no values.
 */
export function draw(args: readonly string[]): number {
  const command = parseCommand(args, ['language', 'sample', 'time-limit', 'out']);
  const { language, samples, operands, out, seconds } = command;
  const [file, name, ...others] = operands;
  if (file === undefined) throw new UsageError('a file is missing');
  if (others.length > 0) throw new UsageError('only one file and one name are taken');
  if (samples.length > 1) throw new UsageError('only one sample is taken');
  const [sample] = samples.map(parseSampleArgument);
  const analysis = analyzeFile(file, { language, sample, seconds });
  const definition = find(analysis, name);
  if (!definition) {
    console.error(`rasp: ${nothingToDraw(analysis, file, name)}`);
    return 1;
  }
  const figure = figureOf(analysis, definition.transform, definition.name, sample ?? sampleFor(definition));
  if (figure instanceof Fault) {
    console.error(`rasp: ${definition.name} has no value on ${whereOf(figure)}: ${figure.message}`);
    return 1;
  }
  if (!isWhole(figure)) {
    console.error(`rasp: a picture of ${figure.size} tokens is too large for SVG; choose a shorter sample`);
    return 1;
  }
  const view = figure.kind === 's-op' ? 'transformer' : 'selector';
  const svg = renderSvg(figure, layoutFigure(figure, { view, heading: true }), lightPalette);
  if (out === undefined) console.log(svg);
  else write(out, `${svg}\n`);
  return statusOf(analysis);
}

/** The last definition of a name, or of any, that can be drawn. */
function find({ program }: Analysis, name: string | undefined) {
  return program.definitions
    .map(({ name: { name: defined }, value, examples }: Definition) => {
      const transform = transformIn(value);
      return transform && { name: defined, transform, value, examples };
    })
    .findLast((definition) => definition && (name === undefined || definition.name === name));
}

function nothingToDraw({ program, problems }: Analysis, file: string, name: string | undefined): string {
  const other = problems.find(({ code }) => code === 'language/other');
  if (other) return other.message;
  if (name === undefined) return `${file} defines no s-op or selector`;
  return program.bindings.has(name)
    ? `${name} is no s-op or selector in ${file}`
    : `there is no ${name} in ${file}`;
}

function write(out: string, text: string): void {
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw new UsageError(
      `can not write ${out}: ${error instanceof Error ? error.message : String(error)}`,
      false,
    );
  }
}
