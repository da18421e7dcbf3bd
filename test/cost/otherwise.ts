import { requestMs } from '../../infra/cost/assumptions.ts';
import { bill, plus, shareOfSes, total, type Units } from '../../infra/cost/bill.ts';
import type { Deployed } from './deployed.ts';
import type { Lived } from './live-programme.ts';

/** What MJML takes of a whole processor, for a letter, and to be loaded (`npm run bench -- render`). */
const mjmlMs = { letter: 6, start: 740 };
/** With so much memory a function has a whole processor. */
const wholeProcessorMiB = 1769;

/** What the same programme would add, built as one would at first, beside what it adds as it is. */
export const otherwise = (added: Units, { letters, items, meter }: Lived, { memoryMiB }: Deployed) => {
  const memory = memoryMiB.get('wake') ?? 0;
  const gbSeconds = (ms: number): number => (ms / 1000) * (memory / 1024);
  const starts = meter.of('wake').secretReads ?? 0;
  const more = items - letters;
  const ofIndex = [...meter.calls.values()].reduce((sum, { cost }) => sum + cost.indexed, 0);
  const ways: Readonly<Record<string, Units>> = {
    'as it is': {},
    'MJML at run time': {
      gbSeconds: gbSeconds((wholeProcessorMiB / memory) * (letters * mjmlMs.letter + starts * mjmlMs.start)),
    },
    // Booked by one request, it fires with a message of its own; the index of what is due, and who looks into it, are not needed.
    'a schedule for each letter': {
      schedules: letters,
      queueRequests: letters - (meter.of('dispatch-due').queueRequests ?? 0),
      tableWrites: -ofIndex,
      gbSeconds: gbSeconds(letters * requestMs.scheduler),
    },
    // Each with its own claim, outcome, history and events.
    'a letter for each thing to tell': {
      letters: more,
      publications: 2 * more,
      queueRequests: 2 * more,
      tableWrites: 6 * more,
      tableReads: 6 * more,
      gbSeconds: gbSeconds(more * (requestMs.ses + 6 * requestMs.table)),
    },
  };
  const all = Object.entries(ways);
  return [...all, ['all three', plus(...all.map(([, units]) => units))] as const].map(([way, units]) => {
    const lines = bill(plus(added, units), 'without');
    return { way, usd: (1000 * total(lines)) / letters, shareOfSes: shareOfSes(lines) };
  });
};
