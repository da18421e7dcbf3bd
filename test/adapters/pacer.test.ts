import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pacer } from '../../shared/adapters/pacer.ts';
import type { Grant } from '../../shared/domain/pace.ts';
import type { MailOutcome } from '../../shared/domain/letter.ts';
import { mostWithin } from '../support/most-within.ts';
import { virtualTime } from '../support/virtual-time.ts';
import { aWorld } from '../support/world.ts';

const start = '2026-12-01T08:00:00.000Z';
const dayMs = 24 * 60 * 60_000;

/** An account on virtual time, whose table takes a moment; `sent` holds when each letter reached SES, in epoch milliseconds. */
const anAccount = (
  grant: Grant,
  answer: (at: number) => MailOutcome['kind'] = () => 'accepted',
  tableMs: () => number = () => 4,
) => {
  const time = virtualTime(start);
  const { store, log, logged } = aWorld();
  const sent: number[] = [];
  const slow = {
    pace: async () => {
      await time.wait(tableMs());
      return await store.pace();
    },
    savePace: async (pace: Parameters<typeof store.savePace>[0]) => {
      await time.wait(tableMs());
      return await store.savePace(pace);
    },
  };
  const aContainer = () => pacer({ now: time.now, wait: time.wait, log, store: slow }, grant);
  /** Asks SES once: it takes `onItsWay` to arrive there, and as long again to answer. */
  const send = async ({ turn, heed }: ReturnType<typeof pacer>, onItsWay: number, attempt = 1) => {
    if ((await turn(attempt)) === 'none') return false;
    await time.wait(onItsWay);
    const kind = answer(time.epochMs());
    sent.push(time.epochMs());
    await time.wait(kind === 'unknown' ? 10_000 : onItsWay);
    await heed(kind === 'accepted' ? { kind, messageId: 'm' } : { kind, why: 'a test' });
    return true;
  };
  return { time, store, logged, sent, aContainer, send };
};

describe('the rate', () => {
  const worker = fc.record({
    /** Milliseconds from the turn to SES: what jitter there is. */
    onItsWay: fc.integer({ min: 20, max: 90 }),
    startsAfter: fc.integer({ min: 0, max: 4000 }),
    /** After so many letters the container is frozen for so long, and after that it is another one, or not. */
    letters: fc.integer({ min: 1, max: 12 }),
    frozenMs: fc.integer({ min: 0, max: 20_000 }),
    isNew: fc.boolean(),
  });

  it.each([0.2, 0.5, 1, 3, 14, 50])('of %d a second is never exceeded, whoever sends', async (perSecond) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(worker, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 6 }),
        async (all, workers) => {
          const { time, sent, aContainer, send } = anAccount({ perSecond, workers });
          for (const { onItsWay, startsAfter, letters, frozenMs, isNew } of all)
            void (async () => {
              let container = aContainer();
              await time.wait(startsAfter);
              for (let runs = 0; runs < 4; runs += 1) {
                for (let n = 0; n < letters; n += 1) await send(container, onItsWay);
                await time.wait(frozenMs);
                if (isNew) container = aContainer();
              }
            })();
          await time.run();
          const windowMs = Math.max(1000, 1000 / perSecond);
          expect(sent.length).toBeGreaterThan(0);
          expect(mostWithin(sent, windowMs)).toBeLessThanOrEqual(Math.max(1, perSecond));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is used: two workers send nine tenths of it, with one write for several letters', async () => {
    const { time, store, sent, aContainer, send } = anAccount({ perSecond: 14, workers: 2 });
    for (const container of [aContainer(), aContainer()])
      void (async () => {
        for (let n = 0; n < 400; n += 1) expect(await send(container, 30)).toBe(true);
      })();
    await time.run();
    const seconds = (Math.max(...sent) - Math.min(...sent)) / 1000;
    expect(sent).toHaveLength(800);
    expect(sent.length / seconds).toBeGreaterThan(0.87 * 14);
    expect((await store.pace()).version).toBeLessThan(sent.length / 6);
  });

  it('leaves nobody without a turn after a write that froze for minutes', async () => {
    let calls = 0;
    const { time, aContainer, send } = anAccount({ perSecond: 1, workers: 2 }, undefined, () =>
      (calls += 1) === 2 ? 5 * 60_000 : 4,
    );
    const container = aContainer();
    const came: boolean[] = [];
    void (async () => {
      for (let n = 0; n < 5; n += 1) came.push(await send(container, 30));
    })();
    await time.run();
    expect(came).toEqual([true, true, true, true, true]);
  });

  it.each([14, 100, 1000])(
    'of %d a second leaves nobody without a turn, however slow the table is',
    async (perSecond) => {
      let calls = 0;
      const tableMs = () => [2, 5, 3, 90, 7, 4, 250, 3][(calls += 1) % 8]!;
      const { time, sent, aContainer, send } = anAccount({ perSecond, workers: 2 }, () => 'accepted', tableMs);
      for (let index = 0; index < 4; index += 1)
        void (async () => {
          // Each letter by a container of its own: none has turns left.
          for (let n = 0; n < 50; n += 1) {
            expect(await send(aContainer(), 30)).toBe(true);
            await time.wait(n * 13);
          }
        })();
      await time.run();
      expect(sent).toHaveLength(200);
      expect(mostWithin(sent, 1000)).toBeLessThanOrEqual(perSecond);
    },
  );

  it('lets a lone letter go at once, though others send as fast as they may', async () => {
    const { time, aContainer, send } = anAccount({ perSecond: 14, workers: 2 });
    for (const container of [aContainer(), aContainer()])
      void (async () => {
        for (let n = 0; n < 200; n += 1) await send(container, 30);
      })();
    await time.run('2026-12-01T08:00:05.000Z');
    let waited = 0;
    void (async () => {
      const before = time.epochMs();
      await send(aContainer(), 30);
      waited = time.epochMs() - before;
    })();
    await time.run();
    expect(waited).toBeGreaterThan(0);
    expect(waited).toBeLessThan(3000);
  });
});

describe('the day', () => {
  it('is never exceeded in any 24 hours, and used to the last letter', async () => {
    const { time, sent, aContainer, send } = anAccount({ perSecond: 1, perDay: 200, workers: 2 });
    for (let index = 0; index < 4; index += 1)
      void (async () => {
        await time.wait(index * 700);
        for (let hour = 0; hour < 72; hour += 1) {
          const container = aContainer();
          for (let n = 0; n < 30; n += 1) await send(container, 40);
          await time.wait(60 * 60_000 - 90_000);
        }
      })();
    await time.run();
    expect(mostWithin(sent, dayMs)).toBeLessThanOrEqual(200);
    expect(sent.length).toBeGreaterThan(590);
  });
});

describe('while SES is silent', () => {
  const silentHours = 6;
  const until = Date.parse(start) + silentHours * 60 * 60_000;
  const silent = (at: number): MailOutcome['kind'] => (at < until ? 'unknown' : 'accepted');

  it('few letters find out: after a quarter of a minute, then ever more seldom, at most ten minutes apart', async () => {
    const { time, sent, aContainer, send } = anAccount({ perSecond: 14, workers: 2 }, silent);
    for (let index = 0; index < 4; index += 1)
      void (async () => {
        const container = aContainer();
        while (time.epochMs() < until + 30 * 60_000) if (!(await send(container, 30))) await time.wait(5000);
      })();
    await time.run();
    const lost = sent.filter((at) => at < until);
    const gaps = lost.slice(1).map((at, index) => Math.round((at - lost[index]!) / 60_000));
    expect(lost.length).toBeLessThan(50);
    expect(gaps.slice(-5)).toEqual([10, 10, 10, 10, 10]);
    expect(Math.min(...sent.filter((at) => at >= until)) - until).toBeLessThan(11 * 60_000);
    expect(sent.length - lost.length).toBeGreaterThan(14 * 60);
  });

  it('a single lost answer of a wave passes over two letters of each worker at most: the others wait for the end of the rest', async () => {
    let asked = 0;
    const once = () => ((asked += 1) === 40 ? 'unknown' : 'accepted');
    const { time, sent, aContainer, send } = anAccount({ perSecond: 14, workers: 2 }, once);
    let passedOver = 0;
    for (const container of [aContainer(), aContainer()])
      void (async () => {
        for (let n = 0; n < 200; n += 1) if (!(await send(container, 30))) passedOver += 1;
      })();
    await time.run();
    expect(sent.length + passedOver).toBe(400);
    expect(passedOver).toBeLessThanOrEqual(4);
  });

  it('what may have arrived already is asked for once an hour at most', async () => {
    const { time, sent, aContainer, send } = anAccount({ perSecond: 14, workers: 2 }, silent);
    void (async () => {
      const container = aContainer();
      await send(container, 30, 1);
      while (time.epochMs() < until) if (!(await send(container, 30, 2))) await time.wait(5000);
    })();
    await time.run();
    expect(sent).toHaveLength(6);
  });

  it('a refused quota makes all of them rest for a quarter of an hour', async () => {
    const paused = (at: number) => (at < Date.parse(start) + 60_000 ? 'paused' : 'accepted');
    const { time, sent, aContainer, send } = anAccount({ perSecond: 1, workers: 2 }, paused);
    void send(aContainer(), 30);
    await time.run();
    for (const minutes of [1, 13, 2]) {
      void time.wait(minutes * 60_000);
      await time.run();
      void send(aContainer(), 30);
      await time.run();
    }
    expect(sent.map((at) => Math.floor((at - Date.parse(start)) / 60_000))).toEqual([0, 16]);
  });
});
