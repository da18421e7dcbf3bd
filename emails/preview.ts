import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Language } from '../shared/domain/programme.ts';
import { escapeText } from './escape.ts';
import { hostileNames, sample, shapes, tellings, usualNames } from './preview-data.ts';
import { writeLetter } from './write-letter.ts';

const folder = new URL('../dist/preview/', import.meta.url);

const letters = Language.options.flatMap((language) => [
  ...tellings.flatMap((what) =>
    shapes.map((shape) => ({ title: `${what}, ${shape}`, language, input: sample(shape, what, language) })),
  ),
  { title: 'topic, as a mentee', language, input: sample('one pair', 'topic', language, 'mentee') },
  { title: 'welcome, as a mentee', language, input: sample('one pair', 'welcome', language, 'mentee') },
  ...hostileNames.map((name) => ({
    title: `names that would do harm: ${name}`,
    language,
    input: sample('three pairs', 'topic', language, 'mentor', {
      ...usualNames,
      reader: name,
      partners: [name, name, name],
      cohort: name,
    }),
  })),
]);

/** The letter as a mail program shows it in light or dark mode, whatever the mode of this browser. */
const inMode = (html: string, mode: 'light' | 'dark'): string =>
  html.replaceAll('(prefers-color-scheme: dark)', mode === 'dark' ? 'all' : 'not all');

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const sections = await Promise.all(
  letters.map(async ({ title, language, input }, index) => {
    const { subject, html, text } = writeLetter(input);
    await writeFile(new URL(`${index}-light.html`, folder), inMode(html, 'light'));
    await writeFile(new URL(`${index}-dark.html`, folder), inMode(html, 'dark'));
    const frame = (mode: string, width: number): string =>
      `<iframe sandbox loading="lazy" src="${index}-${mode}.html" width="${width}" height="900" title="${mode}, ${width} px"></iframe>`;
    return `<details${index === 0 ? ' open' : ''}><summary>${language}: ${escapeText(title)}</summary>
<p lang="${language}"><b>${escapeText(subject)}</b> (${Math.ceil(html.length / 1024)} KB)</p>
<div>${frame('light', 640)}${frame('dark', 640)}${frame('light', 320)}<pre lang="${language}">${text
      .split('\n')
      .map(escapeText)
      .join('\n')}</pre></div></details>`;
  }),
);
const page = new URL('index.html', folder);
await writeFile(
  page,
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Letters</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; background: #eee; color: #222 }
summary { cursor: pointer; padding: .3rem 0 }
div { display: flex; gap: 1rem; align-items: start; overflow-x: auto }
iframe { border: 0; flex: none }
pre { white-space: pre-wrap; width: 30rem; flex: none; background: #fff; padding: 1rem; margin: 0 }
</style>
<h1>Every letter, in light, in dark and on a phone</h1>
${sections.join('\n')}
</html>
`,
);
console.log(fileURLToPath(page));
