import { expect, it } from 'vitest';
import type { DeskWorld } from '../../functions/serve-desk/action.ts';
import { wakeCohort } from '../../shared/import-cohort.ts';
import { aDeskWorld, callDesk, sample, settleCohorts, upload } from '../support/desk.ts';
import { failingAt } from '../support/failing-world.ts';

const attempt = async (act: Promise<unknown>): Promise<void> => {
  await act.catch(() => undefined);
};

/** Wakes every cohort that asks for it, an hour later if it waits. */
const wakeAll = async (world: ReturnType<typeof aDeskWorld>): Promise<void> => {
  for (const _ of [1, 2]) {
    await settleCohorts(world);
    world.pass(60);
  }
};

const finished = async () => {
  const world = aDeskWorld();
  const empty = world.dump();
  await upload(world, sample('utf8'));
  await settleCohorts(world);
  return { empty, full: world.dump() };
};

/** Plays `act` with its first call failing, then the second…, until it no longer gets that far. */
const everyCrash = async (
  act: (world: DeskWorld) => Promise<unknown>,
  prepare: () => Promise<ReturnType<typeof aDeskWorld>>,
  check: (world: ReturnType<typeof aDeskWorld>) => Promise<void>,
) => {
  let crashes = 0;
  for (const moment of ['before', 'after'] as const) {
    for (let nth = 1, failed = true; failed; nth += 1) {
      const world = await prepare();
      const broken = failingAt(world, nth, moment);
      await attempt(act(broken.world));
      failed = broken.failed();
      if (failed) crashes += 1;
      await check(world);
    }
  }
  return crashes;
};

const uploaded = async () => {
  const world = aDeskWorld();
  const { body } = await upload(world, sample('utf8'));
  await settleCohorts(world);
  return { world, id: String(body.cohort) };
};

it('finishes a broken import when the cohort is woken, or leaves nothing of it', async () => {
  const { empty, full } = await finished();
  const outcomes = new Set<string>();
  const crashes = await everyCrash(
    (world) => upload(world, sample('utf8')),
    async () => aDeskWorld(),
    async (world) => {
      for (const _ of [1, 2]) await wakeAll(world);
      const dump = world.dump();
      outcomes.add(Object.keys(dump).length === Object.keys(empty).length ? 'nothing' : 'all');
      expect([empty, full]).toContainEqual(dump);
    },
  );
  expect(crashes).toBeGreaterThan(30);
  expect(outcomes).toEqual(new Set(['nothing', 'all']));
});

it('finishes a broken import when the same upload comes again', async () => {
  const { full } = await finished();
  await everyCrash(
    (world) => upload(world, sample('utf8')),
    async () => aDeskWorld(),
    async (world) => {
      expect([200, 201]).toContain((await upload(world, sample('utf8'))).status);
      await settleCohorts(world);
      expect(world.dump()).toEqual(full);
    },
  );
});

it('finishes a broken withdrawal when the cohort is woken', async () => {
  const { empty, full } = await finished();
  const { id } = await uploaded();
  const crashes = await everyCrash(
    (world) => callDesk(world, { method: 'DELETE', path: `/api/cohorts/${id}` }),
    async () => (await uploaded()).world,
    async (world) => {
      await wakeAll(world);
      expect([empty, full]).toContainEqual(world.dump());
    },
  );
  expect(crashes).toBeGreaterThan(6);
});

it('finishes a broken withdrawal, then creates the cohort anew, when the same upload comes again', async () => {
  const { full } = await finished();
  const { id } = await uploaded();
  await everyCrash(
    (world) => callDesk(world, { method: 'DELETE', path: `/api/cohorts/${id}` }),
    async () => (await uploaded()).world,
    async (world) => {
      await upload(world, sample('utf8'));
      await settleCohorts(world);
      expect(world.dump()).toEqual(full);
    },
  );
});

it('leaves nothing of a cohort that is withdrawn while it is being written', async () => {
  const world = aDeskWorld();
  const empty = world.dump();
  const { id } = await uploaded();
  const meddled: DeskWorld = {
    ...world,
    store: {
      ...world.store,
      createRows: async (rows) => {
        await callDesk(world, { method: 'DELETE', path: `/api/cohorts/${id}` });
        await world.store.createRows(rows);
      },
    },
  };
  expect(await upload(meddled, sample('utf8'))).toMatchObject({ status: 409, body: { error: { code: 'withdrawn' } } });
  world.pass(15);
  await wakeAll(world);
  expect(world.dump()).toEqual(empty);
});

it('does nothing when a cohort is woken early, or has nothing to do', async () => {
  const { world, id } = await uploaded();
  const before = world.dump();
  await wakeCohort(world, id);
  await wakeCohort(world, 'unknown');
  expect(world.dump()).toEqual(before);
});

it('finishes an import one of whose parts was lost, when the same upload comes again', async () => {
  const { full } = await finished();
  const world = aDeskWorld();
  const lost: DeskWorld = {
    ...world,
    store: { ...world.store, createRows: async () => Promise.reject(new Error('The world is gone.')) },
  };
  await attempt(upload(lost, sample('utf8')));
  const { id } = (await world.store.cohorts())[0]!;
  await world.store.removeUploads(id, 1);
  expect((await upload(world, sample('utf8'))).status).toBe(200);
  await settleCohorts(world);
  expect(world.dump()).toEqual(full);
});

it('takes back an import that was never finished, even after its launch', async () => {
  const world = aDeskWorld();
  const empty = world.dump();
  const lost: DeskWorld = {
    ...world,
    store: { ...world.store, createRows: async () => Promise.reject(new Error('The world is gone.')) },
  };
  await attempt(upload(lost, sample('utf8')));
  const { id } = (await world.store.cohorts())[0]!;
  world.moveTo('2026-11-25T08:00:00.000Z');
  expect((await callDesk(world, { method: 'DELETE', path: `/api/cohorts/${id}` })).status).toBe(204);
  world.pass(15);
  await wakeAll(world);
  expect(world.dump()).toEqual(empty);
});

it('does not take the rows of a new upload for those of the withdrawn one', async () => {
  const { world, id } = await uploaded();
  const before = world.dump();
  const removed: string[] = [];
  // A removal that lags: the same file was uploaded again since it was asked for.
  const lagging = {
    ...world,
    store: {
      ...world.store,
      cohort: async (cohort: string) => {
        const row = await world.store.cohort(cohort);
        return row && removed.length < 2 && removed.push(cohort)
          ? { ...row, version: row.version - 1, state: 'withdrawn' as const, nextAt: world.now() }
          : row;
      },
    },
  };
  await wakeCohort(lagging, id);
  expect(removed).toEqual([id, id]);
  expect(world.dump()).toEqual(before);
});
