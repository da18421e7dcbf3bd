import { describe, expect, it } from 'vitest';
import type { Fault } from './fault-proxy.ts';
import { expectHonest, playWithSes } from './ses-lines.ts';

/** Everything SES and the line to it may do; the first answers, as on most days. */
const faults: readonly (Fault | undefined)[] = [
  'reset after',
  'hold after',
  '503 after',
  'half after',
  'late',
  'reset before',
  'hold before',
  '503 before',
  'throttled',
  'slow',
  undefined,
];
const isFull = process.env['FULL'] === '1';

/** Each letter in turn suffers each of the faults once all turns are taken; one turn each is enough for every day. */
const turns = (isFull ? faults : faults.slice(0, 1)).map((_, turn) => [
  ...faults.slice(turn),
  ...faults.slice(0, turn),
]);

// Told by its events SES is played in `table.test.ts` on other days.
describe.each([
  ['without a word of its events', false] as const,
  ...(isFull ? [['told by its events', true] as const] : []),
])('SES failing at each letter of a programme, %s', (_, hasEvents) => {
  it.each(turns.map((turn) => [turn[0] ?? 'nothing', turn] as const))(
    'beginning with %s: at most one more copy, no question twice, nothing silent',
    { timeout: 300_000 },
    async (_first, turn) => {
      const played = await playWithSes(hasEvents, turn);
      expect(new Set(played.hits.map(({ fault }) => fault))).toEqual(new Set(faults.filter(Boolean)));
      expect(played.met.size).toBeGreaterThan(24);
      expectHonest(played, hasEvents);
    },
  );
});

describe.runIf(isFull)('SES doing the same to every letter of a programme', () => {
  it.each(faults.flatMap((fault) => [true, false].map((hasEvents) => [fault ?? 'nothing', hasEvents, fault] as const)))(
    '%s, events: %s',
    { timeout: 300_000 },
    async (_name, hasEvents, fault) => {
      const played = await playWithSes(hasEvents, [fault]);
      expect(played.hits).toHaveLength(fault === undefined ? 0 : played.met.size);
      expectHonest(played, hasEvents);
    },
  );
});
