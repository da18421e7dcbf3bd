import { describe, expect, it } from 'vitest';
import { costOf, thrift } from './cost-of.ts';
import { asleepMonth, deployed, hoursAMonth, idleDispatch } from './deployed.ts';
import { liveProgramme } from './live-programme.ts';
import { reportOf, thriftReport } from './report.ts';

const what = deployed();
const lived = await liveProgramme(2, what);

describe('what is there while nobody writes', () => {
  it('is counted from the templates', () => {
    expect(what).toMatchObject({
      gatherSeconds: 20,
      sweepsAMonth: 2920,
      queues: 4,
      secrets: 1,
      signingKeys: 1,
      alarms: 20,
      metrics: 3,
      logMonths: 3,
    });
    expect(Object.fromEntries(what.memoryMiB)).toMatchObject({ wake: 512, 'serve-desk': 1024, 'answer-link': 512 });
  });

  it('looks at eight lanes twice in a sweep that finds nothing, and at two rows', async () => {
    expect(await idleDispatch(what)).toMatchObject({ invocations: 1, schedules: 1, tableReads: 10, queueRequests: 1 });
  });

  it('polls every queue, and wakes for each sweep and morning', async () => {
    const month = await asleepMonth(what, { mornings: 2, storedBytes: 5e8 });
    expect(month.schedules).toBeCloseTo(2920 + (2 * hoursAMonth) / 24, 6);
    expect(month.queueRequests).toBeCloseTo(4 * 15 * 60 * hoursAMonth + (month.schedules ?? 0), 6);
    expect(month).toMatchObject({ alarms: 20, secrets: 1, signingKeys: 1, tableGb: 0.5, backupGb: 0.5 });
  });
});

describe('a programme of two pairs', () => {
  it('is lived to its end, and to the day its people are erased', () => {
    expect(lived.days).toBeGreaterThan(140);
    expect(lived.letters).toBeGreaterThan(4 * 8);
    expect(lived.certificates).toBeGreaterThan(0);
    expect(lived.peopleLeft).toBe(0);
  });

  it('has every letter at SES once, and two events of each', () => {
    const { meter, letters } = lived;
    expect(meter.of('wake').letters).toBe(letters);
    expect(meter.of('events of SES').publications).toBe(2 * letters);
    expect(meter.calls.get('wake noteAttempt')?.times).toBe(letters);
    expect(meter.calls.get('record-feedback noteEvent')?.times).toBe(letters);
  });

  it('has a request of the API for each look and each press', () => {
    const { meter, presses } = lived;
    expect(meter.of('API').apiRequests).toBe((meter.of('answer-link').invocations ?? 0) + 1);
    expect(meter.of('answer-link').invocations).toBeGreaterThanOrEqual(2 * presses.all);
    expect(presses.plain).toBeGreaterThan(0);
  });
});

describe('what it costs', () => {
  it('is what is there anyway, and what the programme adds', async () => {
    const { asleep, awake, added, whole, perPair, days, shareOfSes } = await costOf(2, lived, what);
    const months = (days * 24) / hoursAMonth;
    expect(awake.dollars.without).toBeCloseTo(asleep.dollars.without + added.dollars / months, 10);
    expect(whole.without).toBeCloseTo(awake.dollars.without * months, 10);
    expect(perPair.withFreeTier).toBeCloseTo(whole.withFreeTier / 2, 10);
    expect(whole.withFreeTier).toBeLessThan(whole.without);
    expect(shareOfSes.ofMarginWithFreeTier).toBeGreaterThan(shareOfSes.ofAdded);
    expect(shareOfSes.ofMarginWithFreeTier).toBeLessThan(1);
  });

  it('scales what a programme adds, and not what is there anyway, and says so', async () => {
    const [small, large] = [await costOf(2, lived, what), await costOf(200, lived, what)];
    expect(large.added.dollars).toBeCloseTo(100 * small.added.dollars, 8);
    expect(large.asleep.dollars.without).toBeLessThan(1.01 * small.asleep.dollars.without);
    expect(reportOf(large).join('\n')).toContain('Not lived: scaled from 2 pairs');
    expect(reportOf(small).join('\n')).toContain('Lived, all of it');
  });

  it('says of each aim whether it is met', async () => {
    const { where, ...aims } = await thrift(lived, what);
    const { writesPerLetter } = aims;
    expect(where.reduce((sum, { perLetter }) => sum + perLetter, 0)).toBeCloseTo(writesPerLetter.is, 1);
    const met = { ...writesPerLetter, is: 7, met: true };
    const text = thriftReport(2, { ...aims, where, writesPerLetter: met }).join('\n');
    expect(text).toContain('| 7.00 | at most 7 | met |');
    const missed = { ...writesPerLetter, is: 7.01, met: false };
    expect(thriftReport(2, { ...aims, where, writesPerLetter: missed }).join('\n')).toContain('at most 7 | NOT MET |');
  });
});
