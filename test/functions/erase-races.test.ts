import { expect, it } from 'vitest';
import { makeHandler as makeAnswer } from '../../functions/answer-link/handler.ts';
import { makeHandler as makeFeedback } from '../../functions/record-feedback/handler.ts';
import { makeHandler as makeWake } from '../../functions/wake/handler.ts';
import { pressPerson } from '../../shared/domain/press-person.ts';
import type { Wake } from '../../shared/queue-messages.ts';
import type { World } from '../../shared/world.ts';
import { aCohort, aPair, answered, aPerson, helene, heleneId, zoe, zoeId } from '../support/builders.ts';
import { anneId, personIn, request, tracesOf } from '../support/erasing.ts';
import { everySchedule, interleave } from '../support/interleave.ts';
import { liveUntil } from '../support/live.ts';
import { sesEvent } from '../support/ses-event.ts';
import { webEvent } from '../support/web.ts';
import { aWorld, queueEvent, type TestWorld } from '../support/world.ts';

const now = '2026-12-01T08:00:00.000Z';
const cohort = 'cohortaaaaaa';
const pair = 'pairaaaaaaaa';

/** Everybody's first topic is due; Zoé has asked to be erased, and has not confirmed it yet. */
const aMorning = (): TestWorld => {
  const welcome = { as: 'told', at: '2026-11-24T08:00:00.000Z' } as const;
  const world = aWorld({
    cohort: aCohort(),
    people: [
      zoe({ told: { welcome }, nextAt: now, request: request('erase', now, { state: 'asked' }) }),
      helene({ told: { welcome }, nextAt: now }),
      aPerson({ id: anneId, name: 'Anne', address: 'anne@example.org', told: { welcome }, nextAt: now }),
    ],
    pairs: [
      aPair({
        members: [...aPair().members, { person: anneId, role: 'mentee' }],
        nextAt: now,
        answers: answered(1, '2026-11-28T10:00:00.000Z'),
        events: [{ did: 'met', by: zoeId, at: now }],
        version: 3,
      }),
    ],
  });
  world.moveTo(now);
  return world;
};

const wakeZoe = (world: World) => makeWake(world)(queueEvent({ kind: 'person', cohort, id: zoeId, at: now }));

/** Confirms, as often as another writes in between, then does what was asked. */
const eraseZoe = async (world: World): Promise<void> => {
  for (;;) {
    const person = await world.store.person(cohort, zoeId);
    if (!person) return;
    const act = { do: 'yes', n: 1 } as const;
    const pressed = pressPerson(person, { at: now, proof: 'known browser', act });
    if (pressed.came === 'nothing' || (await world.store.savePerson(pressed.person)) === 'saved') break;
  }
  await wakeZoe(world);
};

/** Once everything has come to rest, and SES has told what it knows, however late. */
const afterwards = async (world: TestWorld): Promise<readonly string[]> => {
  const feedback = makeFeedback(world);
  const tell = async () => {
    for (const mail of world.mails) await feedback(sesEvent('Delivery', mail.tags, now));
  };
  await tell();
  world.pass(20);
  await liveUntil(world, world.now());
  await tell();
  await wakeZoe(world);
  return tracesOf(world);
};

type Rival = (world: TestWorld) => Promise<(world: World) => Promise<unknown>>;

/** The page was opened a minute ago, when everybody was still there. */
const press =
  (person: string): Rival =>
  async (world) => {
    const link = (await world.linkSigner())('met', { cohort, person, pair, step: 'goals' }, '2030-01-01T00:00:00.000Z');
    const path = new URL(link).pathname;
    world.pass(-1);
    const shown = await world.signShown(path.split('/').at(-1) ?? '');
    world.pass(1);
    const event = webEvent('POST', path, { answer: 'met', here: anneId, shown });
    return async (here) => expect((await makeAnswer(here)(event)).statusCode).toBeLessThan(500);
  };
const wake =
  (what: Omit<Wake, 'at'>): Rival =>
  async () =>
  (world) =>
    makeWake(world)(queueEvent({ ...what, at: now } as Wake));

it.each<[string, Rival]>([
  ['a letter that is being written to them', wake({ kind: 'person', cohort, id: zoeId } as Wake)],
  ['a letter that is being written to their partner', wake({ kind: 'person', cohort, id: heleneId } as Wake)],
  ['their pair being woken', wake({ kind: 'pair', cohort, id: pair } as Wake)],
  ['a press of theirs', press(zoeId)],
  ['a press of their partner, who says that they were absent', press(heleneId)],
])(
  'nothing of a person who is erased outlives %s, whoever is faster',
  async (_, rival) => {
    const run = async (runs: readonly number[]) => {
      const world = aMorning();
      const calls = await interleave(world, [await rival(world), eraseZoe], runs);
      return { world, calls };
    };
    const [longest, alone] = await Promise.all([run([]), run([0])]);
    const schedules = everySchedule(
      Math.max(longest.calls[0], alone.calls[0]),
      Math.max(longest.calls[1], alone.calls[1]),
    );
    expect(schedules.length).toBeGreaterThan(100);
    const left = await Promise.all(
      schedules.map(async (runs) => ({ runs, traces: await afterwards((await run(runs)).world) })),
    );
    expect(left.filter(({ traces }) => traces.length > 0)).toEqual([]);
  },
  60_000,
);

it('finds what is left of somebody who is not erased', async () => {
  const world = aMorning();
  await wakeZoe(world);
  expect((await afterwards(world)).length).toBeGreaterThan(3);
  expect((await personIn(world)).request?.state).toBe('asked');
});
