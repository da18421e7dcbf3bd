import type { Person } from '../../shared/domain/person.ts';
import { stopPage } from './pages.ts';
import type { Ports } from './ports.ts';

const tries = 8;

/** "Stop these letters", and the way back; the certificate still comes. Undefined for a link that is not ours. */
export const answerStop = async (world: Ports, token: string, wish: string | undefined) => {
  const claims = await world.readLink('stop', token);
  if (!claims) return undefined;
  for (let round = 0; round < tries; round += 1) {
    const person = await world.store.person(claims.cohort, claims.person);
    if (!person) return undefined;
    const after = changed(person, wish, world.now());
    if (after === person || (await world.store.savePerson(after)) === 'saved')
      return stopPage(person.language, { state: stateOf(after, wish) });
  }
  throw new Error(`Person ${claims.person} was written by others ${tries} times; the press was not recorded.`);
};

const changed = (person: Person, wish: string | undefined, now: string): Person => {
  if (wish === 'stop' && person.stoppedAt === undefined) return { ...person, stoppedAt: now };
  if (wish !== 'resume' || person.stoppedAt === undefined) return person;
  const { stoppedAt: _stoppedAt, ...resumed } = person;
  // What is still current is owed again, from the next morning on.
  return { ...resumed, nextAt: now };
};

const stateOf = ({ stoppedAt }: Person, wish: string | undefined) => {
  if (stoppedAt !== undefined) return 'stopped';
  return wish === 'resume' ? 'resumed' : 'ask';
};
