import { globSync, readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { atStart, everLoaded, loadedBy } from './support/loaded-by.ts';

/** What only these say, in letters that bundling and minifying leave as they are. */
const builders: readonly { what: string; module: string; says: readonly string[] }[] = [
  { what: 'MJML', module: 'mjml', says: ['mj-include', 'validationLevel'] },
  { what: 'YAML', module: 'yaml', says: ['Map keys must be unique', 'block-seq-ind'] },
  { what: 'Markdown', module: 'mdast-util-from-markdown', says: ['codeFencedFence', 'chunkFlow'] },
  {
    what: 'ICU messages',
    module: '@formatjs/icu-messageformat-parser',
    says: ['EXPECT_PLURAL_ARGUMENT_SELECTOR', 'UNMATCHED_CLOSING_TAG'],
  },
  { what: 'our templates', module: './emails/template/cut.ts', says: ['The compiled template is not well-formed'] },
  { what: 'our programmes', module: './emails/programmes/read.ts', says: ['thematicBreak:"rule"'] },
];

const textOf = (files: readonly string[]): string => files.map((file) => readFileSync(file, 'utf8')).join('\n');

const saidIn = (text: string, says: readonly string[]) => says.filter((one) => text.includes(one));

/** What the desk loads once somebody uploads a programme: these readers are in its bundle, and start with nothing. */
const readByTheDesk = new Set(['YAML', 'Markdown', 'our programmes']);

it.each(builders)(
  'no function carries what reads $what, but the desk, once a programme is uploaded',
  ({ what, says }) => {
    const functions = globSync('dist/functions/*/index.mjs');
    expect(functions.length).toBeGreaterThan(5);
    const carrying = (when: RegExp) =>
      functions.filter((file) => saidIn(textOf([...loadedBy(file, when)]), says).length > 0);
    expect(carrying(atStart)).toEqual([]);
    expect(carrying(everLoaded)).toEqual(readByTheDesk.has(what) ? ['dist/functions/serve-desk/index.mjs'] : []);
  },
);

it.each(builders)('what reads $what would be found in a bundle', async ({ module, says }) => {
  const { outputFiles } = await build({
    stdin: { contents: `import * as all from '${module}'; globalThis.all = all;`, resolveDir: '.' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
  });
  expect(saidIn(outputFiles[0]!.text, says)).toEqual(says);
});

/** What speaks to KMS. */
const kms = ['TrentService'];

it('what signs certificates is loaded with the first of them, and never by who only shows one', () => {
  const functions = globSync('dist/functions/*/index.mjs');
  const carrying = (when: RegExp) =>
    functions.filter((file) => saidIn(textOf([...loadedBy(file, when)]), kms).length > 0);
  expect(carrying(atStart)).toEqual([]);
  expect(carrying(everLoaded)).toContain('dist/functions/wake/index.mjs');
});

it.each([
  ['show-guide', []],
  ['wake', ['aws-sdk', 'role="presentation"']],
])('%s carries of the SDK and the letters as it starts: %j', (name, expected) => {
  const text = textOf([...loadedBy(`dist/functions/${name}/index.mjs`, atStart)]).replaceAll('\\"', '"');
  expect(saidIn(text, ['aws-sdk', 'role="presentation"'])).toEqual(expected);
});

it('a certificate takes less than 500 kB of code, and no function loads it before it is due', () => {
  const chunks = globSync('dist/functions/chunks/draw-certificate-*.mjs');
  expect(chunks).not.toEqual([]);
  for (const chunk of chunks) expect(Buffer.byteLength(textOf([...loadedBy(chunk, atStart)]))).toBeLessThan(500_000);
  for (const file of globSync('dist/functions/*/index.mjs'))
    expect([...loadedBy(file, atStart)].filter((loaded) => loaded.includes('draw-certificate'))).toEqual([]);
});
