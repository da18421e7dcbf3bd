import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/wake/handler.ts';
import { aCohort, aPair, helene, zoe, zoeId } from '../support/builders.ts';
import { aWorld, queueEvent } from '../support/world.ts';

const launch = '2026-11-24T08:00:00.000Z';
const wakes = { kind: 'person', cohort: 'cohortaaaaaa', id: zoeId, at: launch } as const;
const settled = { batchItemFailures: [] };
const gone = Object.assign(new Error('The table does not answer.'), { name: 'TableGone' });
const again = { batchItemFailures: [{ itemIdentifier: 'message-0' }] };

/** A welcome that is due; of the writes of Zoé's row the claim is the first, the outcome the second. */
const given = () => {
  const world = aWorld({ cohort: aCohort(), people: [zoe(), helene()], pairs: [aPair()] });
  world.moveTo(launch);
  const waits: number[] = [];
  world.wait = async (ms) => void waits.push(ms);
  const { savePerson } = world.store;
  let writes = 0;
  return {
    world,
    waits,
    /** What takes place at a write, before it or in its place. */
    atWrite: (act: (write: number, save: typeof savePerson) => Promise<'lost' | 'goes on'>) => {
      world.store.savePerson = async (row) => {
        writes += 1;
        if ((await act(writes, savePerson)) === 'lost') throw gone;
        return await savePerson(row);
      };
    },
    wake: () => makeHandler(world)(queueEvent(wakes)),
    zoe: () => world.store.person('cohortaaaaaa', zoeId),
    logged: () => world.logged.map(({ message, fields }) => ({ message, ...fields })),
  };
};
const about = { cohort: 'cohortaaaaaa', person: zoeId };

describe('a claim', () => {
  it('that cannot be written asks SES nothing, and comes back with the reason', async () => {
    const { world, wake, atWrite, zoe, logged } = given();
    atWrite(async () => 'lost');
    expect(await wake()).toEqual(again);
    expect([world.mails, (await zoe())?.open]).toEqual([[], undefined]);
    expect(JSON.stringify(logged())).toContain('TableGone');
  });

  it('of somebody who was erased in between writes nothing', async () => {
    const { world, wake, atWrite, zoe } = given();
    atWrite(async (write) => {
      if (write === 1) await world.store.removePerson((await zoe())!);
      return 'goes on';
    });
    expect(await wake()).toEqual(settled);
    expect([world.mails, await zoe()]).toEqual([[], undefined]);
  });

  it('that lost to a change of the row is made again on the row as it is', async () => {
    const { world, wake, atWrite, zoe } = given();
    atWrite(async (write) => {
      if (write === 1) await world.store.touchPerson('cohortaaaaaa', zoeId, launch);
      return 'goes on';
    });
    expect(await wake()).toEqual(settled);
    expect([world.mails.length, (await zoe())?.told['welcome']?.as]).toEqual([1, 'told']);
  });

  it('needs no second look at the row to be held, and the outcome none either', async () => {
    const { world, wake } = given();
    const { person } = world.store;
    let reads = 0;
    world.store.person = async (...key) => {
      reads += 1;
      return await person(...key);
    };
    await wake();
    expect([world.mails.length, reads]).toEqual([1, 1]);
  });
});

describe('a letter', () => {
  it('whose history cannot be written is not sent: it is tried again soon', async () => {
    const { world, wake, zoe, logged } = given();
    world.store.noteAttempt = async () => {
      throw gone;
    };
    await wake();
    expect([world.mails, (await zoe())?.open, (await zoe())?.nextAt]).toEqual([
      [],
      undefined,
      '2026-11-24T08:00:30.000Z',
    ]);
    expect(logged()).toContainEqual({
      message: 'letter not sent',
      ...about,
      letter: 'd20261124',
      attempt: 1,
      outcome: 'unreachable',
      why: 'TableGone',
    });
  });

  it('that is sent is logged as sent, with nobody’s name', async () => {
    const { wake, logged } = given();
    await wake();
    const sent = logged().filter(({ message }) => message.startsWith('letter'));
    expect(sent).toEqual([{ message: 'letter sent', ...about, letter: 'd20261124', attempt: 1 }]);
  });
});

describe('an outcome', () => {
  it('that is written at once waits for nothing', async () => {
    const { wake, waits } = given();
    await wake();
    expect(waits).toEqual([]);
  });

  it('that cannot be written is tried four times, ever later; then the claim is looked at in an hour', async () => {
    const { world, wake, waits, atWrite, zoe, logged } = given();
    atWrite(async (write) => (write > 1 ? 'lost' : 'goes on'));
    expect(await wake()).toEqual(settled);
    expect([world.mails.length, waits]).toEqual([1, [200, 800, 3000]]);
    expect(await zoe()).toMatchObject({ open: { key: 'd20261124', state: 'asked' }, nextAt: launch });
    const failures = logged().filter(({ message }) => message === 'outcome not written');
    expect(failures).toEqual(
      Array.from({ length: 4 }, () => ({
        message: 'outcome not written',
        ...about,
        why: 'TableGone',
      })),
    );
    atWrite(async () => 'goes on');
    await wake();
    expect((await zoe())?.nextAt).toBe('2026-11-24T09:00:00.000Z');
  });

  it('is written at the second try, on the row as it then is', async () => {
    const { wake, waits, atWrite, zoe } = given();
    atWrite(async (write) => (write === 2 ? 'lost' : 'goes on'));
    await wake();
    expect([waits, (await zoe())?.told['welcome']?.as, (await zoe())?.open]).toEqual([[200], 'told', undefined]);
  });

  it('whose write took place although its answer was lost is not written again', async () => {
    const { wake, atWrite, zoe, waits, logged } = given();
    atWrite(async (write, save) => {
      if (write !== 2) return 'goes on';
      const { open: _, ...row } = (await zoe())!;
      await save({ ...row, told: { welcome: { as: 'told', at: launch } } });
      return 'lost';
    });
    await wake();
    expect([waits, logged().filter(({ message }) => message === 'outcome not written').length]).toEqual([[200], 1]);
  });

  it('is not written on somebody who was erased meanwhile', async () => {
    const { world, wake, atWrite, zoe, waits } = given();
    atWrite(async (write) => {
      if (write === 2) await world.store.removePerson((await zoe())!);
      return 'goes on';
    });
    expect(await wake()).toEqual(settled);
    expect([await zoe(), world.mails.length, waits]).toEqual([undefined, 1, [200]]);
  });

  it('is not written on the claim of a rival', async () => {
    const { wake, atWrite, zoe } = given();
    const { open } = { open: { key: 'd20261124', items: ['welcome'], attempt: 2, lost: 1, opId: 'rival' } };
    atWrite(async (write, save) => {
      if (write === 2) await save({ ...(await zoe())!, open: { ...open, at: launch, state: 'asked' } });
      return 'goes on';
    });
    await wake();
    expect((await zoe())?.open?.opId).toBe('rival');
  });
});
