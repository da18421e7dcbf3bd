import { type Case, casesOf, noAnswerDays } from './cases.ts';
import { answersEndAt, type Cohort, placeAt } from './cohort.ts';
import { rungs } from './ladder.ts';
import { endedAt, type Pair, takesPart } from './pair.ts';
import type { Person } from './person.ts';
import { byUrgency } from './overview/urgency.ts';
import { pairAnswersEndAt, placesOf, topicDue } from './places.ts';
import { isCancelled, standingOf } from './standing.ts';
import { type Day, dayIn, daysBetween, type Instant, mondayOf, plusMinutes } from './time.ts';
import type { Need, Round, Tally } from './weekly.ts';

/** A page of a cohort: some pairs, their people, and all pairs of each of these, by their ids. */
export type Page = {
  pairs: readonly Pair[];
  people: ReadonlyMap<string, Person>;
  pairsOf: ReadonlyMap<string, readonly Pair[]>;
};

/** More than these are not named in a letter. */
const mostNamed = 10;
const dayMinutes = 24 * 60;

/** The calendar week of a day, from that of the launch on. */
export const weekOf = ({ zone, launchAt }: Cohort, day: Day): number =>
  Math.max(0, daysBetween(mondayOf(dayIn(zone, launchAt)), mondayOf(day)) / 7);

export const emptyTally = (cohort: Cohort, on: Day): Tally => ({
  on,
  pairs: 0,
  people: 0,
  ended: 0,
  weeks: [],
  steps: cohort.programme.steps.map(() => 0),
  expected: 0,
  certificates: 0,
  proofs: { 'known browser': 0, 'pressed button': 0, organiser: 0 },
  left: [0, ...cohort.programme.steps.map(() => 0)],
  pulse: { well: 0, soso: 0, badly: 0 },
  pulsed: 0,
  ends: answersEndAt(cohort),
});

/** A round with one more page of pairs counted. */
export const withPage = (cohort: Cohort, round: Round, page: Page, now: Instant): Round => {
  const tally = structuredClone(round.tally);
  for (const pair of page.pairs) count(cohort, tally, pair, page, now);
  const needs = page.pairs.flatMap((pair) => needOf(cohort, pair, page, now));
  return {
    ...round,
    tally,
    needing: round.needing + needs.length,
    needs: [...round.needs, ...needs.map(({ need }) => need)].toSorted(byUrgency).slice(0, mostNamed),
    ...newestOf([...(round.newest === undefined ? [] : [round.newest]), ...needs.flatMap(({ stood }) => stood)]),
  };
};

const newestOf = (stood: readonly Instant[]): Pick<Round, 'newest'> => {
  const newest = stood.toSorted().at(-1);
  return newest === undefined ? {} : { newest };
};

const count = (cohort: Cohort, tally: Tally, pair: Pair, page: Page, now: Instant): void => {
  const { programme, zone } = cohort;
  const ended = endedAt(pair);
  const places = placesOf(cohort, pair);
  tally.pairs += 1;
  tally.ended += ended === undefined ? 0 : 1;
  programme.steps.forEach((step, index) => {
    const standing = standingOf(programme, pair, step);
    const isOver = topicDue(cohort, places, index + 1, zone) <= (ended ?? now);
    if (standing.state === 'recorded') {
      add(tally.weeks, weekOf(cohort, dayIn(zone, standing.at)));
      add(tally.steps, index);
      tally.proofs[standing.proof] += 1;
    }
    if (standing.state === 'recorded' || (isOver && !pair.skipped[step] && !isCancelled(pair, step)))
      tally.expected += 1;
    for (const { mood } of Object.values(pair.pulse[step] ?? {})) tally.pulse[mood] += 1;
  });
  for (const { person, left } of pair.members) {
    if (page.people.has(person) && isFirst(page, person, pair, () => true)) tally.people += 1;
    if (left !== undefined && isGone(page, person) && isFirst(page, person, pair, (other) => hasLeft(other, person)))
      add(tally.left, Math.min(programme.steps.length, 1 + Math.max(-1, placeAt(cohort, dayIn(zone, left)))));
    if (isPulsedBy(pair, person) && isFirst(page, person, pair, (other) => isPulsedBy(other, person)))
      tally.pulsed += 1;
    const certificate = page.people.get(person)?.certificate;
    if (certificate?.pair === pair.id && !certificate.revoked) tally.certificates += 1;
  }
  const ends = pairAnswersEndAt(cohort, pair);
  if (ends > tally.ends) tally.ends = ends;
};

/** Whoever was moved to another pair takes part in that one; of those who are erased nothing else is known. */
const isGone = ({ pairsOf }: Page, person: string): boolean =>
  !(pairsOf.get(person) ?? []).some((pair) => takesPart(pair, person));

const hasLeft = ({ members }: Pair, person: string): boolean =>
  members.some((member) => member.person === person && member.left !== undefined);

const isPulsedBy = ({ pulse }: Pair, person: string): boolean =>
  Object.values(pulse).some((answers) => answers[person] !== undefined);

/** Whoever is in several pairs is one person: counted with the first of them that it is about. */
const isFirst = ({ pairsOf }: Page, person: string, pair: Pair, isAbout: (pair: Pair) => boolean): boolean => {
  const first = pairsOf.get(person)?.find(isAbout);
  return first === undefined || first.id === pair.id;
};

const add = (counts: number[], at: number): void => {
  while (counts.length <= at) counts.push(0);
  counts[at] = (counts[at] ?? 0) + 1;
};

const needOf = (
  cohort: Cohort,
  pair: Pair,
  page: Page,
  now: Instant,
): readonly { need: Need; stood: readonly Instant[] }[] => {
  const casesAt = (at: Instant): readonly Case[] => casesOf(cohort, pair, page.people, page.pairsOf, at);
  const cases = casesAt(now).toSorted(byUrgency);
  const [first] = cases;
  if (!first) return [];
  const { why, since } = first;
  return [{ need: { pair: pair.id, why, since }, stood: cases.map((one) => stoodSince(cohort, one, casesAt, now)) }];
};

/** The most urgent case of a pair. */
export const mostUrgent = (cases: readonly Case[]): Case | undefined => cases.toSorted(byUrgency)[0];

/**
 * Since when this has been a case: some become one only when they have stood for a while. A row that is stuck is tried, and
 * stuck, anew every day: it is news until somebody sees to it.
 */
const stoodSince = (
  { programme }: Cohort,
  one: Case,
  casesAt: (at: Instant) => readonly Case[],
  now: Instant,
): Instant => {
  const days = [0, noAnswerDays, rungs.organiser * programme.intervalDays];
  const moments = days.map((after) => plusMinutes(begunAt(one), after * dayMinutes)).filter((at) => at < now);
  return moments.toSorted().find((at) => casesAt(at).some((other) => isSame(one, other))) ?? now;
};

const begunAt = (one: Case): Instant => (one.why === 'silent' ? (one.anew ?? one.since) : one.since);

const isSame = (a: Case, b: Case): boolean =>
  a.why === b.why && begunAt(a) === begunAt(b) && personIn(a) === personIn(b);
const personIn = (one: Case): string | undefined => ('person' in one ? one.person : undefined);
