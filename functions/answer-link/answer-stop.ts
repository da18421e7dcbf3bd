import type { Person } from '../../shared/domain/person.ts';
import { hurry } from '../../shared/hurry.ts';
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
    const page = stopPage(person.language, { state: stateOf(after, wish) });
    if (after === person) return page;
    if ((await world.store.savePerson(after)) === 'stale') continue;
    world.log(after.stoppedAt === undefined ? 'letters resumed' : 'letters stopped', {
      cohort: person.cohort,
      person: person.id,
    });
    await hurry(world, { kind: 'person', cohort: person.cohort, id: person.id, at: world.now() });
    return page;
  }
  throw new Error(`Person ${claims.person} was written by others ${tries} times; the press was not recorded.`);
};

const changed = (person: Person, wish: string | undefined, now: string): Person => {
  // Looked at again at once: what the person waited for is no longer to come, or, resumed, is owed again.
  if (wish === 'stop' && person.stoppedAt === undefined) return { ...person, stoppedAt: now, nextAt: now };
  if (wish !== 'resume' || person.stoppedAt === undefined) return person;
  const { stoppedAt: _stoppedAt, ...resumed } = person;
  return { ...resumed, nextAt: now };
};

const stateOf = ({ stoppedAt }: Person, wish: string | undefined) => {
  if (stoppedAt !== undefined) return 'stopped';
  return wish === 'resume' ? 'resumed' : 'ask';
};
