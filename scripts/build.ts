/** `build.ts [--watch] [--minify]`: bundles the extension, the server, the panel's page and the CLI into `dist/`. */
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { bundles } from './bundles';

type Outcome = Pick<esbuild.BuildResult, 'errors' | 'warnings'>;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { watch: { type: 'boolean', default: false }, minify: { type: 'boolean', default: false } },
  });
  const all = bundles(values);
  if (values.watch) {
    const plugins = [watchReport()];
    const contexts = await Promise.all(all.map((options) => esbuild.context({ ...options, plugins })));
    await Promise.all(contexts.map((one) => one.watch()));
  } else {
    const start = performance.now();
    const outcomes = await Promise.all(all.map(outcome));
    const errors = outcomes.map(report).reduce((sum, count) => sum + count, 0);
    if (errors > 0) process.exitCode = 1;
    else console.log(`built dist/ in ${Math.round(performance.now() - start)} ms`);
  }
}

/** A build that fails is an outcome too. */
async function outcome(options: esbuild.BuildOptions): Promise<Outcome> {
  try {
    return await esbuild.build(options);
  } catch (error) {
    if (error instanceof Error && 'errors' in error) return error as esbuild.BuildFailure;
    throw error;
  }
}

/** Prints the problems one a line; gives the number of errors. */
function report({ errors, warnings }: Outcome): number {
  const print = (kind: string, { location, text }: esbuild.Message): void => {
    const place = location ? `${location.file}:${location.line}:${location.column + 1}: ` : '';
    console.error(`${place}${kind}: ${text}`);
  };
  for (const error of errors) print('error', error);
  for (const warning of warnings) print('warning', warning);
  return errors.length;
}

/** The lines that the problem matcher of `.vscode/tasks.json` waits for, once for all contexts that build together. */
function watchReport(): esbuild.Plugin {
  let building = 0;
  let errors = 0;
  return {
    name: 'watch-report',
    setup(build) {
      build.onStart(() => {
        if (building++ > 0) return;
        errors = 0;
        console.log('watch: building');
      });
      build.onEnd((result) => {
        errors += report(result);
        if (--building === 0)
          console.log(errors === 0 ? 'watch: built dist/' : `watch: failed, errors: ${errors}`);
      });
    },
  };
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
