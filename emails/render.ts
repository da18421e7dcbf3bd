import type { Language, Programme } from '../shared/domain/programme.ts';
import type { Zone } from '../shared/domain/time.ts';
import { each } from './each.ts';
import { isolated, plainLine, withoutIdleIsolates } from './escape.ts';
import { letters } from './generated/messages/letters.ts';
import { letterHtml, type LetterValues } from './generated/templates.ts';
import type { ProgrammeContent } from './programmes/content.ts';
import { zoneName } from './zone-name.ts';
import { fittingSubject } from './subject.ts';
import { type Block, type Contact, linkText, mailto, nameOf, namesOf, type Telling, type Told } from './telling.ts';

/** One mail, in facts. */
export type Letter = {
  readonly language: Language;
  /** The reader's name, empty if it is not known, and the zone that their clocks show. */
  readonly reader: string;
  readonly zone: Zone;
  readonly cohort: string;
  readonly programme: Programme;
  /** What the programme says, in the reader's language. */
  readonly content: ProgrammeContent;
  /** Whom it is about: an answer goes to all of them, or to the organiser if there is nobody. */
  readonly about: readonly Contact[];
  readonly organiser?: Contact | undefined;
  /** Where a participant stops reminders; a letter to an organiser has no such page, nor the next. */
  readonly stopUrl?: string | undefined;
  /** Where a participant sees and changes everything that is theirs. */
  readonly meUrl?: string | undefined;
  /** Where an organiser says that they want no weekly letters. */
  readonly quietUrl?: string | undefined;
  readonly guideUrl: Telling['guideUrl'];
  /** In the order in which they are read; the first of them gives the subject. */
  readonly blocks: readonly [Block, ...Block[]];
};

export type Rendered = {
  readonly subject: string;
  /** What an inbox shows after the subject. */
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
  /** The addresses that an answer goes to; if there are none, it goes to the sender's. */
  readonly replyTo: readonly string[];
};

/** A letter in words: subject, HTML and plain text, from the same facts and the same sentences. */
export const render = (letter: Letter): Rendered => {
  const telling = tellingOf(letter);
  const [first, ...others] = letter.blocks;
  const headline = first(telling);
  const told = [headline, ...others.map((block) => block(telling))];
  return {
    ...inLayout(layoutValues(letter, telling, headline), told),
    replyTo: answering(letter).map(({ address }) => address),
  };
};

/** Blocks in words, and the words around them, as HTML and plain text. */
const inLayout = (values: LetterValues, told: readonly Pick<Told, 'html' | 'text'>[]): Omit<Rendered, 'replyTo'> => ({
  subject: values.subject,
  preheader: values.preheader,
  html: letterHtml(values, told.map(({ html }) => html).join('')),
  text: textOf(
    values,
    told.flatMap(({ text }) => text),
  ),
});

/** Of a letter that belongs to no programme, the words around it; an answer goes to the sender. */
type AroundLone = Pick<LetterValues, 'subject' | 'preheader' | 'greeting' | 'why'> & {
  /** What it is from. */
  readonly name: string;
  readonly reply: (values: { sender: string }) => string;
};

/** A letter that belongs to no programme, to whoever looks after some. */
export const renderLone = (
  language: Language,
  sender: string,
  { name, reply, subject, preheader, greeting, why }: AroundLone,
  told: Pick<Told, 'html' | 'text'>,
): Rendered => {
  const none = { organiser: [], mine: [], stop: [] };
  const around = { lang: language, subject, preheader, greeting, why, cohort: name, reply: reply({ sender }), ...none };
  return { ...inLayout(around, [told]), replyTo: [] };
};

const answering = ({ about, organiser }: Letter): readonly Contact[] =>
  about.length > 0 || !organiser ? about : [organiser];

/** What the words of this letter are made with. */
export const tellingOf = ({ language, programme, content, zone, guideUrl }: Letter): Telling => ({
  language,
  t: letters[language],
  content,
  programme,
  zone: zoneName(language, zone),
  guideUrl,
});

/** The words around the blocks. */
export const layoutValues = (letter: Letter, telling: Telling, headline: Told): LetterValues => {
  const { language, reader, about, organiser, stopUrl, meUrl, quietUrl } = letter;
  const { t } = telling;
  const cohort = isolated(plainLine(letter.cohort));
  return {
    lang: language,
    subject: fittingSubject(language, about, headline.subject),
    preheader: headline.preheader,
    cohort,
    greeting: reader === '' ? t.greetingAlone : t.greeting({ name: nameOf({ name: reader }) }),
    reply: replySentence(letter, telling),
    organiser: organiser ? [{ text: t.footer.organiser({ name: nameOf(organiser) }), url: mailto([organiser]) }] : [],
    mine: meUrl === undefined ? [] : [{ url: meUrl, label: t.footer.me, what: t.footer.meWhat }],
    why: stopUrl === undefined ? t.footer.whyOrganiser({ cohort }) : t.footer.why({ cohort }),
    stop: [
      ...(stopUrl === undefined ? [] : [{ url: stopUrl, label: t.footer.stop }]),
      ...(quietUrl === undefined ? [] : [{ url: quietUrl, label: t.footer.quiet }]),
    ],
  };
};

/** Where an answer goes. An organiser's own programme has nobody else to answer, unless others run it too. */
const replySentence = ({ about, organiser, stopUrl }: Letter, telling: Telling): string => {
  const { footer } = telling.t;
  if (about.length > 0) return footer.reply({ names: namesOf(telling, about) });
  return stopUrl === undefined && !organiser ? footer.replyToNobody : footer.replyToOrganiser;
};

const textOf = (values: LetterValues, paragraphs: readonly string[]): string =>
  withoutIdleIsolates(
    `${values.greeting}\n\n${paragraphs.join('\n\n')}\n\n---\n\n${values.reply}` +
      each(values.organiser, ({ text, url }) => `\n${linkText(text, url)}`) +
      `${each(values.mine, ({ label, what, url }) => `\n\n${linkText(`${label}\n${what}`, url)}`)}\n\n${values.why}` +
      `${each(values.stop, ({ label, url }) => `\n${linkText(label, url)}`)}\n\n`,
  );
