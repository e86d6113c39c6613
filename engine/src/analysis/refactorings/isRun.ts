import type { Frame } from '../../program/record';
import type { Expression } from '../../syntax/tree';
import type { Analysis } from '../analysis';
import { isTrial } from '../callText';

/**
 * Whether a program computes an expression by itself. What functions of RASPy do when they are only tried is no measure:
 * what such calls change is forgotten.
 */
export function isRun(expression: Expression, { program }: Analysis): boolean {
  return program.record.of(expression).some(({ frame }) => !isTried(frame));
}

function isTried(innermost: Frame | undefined): boolean {
  for (let frame = innermost; frame; frame = frame.caller) if (isTrial(frame)) return true;
  return false;
}
