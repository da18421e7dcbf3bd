import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/record-feedback/handler.ts';
import { Person } from '../../shared/domain/person.ts';
import { aWelcomedZoe, type Telling, telling, wakeZoe } from '../support/bounces.ts';
import { aCohort, aPair, zoe as aZoe, zoeId } from '../support/builders.ts';
import { confirm } from '../support/erasing.ts';
import { liveUntil } from '../support/live.ts';
import { aWorld } from '../support/world.ts';

const settled = { batchItemFailures: [] };
const lost = { kind: 'unknown', why: 'ECONNRESET' } as const;

/** What the welcome is, why, and why the address is stopped, once SES has told it. */
const outcomes: readonly [Telling, object][] = [
  ['Send', { as: 'told' }],
  ['Delivery', { as: 'told' }],
  ['Delay', { as: 'told' }],
  ['soft bounce', { as: 'told' }],
  ['odd bounce', { as: 'told' }],
  ['praise', { as: 'told' }],
  ['hard bounce', { as: 'suppressed', why: 'bounced', stopped: 'bounced' }],
  ['listed bounce', { as: 'suppressed', why: 'bounced', stopped: 'bounced' }],
  ['complaint', { as: 'told', stopped: 'complained' }],
  ['listed complaint', { as: 'suppressed', why: 'complained', stopped: 'complained' }],
  ['Reject', { as: 'refused', why: 'rejected' }],
];

describe.each(outcomes)('%s', (what, expected) => {
  const seen = async (zoe: () => Promise<ReturnType<typeof aZoe>>) => {
    const { told, stopped } = await zoe();
    const { as, why } = told['welcome']!;
    return { as, ...(why && { why }), ...(stopped && { stopped: stopped.why }) };
  };

  it.each([
    ['after SES said yes', undefined],
    ['where its answer was lost', lost],
  ])('settles the letter %s, however often it comes', async (_, outcome) => {
    const { world, record, zoe } = await aWelcomedZoe(outcome);
    expect(await record(telling(what))).toEqual(settled);
    expect(await seen(zoe)).toEqual(expected);
    const before = world.dump();
    expect(await record(telling(what))).toEqual(settled);
    expect(world.dump()).toEqual(before);
  });

  it.each(['Send', 'Delivery', 'Delay'] as const)(
    'is not taken back by a late %s event, nor hindered by an early one',
    async (other) => {
      for (const order of [
        [what, other],
        [other, what],
      ] as const) {
        const { record, zoe } = await aWelcomedZoe(lost);
        for (const one of order) await record(telling(one));
        expect(await seen(zoe)).toEqual(expected);
      }
    },
  );

  it('of a letter that was given up as lost settles it all the same', async () => {
    const { world, record, zoe } = await aWelcomedZoe(lost);
    const { open: _, ...person } = await zoe();
    const parked = { as: 'parked', at: world.now(), why: 'no answer', letter: 'd20261124', attempt: 1 } as const;
    await world.store.savePerson({ ...person, told: { welcome: parked } });
    await record(telling(what));
    expect(await seen(zoe)).toEqual(expected);
  });

  it('creates nothing of somebody who was erased, nor of somebody unknown', async () => {
    const { world, record } = await aWelcomedZoe();
    await confirm(world, 'erase');
    await liveUntil(world, '2026-11-24T09:00:00.000Z');
    const before = world.dump();
    expect(Object.keys(before).some((key) => key.includes(zoeId))).toBe(false);
    expect(await record(telling(what))).toEqual(settled);
    expect(await record(telling(what, 'who@example.org', { person: 'nobody' }))).toEqual(settled);
    expect(world.dump()).toEqual(before);
  });

  it('stops nobody who has another address by now', async () => {
    const { world, record, zoe } = await aWelcomedZoe();
    await confirm(world, 'address', { address: 'zoe@example.net' });
    await wakeZoe(world);
    await record(telling(what));
    expect((await zoe()).stopped).toBeUndefined();
    await record(telling(what));
    const mails = world.mails.length;
    await liveUntil(world, '2026-11-25T12:00:00.000Z');
    const again = world.mails.slice(mails).filter(({ to }) => to.startsWith('zoe'));
    const isOwedAgain = 'as' in expected && expected.as === 'suppressed';
    expect(again.map(({ to, subject }) => [to, subject])).toEqual(
      isOwedAgain ? [['zoe@example.net', world.mails[0]!.subject]] : [],
    );
    // The event once more: it is of the old letter.
    await record(telling(what));
    expect((await zoe()).told['welcome']?.as).toBe(isOwedAgain ? 'told' : 'as' in expected && expected.as);
  });
});

it('an address is compared whatever its letter case', async () => {
  const { record, zoe } = await aWelcomedZoe();
  await record(telling('hard bounce', 'ZOE@Example.ORG'));
  expect((await zoe()).stopped?.why).toBe('bounced');
});

it('a bounce before our own outcome is written stands', async () => {
  const world = aWorld({ cohort: aCohort(), people: [aZoe()], pairs: [aPair()] });
  world.moveTo('2026-11-24T08:00:00.000Z');
  const early = {
    ...world,
    sendMail: async () => {
      await makeHandler(world)(telling('hard bounce'));
      return { kind: 'accepted' as const, messageId: 'm1' };
    },
  };
  await wakeZoe(early);
  const zoe = await world.store.person('cohortaaaaaa', zoeId);
  expect([zoe?.told['welcome']?.as, zoe?.open, zoe?.stopped?.why]).toEqual(['suppressed', undefined, 'bounced']);
});

it('a row that cannot be read is set aside, and its event does not come back', async () => {
  const { world, record } = await aWelcomedZoe();
  const rows = world.dump();
  world.restore({
    ...rows,
    [`person cohortaaaaaa ${zoeId}`]: { ...rows[`person cohortaaaaaa ${zoeId}`], told: { welcome: null } },
  });
  expect(await record(telling('hard bounce'))).toEqual(settled);
  expect(world.dump()[`person cohortaaaaaa ${zoeId}`]).toMatchObject({ stuck: { why: expect.any(String) } });
});

it('an event of a row that only another version reads comes back', async () => {
  const { world, record } = await aWelcomedZoe();
  const person = world.store.person;
  world.store.person = async (...key) => Person.parse({ ...(await person(...key)), sinceNewer: true });
  expect(await record(telling('Delivery'))).not.toEqual(settled);
  world.store.person = person;
  expect(await record(telling('Delivery'))).toEqual(settled);
});

it('logs say nothing of whom they are about', async () => {
  const { world, record } = await aWelcomedZoe();
  for (const [what] of outcomes) await record(telling(what));
  expect(JSON.stringify(world.logged)).not.toMatch(/example|Zoé|@/);
});
