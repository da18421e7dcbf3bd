import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { typographic } from '../../../emails/typography.ts';
import { lifetimes } from '../../../infra/papers/lifetimes.ts';
import { rights } from '../../../infra/papers/rights.ts';
import { synthesise } from '../synthesise.ts';

const { data, engine } = synthesise();
const told = rights(lifetimes([data.toJSON(), engine.toJSON()]));

const messages = (language: 'fr' | 'en') =>
  readdirSync(`emails/messages/${language}`)
    .map((file) => readFileSync(`emails/messages/${language}/${file}`, 'utf8'))
    .join('\n')
    .toLowerCase();

/** Of the launch kit all that people are told to press; its subjects, and what is no button, stand otherwise. */
const kit = (language: 'fr' | 'en') =>
  readFileSync(`docs/launch-kit.${language}.md`, 'utf8')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/\*\*[^*]*\*\*/g, '');

it.each(['fr', 'en'] as const)(
  'every button and page that the papers name (%s) is called so in the letters',
  (language) => {
    const known = typographic(language, messages(language)).replaceAll('\u00A0', ' ');
    const quoted = [...told.map(({ how }) => how[language]), kit(language)]
      .flatMap((text) => [...text.matchAll(/[“«] ?([^”»]+?) ?[”»]/g)].map(([, name = '']) => name))
      .map((name) => name.toLowerCase());
    expect(quoted.length).toBeGreaterThan(8);
    expect(quoted.filter((name) => !known.includes(name))).toEqual([]);
  },
);
