import { createHash } from 'node:crypto';
import { inflateRawSync } from 'node:zlib';
import { beforeAll, expect, it } from 'vitest';
import { usualNames } from '../../emails/preview/names.ts';
import { everyLetter } from '../../emails/preview/letters.ts';
import type { Exhibit } from '../../emails/preview/exhibit.ts';
import { galleryPage } from '../../emails/preview/gallery-page.ts';
import { everyGuide, everyPage } from '../../emails/preview/pages.ts';

const names = ['</script><script>alert(1)</script>', '<!-- exhibits -->', '\u202Eanna\u0000'];

let page: string;
beforeAll(async () => {
  page = await galleryPage(names);
}, 30_000);

const scripts = (kind: RegExp): readonly string[] =>
  [...page.matchAll(/<script (?<attributes>[^>]*)>(?<content>[^]*?)<\/script>/g)]
    .filter(({ groups }) => kind.test(groups!['attributes']!))
    .map(({ groups }) => groups!['content']!);

const rooms = (): readonly Exhibit[][] =>
  scripts(/class="exhibits"/).map((packed) =>
    JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')).toString('utf8')),
  );

type Contents = { groups: { title: { en: string }; kinds: Record<string, object> }[]; names: string[] };
const contents = (): Contents => JSON.parse(scripts(/application\/json/)[0]!);

it('has every letter as it is sent, and every page, under everyday and under hostile names', () => {
  const [guides, usual, ...hostile] = rooms();
  expect(guides).toEqual(everyGuide());
  expect(usual).toEqual([...everyLetter(), ...everyPage(usualNames)]);
  const kinds = (room: readonly Exhibit[]) => room.map(({ what, shape, language }) => `${language} ${what} ${shape}`);
  expect(hostile.map(kinds)).toEqual(names.map(() => kinds(usual!)));
  const texts = hostile.map((room) => room.map(({ text }) => text).join('\n'));
  expect(texts[0]).toContain(names[0]);
  expect(texts[1]).toContain(names[1]);
});

it('lists every letter and page under a heading of its own kind', () => {
  const { groups } = contents();
  const listed = groups.flatMap(({ kinds }) => Object.keys(kinds));
  const shown = new Set(rooms().flatMap((room) => room.map(({ what }) => what)));
  expect(listed.toSorted()).toEqual([...shown].toSorted());
  expect(groups.map(({ title }) => title.en)).not.toContain('Others');
});

it('tells what an inbox would show of each, in plain text', () => {
  const lines = rooms().slice(0, 2).flat();
  expect(lines.filter(({ subject, preheader }) => subject === '' || preheader === '')).toEqual([]);
  expect(lines.filter(({ subject, preheader }) => /&\w+;/.test(subject + preheader))).toEqual([]);
});

it('is one file that fetches nothing and runs its own script alone', () => {
  const [script, ...others] = scripts(/type="module"/);
  expect(others).toEqual([]);
  const hash = createHash('sha256').update(script!).digest('base64');
  expect(page).toContain(`default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'`);
  const document = page.replaceAll(/<script [^>]*>[^]*?<\/script>|<style>[^]*?<\/style>/g, '');
  expect(document.match(/(?:src|href)="(?!data:|#)/g)).toBeNull();
  expect(document.match(/<script|<!--/g)).toBeNull();
});

it('keeps what strangers wrote inside its data', () => {
  for (const data of scripts(/class="exhibits"/)) expect(data).toMatch(/^[\w+/=]+$/);
  expect(scripts(/application\/json/)[0]).not.toContain('<');
  expect(contents().names).toEqual(['', names[0], names[1], String.raw`\u202eanna\u0000`]);
});
