import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod';
import { bundleOptions } from '../../../functions/bundle-options.ts';
import type { drawCertificate } from '../../../shared/certificate/draw-certificate.ts';
import { aPrintedCertificate, certificateUrl } from '../../support/certificates.ts';
import { atStart, everLoaded, loadedBy } from '../../support/loaded-by.ts';
import { machine, measure, median, noise, rounded } from '../measure.ts';
import type { drawByPdfLib } from './by-pdf-lib.ts';

const fresh = 9;
const rounds = 5;
const credential = `eyJhbGciOiJSUzI1NiJ9.${'Zm9v'.repeat(900)}.c2ln`;
const Said = z.object({ work: z.number(), bytes: z.int() });

/** Our certificate as it is deployed, beside a page that looks like it by pdf-lib: code, the first PDF, the following. */
export const certificateBench = async (): Promise<object> => {
  const ours = [...loadedBy('dist/functions/wake/index.mjs', everLoaded)].find((file) => /draw-certificate/.test(file));
  if (ours === undefined) throw new Error('The built wake draws no certificate.');
  const theirs = resolve('dist/bench/by-pdf-lib.mjs');
  await build({
    ...bundleOptions,
    entryPoints: ['test/bench/certificate/by-pdf-lib.ts'],
    outdir: 'dist/bench',
  });
  const page = aPrintedCertificate();
  const rows = [
    { name: 'Binôme', file: ours, call: 'drawCertificate', args: [page, certificateUrl, credential] },
    {
      name: 'Binôme, a Japanese name',
      file: ours,
      call: 'drawCertificate',
      args: [{ ...page, name: '山田 太郎' }, certificateUrl, credential],
    },
    { name: 'pdf-lib', file: theirs, call: 'drawByPdfLib', args: [page.name, certificateUrl] },
  ];
  const firsts = rows.map((): z.infer<typeof Said>[] => []);
  for (let round = 0; round < fresh; round += 1)
    rows.forEach(({ file, call, args }, index) => firsts[index]?.push(first(file, call, args)));
  const warm = await measure(await warmRows(ours, theirs), rounds);
  const table = rows.map(({ name, file }, index) => ({
    name,
    'code, bytes': bytesOf(file),
    'first PDF, ms of work': Math.round(median((firsts[index] ?? []).map(({ work }) => work))),
    'of the first ± %': noise((firsts[index] ?? []).map(({ work }) => work)),
    'following, ms of work': rounded(median(warm[index]?.ms ?? [])),
    '± %': noise(warm[index]?.ms ?? []),
    'PDF, bytes': firsts[index]?.[0]?.bytes,
  }));
  const fonts = fontSizes();
  console.log(`${machine()}, ${fresh} processes each, one after another in turn; then ${rounds} rounds`);
  console.table(table);
  console.table(fonts);
  return { machine: machine(), fresh, rounds, table, fonts };
};

/** What a process does that draws one page and ends: plain JavaScript, or Node would take its time to strip types. */
const child = `
  const [file, name, args] = process.argv.slice(1);
  const pdf = await (await import(file))[name](...JSON.parse(args));
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ work: (user + system) / 1000, bytes: pdf.length }));`;

const first = (file: string, call: string, args: readonly unknown[]): z.infer<typeof Said> => {
  const loaded = pathToFileURL(resolve(file)).href;
  const given = ['--input-type=module', '--eval', child, loaded, call, JSON.stringify(args)];
  return Said.parse(JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8' })));
};

/** Each call has another name, as certificates do. */
const warmRows = async (ours: string, theirs: string) => {
  const { drawCertificate: draw }: { drawCertificate: typeof drawCertificate } = await import(
    pathToFileURL(resolve(ours)).href
  );
  const { drawByPdfLib: drawThere }: { drawByPdfLib: typeof drawByPdfLib } = await import(pathToFileURL(theirs).href);
  const letters = 'BCDFGHJKLMNPQRSTVWZ';
  let count = 0;
  const another = (name: string): string => `${letters[(count += 1) % letters.length]}${name}`;
  const drawn = (name: string) => draw(aPrintedCertificate({ name }), certificateUrl, credential);
  return [
    { name: 'Binôme', call: async () => await drawn(another('élène Nguyễn-Østergård')) },
    { name: 'Binôme, a Japanese name', call: async () => await drawn(another('. 山田 太郎')) },
    {
      name: 'pdf-lib',
      call: async () => await drawThere(another('élène Nguyễn-Østergård'), certificateUrl),
    },
  ];
};

/** A file of code, and all that it loads. */
const bytesOf = (file: string): number =>
  [...loadedBy(file, atStart)].reduce((sum, one) => sum + statSync(one).size, 0);

/** What the fonts add to the asset that all functions share; none is read before a certificate asks for it. */
const fontSizes = (): object[] => {
  const sizes = globSync('dist/functions/fonts/**/*.ttf').map((path) => [path, readFileSync(path).length] as const);
  const families = Map.groupBy(sizes, ([path]) =>
    basename(resolve(path, '..')) === 'fonts' ? 'all others' : basename(resolve(path, '..')),
  );
  return [...families].map(([family, files]) => ({
    family,
    files: files.length,
    bytes: files.reduce((sum, [, size]) => sum + size, 0),
  }));
};
