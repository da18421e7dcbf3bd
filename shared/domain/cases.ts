import type { Cohort } from './cohort.ts';
import {
  awaitedSince,
  isOpen,
  isSilenceCounted,
  rungs,
  silentSince,
  sinceOpen,
  toldAt,
  topicKey,
  unansweredBefore,
} from './ladder.ts';
import { activeMembers, endedAt, type Pair } from './pair.ts';
import type { Person } from './person.ts';
import { closureAt, pairAnswersEndAt, pauseAt } from './places.ts';
import { differ } from './standing.ts';
import { type Instant, plusMinutes } from './time.ts';

/** A pair that needs a person, and why; the organiser's digest has each with the next thing to do. */
export type Case =
  /** `anew`: since when silence about a later step is counted; with every step that is told, it is news once more. */
  | { why: 'silent'; person: string; since: Instant; anew?: Instant }
  /** Not whose word it was: it is said on the promise that only this is told. */
  | { why: 'no answer'; since: Instant }
  | { why: 'help'; person: string; since: Instant }
  | { why: 'disagree'; step: string; since: Instant }
  | { why: 'left'; person: string; since: Instant }
  /** Nothing is written to them any more. */
  | { why: 'bounced' | 'complained'; person: string; since: Instant }
  /** A topic or a certificate of which nobody knows whether it arrived. */
  | { why: 'unknown'; person: string; letter: string; since: Instant }
  /** A row that cannot be decided on: of a person, or of the pair itself. */
  | { why: 'stuck'; person?: string; since: Instant };

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
): readonly Case[] => {
  if (now >= pairAnswersEndAt(cohort, pair)) return afterwards(pair, people);
  return [
    ...helpIn(pair),
    ...(endedAt(pair) === undefined ? [...noAnswers(pair, now), ...disagreements(cohort, pair)] : leavers(pair)),
    ...(endedAt(pair) === undefined ? silences(cohort, pair, people, pairsOf, now) : []),
    ...ofLetters(cohort, pair, people),
  ];
};

/** Once no answer counts any more, what is left to see to: that whoever earned a certificate has it, and no row is stuck. */
const afterwards = (pair: Pair, people: ReadonlyMap<string, Person>): readonly Case[] => [
  ...(pair.stuck ? [{ why: 'stuck' as const, since: pair.stuck.at }] : []),
  ...activeMembers(pair)
    .flatMap(({ person }) => people.get(person) ?? [])
    .flatMap(({ id, told, stopped, stuck, certificate }): readonly Case[] => {
      if (stuck) return [{ why: 'stuck', person: id, since: stuck.at }];
      const { as, at: since = '', letter = 'certificate' } = told['certificate'] ?? {};
      if (as === 'suppressed' && stopped) return [{ why: stopped.why, person: id, since: stopped.at }];
      const isLost = as === 'parked' && certificate?.pair === pair.id;
      return isLost ? [{ why: 'unknown', person: id, letter, since }] : [];
    }),
];

/** The cases that are told one by one: both may be silent, and both get no answer, in the same sentence. */
export const toldOnce = <One extends Pick<Case, 'why'>>(cases: readonly One[]): readonly One[] =>
  cases.filter(
    (one, index) =>
      (one.why !== 'silent' && one.why !== 'no answer') || cases.findIndex(({ why }) => why === one.why) === index,
  );

/** What became of letters to the pair's people, where somebody can do something about it. */
const ofLetters = (cohort: Cohort, pair: Pair, people: ReadonlyMap<string, Person>): readonly Case[] => {
  const here = activeMembers(pair).flatMap(({ person }) => people.get(person) ?? []);
  return [
    ...here.flatMap(({ id, stopped }): readonly Case[] =>
      stopped ? [{ why: stopped.why, person: id, since: stopped.at }] : [],
    ),
    ...here.flatMap((person) => unknowns(cohort, pair, person)),
    ...(pair.stuck ? [{ why: 'stuck' as const, since: pair.stuck.at }] : []),
    ...here.flatMap(({ id, stuck }): readonly Case[] => (stuck ? [{ why: 'stuck', person: id, since: stuck.at }] : [])),
  ];
};

/** A topic until something is known of its step: most of what is parked are nudges, which nobody misses. */
const unknowns = ({ programme }: Cohort, pair: Pair, { id, told, certificate }: Person): readonly Case[] => {
  const topics = programme.steps.filter((step) => isOpen(pair, step)).map((step) => topicKey(pair, step));
  const keys = [...topics, ...(certificate?.pair === pair.id ? ['certificate'] : [])];
  return keys.flatMap((key): readonly Case[] => {
    const fate = told[key];
    return fate?.as === 'parked' ? [{ why: 'unknown', person: id, letter: fate.letter ?? key, since: fate.at }] : [];
  });
};

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

/** What the organiser has done is no news to them. */
const leavers = ({ members, ended }: Pair): readonly Case[] =>
  members.flatMap(({ person, left, moved }): readonly Case[] =>
    left === undefined || moved || ended ? [] : [{ why: 'left', person, since: left }],
  );

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
    if (!person || !isSilenceCounted(person, pair)) return [];
    if (closureAt(cohort, now) || pauseAt(cohort, pair, member.person, now)) return [];
    const pairs = pairsOf.get(person.id) ?? [];
    const { steps, intervalDays } = cohort.programme;
    const step = steps.findLast((one) => toldAt(person, pair, one) !== undefined);
    if (step === undefined) return [];
    const anew = silentSince(cohort, person, pairs, pair, step);
    if (anew === undefined) return [];
    const days = rungs.organiser * intervalDays;
    const isLong = now >= plusMinutes(sinceOpen(cohort, anew, days), days * dayMinutes);
    const isRepeated = unansweredBefore(cohort.programme, person, pairs, pair, steps.indexOf(step)) > 0;
    const since = awaitedSince(cohort, person, pairs, pair) ?? anew;
    return isLong || isRepeated ? [{ why: 'silent', person: person.id, since, ...(anew > since && { anew }) }] : [];
  });
