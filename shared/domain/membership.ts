import type { Cohort } from './cohort.ts';
import type { Pair } from './pair.ts';
import type { Person } from './person.ts';
import { placesOf, topicDue } from './places.ts';
import { type Instant, nextAtTime } from './time.ts';

type Member = Pair['members'][number];
type Reader = Pick<Person, 'id' | 'zone'>;

const memberIn = ({ members }: Pair, { id }: Pick<Person, 'id'>): Member | undefined =>
  members.find(({ person }) => person === id);

/** Since when somebody is in a pair that was running before them; undefined for those who began it. */
export const joinedAt = (pair: Pair, person: Pick<Person, 'id'>): Instant | undefined => memberIn(pair, person)?.joined;

/** The first morning of whoever joined a pair that was running: nothing about it comes before, nor of what was before. */
export const welcomedAt = (cohort: Cohort, reader: Reader, pair: Pair): Instant | undefined => {
  const joined = joinedAt(pair, reader);
  if (joined === undefined) return undefined;
  return nextAtTime(joined > cohort.launchAt ? joined : cohort.launchAt, cohort.morning, reader.zone);
};

/** Whether something of a pair is from before this person joined it: it is not theirs to be told. */
export const isBefore = (pair: Pair, person: Pick<Person, 'id'>, at: Instant): boolean => {
  const joined = joinedAt(pair, person);
  return joined !== undefined && at <= joined;
};

/** The step, from 0, that was under way when a person came: of those before it they have no letter, and are not asked. */
export const firstStep = (cohort: Cohort, pair: Pair, reader: Reader): number => {
  const joined = joinedAt(pair, reader) ?? '';
  const places = placesOf(cohort, pair);
  return cohort.programme.steps.findIndex((_, index) => topicDue(cohort, places, index + 1, reader.zone) > joined);
};

/** Those who have left of whom a reader knew, the last of them last: they were there together until after a morning. */
export const goneFor = ({ morning }: Cohort, reader: Reader, pair: Pair): readonly (Member & { left: Instant })[] =>
  pair.members
    .flatMap((member) => (member.left === undefined ? [] : [{ ...member, left: member.left }]))
    .filter(({ left }) => !isBefore(pair, reader, left))
    .filter(({ joined, left }) => joined === undefined || nextAtTime(joined, morning, reader.zone) < left)
    .toSorted((a, b) => a.left.localeCompare(b.left));

/** Those who have joined a pair since a reader did, or, if it is the reader who was brought to it, nobody but them. */
export const newcomers = (pair: Pair, reader: Pick<Person, 'id'>): readonly (Member & { joined: Instant })[] =>
  pair.members.flatMap((member) => {
    const { person, joined, left } = member;
    if (joined === undefined || left !== undefined) return [];
    return person === reader.id || !isBefore(pair, reader, joined) ? [{ ...member, joined }] : [];
  });
