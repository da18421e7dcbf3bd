import type { Act } from './act.ts';
import type { Cohort } from './cohort.ts';
import { askedAt } from './news-items.ts';
import { activeMembers, type Pair, PairFacts, type PairEvent, type Press, roleOf } from './pair.ts';
import { perform } from './pair-acts.ts';
import { afterPress, heldMinutes } from './set-aside.ts';
import { isAnswered, isCancelled, isComplete, reachedAt } from './standing.ts';
import { type Instant, plusMinutes } from './time.ts';

/**
 * What came of a press. `contradicted`: it and another within the minute are both set aside; `taken back`: so are they, and
 * nothing stands that it could take back; `quick`: it alone is set aside.
 */
export type Pressed = { pair: Pair; came: 'done' | 'nothing' | 'contradicted' | 'taken back' | 'quick' };

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
  const done = (facts: PairFacts, one: Press) => factsOf(perform(cohort, { ...pair, ...facts }, one));
  const step = afterPress(
    { perform: done, contradicts, mayBeContradicted, parse: (facts) => PairFacts.parse(facts) },
    factsOf(pair),
    pair.recent,
    press,
  );
  const { card: _card, ...bare } = pair;
  const after: Pair = { ...bare, ...step.facts };
  const isChanged = !isSame(step.facts, factsOf(pair));
  // What changes nothing is kept all the same while something may still be set aside: then it may be all that stands.
  if (!isChanged && !step.recent) return { pair, came: 'nothing' };
  const isBack = takesBack.has(press.act.do) && isSame(done(step.facts, press), step.facts);
  const came = cameOf(press, { isAside: step.isAside, isChanged, isBack });

  const { recent: _, ...settled } = after;
  // Nobody's answers about their expectations are kept beyond the card, not even to be taken back.
  const isClosed = after.card !== undefined && pair.card === undefined;
  const recent = isClosed ? undefined : step.recent;
  const written: Pair = {
    ...settled,
    ...(recent && { recent }),
    events: [
      ...pair.events.map((event) => (isAsideNow(event, step.recent) ? { ...event, aside: true as const } : event)),
      // What came to nothing is no event: whoever reads the trail would take it for one.
      ...(came === 'nothing' ? [] : [eventOf(press, step.isAside)]),
    ],
  };
  return { pair: dueFor(cohort, pair, written, press.at), came };
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

/** What came of a press, by whether it was set aside, whether anything changed, and whether what it takes back is gone. */
export const cameOf = (
  press: Pick<Press, 'quick'>,
  { isAside, isChanged, isBack }: { isAside: boolean; isChanged: boolean; isBack: boolean },
): Pressed['came'] => {
  if (press.quick) return 'quick';
  if (isAside) return isBack ? 'taken back' : 'contradicted';
  return isChanged ? 'done' : 'nothing';
};

const isSame = (some: PairFacts, others: PairFacts): boolean => JSON.stringify(some) === JSON.stringify(others);

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
/** What takes back what the same person, or anybody in the pair, has said. */
const takesBack = new Set<Act['do']>([
  'withdraw',
  'no date',
  'not waiting',
  'unskip',
  'unmove',
  'resume',
  'working',
  'no pulse',
  'not expect',
]);
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

/** Whether what an event tells was set aside since: a later press contradicted it. */
const isAsideNow = ({ did, step, by, at }: PairEvent, recent: Pair['recent']): boolean =>
  recent?.presses.some(
    (press) => press.aside && press.by === by && press.at === at && press.act.do === did && stepOf(press.act) === step,
  ) === true;

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
