import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { sentences } from '../infra/doctor/language.ts';
import { aDeskWorld, upload } from './support/desk.ts';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const pageOf = (language: 'fr' | 'en') => {
  const text = readFileSync(`docs/first-letter.${language}.md`, 'utf8');
  const commands = fromMarkdown(text).children.flatMap((node) => (node.type === 'code' ? [node.value] : []));
  return { text, commands };
};

/** What a reader puts in place of what is written in capitals, and the words of each language. */
const filledIn = (command: string): string =>
  command
    .replaceAll(/ADRESSE|ADDRESS/g, 'https://api.example.org')
    .replaceAll(/VOUS@EXAMPLE\.ORG/g, 'YOU@EXAMPLE.ORG')
    .replaceAll(/JETON|TOKEN/g, 'a-token')
    .replaceAll(/VOTRE NOM/g, 'YOUR NAME')
    .replaceAll(/essai\.csv/g, 'trial.csv')
    .replaceAll(/\bFIN\b/g, 'END')
    .replaceAll('COMPTE', 'ACCOUNT')
    .replaceAll('name=Essai', 'name=Trial')
    .replaceAll('language=fr', 'language=en');

it('has the same commands in both languages', () => {
  const [english, french] = (['en', 'fr'] as const).map((language) => pageOf(language).commands.map(filledIn));
  expect(english).toEqual(french);
  expect(english?.length).toBeGreaterThan(10);
});

describe.each(['en', 'fr'] as const)('docs/first-letter.%s.md', (language) => {
  const { text, commands } = pageOf(language);

  it('names commands that there are', () => {
    const named = [...text.matchAll(/npm (?:run )?([a-z-]+)/g)].flatMap(([, name = '']) =>
      name === 'ci' ? [] : [name],
    );
    expect(named).toContain('deploy');
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });

  it('names lines of the doctor as it prints them', () => {
    const lines = ['credentials', 'configuration', 'bootstrap', 'sender', 'dkim', 'ses-account'] as const;
    for (const line of lines) expect(text).toContain(`*${sentences[language].titles[line]}*`);
  });

  it('leads to pages that there are', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].flatMap(([, file]) => file ?? []);
    expect(links).toContain('runbook.md');
    expect(links.filter((link) => !existsSync(join('docs', link)))).toEqual([]);
  });

  it('has a file and a call that the desk takes: letters leave on the same day at the hour that they name', async () => {
    const [, csv = ''] = commands.flatMap((command) => /<<'\w+'\n([^]*)\n\w+$/.exec(command) ?? []);
    const [, query = ''] = commands.flatMap((command) => /cohorts\?([^"]+)"/.exec(command) ?? []);
    const world = aDeskWorld();
    world.moveTo('2026-12-01T11:59:00.000Z');
    const { status } = await upload(world, csv, { query, type: 'application/octet-stream' });
    expect(status).toBe(201);
    const [cohort] = await world.store.cohorts();
    expect(await world.store.cohort(cohort?.id ?? '')).toMatchObject({
      launchAt: '2026-12-01T13:00:00.000Z',
      programme: { id: 'trial' },
    });
  });
});
