import { compared } from './alignment.ts';
import { type Cohort, gridDay, longestDelay } from './cohort.ts';
import { agreeDate, cancelDate } from './meeting-date.ts';
import { activeMembers, type Answer, type Pair, type Pause, type Press } from './pair.ts';
import { isDelayedTooLong, pauseAt, pauseEnd, placesOf, topicDue } from './places.ts';
import { isAnswered } from './standing.ts';
import { type Day, dayIn, type Instant, plusDays } from './time.ts';
import { without } from './without.ts';

/** What a press does to a pair; the very same pair if it changes nothing. */
export const perform = (cohort: Cohort, pair: Pair, press: Press): Pair => {
  const after = apply(cohort, pair, press);
  return after === pair ? pair : { ...after, seen: { ...after.seen, [press.by]: press.at } };
};

const apply = (cohort: Cohort, pair: Pair, press: Press): Pair => {
  const { act, by, at } = press;
  switch (act.do) {
    case 'met':
      return answer(pair, press, act.step, 'met', act.absent);
    case 'not met':
      return answer(pair, press, act.step, 'not met', undefined);
    case 'withdraw':
      return pair.answers[act.step]?.[by]
        ? withAnswers(pair, act.step, without(pair.answers[act.step] ?? {}, by))
        : pair;
    case 'date':
      return isStale(pair, act) ? pair : agreeDate(cohort, pair, act.step, act, said(press));
    case 'no date':
      return isStale(pair, act) ? pair : cancelDate(pair, act.step, said(press));
    case 'looking':
    case 'no answer': {
      const stands = pair.waiting[by];
      // Said again, "looking" is a sign of life; that no answer comes is counted from when it was said first.
      if (act.do === 'no answer' && stands?.says === act.do && stands.step === act.step) return pair;
      return { ...pair, waiting: { ...pair.waiting, [by]: { says: act.do, step: act.step, at } } };
    }
    case 'not waiting':
      return pair.waiting[by] ? { ...pair, waiting: without(pair.waiting, by) } : pair;
    case 'skip':
      return pair.skipped[act.step] || isAnswered(pair, act.step)
        ? pair
        : { ...pair, skipped: { ...pair.skipped, [act.step]: { by, at } } };
    case 'unskip':
      return pair.skipped[act.step] ? { ...pair, skipped: without(pair.skipped, act.step) } : pair;
    case 'move':
      return move(cohort, pair, press, act);
    case 'unmove':
      return unmove(cohort, pair, press, act);
    case 'pause':
      return pause(cohort, pair, press, act.until);
    case 'resume':
      return resume(cohort, pair, press);
    case 'not working':
      return askForHelp(cohort, pair, press);
    case 'working':
      return endHelp(cohort, pair, press);
    case 'well':
    case 'soso':
    case 'badly': {
      const moods = pair.pulse[act.step] ?? {};
      if (moods[by]?.mood === act.do) return pair;
      return { ...pair, pulse: { ...pair.pulse, [act.step]: { ...moods, [by]: { mood: act.do, at } } } };
    }
    case 'no pulse': {
      const moods = pair.pulse[act.step];
      return moods?.[by] ? { ...pair, pulse: withStep(pair.pulse, act.step, without(moods, by)) } : pair;
    }
    case 'expect':
      return expect(pair, press, act.answers);
    case 'not expect':
      return pair.expectations[by] ? { ...pair, expectations: without(pair.expectations, by) } : pair;
    default:
      return act satisfies never;
  }
};

const said = ({ by, at, proof }: Press) => ({ by, now: at, held: proof === 'pressed button' });

const isStale = ({ dates }: Pair, { step, seen }: { step: string; seen?: number | undefined }): boolean =>
  seen !== undefined && seen !== (dates[step]?.sequence ?? 0);

/** Said again, it stays what it was, with the instant at which it was said first; but a "no" answers every "yes" before it. */
const answer = (
  pair: Pair,
  { by, at, proof }: Press,
  step: string,
  says: 'met' | 'not met',
  absent: readonly string[] | undefined,
): Pair => {
  const answers = pair.answers[step] ?? {};
  const mine = answers[by];
  const away = absent?.toSorted() ?? [];
  const isOvertaken = (no: Answer): boolean =>
    Object.values(answers).some((one) => one.says === 'met' && one.at >= no.at);
  const isAgain = mine?.says === says && (says === 'met' || !isOvertaken(mine));
  if (isAgain && (mine.absent ?? []).join() === away.join()) return pair;
  const { absent: _, ...bare } = isAgain ? mine : { says, at, proof };
  return withAnswers(pair, step, {
    ...answers,
    [by]: { ...bare, ...(away.length > 0 && { absent: away }) },
  });
};

const withAnswers = (pair: Pair, step: string, answers: Pair['answers'][string]): Pair => ({
  ...pair,
  answers: withStep(pair.answers, step, answers),
});

/** A step of which nobody says anything leaves no trace. */
const withStep = <T extends object>(record: Readonly<Record<string, T>>, step: string, said: T): Record<string, T> =>
  Object.keys(said).length > 0 ? { ...record, [step]: said } : without(record, step);

/** Why a step cannot be put off: it is answered, the next is already there, or the programme would end too late. */
export type MoveProblem = 'answered' | 'over' | 'too late';

export const moveProblem = (cohort: Cohort, pair: Pair, step: string, now: Instant): MoveProblem | undefined => {
  if (isAnswered(pair, step)) return 'answered';
  if (hasSuccessor(cohort, pair, step, now)) return 'over';
  const times = (pair.moved[step]?.times ?? 0) + 1;
  const after = { ...pair, moved: { ...pair.moved, [step]: { by: '', at: now, times } } };
  return isDelayedTooLong(cohort, after) ? 'too late' : undefined;
};

/** Whether what follows a step has come already: its own time is over. */
const hasSuccessor = (cohort: Cohort, pair: Pair, step: string, now: Instant): boolean =>
  topicDue(cohort, placesOf(cohort, pair), cohort.programme.steps.indexOf(step) + 1, cohort.zone) <= now;

const move = (cohort: Cohort, pair: Pair, { by, at }: Press, { step, seen }: { step: string; seen: number }): Pair => {
  const times = pair.moved[step]?.times ?? 0;
  if (seen !== times || moveProblem(cohort, pair, step, at)) return pair;
  return { ...pair, moved: { ...pair.moved, [step]: { by, at, times: times + 1 } } };
};

/** Only until the date to which it was moved: afterwards its topic has been sent again. */
const unmove = (
  cohort: Cohort,
  pair: Pair,
  { by, at }: Press,
  { step, seen }: { step: string; seen: number },
): Pair => {
  const times = pair.moved[step]?.times ?? 0;
  if (seen !== times || !mayUnmove(cohort, pair, step, at)) return pair;
  const moved = times > 1 ? { ...pair.moved, [step]: { by, at, times: times - 1 } } : without(pair.moved, step);
  return { ...pair, moved };
};

export const mayUnmove = (cohort: Cohort, pair: Pair, step: string, now: Instant): boolean =>
  pair.moved[step] !== undefined &&
  topicDue(cohort, placesOf(cohort, pair), cohort.programme.steps.indexOf(step), cohort.zone) > now;

/** The last day until which anybody can pause. */
export const lastPauseDay = (cohort: Cohort): Day =>
  gridDay(cohort, cohort.programme.steps.length + longestDelay(cohort.programme));

export type PauseProblem = 'past' | 'too late' | 'over';

/** Why a pair cannot be paused until this day. */
export const pauseProblem = (
  cohort: Cohort,
  pair: Pair,
  by: string,
  until: Day,
  now: Instant,
): PauseProblem | undefined => {
  if (gridIsOver(cohort, pair, now)) return 'over';
  if (until <= dayIn(cohort.zone, now)) return 'past';
  // One of a group puts nothing off, and is bound all the same.
  if (until > lastPauseDay(cohort)) return 'too late';
  return isDelayedTooLong(cohort, withPause(cohort, pair, by, until, now)) ? 'too late' : undefined;
};

const gridIsOver = (cohort: Cohort, pair: Pair, now: Instant): boolean => {
  const places = placesOf(cohort, pair);
  return topicDue(cohort, places, places.steps.length, cohort.zone) <= now;
};

const pause = (cohort: Cohort, pair: Pair, { by, at }: Press, until: Day): Pair => {
  if (pauseProblem(cohort, pair, by, until, at)) return pair;
  return pauseAt(cohort, pair, by, at)?.until === until ? pair : withPause(cohort, pair, by, until, at);
};

/** A pause that runs is given another end; in a group, only the person who asks for it pauses. */
const withPause = (cohort: Cohort, pair: Pair, by: string, until: Day, now: Instant): Pair => {
  const running = pauseAt(cohort, pair, by, now);
  if (running) return { ...pair, pauses: pair.pauses.map((one) => (one === running ? { ...one, until } : one)) };
  const whole = activeMembers(pair).length <= 2;
  return { ...pair, pauses: [...pair.pauses, { by, whole, from: now, until }] };
};

const resume = (cohort: Cohort, pair: Pair, { by, at }: Press): Pair => {
  const running = pauseAt(cohort, pair, by, at);
  return running ? { ...pair, pauses: ended(pair.pauses, running, by, at) } : pair;
};

const ended = (pauses: readonly Pause[], running: Pause, endedBy: string, at: Instant): Pause[] =>
  pauses.map((one) => (one === running ? { ...one, ended: at, endedBy } : one));

/** How long a pair rests when somebody says that it is not working, unless somebody ends it: the organiser needs time. */
const helpDays = 28;

const askForHelp = (cohort: Cohort, pair: Pair, press: Press): Pair => {
  if (pair.help[press.by]) return pair;
  const asked = { ...pair, help: { ...pair.help, [press.by]: { at: press.at } } };
  if (pauseAt(cohort, pair, press.by, press.at)) return asked;
  return pause(cohort, asked, press, plusDays(dayIn(cohort.zone, press.at), helpDays));
};

const endHelp = (cohort: Cohort, pair: Pair, { by, at }: Press): Pair => {
  const asked = pair.help[by];
  if (!asked) return pair;
  const begun = pair.pauses.find((one) => one.by === by && one.from === asked.at && at < pauseEnd(cohort, one));
  return {
    ...pair,
    help: without(pair.help, by),
    ...(begun && { pauses: ended(pair.pauses, begun, by, at) }),
  };
};

const expect = (pair: Pair, { by, at }: Press, answers: Readonly<Record<string, string>>): Pair => {
  // No answers at all: "leave mine as they are".
  if (Object.keys(answers).length === 0) return pair;
  const { [by]: mine } = pair.expectations;
  const textOf = (said: Readonly<Record<string, string>>): string =>
    JSON.stringify(Object.entries(said).toSorted(([a], [b]) => a.localeCompare(b)));
  if (mine && textOf(mine) === textOf(answers)) return pair;
  return settledExpectations({ ...pair, expectations: { ...pair.expectations, [by]: { ...answers } } }, at);
};

/** Raw answers are kept until everybody who takes part has answered, and not a write longer. */
export const settledExpectations = (pair: Pair, at: Instant): Pair =>
  activeMembers(pair).every(({ person }) => pair.expectations[person])
    ? { ...pair, expectations: {}, card: { ...compared(Object.values(pair.expectations)), at } }
    : pair;
