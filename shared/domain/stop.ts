import { activeMembers, type Pair } from './pair.ts';
import type { Person, Stop } from './person.ts';
import type { Instant } from './time.ts';

/** Addresses are one person's whatever their letter case. */
export const normalised = (address: string): string => address.toLowerCase();

/** The person as one to whom nothing is written; the very same person if that was so before. */
export const stoppedBy = (person: Person, stop: Stop, now: Instant): Person =>
  person.stopped ? person : { ...person, stopped: stop, nextAt: now };

/** Whether a person is still to be told an item: what was suppressed is owed again once they can be written to. */
export const isUntold = ({ told, stopped }: Person, key: string): boolean => {
  const fate = told[key];
  return fate === undefined || (fate.as === 'suppressed' && stopped === undefined);
};

/** Partners learn that letters come back, never that somebody complained. */
const unreachedSince = ({ stopped }: Person): Instant | undefined =>
  stopped?.why === 'bounced' ? stopped.at : undefined;

const memberIn = (pair: Pair, { id }: Person): Pair['members'][number] | undefined =>
  activeMembers(pair).find(({ person }) => person === id);

/** Whether a pair is still to be told that letters to one of its people come back, or no longer do. */
export const isToHear = (pair: Pair, person: Person): boolean => {
  const member = memberIn(pair, person);
  return member !== undefined && member.unreached !== unreachedSince(person);
};

/** The pair that knows whether letters to this person come back; the very same pair if it knew. */
export const heard = (pair: Pair, person: Person, now: Instant): Pair => {
  if (!isToHear(pair, person)) return pair;
  const since = unreachedSince(person);
  return {
    ...pair,
    members: pair.members.map((member) => {
      if (member.person !== person.id) return member;
      const { unreached: _, ...reached } = member;
      return since === undefined ? reached : { ...reached, unreached: since };
    }),
    events: [...pair.events, { did: since === undefined ? 'reached' : 'unreached', by: person.id, at: now }],
    nextAt: now,
  };
};

/** Of a pair's people but this one, those whose letters come back. */
export const unreachedIn = (pair: Pair, reader: string): Pair['members'] =>
  activeMembers(pair).filter(({ person, unreached }) => person !== reader && unreached !== undefined);
