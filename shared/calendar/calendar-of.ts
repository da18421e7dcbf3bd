import { plainLine } from '../../emails/escape.ts';
import { list } from '../../emails/format.ts';
import { date as messages } from '../../emails/generated/messages/date.ts';
import { stepContent } from '../../emails/programmes/catalogue.ts';
import { type LetterInput, partnersOf } from '../../emails/facts/letter-input.ts';
import type { CalendarInvitation } from './invitation.ts';
import type { DateItem } from '../domain/date-items.ts';
import type { World } from '../world.ts';

/** The entry that a letter about a date puts into the reader's calendar, or takes out of it. */
export const calendarOf = (
  { baseUrl, sender }: World['settings'],
  input: LetterInput,
  { pair, step, index, date }: DateItem,
): CalendarInvitation => {
  const { cohort, person } = input.situation;
  const t = messages[person.language].calendar;
  const { title } = stepContent(input.content, step);
  const partners = partnersOf(input, pair).map(({ name }) => plainLine(name));
  const linkTo = input.links.toStep(pair, step);
  const met = linkTo('met');
  return {
    method: date.state === 'cancelled' ? 'CANCEL' : 'REQUEST',
    uid: `${pair.id}-${step}@${new URL(baseUrl).hostname}`,
    sequence: date.sequence,
    stamp: date.since,
    start: date.at,
    minutes: date.minutes,
    summary: t.summary({ partners: list(person.language, partners), stepTitle: title }),
    description: [
      t.step({ step: index + 1, total: cohort.programme.steps.length }),
      `${t.met}\n${met}`,
      `${t.change}\n${linkTo('date')}`,
    ].join('\n\n'),
    url: met,
    organizer: { name: cohort.name, address: sender },
    attendees: [person, ...partnersOf(input, pair)].map(({ name, address }) => ({ name, address })),
  };
};
