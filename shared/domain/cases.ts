import type { Cohort } from './cohort.ts';
import { isOpen, rungs, silentSince, toldAt, unansweredBefore } from './ladder.ts';
import { activeMembers, endedAt, type Pair } from './pair.ts';
import type { Person } from './person.ts';
import { pauseAt } from './places.ts';
import { differ } from './standing.ts';
import { type Instant, plusMinutes } from './time.ts';

/** A pair that needs a person, and why; the organiser's digest has each with the next thing to do. */
export type Case =
  | { why: 'silent'; person: string; since: Instant }
  /** Not whose word it was: it is said on the promise that only this is told. */
  | { why: 'no answer'; since: Instant }
  | { why: 'help'; person: string; since: Instant }
  | { why: 'disagree'; step: string; since: Instant }
  | { why: 'left'; person: string; since: Instant };

/** After so many days without anything happening the organiser learns that somebody gets no answer. */
export const noAnswerDays = 7;

const dayMinutes = 24 * 60;

/** What of a pair wants the organiser's eye now; `people` are its members, `pairsOf` all pairs of each, by their ids. */
export const casesOf = (
  cohort: Cohort,
  pair: Pair,
  people: ReadonlyMap<string, Person>,
  pairsOf: ReadonlyMap<string, readonly Pair[]>,
  now: Instant,
): readonly Case[] => [
  ...helpIn(pair),
  ...(endedAt(pair) === undefined ? [...noAnswers(pair, now), ...disagreements(cohort, pair)] : leavers(pair)),
  ...(endedAt(pair) === undefined ? silences(cohort, pair, people, pairsOf, now) : []),
];

const helpIn = (pair: Pair): readonly Case[] =>
  Object.entries(pair.help).map(([person, { at }]) => ({ why: 'help', person, since: at }));

/** Until the step is answered, dated or given up. */
const noAnswers = (pair: Pair, now: Instant): readonly Case[] =>
  Object.values(pair.waiting).flatMap(({ says, step, at }): readonly Case[] => {
    const isDue = says === 'no answer' && now >= plusMinutes(at, noAnswerDays * dayMinutes);
    return isDue && isOpen(pair, step) ? [{ why: 'no answer', since: at }] : [];
  });

const disagreements = ({ programme }: Cohort, pair: Pair): readonly Case[] =>
  programme.steps
    .filter((step) => differ(pair, step))
    .map((step) => ({ why: 'disagree', step, since: lastAnswer(pair, step) }));

const lastAnswer = ({ answers }: Pair, step: string): Instant =>
  Object.values(answers[step] ?? {})
    .map(({ at }) => at)
    .toSorted()
    .at(-1) ?? '';

const leavers = ({ members }: Pair): readonly Case[] =>
  members.flatMap(({ person, left }) => (left === undefined ? [] : [{ why: 'left', person, since: left } as const]));

/** Three quarters of the interval without a sign of life, or two steps left unanswered. */
const silences = (
  cohort: Cohort,
  pair: Pair,
  people: ReadonlyMap<string, Person>,
  pairsOf: ReadonlyMap<string, readonly Pair[]>,
  now: Instant,
): readonly Case[] =>
  activeMembers(pair).flatMap((member): readonly Case[] => {
    const person = people.get(member.person);
    if (!person || pauseAt(cohort, pair, member.person, now)) return [];
    const pairs = pairsOf.get(person.id) ?? [];
    const { steps, intervalDays } = cohort.programme;
    const step = steps.findLast((one) => toldAt(person, pair, one) !== undefined);
    const since = step === undefined ? undefined : silentSince(cohort, person, pairs, pair, step);
    if (step === undefined || since === undefined) return [];
    const isLong = now >= plusMinutes(since, rungs.organiser * intervalDays * dayMinutes);
    const isRepeated = unansweredBefore(cohort.programme, person, pairs, pair, steps.indexOf(step)) > 0;
    return isLong || isRepeated ? [{ why: 'silent', person: person.id, since }] : [];
  });
