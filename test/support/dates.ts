import type { Person } from '../../shared/domain/person.ts';
import { expect } from 'vitest';
import { aCohort, aPair, helene, heleneId, zoe, zoeId } from './builders.ts';
import { liveUntil } from './live.ts';
import { aKnownVisitor, pathOf, type Visitor } from './visitor.ts';
import { aWorld } from './world.ts';

export const evening = '2026-12-05T20:00:00.000Z';
export const agree = { answer: 'agree', day: '2026-12-10', time: '17:30', minutes: '45' };

/** Zoé in Paris and Hélène in Kolkata, on the evening of a Saturday after their first topic. */
export const aSaturday = async (change: Partial<Person> = {}) => {
  const world = aWorld({
    cohort: aCohort(),
    people: [zoe(change), helene({ zone: 'Asia/Kolkata', language: 'en' })],
    pairs: [aPair()],
  });
  await liveUntil(world, evening);
  const before = world.mails.length;
  /** Presses at once, in a browser that is known unless another is given. */
  const press = async (
    form: Record<string, string>,
    purpose: 'date' | 'met' = 'date',
    person = zoeId,
    visitor?: Visitor,
  ) => {
    const claims = { cohort: 'cohortaaaaaa', person, pair: 'pairaaaaaaaa', step: 'expectations' };
    const by = visitor ?? (await aKnownVisitor(world, person));
    expect((await by.say(await pathOf(world, purpose, claims), form, visitor ? 0.25 : 0)).statusCode).toBe(200);
  };
  /** Presses, and lives until everybody has heard of it. */
  const say = async (...said: Parameters<typeof press>) => {
    await press(...said);
    await liveUntil(world, world.now());
  };
  const since = () => world.mails.slice(before);
  /** Who was ever asked whether they met, with the changes of the date by then. */
  const asked = async () => {
    const people = await world.store.people('cohortaaaaaa', [zoeId, heleneId]);
    return people.flatMap(({ name, told }) =>
      Object.keys(told).flatMap((key) =>
        key.includes('_ask_') ? [`${name.split(' ')[0]} ${key.split('_').at(-1)}`] : [],
      ),
    );
  };
  const letters = () => since().map(({ to, tags, at }) => [to.split('@')[0], tags['letter'], at]);
  return { world, press, say, since, letters, asked };
};
export const invitation = (sequence: number, word = 'invitation') => `pairaaaaaaaa_expectations_${word}_${sequence}`;
