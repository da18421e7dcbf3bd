import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { writeMessages } from './icu/write.ts';
import { compile } from './template/compile.ts';
import { cut } from './template/cut.ts';
import { emit } from './template/emit.ts';

const read = (path: string): Promise<string> => readFile(new URL(path, import.meta.url), 'utf8');

const blocks = new Map([
  ['welcome', await read('welcome/welcome.mjml')],
  ['topic', await read('topic/topic.mjml')],
  ['invitation', await read('invitation/invitation.mjml')],
  ['ask', await read('ask/ask.mjml')],
  ['certificate', await read('certificate/certificate.mjml')],
]);
const html = await compile(await read('layout/layout.mjml'), blocks);
const generated = new URL('generated/', import.meta.url);
await mkdir(generated, { recursive: true });
await writeFile(new URL('templates.ts', generated), emit(cut(html)));
await writeMessages(new URL('messages/', import.meta.url), new URL('messages/', generated));
