import { expect, it } from 'vitest';
import { bill, plus, shareOfSes, times, total } from '../../infra/cost/bill.ts';
import { prices, units } from '../../infra/cost/prices.ts';

it('bills a thousand letters and two million queue requests, of which one is free', () => {
  const month = { letters: 1000, queueRequests: 2e6 };
  expect(bill(month, 'without')).toEqual([
    { unit: 'letters', count: 1000, usd: 0.1 },
    { unit: 'queueRequests', count: 2e6, usd: 0.8 },
  ]);
  expect(bill(month, 'with the free tier').map(({ usd }) => usd)).toEqual([0.1, 0.4]);
});

it('never pays anything back for what is free and was not used', () => {
  expect(total(bill({ alarms: 3, gbSeconds: 10 }, 'with the free tier'))).toBe(0);
});

it('adds and multiplies units, and drops those that come to nothing', () => {
  expect(plus({ letters: 2, tableReads: 0.5 }, { letters: 3 }, {})).toEqual({ letters: 5, tableReads: 0.5 });
  expect(plus({ letters: 2 }, times({ letters: 1 }, -2))).toEqual({});
  expect(times({ tableWrites: 7, letters: 1 }, 10)).toEqual({ tableWrites: 70, letters: 10 });
});

it('takes letters and what is attached to them for SES’s part, and nothing of a bill of nothing', () => {
  const lines = bill({ letters: 1000, attachmentGb: 1, secrets: 1 }, 'without');
  expect(total(lines)).toBeCloseTo(0.62, 10);
  expect(shareOfSes(lines)).toBeCloseTo(0.22 / 0.62, 10);
  expect(shareOfSes(bill({}, 'without'))).toBe(0);
});

it.each(units)('%s has a price, for a number of them, and says where it is from', (unit) => {
  const { what, usd, per, freeAMonth, source } = prices[unit];
  expect(what).toMatch(/\S/);
  expect(usd).toBeGreaterThan(0);
  expect(per).toBeGreaterThanOrEqual(1);
  expect(freeAMonth).toBeGreaterThanOrEqual(0);
  expect(source).toBe('from general knowledge, check');
});
