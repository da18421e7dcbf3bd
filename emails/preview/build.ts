import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { hostileNames } from './names.ts';
import { galleryPage } from './gallery-page.ts';

const folder = new URL('../../dist/preview/', import.meta.url);
const page = new URL('index.html', folder);

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
// Names that strangers could give themselves are for whoever works on letters: `-- --hostile`.
await writeFile(page, await galleryPage(process.argv.includes('--hostile') ? hostileNames : []));
console.log(fileURLToPath(page));
