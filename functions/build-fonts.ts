import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import * as z from 'zod';
import { cjkFamilies, garamond, scriptFonts } from '../shared/certificate/font-files.ts';

/**
 * The fonts of certificates, as pdfkit reads them fastest: TrueType, one weight, nothing but what is used. By harfbuzz
 * through `subset-font`, which opens WOFF2 too; `harfbuzzjs` alone, which it is made of, does not.
 */
export const buildFonts = async (outdir: string): Promise<void> => {
  const made = 'dist/fonts';
  const recipe = await recipeOf();
  // The two seconds that East Asia takes are spent once for every version of the fonts.
  const last = await readFile(`${made}/recipe`, 'utf8').catch(() => '');
  if (last !== recipe) {
    await rm(made, { recursive: true, force: true });
    await mkdir(made, { recursive: true });
    await slimGaramond(made);
    for (const { file } of scriptFonts) await writeFile(`${made}/${file}.ttf`, await plain(packaged(file)));
    for (const family of Object.values(cjkFamilies)) await sliced(family, made);
    await writeFile(`${made}/recipe`, recipe);
  }
  await cp(made, `${outdir}/fonts`, { recursive: true, filter: (path) => !path.endsWith('recipe') });
};

/** What the fonts are made of and by: another version of either makes them anew. */
const recipeOf = async (): Promise<string> => {
  const versions = await readFile('package.json', 'utf8').then((text) => text.match(/.*(?:font)[^"]*": ".*"/g));
  const sources = ['functions/build-fonts.ts', 'shared/certificate/font-files.ts'];
  return [...(versions ?? []), ...(await Promise.all(sources.map((path) => readFile(path, 'utf8'))))].join('\n');
};

/** Half of what reading a font takes is its features: these are what words need. */
const features = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk'];

const slimGaramond = async (made: string): Promise<void> => {
  // Every character: what else there is, small capitals and swashes, goes.
  const text = Array.from({ length: 0xd8_00 }, (_, point) => String.fromCodePoint(point)).join('');
  for (const [style, name] of Object.entries(garamond)) {
    const whole = await readFile(`node_modules/@expo-google-fonts/eb-garamond/${name}/EBGaramond_${name}.ttf`);
    const slim = await subsetFont(whole, text, { targetFormat: 'truetype', noHinting: true, keepFeatures: features });
    await writeFile(`${made}/garamond-${style}.ttf`, slim);
  }
};

const packaged = (file: string): string => {
  const [, family = ''] = /^(noto-[a-z]+-[a-z]+)/.exec(file) ?? [];
  return `node_modules/@fontsource/${family}/files/${file}.woff2`;
};

const plain = async (path: string, axes?: Record<string, number>): Promise<Uint8Array> =>
  await subsetFont(await readFile(path), undefined, {
    targetFormat: 'truetype',
    keepAllGlyphs: true,
    noHinting: true,
    ...(axes && { variationAxes: axes }),
  });

/** A family of East Asia comes in slices of some hundred characters: a name takes one or two of them, and no time. */
const sliced = async ({ family, only = /./ }: { family: string; only?: RegExp }, made: string): Promise<void> => {
  const source = `node_modules/@fontsource-variable/${family}`;
  const ranges = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(`${source}/unicode.json`, 'utf8')));
  await mkdir(`${made}/${family}`);
  const slices: string[] = [];
  for (const [key, range] of Object.entries(ranges)) {
    const [, number] = /^\[(\d+)\]$/.exec(key) ?? [];
    const path = `${source}/files/${family}-${number}-wght-normal.woff2`;
    // What is not numbered is Latin and the like, which is set in Garamond.
    if (number === undefined || !existsSync(path) || !only.test(range)) continue;
    await writeFile(`${made}/${family}/${number}.ttf`, await plain(path, { wght: 500 }));
    slices.push(`${number} ${range}`);
  }
  await writeFile(`${made}/${family}/slices`, slices.join('\n'));
};
