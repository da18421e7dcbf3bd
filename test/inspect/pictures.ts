import { execFile } from 'node:child_process';
import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { everyLetter } from '../../emails/preview/letters.ts';
import { usualNames } from '../../emails/preview/names.ts';
import { everyPage } from '../../emails/preview/pages.ts';
import type { Shape } from '../../emails/preview/sample.ts';
import type { Language } from '../../shared/domain/programme.ts';
import { findChromium } from './tools.ts';

type Picture = {
  readonly file: string;
  readonly what: string;
  readonly language: Language;
  readonly shape?: Shape;
  readonly mode?: 'dark';
  readonly on?: 'phone';
};

/** The pictures in the README. */
const pictures: readonly Picture[] = [
  { file: 'welcome', what: 'welcome', language: 'fr' },
  { file: 'topic', what: 'topic', language: 'en' },
  { file: 'topic-dark', what: 'topic', language: 'fr', mode: 'dark' },
  { file: 'ask-phone', what: 'ask', language: 'fr', on: 'phone' },
  { file: 'invitation', what: 'invitation', language: 'en' },
  { file: 'nudge', what: 'nudge', language: 'fr' },
  { file: 'move-or-skip', what: 'move or skip', language: 'en', mode: 'dark' },
  { file: 'certificate', what: 'certificate', language: 'fr' },
  { file: 'digest', what: 'digest', language: 'en', shape: 'three pairs' },
  { file: 'met-phone', what: 'page: met?', language: 'fr', on: 'phone' },
  { file: 'my-programme-phone', what: 'page: my programme', language: 'en', on: 'phone' },
  { file: 'card-phone', what: 'page: expectations, card', language: 'fr', mode: 'dark', on: 'phone' },
];

/** Of a picture, in its own pixels; the README shows it at half that width. */
const size = { width: 720, height: 1296 };
const widths = { window: 480, phone: 360 };
const mostKilobytes = 60;

const folder = new URL('../../docs/gallery/', import.meta.url);
const run = promisify(execFile);

const take = async (browser: Browser, picture: Picture): Promise<void> => {
  const { file, what, language, shape = 'one pair', mode = 'light', on = 'window' } = picture;
  const exhibits = [...everyLetter(), ...everyPage(usualNames)];
  const exhibit = exhibits.find((one) => one.what === what && one.language === language && one.shape === shape);
  if (!exhibit) throw new Error(`There is nothing called “${what}” for ${shape}.`);
  const deviceScaleFactor = size.width / widths[on];
  const viewport = { width: widths[on], height: size.height / deviceScaleFactor };
  const page = await browser.newPage({ viewport, deviceScaleFactor, colorScheme: mode, offline: true });
  await page.setContent(exhibit.html);
  const path = fileURLToPath(new URL(`${file}.png`, folder));
  await page.screenshot({ path });
  await page.close();
  await run('pngquant', ['--force', '--strip', '--speed=1', '--quality=40-80', '--output', path, path]);
  const kilobytes = (await stat(path)).size / 1024;
  if (kilobytes > mostKilobytes) throw new Error(`${path} has ${Math.ceil(kilobytes)} KB, more than ${mostKilobytes}.`);
  console.log(`${path} ${Math.ceil(kilobytes)} KB`);
};

const executablePath = findChromium();
await run('pngquant', ['--version']).catch((cause: unknown) => {
  throw new Error('The pictures are made small by pngquant, which is not installed.', { cause });
});
if (!executablePath) throw new Error('The pictures are taken with Chromium, which was not found; set CHROMIUM.');
await mkdir(folder, { recursive: true });
const browser = await chromium.launch({ executablePath });
try {
  for (const picture of pictures) await take(browser, picture);
} finally {
  await browser.close();
}
