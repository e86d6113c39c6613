import type { Program } from '../../program/program';
import type { Tree } from '../../syntax/tree';
import type { Problem } from '../../text/problem';
import { checkDefaults, type Evaluate } from './defaults';
import { exampleTypes } from './exampleTypes';
import { surprisingReadings } from './readings';
import { reboundTokens } from './reboundTokens';
import { shadowedNames } from './shadowedNames';
import { unusedNames } from './unusedNames';

/** What is no error but may not be what was meant. */
export function check(tree: Tree, { record, made, library }: Program, evaluate: Evaluate): Problem[] {
  return [
    ...surprisingReadings(tree),
    ...unusedNames(tree),
    ...shadowedNames(tree, new Set(library.keys())),
    ...reboundTokens(tree),
    ...checkDefaults(tree, record, evaluate),
    ...exampleTypes(tree, made, evaluate),
  ];
}
