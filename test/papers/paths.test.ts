import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { measures } from '../../infra/papers/measures.ts';

const documents = [
  'docs/threat-model.md',
  ...['it-sheet', 'launch-kit'].flatMap((name) => [`docs/${name}.fr.md`, `docs/${name}.en.md`]),
  ...readdirSync('docs/papers').map((name) => `docs/papers/${name}`),
];

const textOf = (document: string) => readFileSync(document, 'utf8');

/** What is written like a file of this repository. */
const filesIn = (text: string) =>
  [...text.matchAll(/`((?:infra|functions|emails|shared|test|docs)\/[\w./-]+\.\w+)`/g)].map(([, path = '']) => path);

const linksIn = (document: string) =>
  [...textOf(document).matchAll(/\]\((?!https?:|mailto:)([^)#]+)/g)].map(([, path = '']) =>
    join(dirname(document), path),
  );

it.each(documents)('every file that %s names is there', (document) => {
  const named = [...filesIn(textOf(document)), ...linksIn(document)];
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

it('every measure of the record of processing, and every danger of the threat model, has a test', () => {
  expect(measures.filter(({ test }) => !existsSync(test))).toEqual([]);
  const dangers = textOf('docs/threat-model.md')
    .split(/\n### /)
    .slice(1);
  expect(dangers.length).toBeGreaterThan(8);
  const untested = dangers.filter((danger) => !filesIn(danger).some((path) => path.startsWith('test/')));
  expect(untested).toEqual([]);
});

it.each(documents.filter((document) => document.endsWith('.fr.md')))('%s is set as French is', (document) => {
  const prose = textOf(document).replaceAll(/`[^`]*`|https?:\/\/\S+/g, '');
  expect(prose.match(/.{0,20}(?: [:;!?»]|« |\p{L}'\p{L}).{0,20}/gu) ?? []).toEqual([]);
});
