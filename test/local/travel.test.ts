import { beforeEach, expect, it } from 'vitest';
import { instantOf } from '../../shared/domain/time.ts';
import { localQueue } from '../../infra/local/queue.ts';
import { makeTraveller } from '../../infra/local/travel.ts';
import { dailyTrigger, sweep } from '../../infra/local/triggers.ts';

let now: string;
let rows: string[];
/** Rows that bring no letter. */
let quiet: string[];
let fired: string[];
let mails: number;
const paris = dailyTrigger('paris', '09:00', 'Europe/Paris', {});

/** A world of rows that are done, each with one mail, by the trigger that takes them. */
const aTraveller = (does: (name: string) => void = take) => {
  const clock = { now: () => now, moveTo: (at: string) => void (now = at > now ? at : now) };
  const queue = localQueue({ name: 'wake', now: clock.now, invoke: async () => void fired.push(`message ${now}`) });
  const traveller = makeTraveller({
    clock,
    triggers: () => [paris, sweep],
    queues: [queue],
    fire: async ({ name }) => {
      fired.push(`${name} ${now}`);
      does(name);
    },
    dueAt: async (which) => [...rows, ...(which === 'any' ? quiet : [])].toSorted()[0],
    mailsSent: () => mails,
  });
  return { traveller, queue };
};

const take = (name: string): void => {
  const before = name === 'sweep' ? instantOf(Date.parse(now) - 5 * 60_000) : now;
  mails += rows.filter((row) => row <= before).length;
  rows = rows.filter((row) => row > before);
  quiet = quiet.filter((row) => row > before);
};

beforeEach(() => {
  now = '2026-12-01T00:00:00.000Z';
  rows = [];
  quiet = [];
  fired = [];
  mails = 0;
});

it('fires what finds something due, at its own instant, and skips what would do nothing', async () => {
  rows = ['2026-12-03T08:00:00.000Z', '2026-12-05T08:05:00.000Z'];
  const moved = await aTraveller().traveller.to('2026-12-10T00:00:00.000Z');
  expect(fired).toEqual(['paris 2026-12-03T08:00:00.000Z', 'sweep 2026-12-05T08:22:00.000Z']);
  expect(moved).toEqual({ now: '2026-12-10T00:00:00.000Z', mails: 2 });
});

it('stops at the target before what is due later', async () => {
  rows = ['2026-12-03T08:00:00.000Z'];
  const { traveller } = aTraveller();
  expect(await traveller.to('2026-12-03T07:59:59.999Z')).toEqual({ now: '2026-12-03T07:59:59.999Z', mails: 0 });
  expect(await traveller.to('2026-12-03T08:00:00.000Z')).toEqual({ now: '2026-12-03T08:00:00.000Z', mails: 1 });
});

it('goes to the next mail and no further, and leaves the clock when there is none', async () => {
  rows = ['2026-12-03T08:00:00.000Z', '2026-12-04T08:00:00.000Z'];
  const { traveller } = aTraveller();
  expect(await traveller.toNextMail()).toEqual({ now: '2026-12-03T08:00:00.000Z', mails: 1 });
  expect(await traveller.toNextMail()).toEqual({ now: '2026-12-04T08:00:00.000Z', mails: 1 });
  expect(await traveller.toNextMail()).toEqual({ now: '2026-12-04T08:00:00.000Z', mails: 0 });
});

it('does not travel to what brings no letter, on the way to the next one', async () => {
  quiet = ['2027-06-01T08:00:00.000Z'];
  const { traveller } = aTraveller();
  expect(await traveller.toNextMail()).toEqual({ now: '2026-12-01T00:00:00.000Z', mails: 0 });
  await traveller.to('2027-06-02T00:00:00.000Z');
  expect(quiet).toEqual([]);
});

it('delivers a delayed message at its instant', async () => {
  const { traveller, queue } = aTraveller();
  queue.send('{}', 600);
  await traveller.to('2026-12-02T00:00:00.000Z');
  expect(fired).toEqual(['message 2026-12-01T00:10:00.000Z']);
});

it('gives up on a row that nothing gets done, and still arrives', async () => {
  rows = ['2026-12-01T01:00:00.000Z'];
  const moved = await aTraveller(() => undefined).traveller.to('2027-12-01T00:00:00.000Z');
  expect(moved.now).toBe('2027-12-01T00:00:00.000Z');
  expect(fired.length).toBeLessThan(300);
});

it('fires by itself what the passing time has brought, once', async () => {
  const { traveller } = aTraveller();
  now = '2026-12-01T08:00:30.000Z';
  await traveller.pass();
  await traveller.pass();
  expect(fired).toEqual(['paris 2026-12-01T08:00:30.000Z', 'sweep 2026-12-01T08:00:30.000Z']);
});
