import type { Cohort } from './cohort.ts';
import { isBefore } from './membership.ts';
import { endOf } from './meeting-date.ts';
import { activeMembers, type AgreedDate, type Pair } from './pair.ts';
import type { Person } from './person.ts';
import { pairAnswersEndAt, placesOf, topicDue } from './places.ts';
import { heldMinutes } from './set-aside.ts';
import { isAnswered, isCancelled } from './standing.ts';
import { dayIn, type Instant, instantAt, nextAtTime, plusDays, plusMinutes, type Zone } from './time.ts';

/** What a person is told of a step's date: at once that it stands, moved or is cancelled; the morning after, or later, whether they met. */
export type DateItem = {
  kind: 'invitation' | 'ask';
  key: string;
  due: Instant;
  ends: Instant;
  pair: Pair;
  step: string;
  index: number;
  date: AgreedDate;
};

const words = { agreed: 'invitation', cancelled: 'cancellation' } satisfies Record<AgreedDate['state'], string>;

const invitationKey = (pair: Pair, step: string, { state, sequence }: Pick<AgreedDate, 'state' | 'sequence'>): string =>
  `${pair.id}_${step}_${words[state]}_${sequence}`;

/** The word in an item's key that says what it is: of all but a cancellation, its kind. */
export const wordIn = (key: string): string => key.replace(/_\d+$/, '').replace(/.*_/, '');

const prompt = new Set([...Object.values(words), 'alignment', 'confirm']);

/** Whether a letter of this key answers an act: such a letter has the key of its one item. */
export const isPromptKey = (key: string): boolean => prompt.has(wordIn(key));

/** Only the last change of each date; nothing of a step that is answered. */
export const dateItems = (cohort: Cohort, person: Person, pair: Pair): readonly DateItem[] =>
  cohort.programme.steps.flatMap((step, index) => {
    const date = pair.dates[step];
    if (!date || isAnswered(pair, step)) return [];
    const about = { pair, step, index, date };
    const invitation: DateItem = {
      kind: 'invitation',
      key: invitationKey(pair, step, date),
      due: date.held ? plusMinutes(date.since, heldMinutes) : date.since,
      ends: endOf(date),
      ...about,
    };
    if (date.state === 'cancelled') return expectsMeeting(person, pair, step, date.sequence) ? [invitation] : [];
    // Whoever gives a step up is asked nothing of it; a date that is changed all the same is still told.
    if (pair.skipped[step] || isCancelled(pair, step)) return [invitation];
    // Of a meeting before they joined nobody is asked.
    if (isBefore(pair, person, endOf(date))) return [invitation];
    const morning = dayIn(person.zone, nextAtTime(endOf(date), cohort.morning, person.zone));
    const day = plusDays(morning, patience(cohort, person, pair, date));
    const due = instantAt(day, cohort.morning, person.zone);
    const key = `${pair.id}_${step}_ask_${date.sequence}`;
    return [
      invitation,
      { kind: 'ask', key, due, ends: nextTopicAfter(due, cohort, pair, index, person.zone), ...about },
    ];
  });

/** One answer is enough, so one is asked first: who set the date. The others are asked so many days later, if need be. */
const patienceDays = 2;

/** How many days after the first morning a person is asked. */
const patience = ({ programme }: Cohort, person: Person, pair: Pair, { by }: AgreedDate): number =>
  programme.confirmation !== 'either' || person.id === by || !activeMembers(pair).some((member) => member.person === by)
    ? 0
    : patienceDays;

/** Whether the last that a person heard of a date, before this change of it, is that it stands. What was parked may have arrived. */
export const expectsMeeting = ({ told }: Person, pair: Pair, step: string, before: number): boolean => {
  for (let sequence = before - 1; sequence > 0; sequence -= 1) {
    if (told[invitationKey(pair, step, { state: 'cancelled', sequence })]?.as === 'told') return false;
    const invited = told[invitationKey(pair, step, { state: 'agreed', sequence })]?.as;
    if (invited === 'told' || invited === 'parked') return true;
  }
  return false;
};

/** A later letter of the programme takes the question's place; after the last one, it is worth asking while answers count. */
const nextTopicAfter = (at: Instant, cohort: Cohort, pair: Pair, index: number, zone: Zone): Instant => {
  const places = placesOf(cohort, pair);
  return (
    cohort.programme.steps
      .slice(index + 1)
      .map((_, later) => topicDue(cohort, places, index + 1 + later, zone))
      .find((topic) => topic > at) ?? pairAnswersEndAt(cohort, pair)
  );
};
