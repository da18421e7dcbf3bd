import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { buildFonts } from './build-fonts.ts';
import { bundleOptions } from './bundle-options.ts';
import { slimPdfkit } from './slim-pdfkit.ts';

/** Builds every function into `dist/functions`, SDK included; CDK, the local stack and the wire tests use these very files. */
const outdir = 'dist/functions';

const folders = (await readdir('functions', { withFileTypes: true })).filter((entry) => entry.isDirectory());

/** The scripts that pages of the desk carry, each as one text: a page allows it by its hash. */
const scripts = new URL('serve-desk/generated/', import.meta.url);
await mkdir(scripts, { recursive: true });
const { outputFiles } = await build({
  entryPoints: ['functions/serve-desk/browser/intake/main.ts'],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  charset: 'utf8',
  platform: 'browser',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
});
const [intake] = outputFiles.map(({ text }) => text.trim().replaceAll('</script', String.raw`<\/script`));
await writeFile(
  new URL('intake-script.ts', scripts),
  `// Made by functions/build.ts; not to be edited.\nexport const intakeScript = ${JSON.stringify(intake)};\n`,
);

await rm(outdir, { recursive: true, force: true });
// Each by itself: what several had in common would be cut into pieces, and a function would start with twice as many.
const bundled = folders.map(({ name }) =>
  build({
    ...bundleOptions,
    entryPoints: [`functions/${name}/index.ts`],
    outbase: 'functions',
    outdir,
    plugins: [slimPdfkit],
  }),
);
// They keep one processor busy, and esbuild the other.
await Promise.all([...bundled, buildFonts(outdir)]);
// Where pdfkit looks for it: beside the chunk that it is in.
const profile = 'data/sRGB_IEC61966_2_1.icc';
await cp(`node_modules/pdfkit/js/${profile}`, `${outdir}/chunks/${profile}`);
