import { plainLine } from '../../emails/escape.ts';
import { list } from '../../emails/format.ts';
import { date as messages } from '../../emails/generated/messages/date.ts';
import { programmeContent, stepContent } from '../../emails/programmes/catalogue.ts';
import { linkOf, type Links, partnersOf, personOf } from '../../emails/telling.ts';
import type { CalendarInvitation } from '../../shared/calendar/invitation.ts';
import type { DateItem } from '../../shared/domain/date-items.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Situation } from '../../shared/domain/timetable.ts';
import type { World } from '../../shared/world.ts';

/** The entry that a letter about a date puts into the reader's calendar, or takes out of it. */
export const calendarOf = (
  { baseUrl, sender }: World['settings'],
  situation: Situation,
  { key, pair, step, index, date }: DateItem,
  people: ReadonlyMap<string, Person>,
  links: Links,
): CalendarInvitation => {
  const { cohort, person } = situation;
  const t = messages[person.language].calendar;
  const { title } = stepContent(programmeContent(cohort.programme.id, person.language), step);
  const partners = partnersOf({ situation, people }, pair).map(({ name }) => plainLine(name));
  const metUrl = linkOf(links.met, key);
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
      `${t.met}\n${metUrl}`,
      `${t.change}\n${linkOf(links.date, key)}`,
    ].join('\n\n'),
    url: metUrl,
    organizer: { name: cohort.name, address: sender },
    attendees: pair.members.map((member) => {
      const { name, address } = personOf(people, member.person);
      return { name, address };
    }),
  };
};
