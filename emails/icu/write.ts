import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileMessages, type Source } from './compile.ts';

/** Compiles `fr/<namespace>.yaml` and `en/<namespace>.yaml` of one folder to `<namespace>.ts` in another. */
export const writeMessages = async (from: URL, to: URL): Promise<void> => {
  const files = [...(await readdir(new URL('fr/', from))), ...(await readdir(new URL('en/', from)))];
  const namespaces = new Set(files.filter((file) => file.endsWith('.yaml')).map((file) => basename(file, '.yaml')));
  const read = async (path: string): Promise<Source> => {
    const file = new URL(path, from);
    return { file: relative('', fileURLToPath(file)), yaml: await readFile(file, 'utf8') };
  };
  await mkdir(to, { recursive: true });
  for (const name of namespaces) {
    const module = compileMessages(name, { fr: await read(`fr/${name}.yaml`), en: await read(`en/${name}.yaml`) });
    await writeFile(new URL(`${name}.ts`, to), module);
  }
};
