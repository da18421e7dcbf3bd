import { issue } from '../../shared/certificate/edition.ts';
import type { Situation } from '../../shared/domain/timetable.ts';
import { loadTexts } from '../../shared/programme-texts.ts';
import type { Saved } from '../../shared/store.ts';
import type { World } from '../../shared/world.ts';

/**
 * Has the page of a certificate say what its person's row is about to declare. The page first: a crash in between leaves
 * the row as it was, and the same edition is found there by the next look.
 */
export const renewCertificate = async (world: World, situation: Situation): Promise<Saved> => {
  const texts = await loadTexts(world.store, situation.cohort.programme);
  const { page, isNew } = await issue(world, situation, texts);
  if (isNew && (await world.store.saveCertificate(page)) === 'stale') return 'stale';
  if (isNew) world.log('certificate renewed', { cohort: situation.cohort.id, edition: page.edition });
  return await world.store.savePerson(situation.person);
};
