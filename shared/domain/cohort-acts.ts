import { answersEndAt, type Cohort, gridDay, longestDelay } from './cohort.ts';
import type { CohortAct } from './desk-acts.ts';
import type { By } from './organiser-acts.ts';
import { pauseEnd } from './places.ts';
import { type Day, dayIn, instantAt, plusDays } from './time.ts';

export type CohortProblem =
  | 'past'
  /** It would open before it closes. */
  | 'order'
  | 'too late'
  | 'not closed'
  | 'over';

/** Links outlive a programme by so much that answers may count this many days longer, and closed times may be as long. */
const longestExtension = 366;

/** The last day to which a cohort's answers, or a time in which it is closed, can be put off. */
export const lastCohortDay = (cohort: Cohort): Day => {
  const { programme } = cohort;
  return plusDays(gridDay(cohort, programme.steps.length + longestDelay(programme)), longestExtension / 2);
};

/** Why something cannot be done to a cohort; that it is so already is no problem. */
export const cohortProblem = (cohort: Cohort, act: CohortAct, { at }: By): CohortProblem | undefined => {
  const today = dayIn(cohort.zone, at);
  switch (act.do) {
    case 'close':
      if (at >= answersEndAt(cohort)) return 'over';
      if (act.until <= act.from) return 'order';
      if (act.from < today) return 'past';
      return act.until > lastCohortDay(cohort) ? 'too late' : undefined;
    case 'open':
      return standing(cohort, act.from, at) ? undefined : 'not closed';
    case 'extend':
      if (act.until === undefined) return undefined;
      if (instantAt(act.until, cohort.morning, cohort.zone) <= at) return 'past';
      return act.until > lastCohortDay(cohort) ? 'too late' : undefined;
    case 'issuer':
      return undefined;
    default:
      return act satisfies never;
  }
};

/** The closed time that begins on a day, unless it is over. */
const standing = ({ closures = [], morning, zone }: Cohort, from: Day, at: string) =>
  closures.find(
    (one) =>
      one.from === from &&
      one.ended === undefined &&
      at < pauseEnd({ morning, zone }, { ...one, whole: true, from: one.at }),
  );

/** The cohort after what its organiser did; the very same cohort if nothing changes. */
export const organisedCohort = (cohort: Cohort, act: CohortAct, who: By): Cohort => {
  if (cohortProblem(cohort, act, who)) return cohort;
  switch (act.do) {
    case 'close': {
      const { from, until } = act;
      const same = standing(cohort, from, who.at);
      if (same?.until === until) return cohort;
      const others = (cohort.closures ?? []).filter((one) => one !== same);
      return { ...cohort, closures: [...others, { ...who, from, until }] };
    }
    case 'open': {
      const closure = standing(cohort, act.from, who.at);
      const ended = { ended: who.at, endedBy: who.by };
      return {
        ...cohort,
        closures: (cohort.closures ?? []).map((one) => (one === closure ? { ...one, ...ended } : one)),
      };
    }
    case 'extend': {
      if (cohort.answersUntil === act.until) return cohort;
      const { answersUntil: _, ...planned } = cohort;
      return act.until === undefined ? planned : { ...planned, answersUntil: act.until };
    }
    case 'issuer': {
      if (cohort.issuer === act.issuer) return cohort;
      const { issuer: _, ...own } = cohort;
      return act.issuer === undefined ? own : { ...own, issuer: act.issuer };
    }
    default:
      return act satisfies never;
  }
};

/** What takes an act back that is done to this cohort now. */
export const cohortInverse = (cohort: Cohort, act: CohortAct, { at }: By): CohortAct => {
  switch (act.do) {
    case 'close': {
      const same = standing(cohort, act.from, at);
      return same ? { do: 'close', from: act.from, until: same.until } : { do: 'open', from: act.from };
    }
    case 'open': {
      const until = standing(cohort, act.from, at)?.until ?? act.from;
      const today = dayIn(cohort.zone, at);
      return { do: 'close', from: act.from > today ? act.from : today, until };
    }
    case 'extend':
      return { do: 'extend', ...(cohort.answersUntil !== undefined && { until: cohort.answersUntil }) };
    case 'issuer':
      return { do: 'issuer', ...(cohort.issuer !== undefined && { issuer: cohort.issuer }) };
    default:
      return act satisfies never;
  }
};

/** Whether something newer would be undone by taking an act back: an issuer that was named after this one. */
export const isOvertaken = ({ issuer }: Cohort, act: CohortAct, undo: CohortAct): boolean =>
  act.do === 'issuer' && undo.do === 'issuer' && issuer !== act.issuer && issuer !== undo.issuer;
