import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lifetimes } from '../../../infra/papers/lifetimes.ts';
import { papers } from '../../../infra/papers/papers.ts';
import { synthesise } from '../synthesise.ts';

const { data, engine } = synthesise();
const made = papers(lifetimes([data.toJSON(), engine.toJSON()]));

it.each([...made])('docs/papers/%s is what `npm run papers` makes now', (name, text) => {
  expect(readFileSync(`docs/papers/${name}`, 'utf8')).toBe(text);
});

it('docs/papers holds nothing else', () => {
  expect(readdirSync('docs/papers').toSorted()).toEqual([...made.keys()].toSorted());
});

it.each([...made])('%s lists at its head all that is to be filled in', (_, text) => {
  const [, box = '', body = ''] = /^# .*\n\n((?:> .*\n)+)([^]*)$/.exec(text) ?? [];
  const wanted = new Set(body.match(/(?<!`)\[[^\]\n]+\]/g));
  expect(wanted.size).toBeGreaterThan(3);
  for (const placeholder of wanted) expect(box).toContain(`> - ${placeholder}\n`);
  expect(box.match(/^> - /gm)).toHaveLength(wanted.size);
});

it.each([...made].filter(([name]) => name.endsWith('.fr.md')))(
  '%s has the spaces and apostrophes of French',
  (_, text) => {
    expect(text.replaceAll(/`[^`]*`/g, '')).not.toMatch(/ [:;!?»]|« |[a-zé]'[a-zé]/);
  },
);
