import { type DateItem, expectsMeeting } from '../../shared/domain/date-items.ts';
import { roleOf } from '../../shared/domain/pair.ts';
import { dayIn } from '../../shared/domain/time.ts';
import type { AskFacts } from '../ask/ask.ts';
import type { InvitationFacts } from '../invitation/invitation.ts';
import { type LetterInput, nameIn, partnersOf } from './letter-input.ts';
import { alignUrl } from './topic.ts';
import { wallClock } from './wall-clock.ts';

/** A date has moved for those alone who expect another: whoever never heard of that, or heard that it is off, has a new one. */
export const invitationFacts = (input: LetterInput, { pair, step, index, date }: DateItem): InvitationFacts => {
  const { person } = input.situation;
  const partners = partnersOf(input, pair);
  const when = wallClock(person.language, person.zone, date.at);
  return {
    partners,
    group: pair.group,
    state: date.state === 'agreed' && expectsMeeting(person, pair, step, date.sequence) ? 'moved' : date.state,
    step,
    role: roleOf(pair, person.id) ?? 'mentee',
    when,
    minutes: date.minutes,
    elsewhere: partners
      .map(({ name, zone }) => ({ name, when: wallClock(person.language, zone, date.at) }))
      .filter((there) => there.when.time !== when.time || there.when.on !== when.on),
    by: date.by === person.id ? undefined : nameIn(input, date.by),
    dateUrl: input.links.toStep(pair, step)('date'),
    alignUrl: alignUrl(input, pair, index),
  };
};

export const askFacts = (input: LetterInput, items: readonly DateItem[]): AskFacts => ({
  pairs: items.map(({ pair, step, date }) => {
    const linkTo = input.links.toStep(pair, step);
    return {
      partners: partnersOf(input, pair),
      group: pair.group,
      step,
      on: dayIn(input.situation.person.zone, date.at),
      metUrl: linkTo('met'),
      dateUrl: linkTo('date'),
    };
  }),
});
