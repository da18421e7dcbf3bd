import { departed } from '../../shared/domain/forget.ts';
import { type Fulfillable, fulfilled } from '../../shared/domain/fulfil.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Situation } from '../../shared/domain/timetable.ts';
import type { Saved } from '../../shared/store.ts';
import type { World } from '../../shared/world.ts';
import { changePair } from '../../shared/change-pair.ts';
import { erasePerson } from './erase-person.ts';

/** Does what a person asked for and confirmed; their own row last, so that a crash on the way leaves it to be done. */
export const fulfil = async (
  world: World,
  { person }: Situation,
  request: Fulfillable,
  now: Instant,
): Promise<Saved> => {
  const saved = await carryOut(world, person, request, now);
  if (saved === 'saved') world.log('request fulfilled', { cohort: person.cohort, what: request.what });
  return saved;
};

const carryOut = async (
  world: World,
  person: Situation['person'],
  request: Fulfillable,
  now: Instant,
): Promise<Saved> => {
  switch (request.what) {
    case 'address':
      return await world.store.savePerson(fulfilled(person, request, now));
    case 'leave':
      for (const pair of person.pairs)
        await changePair(world, person.cohort, pair, (before) => departed(before, person.id, now));
      return await world.store.savePerson(fulfilled(person, request, now));
    case 'erase':
      return await erasePerson(world, person, now);
    default:
      return request.what satisfies never;
  }
};
