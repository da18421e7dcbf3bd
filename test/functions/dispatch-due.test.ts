import { expect, it } from 'vitest';
import { makeHandler } from '../../functions/dispatch-due/handler.ts';
import { aCohort, aPair, aPerson, helene, heleneId, zoe, zoeId } from '../support/builders.ts';
import { aWorld } from '../support/world.ts';

const due = '2026-12-01T08:00:00.000Z';
const given = (now: string) => {
  const people = [zoe({ nextAt: '2026-12-01T08:00:01.000Z' }), helene({ nextAt: due })];
  const world = aWorld({ cohort: aCohort(), people, pairs: [aPair()] });
  world.moveTo(now);
  return { world, dispatch: makeHandler(world), ids: () => world.queue.map((wake) => 'id' in wake && wake.id) };
};

it('a morning puts what is due on the queue, oldest first', async () => {
  const { dispatch, ids } = given('2026-12-01T08:00:02.000Z');
  await dispatch({ cause: 'morning', zone: 'Europe/Paris' });
  expect(ids()).toEqual([heleneId, zoeId]);
});

it('a morning leaves alone what is not due yet', async () => {
  const { dispatch, ids } = given(due);
  await dispatch({ cause: 'morning' });
  expect(ids()).toEqual([heleneId]);
});

it('the sweep takes what is more than five minutes overdue, and says by how much', async () => {
  const { world, dispatch, ids } = given('2026-12-01T08:05:00.500Z');
  await dispatch({ cause: 'sweep' });
  expect(ids()).toEqual([heleneId]);
  expect(world.logged).toEqual([
    { message: 'rows dispatched', fields: { cause: 'sweep', rows: 1, waiting: 0, overdue: 5 } },
  ]);
});

it('stays out while the queue is still full: nobody is queued twice', async () => {
  const { world, dispatch } = given('2026-12-01T09:00:00.000Z');
  world.queueDepth = async () => 2000;
  await makeHandler(world)({ cause: 'sweep' });
  expect(world.queue).toEqual([]);
  expect(world.logged[0]?.fields).toEqual({ cause: 'sweep', rows: 0, waiting: 2000, overdue: 60 });
  world.queueDepth = async () => 0;
  await dispatch({ cause: 'sweep' });
  expect(world.queue).toHaveLength(2);
});

it('takes no more in a run than the workers can write to before the next', async () => {
  const many = Array.from({ length: 13_000 }, (_, n) => aPerson({ id: `p${n}`, nextAt: due }));
  const world = aWorld({ cohort: aCohort(), people: many });
  world.moveTo('2026-12-01T09:00:00.000Z');
  await makeHandler(world)({ cause: 'sweep' });
  expect(world.queue).toHaveLength(12_600);
});

it('refuses an event it does not know', async () => {
  await expect(given(due).dispatch({ cause: 'a whim' })).rejects.toThrow(/cause/);
});
