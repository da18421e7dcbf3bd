import type { Act } from './act.ts';
import type { Cohort } from './cohort.ts';
import { askedAt } from './news-items.ts';
import { activeMembers, type Pair, PairFacts, type PairEvent, type Press, roleOf } from './pair.ts';
import { perform } from './pair-acts.ts';
import { afterPress, heldMinutes } from './set-aside.ts';
import { isAnswered, isCancelled, isComplete, reachedAt } from './standing.ts';
import { type Instant, plusMinutes } from './time.ts';

/** What came of a press. `contradicted`: it and another within the minute are both set aside; `quick`: it alone is. */
export type Pressed = { pair: Pair; came: 'done' | 'nothing' | 'contradicted' | 'quick' };

/**
 * The pair after a press of one of its members; the very same pair if there is nothing to write. A press that changes
 * nothing but may be contradicted is kept for the minute: it may be the first of a robot's.
 */
export const pressPair = (cohort: Cohort, pair: Pair, given: Press): Pressed => {
  // Somebody may have left or been erased while their page, or one that names them, was open: nothing of it brings them back.
  if (!activeMembers(pair).some(({ person }) => person === given.by)) return { pair, came: 'nothing' };
  const press = amongMembers(pair, given);
  // Once there is a card, no answer is kept: not even the press that brought it.
  if (pair.card && (press.act.do === 'expect' || press.act.do === 'not expect')) return { pair, came: 'nothing' };
  const step = afterPress(
    {
      perform: (facts, one: Press) => factsOf(perform(cohort, { ...pair, ...facts }, one)),
      contradicts,
      mayBeContradicted,
      parse: (facts) => PairFacts.parse(facts),
    },
    factsOf(pair),
    pair.recent,
    press,
  );
  const { card: _card, ...bare } = pair;
  const after: Pair = { ...bare, ...step.facts };
  const isChanged = JSON.stringify(step.facts) !== JSON.stringify(factsOf(pair));
  // What changes nothing is kept all the same while something may still be set aside: then it may be all that stands.
  if (!isChanged && !step.recent) return { pair, came: 'nothing' };

  const { recent: _, ...settled } = after;
  // Nobody's answers about their expectations are kept beyond the card, not even to be taken back.
  const isClosed = after.card !== undefined && pair.card === undefined;
  const recent = isClosed ? undefined : step.recent;
  const written: Pair = {
    ...settled,
    ...(recent && { recent }),
    events: [...pair.events, eventOf(press, step.isAside)],
  };
  return { pair: dueFor(cohort, pair, written, press.at), came: cameOf(press, step.isAside, isChanged) };
};

/** Due at once if there is news; in a while, if all there is to do is to let go of answers that were taken back. */
const dueFor = (cohort: Cohort, before: Pair, after: Pair, at: Instant): Pair => {
  if (isNews(cohort, before, after)) return { ...after, nextAt: at };
  const isTakenBack = Object.keys(before.expectations).some((person) => !after.expectations[person]);
  return isTakenBack && after.nextAt === undefined ? { ...after, nextAt: plusMinutes(at, heldMinutes) } : after;
};

const amongMembers = (pair: Pair, press: Press): Press =>
  press.act.do === 'met' && press.act.absent
    ? { ...press, act: { ...press.act, absent: press.act.absent.filter((id) => roleOf(pair, id)) } }
    : press;

/** What came of a press, by whether it was set aside and whether anything changed. */
export const cameOf = (press: Pick<Press, 'quick'>, isAside: boolean, isChanged: boolean): Pressed['came'] => {
  if (press.quick) return 'quick';
  if (isAside) return 'contradicted';
  return isChanged ? 'done' : 'nothing';
};

const factsOf = (pair: Pair): PairFacts => {
  const { answers, dates, skipped, moved, pauses, waiting, help, pulse, expectations, card, seen } = pair;
  return {
    answers,
    dates,
    skipped,
    moved,
    pauses,
    waiting,
    help,
    pulse,
    expectations,
    ...(card && { card }),
    seen,
  };
};

const opposites: readonly (readonly [Act['do'], Act['do']])[] = [
  ['date', 'no date'],
  ['looking', 'not waiting'],
  ['no answer', 'not waiting'],
  ['looking', 'no answer'],
  ['skip', 'unskip'],
  ['move', 'unmove'],
  ['pause', 'resume'],
  ['not working', 'working'],
  ['well', 'no pulse'],
  ['soso', 'no pulse'],
  ['badly', 'no pulse'],
  ['well', 'soso'],
  ['well', 'badly'],
  ['soso', 'badly'],
  ['expect', 'not expect'],
];
/** Whatever puts a meeting off, or denies it, contradicts that it took place. */
const putsOff = new Set<Act['do']>(['not met', 'withdraw', 'looking', 'no answer', 'skip', 'move']);

const stepOf = (act: Act): string | undefined => ('step' in act ? act.step : undefined);

/** Only of presses by one person in browsers we do not know: whoever holds our cookie is no robot. */
const mayBeContradicted = ({ proof }: Press): boolean => proof === 'pressed button';

const contradicts = (a: Press, b: Press): boolean =>
  a.by === b.by &&
  mayBeContradicted(a) &&
  mayBeContradicted(b) &&
  stepOf(a.act) === stepOf(b.act) &&
  (areOpposite(a.act, b.act) || areOpposite(b.act, a.act));

const areOpposite = (a: Act, b: Act): boolean =>
  (a.do === 'met' && putsOff.has(b.do)) || opposites.some(([one, other]) => a.do === one && b.do === other);

const eventOf = ({ act, by, at }: Press, isAside: boolean): PairEvent => ({
  did: act.do,
  ...('step' in act && { step: act.step }),
  by,
  at,
  ...(act.do === 'date' && { meeting: act.at }),
  ...(isAside && { aside: true as const }),
});

/** Whether somebody is to be told, or no longer to be told, something on account of a change: then the pair is due at once. */
const isNews = ({ programme }: Cohort, before: Pair, after: Pair): boolean => {
  const told = ({ dates, skipped, moved, pauses, card }: Pair) => JSON.stringify([dates, skipped, moved, pauses, card]);
  if (told(before) !== told(after)) return true;
  const asked = (pair: Pair) =>
    JSON.stringify(
      pair.members.map(({ person }) => [
        reachedAt(programme, pair, person),
        isComplete(programme, pair, person),
        programme.steps.map((step) => askedAt(programme, pair, step, person) !== undefined),
      ]),
    );
  // What an answer made superfluous is owed again without it: its date, its question, reminders.
  const isOpenAgain = (step: string): boolean => isAnswered(before, step) && !isAnswered(after, step);
  // Whoever met for a step that the organiser took out has it counted all the same, and its topic is owed with it.
  const isTheirsAgain = (step: string): boolean => isCancelled(before, step) !== isCancelled(after, step);
  return asked(before) !== asked(after) || programme.steps.some((step) => isOpenAgain(step) || isTheirsAgain(step));
};
