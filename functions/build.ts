import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { buildFonts } from './build-fonts.ts';
import { bundleOptions } from './bundle-options.ts';
import { slimPdfkit } from './slim-pdfkit.ts';

/** Builds the letters, then every function into `dist/functions`, SDK included; CDK, the local stack and the wire tests use these very files. */
const outdir = 'dist/functions';
await rm(outdir, { recursive: true, force: true });

// Letters are compiled in a process of their own, and fonts are made meanwhile.
const letters = once(spawn(process.execPath, ['emails/build.ts'], { stdio: 'inherit' }), 'exit');
const fonts = buildFonts(outdir);
const [code] = await letters;
// It has said why.
if (code !== 0) process.exit(1);

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

// These two load their pages when they are asked for. In one bundle with them, whatever any pages and others have in common
// would be a file of its own: hundreds to open, and each function would start with more than it uses.
const alone = ['answer-link', 'serve-desk'];
const others = folders.map(({ name }) => name).filter((name) => !alone.includes(name));
const bundled = [...alone.map((name) => [name]), others].map((together) =>
  build({
    ...bundleOptions,
    entryPoints: together.map((name) => `functions/${name}/index.ts`),
    outbase: 'functions',
    outdir,
    plugins: [slimPdfkit],
  }),
);
await Promise.all([...bundled, fonts]);
// Where pdfkit looks for it: beside the chunk that it is in.
const profile = 'data/sRGB_IEC61966_2_1.icc';
await cp(`node_modules/pdfkit/js/${profile}`, `${outdir}/chunks/${profile}`);
