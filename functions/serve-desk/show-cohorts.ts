import { answersEndAt, type Cohort, isLaunched } from '../../shared/domain/cohort.ts';
import { casesOf } from '../../shared/domain/cases.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { stepsDone } from '../../shared/domain/standing.ts';
import { earliest, type Instant } from '../../shared/domain/time.ts';
import { json, refusal } from './answers.ts';
import type { Action } from './action.ts';
import type { CohortList, CohortPage, CohortSummary, PairState } from './shapes.ts';

export const listCohorts: Action = async ({ store, now }) => {
  const cohorts = await store.cohorts();
  const seen = cohorts.filter(({ state }) => state !== 'withdrawn');
  return json(200, { cohorts: seen.map((cohort) => summaryOf(cohort, now())) } satisfies CohortList);
};

/** A page of a cohort's pairs: who, how far, and what comes next. */
export const showCohort: Action = async ({ store, now }, { query, language }, id) => {
  const cohort = await store.cohort(id);
  if (!cohort || cohort.state === 'withdrawn') return refusal(404, 'unknown-cohort', language);
  const { cursor } = query;
  if (cursor !== undefined && !/^[\x21-\x7e]{1,200}$/.test(cursor)) return refusal(400, 'bad-cursor', language);

  const page = await store.roster(id, cursor);
  const here = new Set(page.people.map((person) => person.id));
  const elsewhere = page.pairs
    .flatMap(({ members }) => members.map(({ person }) => person))
    .filter((person) => !here.has(person));
  const people = [...page.people, ...(await store.people(id, elsewhere))];
  const byId = new Map(people.map((person) => [person.id, person]));
  return json(200, {
    cohort: summaryOf(cohort, now()),
    pairs: page.pairs.map((pair) => pairState(cohort, pair, byId)),
    ...(page.next !== undefined && { next: page.next }),
  } satisfies CohortPage);
};

const summaryOf = (cohort: Cohort, now: Instant): CohortSummary => ({
  id: cohort.id,
  name: cohort.name,
  state: stateOf(cohort, now),
  programme: cohort.programme.id,
  start: cohort.start,
  zone: cohort.zone,
  ...(cohort.organiser && { organiser: cohort.organiser.name, contact: cohort.organiser.address }),
  launchAt: cohort.launchAt,
  rows: cohort.rows,
  pairs: cohort.pairs,
  people: cohort.people,
  ...(cohort.totals && { totals: cohort.totals }),
  ...(cohort.state !== 'ready' && cohort.state !== 'erased' && { progress: { done: cohort.partsWritten, total: cohort.parts } }),
});

const stateOf = (cohort: Cohort, now: Instant): CohortSummary['state'] => {
  if (cohort.state === 'erased') return 'erased';
  if (cohort.state !== 'ready') return 'writing';
  if (!isLaunched(cohort, now)) return 'draft';
  return now < answersEndAt(cohort) ? 'running' : 'ended';
};

/** What was neither told nor overtaken: somebody may have to look at it. */
const undelivered = ({ told }: Person): { undelivered?: string[] } => {
  const found = Object.entries(told).filter(([, { as }]) => as === 'parked' || as === 'refused');
  return found.length > 0 ? { undelivered: found.map(([item, { as, why }]) => `${item}: ${as}, ${why ?? ''}`) } : {};
};

const pairState = (cohort: Cohort, pair: Pair, people: ReadonlyMap<string, Person>): PairState => {
  const members = pair.members.map(({ person, role }) => ({ role, person: people.get(person), id: person }));
  const nextLetter = earliest(members.flatMap(({ person }) => person?.nextAt ?? []));
  return {
    id: pair.id,
    ...(pair.group !== undefined && { group: pair.group }),
    members: members.map(({ id, role, person }) => ({
      person: id,
      name: person?.name ?? '',
      role,
      ...(person?.certificate && { certificate: person.certificate.id }),
      ...(person && undelivered(person)),
    })),
    stepsDone: stepsDone(cohort.programme, pair).length,
    stepsTotal: cohort.programme.steps.length,
    ...(nextLetter !== undefined && { nextLetter }),
  };
};
