import type { Language, Programme } from '../shared/domain/programme.ts';
import { isolated, plainLine } from './escape.ts';
import { capitalised, list } from './format.ts';
import type { LettersMessages } from './generated/messages/letters.ts';
import type { ProgrammeContent } from './programmes/content.ts';

/** Somebody as a letter names them; what strangers wrote, as they wrote it. */
export type Contact = { readonly name: string; readonly address: string };

/** A pair or group as one of its people sees it. */
export type PairFacts = {
  /** Everybody but the reader. */
  readonly partners: readonly Contact[];
  readonly group?: string | undefined;
};

/** What the words of a letter are made with, besides the facts of its blocks. */
export type Telling = {
  readonly language: Language;
  readonly t: LettersMessages;
  readonly content: ProgrammeContent;
  readonly programme: Programme;
  /** What the reader calls their time. */
  readonly zone: string;
  /** The page of one of the programme's guides, in the reader's language. */
  readonly guideUrl: (guide: string) => string;
};

/** One thing that a letter tells, in words. */
export type Told = {
  readonly html: string;
  /** Paragraphs. */
  readonly text: readonly string[];
  /** The subject of a letter that begins with it; `who` stands for the people whom the letter is about. */
  readonly subject: (who: string) => string;
  readonly preheader: string;
};

/** One thing that a letter tells, its facts known: what is missing are the words. */
export type Block = (telling: Telling) => Told;

/** A kind of block: how its facts become words, and those words HTML and plain text. */
type BlockKind<Facts, Values> = {
  values: (facts: Facts, telling: Telling) => Values;
  html: (values: Values) => string;
  text: (values: Values) => readonly string[];
  subject: (facts: Facts, telling: Telling) => (who: string) => string;
  preheader: (facts: Facts, telling: Telling) => string;
};

export const block =
  <Facts, Values>({ values, html, text, subject, preheader }: BlockKind<Facts, Values>) =>
  (facts: Facts): Block =>
  (telling) => {
    const words = values(facts, telling);
    return {
      html: html(words),
      text: text(words),
      subject: subject(facts, telling),
      preheader: preheader(facts, telling),
    };
  };

/** Subject and preheader of a kind whose sentences for them say nothing of the facts. */
export const headline = (
  words: (t: LettersMessages) => { readonly subject: (a: { who: string }) => string; readonly preheader: string },
): Pick<BlockKind<unknown, unknown>, 'subject' | 'preheader'> => ({
  subject:
    (_, { t }) =>
    (who) =>
      words(t).subject({ who }),
  preheader: (_, { t }) => words(t).preheader,
});

export const nameOf = ({ name }: Pick<Contact, 'name'>): string => isolated(plainLine(name));

export const namesOf = ({ language }: Telling, people: readonly Contact[]): string =>
  list(language, people.map(nameOf));

/** Whom a subject names, each once: the first, and how many others; `first` is undefined where there is nobody. */
export const firstNamed = ({ t }: Telling, people: readonly Contact[]) => {
  const [first, ...others] = new Map(people.map(({ address, name }) => [address, plainLine(name)])).values();
  const names = first !== undefined && others.length > 0 ? t.firstAndOthers({ first, others: others.length }) : first;
  return { names, count: 1 + others.length };
};

export const kindOf = ({ partners }: PairFacts): 'pair' | 'group' => (partners.length > 1 ? 'group' : 'pair');

/** The partners' names, or what they are where nobody is left to name; and the group's own name if it has one. */
export const headingOf = (telling: Telling, { partners, group }: PairFacts): string => {
  const names = partners.length > 0 ? namesOf(telling, partners) : capitalised(telling.t.partner);
  return group === undefined ? names : `${names} · ${telling.t.group({ name: isolated(plainLine(group)) })}`;
};

/** A mail to these people, with what stands in it already; each text of strangers is one line. */
export const mailto = (
  people: readonly Contact[],
  { subject, body }: { subject?: string; body?: string } = {},
): string => {
  const to = people.map(({ address }) => encodeURIComponent(address).replaceAll('%40', '@')).join(',');
  const fields = [
    ...(subject === undefined ? [] : [`subject=${encodedText(subject)}`]),
    ...(body === undefined ? [] : [`body=${encodedText(body)}`]),
  ];
  return fields.length > 0 ? `mailto:${to}?${fields.join('&')}` : `mailto:${to}`;
};

/** A text as it stands in a link that writes a mail: it can be put together from pieces. */
export const encodedText = (text: string): string => encodeURIComponent(text.toWellFormed().replaceAll('\n', '\r\n'));

/** A label and the address that it leads to, in plain text. */
export const linkText = (label: string, url: string): string => `${label}\n${url}`;
