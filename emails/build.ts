import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { writeMessages } from './icu/write.ts';
import { compile } from './template/compile.ts';
import { cut } from './template/cut.ts';
import { emit } from './template/emit.ts';

const here = new URL('.', import.meta.url);
const generated = new URL('generated/', here);

/** The templates of a folder or of the folders in it, by name. */
const templates = async (pattern: RegExp): Promise<ReadonlyMap<string, string>> => {
  const paths = (await readdir(here, { recursive: true })).toSorted();
  const found = paths.flatMap((path) => {
    const [, name] = pattern.exec(path) ?? [];
    return name === undefined ? [] : [readFile(new URL(path, here), 'utf8').then((text) => [name, text] as const)];
  });
  return new Map(await Promise.all(found));
};

const layout = await readFile(new URL('layout/layout.mjml', here), 'utf8');
const blocks = await templates(/^(?!layout)([a-z]+)\/\1\.mjml$/);
const html = await compile(layout, blocks, await templates(/^parts\/([a-z]+)\.mjml$/));
await mkdir(generated, { recursive: true });
await writeFile(new URL('templates.ts', generated), emit(cut(html)));
await writeMessages(new URL('messages/', here), new URL('messages/', generated));
// What reads programmes says what is wrong in sentences that have just been made.
const { buildProgrammes } = await import('./programmes/build-programmes.ts');
await buildProgrammes(new URL('programmes/', here), generated);
