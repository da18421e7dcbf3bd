import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { build } from 'esbuild';
import type { Bug } from './bugs.ts';

const root = new URL('../../../', import.meta.url).pathname;

/** Bundles a module of the simulator with all of the engine in it, with a bug planted if one is given; gives its path. */
export const bundled = async (module: string, bug?: Bug): Promise<string> => {
  const outfile = `${root}dist/simulation/${module}${bug ? `-${bug.name.replaceAll(' ', '-')}` : ''}.mjs`;
  let planted = 0;
  await build({
    entryPoints: [`${root}test/simulation/machine/${module}.ts`],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
    plugins: [
      {
        name: 'plant',
        setup: ({ onLoad }) => {
          if (!bug) return;
          onLoad({ filter: /\.ts$/ }, async ({ path }) => {
            if (relative(root, path) !== bug.file) return undefined;
            const source = await readFile(path, 'utf8');
            const parts = source.split(bug.replace);
            if (parts.length !== 2)
              throw new Error(
                `The bug "${bug.name}" cannot be planted: ${bug.file} has its place ${parts.length - 1} times.`,
              );
            planted += 1;
            return { contents: parts.join(bug.by), loader: 'ts' };
          });
        },
      },
    ],
  });
  if (bug && planted !== 1)
    throw new Error(`The bug "${bug.name}" is not planted: nothing of the simulator loads ${bug.file}.`);
  return outfile;
};
