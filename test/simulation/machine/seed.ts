import { plusDays, plusMinutes } from '../../../shared/domain/time.ts';
import { atRandom } from '../at-random.ts';
import { behaviourOf, mannerNames } from '../behaviours.ts';
import { chanceOf } from '../chance.ts';
import type { Behaviour, Life } from '../life.ts';
import { anUpload } from './upload.ts';
import { fairWeather, storms } from './faults.ts';
import { simulate } from './machine.ts';
import { type PlayName, playNames } from './plays/play-events.ts';
import type { Lived } from './scenario.ts';

const dayMinutes = 24 * 60;

/** The whole of a seed: who takes part, how they live it, what breaks and when, and in which order everything happens. */
export const liveSeed = async (seed: number, trace?: (line: string) => void): Promise<Lived> => {
  const chance = chanceOf(seed);
  const { createdAt, start, event } = anUpload(chance);
  const days = 220;
  const behaviour = chance.happens(0.3) ? atRandom : behaviourOf(chance.pick(mannerNames));
  // Everything settles in the fair weather of the last weeks.
  const from = Date.parse(createdAt);
  const weather = chance.happens(0.1) ? fairWeather() : storms(chance, from, days - 30);
  return await simulate({
    chance,
    weather,
    behaviour: withRequests(behaviour),
    startsAt: createdAt,
    endsAt: plusMinutes(`${plusDays(start, days)}T12:00:00.000Z`, chance.whole(0, dayMinutes)),
    begins: { upload: event },
    rate: chance.pick([0.5, 1, 5, 14]),
    returns: chance.pick([0, 0, 0.002, 0.01]),
    ...(chance.happens(0.05) && { poisonsAfterMs: chance.whole(10, 170) * dayMinutes * 60_000 }),
    plays: playsOf(seed),
    ...(trace && { trace }),
  });
};

/** Each play in one seed of ten, the organiser's acts in three; drawn apart, so that all other seeds are as they were before there were plays. */
const playsOf = (seed: number): ReadonlySet<PlayName> => {
  const chance = chanceOf(-1 - seed);
  return new Set(playNames.filter((name) => chance.happens(name === 'acts' ? 0.3 : 0.1)));
};

/** Now and then somebody leaves, changes their address, or has their data sent or erased, and confirms it by letter. */
const withRequests = (behaviour: Behaviour): Behaviour => ({
  begins: (life) => {
    behaviour.begins(life);
    if (!life.chance.happens(0.4)) return;
    for (let asks = life.chance.whole(1, 3); asks > 0; asks -= 1)
      life.later(life.chance.whole(2, 170) * dayMinutes, () => request(life));
  },
  reads: (life, letter) => {
    behaviour.reads(life, letter);
    for (const item of letter.items)
      if (item.kind === 'confirm' && life.chance.happens(0.8))
        life.later(life.chance.whole(1, 15), () =>
          life.choose(letter.person.id, { do: life.chance.happens(0.9) ? 'yes' : 'no', n: item.request.n }),
        );
  },
});

const request = (life: Life): void => {
  const { chance, people } = life;
  if (people.size === 0) return;
  const { id } = chance.pick([...people.values()]);
  const asked = chance.pick(['leave', 'erase', 'export', 'address'] as const);
  life.choose(id, asked === 'address' ? { do: asked, address: `${id}@example.net` } : { do: asked });
};

/** For `onAllCores`: a seed, of which every hundredth is lived twice, as it must come out the same. */
export const work = async (seed: number): Promise<Lived> => {
  const lived = await liveSeed(seed);
  if (seed % 100 !== 0) return lived;
  const again = await liveSeed(seed);
  return again.hash === lived.hash
    ? lived
    : { ...lived, violations: [...lived.violations, 'it comes out another time'] };
};
