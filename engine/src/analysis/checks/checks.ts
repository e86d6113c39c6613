import type { Problem } from '../../text/problem';
import type { Check, Checked } from './check';
import { exampleType } from './exampleType';
import { readings } from './readings';
import { reboundTokens } from './reboundTokens';
import { shadowedLibrary } from './shadowedLibrary';
import { silentZero } from './silentZero';
import { unreachableDefault } from './unreachableDefault';
import { unusedNames } from './unusedNames';

const checks: readonly Check[] = [
  readings,
  unusedNames,
  shadowedLibrary,
  reboundTokens,
  unreachableDefault,
  silentZero,
  exampleType,
];

/** What works in a file but is perhaps not meant: warnings, infos and hints, never errors. */
export function advise(file: Checked): Problem[] {
  return checks.flatMap((check) => check(file));
}
