import { execFile } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import { findJava } from '../inspect/tools.ts';
import { removeFolder } from '../support/remove-folder.ts';

const Verdict = z.object({
  file: z.string(),
  profile: z.enum(['ua1', '3a']),
  checks: z.int(),
  /** Clauses of the standard, each with the number of its test. */
  failed: z.array(z.string()),
});
export type Verdict = z.infer<typeof Verdict>;

const java = findJava();
if (!java) process.stdout.write('veraPDF: skipped, there is no JDK here or no libjaxb-java.\n');
export const hasVeraPdf = java !== undefined;

/** What veraPDF, the reference checker of the PDF Association, says of each file for PDF/UA-1 and for PDF/A-3a. */
export const verdicts = async (files: Readonly<Record<string, Uint8Array>>): Promise<readonly Verdict[]> => {
  if (!java) return [];
  const folder = await mkdtemp(join(tmpdir(), 'binome-pdf-'));
  try {
    const paths = await Promise.all(
      Object.entries(files).map(async ([name, bytes]) => {
        const path = join(folder, `${name}.pdf`);
        await writeFile(path, bytes);
        return path;
      }),
    );
    const library = 'node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar';
    const source = fileURLToPath(new URL('VeraPdf.java', import.meta.url));
    const { stdout } = await promisify(execFile)(java.java, [
      '-cp',
      [library, ...java.jaxb].join(':'),
      source,
      ...paths,
    ]);
    return stdout
      .trim()
      .split('\n')
      .map((line) => Verdict.parse(JSON.parse(line)));
  } finally {
    await removeFolder(folder);
  }
};
