import { placeAt } from '../../shared/domain/cohort.ts';
import { isPromptKey } from '../../shared/domain/date-items.ts';
import { welcomedAt } from '../../shared/domain/membership.ts';
import type { Pause } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { closuresOf, pauseEnd, pausesOf, placesOf, resumeMorning } from '../../shared/domain/places.ts';
import { type Day, dayIn, daysBetween, timeIn, workingDayFrom } from '../../shared/domain/time.ts';
import type { Item } from '../../shared/domain/timetable.ts';
import type { Life, Sent } from './life.ts';

/** What answers an act is not counted, and neither is what was earned. */
export const isCalm = (letter: Sent): boolean => waitsItsTurn(letter) && letter.key !== 'certificate';

/** One a day, and none before the morning. */
const waitsItsTurn = ({ key }: Sent): boolean => !isPromptKey(key);

const mostOthers = 2;
const daysApart = 5;
const main = new Set<Item['kind']>([
  'welcome',
  'topic',
  'farewell',
  'certificate',
  'left',
  'joined',
  'check',
  'resume',
]);
const reminders = new Set<Item['kind']>(['nudge', 'move', 'ask', 'check', 'pulse']);
const quietInPauses = new Set<Item['kind']>([...reminders, 'topic']);

/** What a life breaks of the promises made to everybody in it; empty if it keeps them all. */
export const breaches = (life: Life): readonly string[] =>
  [...life.people.keys()].flatMap((id) => {
    const letters = life.sent.filter(({ person }) => person.id === id);
    const calm = letters.filter(waitsItsTurn);
    return [
      ...calm
        .filter((letter, index) =>
          calm.slice(Math.max(0, index - 1), index).some((other) => dayOf(other) === dayOf(letter)),
        )
        .map(says('comes second on its day')),
      ...calm
        .filter(({ at, person }) => timeIn(person.zone, at) < life.cohort.morning)
        .map(says('comes before the morning')),
      ...ofIntervals(life, calm),
      ...ofOthers(calm),
      ...letters
        .filter(({ person, items }) => person.quietSince !== undefined && items.some(({ kind }) => reminders.has(kind)))
        .map(says('reminds whoever wants no reminders')),
      ...letters.filter(breaksPause(life)).map(says('comes in a pause')),
      ...twice(letters),
    ];
  });

const says =
  (what: string) =>
  (letter: Sent): string =>
    `${letter.at} ${letter.person.id} ${letter.key} (${letter.items.map(({ key }) => key).join(' ')}) ${what}`;

const dayOf = ({ at, person }: Sent): Day => dayIn(person.zone, at);

const isOther = ({ items }: Sent): boolean => !items.some(({ kind }) => main.has(kind));

/**
 * A topic that a pause, or days on which the cohort is closed, held does not count against its interval, nor one that comes days after it was due: a late launch or
 * an outage kept it, or somebody took back that it was put off.
 */
const isOnGrid = (life: Life, { at, items, person }: Sent): boolean =>
  items.some((item) => {
    if (item.kind !== 'topic' || dayIn(person.zone, item.due) < dayIn(person.zone, at)) return false;
    const place = placesOf(life.cohort, item.pair).steps[item.index];
    return (
      place?.heldBy === undefined &&
      item.due !== welcomedAt(life.cohort, person, item.pair) &&
      [...pausesOf(item.pair, person.id), ...closuresOf(life.cohort)].every(
        (pause) => item.due !== resumeMorning(life.cohort, pause, person.zone),
      )
    );
  });

const ofIntervals = (life: Life, calm: readonly Sent[]): readonly string[] => {
  const byInterval = Map.groupBy(calm, (letter) => placeAt(life.cohort, dayOf(letter)));
  return [...byInterval.values()].flatMap((letters) => [
    ...letters
      .filter((letter) => isOnGrid(life, letter))
      .slice(1)
      .map(says('is a second topic letter of its interval')),
    ...letters.filter(isOther).slice(mostOthers).map(says('is a third letter besides the topics in its interval')),
  ]);
};

const ofOthers = (calm: readonly Sent[]): readonly string[] => {
  const others = calm.filter(isOther);
  return [
    ...others.filter((letter) => workingDayFrom(dayOf(letter)) !== dayOf(letter)).map(says('comes at a weekend')),
    ...others
      .filter((letter, index) => {
        const before = others[index - 1];
        // Days are those of where they are now, as whoever was corrected to live elsewhere counts them.
        return before && daysBetween(dayIn(letter.person.zone, before.at), dayOf(letter)) < daysApart;
      })
      .map(says('comes too soon after another')),
  ];
};

/**
 * Nothing comes in a pause, nor before the first working morning after it what it held: of a pair's pause whatever was due
 * before its end, of days on which the cohort is closed what was due on them.
 */
const breaksPause =
  ({ cohort }: Life) =>
  ({ at, person, items }: Sent): boolean =>
    items.some((item) => {
      if (!quietInPauses.has(item.kind) || !('pair' in item)) return false;
      const breaks = (pause: Pause, holds: boolean): boolean =>
        pause.from < at && at < resumeMorning(cohort, pause, person.zone) && (holds || at < pauseEnd(cohort, pause));
      return (
        pausesOf(item.pair, person.id).some((pause) => breaks(pause, item.due < pauseEnd(cohort, pause))) ||
        closuresOf(cohort).some((pause) => breaks(pause, item.due >= pause.from && item.due < pauseEnd(cohort, pause)))
      );
    });

/** A certificate comes again in the name that is right. */
export const whatIsTold = ({ kind, key }: Item, { name }: Pick<Person, 'name'>): string =>
  kind === 'certificate' ? `${key} of ${name}` : key;

const twice = (letters: readonly Sent[]): readonly string[] => {
  const told = new Set<string>();
  return letters.flatMap((letter) =>
    letter.items.flatMap((item) => {
      const what = whatIsTold(item, letter.person);
      if (told.has(what)) return [says(`tells ${item.key} again`)(letter)];
      if (!letter.hasFailed) told.add(what);
      return [];
    }),
  );
};
