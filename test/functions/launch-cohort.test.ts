import { expect, it } from 'vitest';
import { makeHandler } from '../../functions/wake/handler.ts';
import { wakeCohort } from '../../shared/import-cohort.ts';
import { aDeskWorld, callDesk, goodQuery, sample, settleCohorts, upload } from '../support/desk.ts';
import { queueEvent } from '../support/world.ts';

const held = async () => {
  const world = aDeskWorld();
  const { body } = await upload(world, sample('utf8'), { query: `${goodQuery}&hold=1` });
  expect(body).not.toHaveProperty('launchAt');
  await settleCohorts(world);
  const path = `/api/cohorts/${body.cohort}`;
  const state = async () => (await callDesk(world, { path })).body.cohort;
  const call = (method: string, body?: object) =>
    callDesk(world, { method, path: `${path}/launch`, ...(body && { body: JSON.stringify(body) }) });
  return { world, path, state, call, id: String(body.cohort) };
};
type Held = Awaited<ReturnType<typeof held>>;

/** Lives until a moment, hour by hour: each zone has its morning. */
const liveUntil = async ({ world, id }: Held, end: string) => {
  for (; world.now() <= end; world.pass(60)) await everybodyLooks(world, id);
};

const everybodyLooks = async (world: Held['world'], id: string) => {
  const { people } = await world.store.roster(id);
  const due = people.filter(({ nextAt }) => nextAt !== undefined && nextAt <= world.now());
  await makeHandler(world)(
    queueEvent(...due.map((one) => ({ kind: 'person' as const, cohort: id, id: one.id, at: world.now() }))),
  );
};

it('keeps a held cohort until somebody launches it: nobody in it is due', async () => {
  const { world, state } = await held();
  expect(await state()).toMatchObject({ state: 'held', pairs: 10 });
  expect(await state()).not.toHaveProperty('launchAt');
  expect([...world.table.values()].filter(({ nextAt }) => nextAt !== undefined)).toHaveLength(1);
});

it('launches it: everybody gets their first letter on the morning, and nobody before', async () => {
  const cohort = await held();
  const { world, state, call } = cohort;
  expect(await call('POST')).toMatchObject({ status: 202, body: { launchAt: '2026-11-24T08:00:00.000Z' } });
  await settleCohorts(world);
  expect(await state()).toMatchObject({ state: 'draft', launchAt: '2026-11-24T08:00:00.000Z' });
  expect(world.mornings.size).toBeGreaterThan(0);
  await liveUntil(cohort, '2026-11-24T07:59:00.000Z');
  expect(world.mails).toEqual([]);
  await liveUntil(cohort, '2026-11-25T08:00:00.000Z');
  const { people } = await world.store.roster(cohort.id);
  expect(world.mails.map(({ to }) => to).toSorted()).toEqual(people.map(({ address }) => address).toSorted());
});

it('launches it when the organiser says so, and tells why where it cannot be', async () => {
  const { state, call } = await held();
  expect(await call('POST', { launchAt: '2026-11-23T07:00:00Z' })).toMatchObject({
    status: 422,
    body: { errors: [{ column: 'launchAt', code: 'launch-in-past' }] },
  });
  expect(await call('POST', { launchat: 1 })).toMatchObject({ status: 400 });
  expect(await state()).toMatchObject({ state: 'held' });
  expect(await call('POST', { launchAt: '2026-12-01T07:00:00+01:00' })).toMatchObject({
    status: 202,
    body: { launchAt: '2026-12-01T06:00:00.000Z' },
  });
});

it('takes a launch back until the minute before its first letter; then nobody is due again', async () => {
  const cohort = await held();
  const { world, state, call } = cohort;
  await call('POST');
  await settleCohorts(world);
  world.moveTo('2026-11-24T07:58:00.000Z');
  expect((await call('DELETE')).status).toBe(200);
  expect(await state()).toMatchObject({ state: 'held' });
  await liveUntil(cohort, '2026-11-25T08:00:00.000Z');
  expect(world.mails).toEqual([]);
  const { people } = await world.store.roster(cohort.id);
  expect(people.flatMap(({ nextAt }) => nextAt ?? [])).toEqual([]);

  await call('POST');
  await settleCohorts(world);
  await liveUntil(cohort, '2026-11-27T08:00:00.000Z');
  expect((await call('DELETE')).status).toBe(409);
  expect(world.mails).toHaveLength(people.length);
});

it('goes on where a launch broke off, and launches nothing twice', async () => {
  const { world, state, call, id } = await held();
  await call('POST');
  expect((await call('POST')).status).toBe(409);
  const touch = world.store.touchPerson;
  let touched = 0;
  const failing = {
    ...world,
    store: {
      ...world.store,
      touchPerson: async (...one: Parameters<typeof touch>) => {
        touched += 1;
        if (touched > 7) throw new Error('The table does not answer.');
        await touch(...one);
      },
    },
  };
  await expect(wakeCohort(failing, id)).rejects.toThrow('does not answer');
  expect(await state()).toMatchObject({ state: 'draft' });
  await settleCohorts(world);
  const { people } = await world.store.roster(id);
  expect(people.every(({ nextAt }) => nextAt !== undefined)).toBe(true);
  expect((await world.store.cohort(id))?.state).toBe('ready');
});

it('removes a held cohort that nobody launches within sixty days', async () => {
  const { world, path, id } = await held();
  world.pass(59 * 24 * 60);
  await wakeCohort(world, id);
  expect((await callDesk(world, { path })).status).toBe(200);
  world.pass(2 * 24 * 60);
  await settleCohorts(world);
  expect((await callDesk(world, { path })).status).toBe(404);
  world.pass(15);
  await settleCohorts(world);
  expect([...world.table.keys()].filter((key) => key.includes(id))).toEqual([]);
});
