import type { Language, Programme } from '../shared/domain/programme.ts';
import type { Zone } from '../shared/domain/time.ts';
import { isolated, plainLine, withoutIdleIsolates } from './escape.ts';
import { letters } from './generated/messages/letters.ts';
import { letterHtml, type LetterValues } from './generated/templates.ts';
import { programmeContent } from './programmes/catalogue.ts';
import { zoneName } from './zone-name.ts';
import { fittingSubject } from './subject.ts';
import { type Block, type Contact, linkText, nameOf, namesOf, type Telling } from './telling.ts';

/** One mail, in facts. */
export type Letter = {
  readonly language: Language;
  /** The reader's name, and the zone that their clocks show. */
  readonly reader: string;
  readonly zone: Zone;
  readonly cohort: string;
  readonly programme: Programme;
  /** Whom it is about: an answer goes to all of them, or to the organiser if there is nobody. */
  readonly about: readonly Contact[];
  readonly organiser?: Contact | undefined;
  /** Where a participant stops these letters; an organiser's digest has no such page. */
  readonly stopUrl?: string | undefined;
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
};

/** A letter in words: subject, HTML and plain text, from the same facts and the same sentences. */
export const render = (letter: Letter): Rendered => {
  const { language, reader, about } = letter;
  const t = letters[language];
  const telling: Telling = {
    language,
    t,
    content: programmeContent(letter.programme.id, language),
    programme: letter.programme,
    zone: zoneName(language, letter.zone),
    guideUrl: letter.guideUrl,
  };
  const [first, ...others] = letter.blocks;
  const headline = first(telling);
  const told = [headline, ...others.map((block) => block(telling))];
  const cohort = isolated(plainLine(letter.cohort));
  const values: LetterValues = {
    lang: language,
    subject: fittingSubject(language, about, headline.subject),
    preheader: headline.preheader,
    cohort,
    greeting: t.greeting({ name: nameOf({ name: reader }) }),
    reply: about.length > 0 ? t.footer.reply({ names: namesOf(telling, about) }) : t.footer.replyToOrganiser,
    organiser: letter.organiser ? [{ text: t.footer.organiser({ name: nameOf(letter.organiser) }) }] : [],
    why: letter.stopUrl === undefined ? t.footer.whyOrganiser({ cohort }) : t.footer.why({ cohort }),
    stop: letter.stopUrl === undefined ? [] : [{ url: letter.stopUrl, label: t.footer.stop }],
  };
  return {
    subject: values.subject,
    preheader: values.preheader,
    html: letterHtml(values, told.map(({ html }) => html).join('')),
    text: textOf(
      values,
      told.flatMap(({ text }) => text),
    ),
  };
};

const textOf = (values: LetterValues, paragraphs: readonly string[]): string =>
  withoutIdleIsolates(
    [
      values.greeting,
      ...paragraphs,
      '---',
      [values.reply, ...values.organiser.map(({ text }) => text)].join('\n'),
      [values.why, ...values.stop.map(({ label, url }) => linkText(label, url))].join('\n'),
      '',
    ].join('\n\n'),
  );
