import { describe, expect, it } from 'vitest';
import { anAccount, aReading, lineOf } from './recorded.ts';

const account = (changes: object) => ({ aws: { sesAccount: async () => ({ ...anAccount, ...changes }) } });

describe('SES', () => {
  it('in its sandbox is red, and says what is possible there and how to leave', async () => {
    const line = await lineOf('ses-account', account({ ProductionAccessEnabled: false }));
    expect(line).toMatchObject({ state: 'todo', nextStep: expect.stringContaining('Request production access') });
    expect(line.says).toMatch(/only addresses that you have verified.*200 a day/);
  });

  it.each([
    [{ ProductionAccessEnabled: false, Details: { ReviewDetails: { Status: 'PENDING' } } }, 'wait for the answer'],
    [{ ProductionAccessEnabled: false, Details: { ReviewDetails: { Status: 'DENIED' } } }, 'support case'],
    [{ SendingEnabled: false }, 'resume it there'],
    [{ EnforcementStatus: 'SHUTDOWN', SendingEnabled: false }, 'AWS has written why'],
    [{ EnforcementStatus: 'PROBATION' }, 'AWS has written why'],
  ])('with %j is red', async (changes, nextStep) => {
    expect(await lineOf('ses-account', account(changes))).toMatchObject({
      state: 'todo',
      nextStep: expect.stringContaining(nextStep),
    });
  });
});

describe('what SES grants', () => {
  const sandbox = account({ SendQuota: { Max24HourSend: 200, MaxSendRate: 1, SentLast24Hours: 0 } });
  const asking = (rate: number, perDay?: number) => ({ here: { reading: aReading({ rate, perDay }) } });

  it('is enough when no more is asked for', async () => {
    expect(await lineOf('ses-quota', { ...sandbox, ...asking(1, 200) })).toMatchObject({ state: 'ok' });
  });

  it('may be without a daily limit', async () => {
    const world = account({ SendQuota: { Max24HourSend: -1, MaxSendRate: 90, SentLast24Hours: 0 } });
    expect(await lineOf('ses-quota', { ...world, ...asking(14, 1_000_000) })).toMatchObject({
      state: 'ok',
      says: expect.stringContaining('without a daily limit'),
    });
  });

  it.each([
    [14, 200, 'Write "rate": 1 into'],
    [1, 50_000, 'Write "perDay": 200 into'],
    [14, 50_000, 'Write "rate": 1 and "perDay": 200 into'],
  ])('is red when %i a second and %i a day are asked of the sandbox', async (rate, perDay, nextStep) => {
    expect(await lineOf('ses-quota', { ...sandbox, ...asking(rate, perDay) })).toMatchObject({
      state: 'todo',
      nextStep: expect.stringContaining(nextStep),
    });
  });
});

describe('functions at once', () => {
  const of = (ConcurrentExecutions: number, workers: number) => ({
    aws: { concurrency: async () => ({ ConcurrentExecutions, UnreservedConcurrentExecutions: ConcurrentExecutions }) },
    here: { reading: aReading({ workers }) },
  });

  it('are enough for two workers in a new account, which has ten', async () => {
    expect(await lineOf('lambda', of(10, 2))).toMatchObject({ state: 'ok' });
  });

  it('are red when the workers would leave none for people', async () => {
    expect(await lineOf('lambda', of(10, 4))).toMatchObject({
      state: 'todo',
      nextStep: expect.stringContaining('"workers": 2'),
    });
    expect(await lineOf('lambda', of(5, 2))).toMatchObject({
      state: 'todo',
      nextStep: expect.stringContaining('Service Quotas'),
    });
  });
});
