import type { Person } from '../../shared/domain/person.ts';
import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/dispatch-due/handler.ts';
import { freshPace } from '../../shared/domain/pace.ts';
import type { Wake } from '../../shared/queue-messages.ts';
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

describe('a wave', () => {
  /** At a letter a second, 20 minutes of sending. */
  const full = 1200;
  const aWave = () => {
    const many = Array.from({ length: 3000 }, (_, n) => aPerson({ id: `p${n}`, nextAt: due }));
    const made = aWorld({ cohort: aCohort(), people: many });
    const world = { ...made, settings: { ...made.settings, sendRate: 1 } };
    world.moveTo('2026-12-01T09:00:00.000Z');
    return { world, dispatch: makeHandler(world) };
  };
  const ids = (wakes: readonly Wake[]) => wakes.map((wake) => ('id' in wake ? wake.id : ''));

  it('fills the queue with what leaves until the next sweep, and no further', async () => {
    const { world, dispatch } = aWave();
    await dispatch({ cause: 'sweep' });
    expect(world.queue).toHaveLength(full);
    world.pass(15);
    await dispatch({ cause: 'sweep' });
    expect(world.queue).toHaveLength(full);
    expect(world.logged[1]?.fields).toEqual({ cause: 'sweep', rows: 0, waiting: full, overdue: 75 });
  });

  it('goes on where it stopped while the queue holds anything: nobody is queued twice', async () => {
    const { world, dispatch } = aWave();
    const woken: string[] = [];
    for (let sweeps = 0; sweeps < 4; sweeps += 1) {
      await dispatch({ cause: 'sweep' });
      woken.push(...ids(world.queue.splice(0, 800)));
      world.pass(15);
    }
    expect([woken.length, new Set(woken).size]).toEqual([3000, 3000]);
  });

  it('is taken once by two who come at the same moment', async () => {
    const { world, dispatch } = aWave();
    await Promise.all([dispatch({ cause: 'morning' }), dispatch({ cause: 'morning' })]);
    expect(world.queue).toHaveLength(full);
  });

  it('is taken once by two who come one after the other, though the queue counts late', async () => {
    const { world } = aWave();
    const dispatch = makeHandler({ ...world, queueDepth: async () => 0 });
    await dispatch({ cause: 'morning' });
    world.pass(1);
    await dispatch({ cause: 'morning' });
    expect(new Set(ids(world.queue)).size).toBe(2 * full);
  });

  it('begins with the oldest again once the queue is empty: whoever was passed over is not forgotten', async () => {
    const { world, dispatch } = aWave();
    const enqueue = async () => {
      throw new Error('The queue is gone.');
    };
    await expect(makeHandler({ ...world, enqueue })({ cause: 'sweep' })).rejects.toThrow('gone');
    world.pass(15);
    await dispatch({ cause: 'sweep' });
    expect(ids(world.queue)).toContain('p0');
    expect(world.queue).toHaveLength(full);
  });

  it('leaves no trace of anybody where dispatch stopped, once it is through', async () => {
    const { world, dispatch } = aWave();
    await dispatch({ cause: 'morning' });
    expect(JSON.stringify(await world.store.dispatched())).toContain('cohortaaaaaa');
    let people: readonly Person[];
    do {
      ({ people } = await world.store.roster('cohortaaaaaa'));
      for (const person of people) await world.store.removePerson(person);
    } while (people.length > 0);
    world.queue.splice(0);
    world.pass(15);
    await dispatch({ cause: 'sweep' });
    expect(JSON.stringify(await world.store.dispatched())).not.toContain('cohortaaaaaa');
  });

  it('is not woken in vain while SES is silent or the account may not send', async () => {
    const { world, dispatch } = aWave();
    await world.store.savePace({ ...freshPace, lost: 1, lostAt: due, restUntil: due });
    await dispatch({ cause: 'sweep' });
    expect(world.queue).toHaveLength(100);
  });

  it('is gone round while SES is silent: what is due and wants no letter is reached all the same', async () => {
    const { world, dispatch } = aWave();
    await world.store.savePace({ ...freshPace, lost: 1, lostAt: due, restUntil: due });
    const woken = new Set<string | false>();
    for (let sweeps = 0; sweeps < 3; sweeps += 1) {
      await dispatch({ cause: 'sweep' });
      for (const id of ids(world.queue.splice(0))) woken.add(id);
      world.pass(15);
    }
    expect(woken.size).toBe(300);
  });
});

it('refuses an event it does not know', async () => {
  await expect(given(due).dispatch({ cause: 'a whim' })).rejects.toThrow(/cause/);
});
