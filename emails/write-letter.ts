import type { Person } from '../shared/domain/person.ts';
import type { Language } from '../shared/domain/programme.ts';
import { gridDay } from '../shared/domain/cohort.ts';
import type { Item, Situation } from '../shared/domain/timetable.ts';
import type { DateItem } from '../shared/domain/date-items.ts';
import { dayIn } from '../shared/domain/time.ts';
import { askText, askValues } from './ask/ask.ts';
import { certificateText, certificateValues } from './certificate/certificate.ts';
import { isolated, plainLine, withoutIdleIsolates } from './escape.ts';
import { date as dateMessages } from './generated/messages/date.ts';
import { invitationText, invitationValues } from './invitation/invitation.ts';
import { letter, type LetterValues } from './generated/templates.ts';
import { letters as en } from './messages/en/letters.ts';
import { type LetterMessages, letters as fr } from './messages/fr/letters.ts';
import { programmeContent, stepContent } from './programmes/catalogue.ts';
import { fittingSubject } from './subject.ts';
import { concerned, type Links, nameOf, namesOf, type Telling } from './telling.ts';
import { type Topic, topicText, topicValues } from './topic/topic.ts';
import { welcomeText, welcomeValues } from './welcome/welcome.ts';

export type LetterInput = {
  /** The person is the reader. */
  situation: Situation;
  /** What this letter tells. */
  items: readonly Item[];
  /** Every member of the reader's pairs, by id. */
  people: ReadonlyMap<string, Person>;
  links: Links;
};

const messages: Readonly<Record<Language, LetterMessages>> = { fr, en };

/** One mail in the reader's language, the layout and its items, and the addresses that an answer to it goes to. */
export const writeLetter = (
  input: LetterInput,
): { subject: string; html: string; text: string; replyTo: readonly string[] } => {
  const { situation, items, people, links } = input;
  const { cohort, person } = situation;
  const t = messages[person.language];
  const telling: Telling = {
    situation,
    people,
    links,
    t,
    content: programmeContent(cohort.programme.id, person.language),
  };
  const about = concerned(telling, items);
  const cohortName = isolated(plainLine(cohort.name));
  const values: LetterValues = {
    lang: person.language,
    ...headline(telling, items, about),
    cohort: cohortName,
    greeting: t.greeting(nameOf(person)),
    certificate: items.flatMap((item) => (item.kind === 'certificate' ? [certificateValues(telling, item)] : [])),
    invitation: items.flatMap((item) => (item.kind === 'invitation' ? [invitationValues(telling, item)] : [])),
    ask: items.flatMap((item) => (item.kind === 'ask' ? [askValues(telling, item)] : [])),
    welcome: items.flatMap((item) => (item.kind === 'welcome' ? [welcomeValues(telling)] : [])),
    topic: topicsByStep(items).map((topics) => topicValues(telling, topics)),
    reply: t.reply(namesOf(about)),
    why: t.why(cohortName),
    stopUrl: links.stop,
    stopLabel: t.stop,
  };
  return {
    subject: values.subject,
    html: letter(values),
    text: textOf(values),
    replyTo: about.map(({ address }) => address),
  };
};

const headline = (
  telling: Telling,
  items: readonly Item[],
  about: readonly Person[],
): { subject: string; preheader: string } => {
  const { situation, t, content } = telling;
  const { cohort } = situation;
  if (items.some(({ kind }) => kind === 'certificate'))
    return { subject: fittingSubject(t, about, t.certificate.subject), preheader: t.certificate.preheader };
  if (items.some(({ kind }) => kind === 'welcome'))
    return {
      subject: fittingSubject(t, about, t.welcome.subject),
      preheader: t.welcome.preheader(cohort.programme.steps.length, gridDay(cohort, 0)),
    };
  const [topics] = topicsByStep(items);
  const [dated] = items.flatMap((item) => ('date' in item ? [item] : []));
  if (!topics && dated) return datedHeadline(telling, dated, about);
  if (!topics) throw new Error('A letter must tell something.');
  const { title } = stepContent(content, topics[0].step);
  return {
    subject: fittingSubject(t, about, (who) => t.topic.subject(title, who)),
    preheader: t.topic.preheader(topicValues(telling, topics).deadline),
  };
};

const datedHeadline = (
  { situation, t }: Telling,
  { kind, date }: DateItem,
  about: readonly Person[],
): { subject: string; preheader: string } => {
  const { language, zone } = situation.person;
  const m = dateMessages[language];
  const day = dayIn(zone, date.at);
  const cancelled = date.state === 'cancelled';
  const subject = fittingSubject(t, about, (who) => {
    if (kind === 'ask') return m.ask.subject({ who });
    return cancelled ? m.invitation.cancelledSubject({ day, who }) : m.invitation.subject({ day, who });
  });
  return { subject, preheader: kind === 'ask' ? m.past.title : m[date.state].title };
};

const topicsByStep = (items: readonly Item[]): readonly (readonly [Topic, ...Topic[]])[] => {
  const byStep = new Map<string, [Topic, ...Topic[]]>();
  for (const item of items) {
    if (item.kind !== 'topic') continue;
    const topics = byStep.get(item.step);
    if (topics) topics.push(item);
    else byStep.set(item.step, [item]);
  }
  return [...byStep.values()];
};

const textOf = (values: LetterValues): string =>
  withoutIdleIsolates(
    [
      values.greeting,
      ...values.certificate.flatMap(certificateText),
      ...values.invitation.flatMap(invitationText),
      ...values.ask.flatMap(askText),
      ...values.welcome.flatMap(welcomeText),
      ...values.topic.flatMap(topicText),
      '---',
      values.reply,
      `${values.why}\n${values.stopLabel}\n${values.stopUrl}`,
      '',
    ].join('\n\n'),
  );
