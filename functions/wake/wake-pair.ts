import { withoutOldPresses } from '../../shared/domain/press-pair.ts';
import type { Wake } from '../../shared/queue-messages.ts';
import type { World } from '../../shared/world.ts';

/**
 * Something changed that concerns a pair's people: each is made due, then woken; the pair itself lets go last, so that a
 * crash on the way leaves it due (rule 9 of docs/protocol.md).
 */
export const wakePair = async (world: World, wake: Extract<Wake, { kind: 'pair' }>): Promise<void> => {
  const pair = await world.store.pair(wake.cohort, wake.id);
  const now = world.now();
  if (pair?.nextAt === undefined || pair.nextAt > (now > wake.at ? now : wake.at)) return;
  for (const { person } of pair.members) await world.store.touchPerson(pair.cohort, person, now);
  await world.enqueue(pair.members.map(({ person }) => ({ kind: 'person', cohort: pair.cohort, id: person, at: now })));
  const { nextAt: _nextAt, stuck: _stuck, ...settled } = withoutOldPresses(pair, now);
  // Stale: it changed again, and that change has a message of its own.
  await world.store.savePair(settled);
};
