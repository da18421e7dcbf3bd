import type { Language } from '../../shared/domain/programme.ts';
import { typographic } from '../../emails/typography.ts';
import type { Field, Row } from './field.ts';
import { audiences, kept, nobodyElse, purposes } from './vocabulary.ts';
import type { Lifetimes } from './lifetimes.ts';
import type { Words } from './words.ts';

/** A table; cells are plain text. */
export const table = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n');

const escaped = (cell: string): string => cell.replaceAll('|', '\\|');

export const list = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join('\n');

/** How the papers speak of the rows. */
export const speaker = (language: Language, times: Lifetimes) => {
  const stays = kept(times);
  const say = (what: Words): string => what[language];
  return {
    say,
    whatOf: ({ what, parts = {} }: Field): string => {
      const inside = Object.values(parts).map(say);
      const separator = language === 'fr' ? ' ; ' : '; ';
      return inside.length > 0 ? `${say(what)} (${[...new Set(inside)].join(separator)})` : say(what);
    },
    whyOf: ({ why }: Field): string => say(purposes[why]),
    seenBy: ({ seen = [], note }: Field): string => {
      const names = seen.map((audience) => say(audiences[audience])).join(', ');
      return names === '' ? say(nobodyElse) : note ? `${names} (${say(note)})` : names;
    },
    keptOf: ({ kept: how }: Pick<Row, 'kept'>): string => say(stays[how]),
    /** Whom a kind of row is about, and how long it stays. */
    intro: ({ about, kept: how }: Row): string =>
      language === 'fr'
        ? `Concerne : ${say(about)}. Durée : ${say(stays[how])}.`
        : `Concerns: ${say(about)}. Stays: ${say(stays[how])}.`,
  };
};

/** What a paper says of whoever uses it, to be filled in. */
export const placeholders = {
  organisation: { en: '[name of your organisation]', fr: '[nom de votre organisation]' },
  contact: { en: '[contact for questions]', fr: '[contact pour les questions]' },
  officer: {
    en: '[data protection officer, or “none”]',
    fr: '[délégué·e à la protection des données, ou « aucun »]',
  },
  region: { en: '[AWS Region of the deployment]', fr: '[région AWS du déploiement]' },
  authority: {
    en: '[supervisory authority, such as the CNIL]',
    fr: '[autorité de contrôle, par exemple la CNIL]',
  },
  basis: {
    en: '[legal basis: your choice, see the record of processing]',
    fr: '[base légale : à choisir, voir le registre]',
  },
  choice: {
    en: '[YOUR CHOICE: legitimate interests, art. 6(1)(f); contract, art. 6(1)(b); consent, art. 6(1)(a); or another]',
    fr: '[À CHOISIR : intérêts légitimes, art. 6.1.f ; contrat, art. 6.1.b ; consentement, art. 6.1.a ; ou une autre]',
  },
  transfers: {
    en: '[what your contract with Amazon Web Services says of access from elsewhere]',
    fr: '[ce que prévoit votre contrat avec Amazon Web Services sur les accès depuis l’étranger]',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** A paper as its file holds it, with a box at its head that lists what is to be filled in. */
export const paper = (language: Language, title: string, fill: Words, parts: readonly string[]): string => {
  const body = parts.join('\n\n');
  const named = Object.values(placeholders).map((words) => words[language]);
  const box = [fill[language], ...named.filter((one) => body.includes(one)).map((one) => `- ${one}`)];
  return `${typographic(language, `# ${title}\n\n${box.map((line) => `> ${line}`).join('\n')}\n\n${body}`)}\n`;
};
