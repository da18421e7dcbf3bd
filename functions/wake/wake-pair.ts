import { withoutOldPresses } from '../../shared/domain/set-aside.ts';
import { hurry } from '../../shared/hurry.ts';
import { settingAside } from '../../shared/poison.ts';
import type { Wake } from '../../shared/queue-messages.ts';
import type { World } from '../../shared/world.ts';
import { lookNow, type PersonWake, type TimeLeft } from './wake-person.ts';

/**
 * Something changed that concerns a pair's people: each is looked at, whether they are due or not, and is made due if that
 * cannot be done now; the pair itself lets go last, so that a crash on the way leaves it due (rule 9 of docs/protocol.md).
 */
export const wakePair = async (
  world: World,
  wake: Extract<Wake, { kind: 'pair' }>,
  timeLeft: TimeLeft,
): Promise<void> => {
  const pair = await world.store.pair(wake.cohort, wake.id);
  const now = world.now();
  if (pair?.nextAt === undefined || pair.nextAt > (now > wake.at ? now : wake.at)) return;
  for (const { person } of pair.members)
    await seeTo(world, { kind: 'person', cohort: pair.cohort, id: person, at: now }, timeLeft);
  const { nextAt: _nextAt, stuck: _stuck, ...settled } = withoutOldPresses(pair, now);
  // Stale: it changed again, and that change has a message of its own.
  await world.store.savePair(settled);
};

/** One of them whose row is poison holds up none of the others. */
const seeTo = (world: World, wake: PersonWake, timeLeft: TimeLeft) =>
  settingAside(world, wake, async () => {
    if ((await lookNow(world, wake, timeLeft)) === 'settled') return;
    await world.store.touchPerson(wake.cohort, wake.id, wake.at);
    await hurry(world, wake);
  });
