import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import { build } from 'esbuild';
import { type Names, usualNames } from './names.ts';
import { everyLetter } from './letters.ts';
import { contents, elsewhere, guidesTitle } from './contents.ts';
import type { Exhibit } from './exhibit.ts';
import { everyGuide, everyPage, guideTitles } from './pages.ts';

/** Every letter and every page, with everyday names and with these, as one page that needs nothing else. */
export const galleryPage = async (hostileNames: readonly string[]): Promise<string> => {
  const page = await readFile(new URL('page/index.html', import.meta.url), 'utf8');
  const script = await bundled('gallery.js');
  const hash = createHash('sha256').update(script).digest('base64');
  const parts: Readonly<Record<string, string>> = {
    policy: policyWith(hash),
    style: `<style>${await bundled('gallery.css')}</style>`,
    script: `<script type="module">${script}</script>`,
    contents: json('contents', { groups: groups(), names: ['', ...hostileNames.map(labelOf)] }),
    exhibits: (await Promise.all(rooms(hostileNames).map(packed))).join('\n'),
  };
  return page.replaceAll(/<!-- (\w+) -->/g, (place, name: string) => parts[name] ?? place);
};

/** Letters are shown in frames that inherit this policy: nothing runs but the gallery's own script, nothing is fetched. */
const policyWith = (hash: string): string =>
  [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const bundled = async (name: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`page/${name}`, import.meta.url))],
    bundle: true,
    format: 'esm',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
};

/** What is shown with the same names: the guides, which name nobody, come first. */
const rooms = (hostileNames: readonly string[]): readonly (readonly Exhibit[])[] => [
  everyGuide(),
  ...[usualNames, ...hostileNames.map(everywhere)].map((names) => [...everyLetter(names), ...everyPage(names)]),
];

const everywhere = (name: string): Names => ({
  reader: name,
  partners: [name, name, name],
  group: name,
  cohort: name,
  organiser: name,
});

const compress = promisify(deflateRaw);

/** In letters and digits only: whatever a stranger wrote, it cannot end the element. */
const packed = async (exhibits: readonly Exhibit[]): Promise<string> => {
  const bytes = await compress(JSON.stringify(exhibits));
  return `<script type="text/plain" class="exhibits">${bytes.toString('base64')}</script>`;
};

const groups = () => {
  const named = [...contents, { title: guidesTitle, kinds: Object.fromEntries(guideTitles()) }];
  const known = new Set(named.flatMap(({ kinds }) => Object.keys(kinds)));
  const others = [...everyLetter(), ...everyPage(usualNames)]
    .map(({ what }) => what)
    .filter((what) => !known.has(what));
  const kinds = Object.fromEntries(others.map((what) => [what, { fr: what, en: what }]));
  return others.length > 0 ? [...named, { title: elsewhere, kinds }] : named;
};

/** Data in an element that nothing in them can end. */
const json = (id: string, data: unknown): string =>
  `<script type="application/json" id="${id}">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>`;

/** A hostile name as a list can show it: what cannot be seen is spelt out. */
const labelOf = (name: string): string => {
  const spelt = JSON.stringify(name.slice(0, most))
    .slice(1, -1)
    .replaceAll(/\p{Cf}/gu, (sign) => `\\u${sign.codePointAt(0)?.toString(16)}`);
  return name.length > most ? `${spelt}… (${name.length})` : spelt;
};

const most = 45;
