import { wakeCohort } from '../../shared/import-cohort.ts';
import { whyOf } from '../../shared/log.ts';
import { settleEach } from '../../shared/queue-batch.ts';
import { Wake } from '../../shared/queue-messages.ts';
import type { World } from '../../shared/world.ts';
import { settingAside } from '../../shared/poison.ts';
import { seeToDigest } from './see-to-digest.ts';
import { type TimeLeft, wakePerson } from './wake-person.ts';
import { wakePair } from './wake-pair.ts';

/** Looks at each row of a batch: level-triggered, so a wake too many, too late or doubled does nothing. */
export const makeHandler = (world: World) => (event: unknown, run?: { getRemainingTimeInMillis(): number }) => {
  const timeLeft: TimeLeft = () => run?.getRemainingTimeInMillis() ?? Number.POSITIVE_INFINITY;
  return settleEach(
    event,
    async (body) => {
      const wake = Wake.parse(JSON.parse(body));
      await settingAside(world, wake, () => look(world, wake, timeLeft));
    },
    (error) => world.log('wake failed', { why: whyOf(error) }),
  );
};

const look = async (world: World, wake: Wake, timeLeft: TimeLeft): Promise<void> => {
  switch (wake.kind) {
    case 'person':
      return wakePerson(world, wake, timeLeft);
    case 'pair':
      return wakePair(world, wake, timeLeft);
    case 'cohort':
      if ((await seeToDigest(world, wake.cohort, timeLeft)) === 'finished') await wakeCohort(world, wake.cohort);
      return;
    default:
      return wake satisfies never;
  }
};
