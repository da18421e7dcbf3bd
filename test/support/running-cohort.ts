import { aCohort, aPair, aPerson, answered, helene, heleneId, zoe, zoeId } from './builders.ts';
import { callDesk } from './desk.ts';
import { liveUntil } from './live.ts';
import { aWorld, type TestWorld } from './world.ts';
import { createHash } from 'node:crypto';

export const amadouId = 'amadouaaaaaaaaaa';
export const ninaId = 'ninaaaaaaaaaaaaa';
export const pairId = 'pairaaaaaaaa';
export const groupId = 'groupaaaaaaa';
const cohort = 'cohortaaaaaa';

/** Hélène with Zoé, two meetings recorded; Nina with Amadou and Noor; every letter sent up to the middle of January. */
export const aRunningCohort = async (until = '2027-01-14T12:00:00.000Z') => {
  const world = aWorld({
    cohort: aCohort({ organisers: ['claire@example.org'] }),
    people: [
      zoe(),
      helene(),
      aPerson({ id: ninaId, name: 'Nina Holm', address: 'nina@example.org', pairs: [groupId] }),
      aPerson({ id: amadouId, name: 'Amadou Diallo', address: 'amadou@example.org', pairs: [groupId] }),
      aPerson({ id: 'nooraaaaaaaaaaaa', name: 'Noor Aziz', address: 'noor@example.org', pairs: [groupId] }),
    ],
    pairs: [
      aPair({ answers: answered(2) }),
      aPair({
        id: groupId,
        group: 'Rive gauche',
        members: [
          { person: ninaId, role: 'mentor' },
          { person: amadouId, role: 'mentee' },
          { person: 'nooraaaaaaaaaaaa', role: 'mentee' },
        ],
        answers: answered(1, '2026-12-02T10:00:00.000Z', ninaId),
      }),
    ],
  });
  world.allowToken(createHash('sha256').update('a-token-for-tests').digest('hex'));
  await liveUntil(world, until);
  world.mails.length = 0;
  return world;
};

/** What is asked of the API about a pair, a person or the cohort. */
export const ask = (world: TestWorld, about: string, act?: object, more: object = {}) =>
  callDesk(world, {
    path: `/api/cohorts/${cohort}/${about}`,
    ...(act ? { method: 'POST', body: JSON.stringify({ act, ...more }) } : {}),
    headers: { 'accept-language': 'en' },
  });
export const onPair = (world: TestWorld, act: object, more: object = {}, pair = pairId) =>
  ask(world, `pairs/${pair}/acts`, act, more);
export const undoing = (world: TestWorld, act: string) =>
  callDesk(world, {
    method: 'POST',
    path: `/api/cohorts/${cohort}/acts/${act}/undo`,
    headers: { 'accept-language': 'en' },
  });

export const rowsOf = async (world: TestWorld) => {
  const pair = async (id = pairId) => (await world.store.pair(cohort, id))!;
  const person = async (id = zoeId) => (await world.store.person(cohort, id))!;
  return { pair: await pair(), group: await pair(groupId), zoe: await person(), helene: await person(heleneId) };
};

/**
 * Whom letters went to, and what each begins with, since the last time, in the order of the alphabet; the organiser's own
 * left aside.
 */
export const lettersOf = (world: TestWorld): readonly string[] =>
  world.mails
    .splice(0)
    .filter(({ to }) => to !== 'claire@example.org')
    .map(({ to, subject }) => `${to.split('@')[0] ?? ''}: ${subject}`)
    .toSorted();
