import { renamedIn } from '../../shared/domain/desk-acts.ts';
import { forgotten, forgottenTrail } from '../../shared/domain/forget.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { eraseElsewhere, tombstonesOf } from '../../shared/erasing.ts';
import type { Saved } from '../../shared/store.ts';
import type { World } from '../../shared/world.ts';
import { changeCertificate } from '../../shared/certificate/change-certificate.ts';
import { changePair } from '../../shared/change-pair.ts';

/**
 * Everything of a person goes, and where it concerns others, it no longer tells of whom it is. Each part can be repeated,
 * and the person's own row goes last: until then it is due, and says what is left to do.
 */
export const erasePerson = async (world: World, person: Person, now: Instant): Promise<Saved> => {
  await world.store.putTombstones(await tombstonesOf(world, person), now);
  await eraseElsewhere(world, person, now);
  for (const pair of person.pairs) await forgetInPair(world, person, pair, now);
  await forgetInJournal(world, person);
  if (person.certificate) await withdrawName(world, person.certificate.id);
  // Whoever counts anew finds the name no more: the row says that it is to be erased.
  await world.store.removeLines(person.cohort);
  await world.store.removeLetters(person.cohort, person.id);
  return await world.store.removePerson(person);
};

/** Under another id in each of their pairs, so that these ids do not tell of one person either. */
const forgetInPair = async (world: World, { cohort, id }: Person, pair: string, now: Instant): Promise<void> => {
  const alias = world.newId().toLowerCase();
  await changePair(
    world,
    cohort,
    pair,
    (before) => forgotten(before, id, alias, now),
    async (before) => {
      const trail = await world.store.trail(cohort, pair);
      await world.store.rewriteTrail(cohort, pair, forgottenTrail(before, trail, id, alias));
    },
  );
};

/** That something was done stays, and to whom no longer. */
const forgetInJournal = async (world: World, { cohort, id }: Person): Promise<void> => {
  const alias = world.newId().toLowerCase();
  for (const act of await world.store.acts(cohort)) {
    const nameless = renamedIn(act, id, alias);
    if (JSON.stringify(nameless) !== JSON.stringify(act)) await world.store.putAct(cohort, nameless);
  }
};

/** A certificate is also its reader's: it can still be checked, but no longer says whose it is. */
const withdrawName = async (world: World, id: string): Promise<void> => {
  // The credential tells the name as well, and its subject is theirs alone; whether it holds can still be asked.
  await changeCertificate(world, id, ({ name: _, credential: __, subject: ___, ...nameless }) => nameless);
};
