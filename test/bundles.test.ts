import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What only these libraries say: texts, which bundling and minifying leave as they are. */
const builders: Readonly<Record<string, { files: string; says: readonly string[] }>> = {
  MJML: { files: 'node_modules/mjml-core/lib/**/*.js', says: ['mj-head', 'mj-include'] },
  YAML: { files: 'node_modules/yaml/dist/**/*.js', says: ['Map keys must be unique', 'block-seq-ind'] },
  Markdown: {
    files: 'node_modules/{mdast-util-from-markdown,micromark*}/**/*.js',
    says: ['codeFencedFence', 'chunkFlow'],
  },
  'ICU messages': {
    files: 'node_modules/@formatjs/icu-messageformat-parser/**/*.js',
    says: ['EXPECT_PLURAL_ARGUMENT_SELECTOR', 'UNMATCHED_CLOSING_TAG'],
  },
  'our templates': { files: 'emails/template/*.ts', says: ['is never closed.', 'The compiled template is not'] },
  'our programmes': { files: 'emails/programmes/*.ts', says: ['There is no field “', 'Images cannot be written here'] },
};

const textOf = (files: string) =>
  globSync(files)
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

const functions = textOf('dist/functions/**/*.mjs');

it.each(Object.entries(builders))('no function carries what parses %s: that is done when we build', (_, { says }) => {
  expect(functions).not.toBe('');
  for (const text of says) expect(functions).not.toContain(text);
});

it.each(Object.entries(builders))('what parses %s would be noticed', (_, { files, says }) => {
  const library = textOf(files);
  for (const text of says) expect(library).toContain(text);
});

it('the guide page carries neither the SDK nor the letters', () => {
  const seen = new Set<string>();
  const load = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from|import\(?)\s*"\.\.?\/(?:chunks\/)?([^"]+)"/g))
      load(`dist/functions/chunks/${name}`);
  };
  load('dist/functions/show-guide/index.mjs');
  const text = [...seen].map((file) => readFileSync(file, 'utf8')).join('\n');
  expect(seen.size).toBeGreaterThan(1);
  expect(text).toContain('/guide/');
  expect(text).not.toMatch(/@aws-sdk|x-amz-|SendEmail|role="presentation"/);
});
