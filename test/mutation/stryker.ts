import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

const Place = z.object({ line: z.int(), column: z.int() });
const Results = z.array(
  z.object({
    fileName: z.string(),
    mutatorName: z.string(),
    /** Lines and columns count from 1. */
    location: z.object({ start: Place, end: Place }),
    replacement: z.string().default(''),
    status: z.string(),
    testsCompleted: z.int().default(0),
  }),
);
export type Result = z.infer<typeof Results>[number];

type Stryker = new (options: object) => { runMutationTest: () => Promise<unknown> };

const here = new URL('.', import.meta.url);

/** Stryker, installed beside this file from a lock file of its own: it wants Node.js 22, and hundreds of packages. */
export const loadStryker = async (): Promise<(options: object) => Promise<readonly Result[]>> => {
  execFileSync('npm', ['ci', '--prefix', fileURLToPath(here), '--no-audit', '--no-fund'], { stdio: 'ignore' });
  const { Stryker }: { Stryker: Stryker } = await import(
    new URL('node_modules/@stryker-mutator/core/dist/src/index.js', here).href
  );
  return async (options) => Results.parse(await new Stryker(options).runMutationTest());
};
