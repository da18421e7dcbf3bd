import { acts } from '../../emails/generated/messages/acts.ts';
import { answersEndAt, type Cohort, isLaunched } from '../../shared/domain/cohort.ts';
import { mayRun } from '../../shared/domain/caller.ts';
import { type Case, casesOf } from '../../shared/domain/cases.ts';
import { sizeOf, type Totals } from '../../shared/domain/overview/totals.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { stepsDone } from '../../shared/domain/standing.ts';
import { earliest, type Instant } from '../../shared/domain/time.ts';
import { pairsByPerson } from '../../shared/pairs-by-person.ts';
import { json, refusal } from './answers.ts';
import { caseText, todoOf } from './case-text.ts';
import type { Action } from './action.ts';
import { withCohort } from './load-cohort.ts';
import type { CohortList, CohortPage, CohortSummary, PairState } from './shapes.ts';

export const listCohorts: Action = async ({ store, now }, { caller }) => {
  const cohorts = await store.cohorts();
  const seen = cohorts.filter((cohort) => cohort.state !== 'withdrawn' && mayRun(caller, cohort));
  const overviews = await store.overviews(seen.map(({ id }) => id));
  const totalsOf = (id: string) => overviews.find((one) => one.cohort === id)?.shown?.totals;
  return json(200, {
    cohorts: seen.map((cohort) => summaryOf(cohort, now(), totalsOf(cohort.id))),
  } satisfies CohortList);
};

/** A page of a cohort's pairs: who, how far, and what comes next. */
export const showCohort = withCohort(async (world, { request, language }, cohort) => {
  const { store, now } = world;
  const { id } = cohort;
  const { cursor } = request.query;
  if (cursor !== undefined && !/^[\x21-\x7e]{1,200}$/.test(cursor)) return refusal(400, 'bad-cursor', language);

  const page = await store.roster(id, cursor);
  const here = new Set(page.people.map((person) => person.id));
  const elsewhere = page.pairs
    .flatMap(({ members }) => members.map(({ person }) => person))
    .filter((person) => !here.has(person));
  const people = [...page.people, ...(await store.people(id, elsewhere))];
  const byId = new Map(people.map((person) => [person.id, person]));
  const pairsOf = await pairsByPerson(store, id, page.pairs, people);
  const { language: told = 'en' } = request;
  const nameOf = (person: string): string => byId.get(person)?.name ?? acts[told].pair.gone;
  const casesIn = (pair: Pair): readonly Case[] => casesOf(cohort, pair, byId, pairsOf, now());
  return json(200, {
    cohort: summaryOf(cohort, now(), (await store.overview(id))?.shown?.totals),
    pairs: page.pairs.map((pair) => ({
      ...pairState(cohort, pair, byId),
      cases: casesIn(pair).map((one) => ({
        ...one,
        text: caseText(told, cohort.zone, one, nameOf),
        todo: todoOf(told, one),
      })),
    })),
    ...(page.next !== undefined && { next: page.next }),
  } satisfies CohortPage);
});

const summaryOf = (cohort: Cohort, now: Instant, totals: Totals | undefined): CohortSummary => ({
  id: cohort.id,
  name: cohort.name,
  state: stateOf(cohort, now),
  programme: cohort.programme.id,
  start: cohort.start,
  zone: cohort.zone,
  ...(cohort.organiser && { organiser: cohort.organiser.name, contact: cohort.organiser.address }),
  ...(cohort.state !== 'held' && { launchAt: cohort.launchAt }),
  rows: cohort.rows,
  ...sizeOf(cohort, totals),
  ...(cohort.totals && { totals: { meetings: cohort.totals.meetings, certificates: cohort.totals.certificates } }),
  ...((cohort.state === 'receiving' || cohort.state === 'writing') && {
    progress: { done: cohort.partsWritten, total: cohort.parts },
  }),
});

export const stateOf = (cohort: Cohort, now: Instant): CohortSummary['state'] => {
  if (cohort.state === 'erased') return 'erased';
  if (cohort.state === 'held') return 'held';
  if (cohort.state === 'launching') return 'draft';
  if (cohort.state !== 'ready') return 'writing';
  if (!isLaunched(cohort, now)) return 'draft';
  return now < answersEndAt(cohort) ? 'running' : 'ended';
};

/** What was neither told nor overtaken: somebody may have to look at it. */
const undelivered = ({ told }: Person): { undelivered?: string[] } => {
  const found = Object.entries(told).filter(
    ([, { as, why }]) => as === 'parked' || as === 'refused' || (as === 'suppressed' && why !== 'again'),
  );
  return found.length > 0 ? { undelivered: found.map(([item, { as, why }]) => `${item}: ${as}, ${why ?? ''}`) } : {};
};

const pairState = (cohort: Cohort, pair: Pair, people: ReadonlyMap<string, Person>): Omit<PairState, 'cases'> => {
  const members = pair.members.map(({ person, ...member }) => ({ ...member, person: people.get(person), id: person }));
  const nextLetter = earliest(members.flatMap(({ person }) => person?.nextAt ?? []));
  return {
    id: pair.id,
    ...(pair.group !== undefined && { group: pair.group }),
    members: members.map(({ id, role, left, person }) => ({
      person: id,
      name: person?.name ?? '',
      role,
      ...(left !== undefined && { left }),
      ...(person?.certificate && !person.certificate.revoked && { certificate: person.certificate.id }),
      ...(person && undelivered(person)),
    })),
    stepsDone: stepsDone(cohort.programme, pair).length,
    stepsTotal: cohort.programme.steps.length,
    ...(nextLetter !== undefined && { nextLetter }),
  };
};
