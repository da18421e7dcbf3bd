import { describe, expect, it } from 'vitest';
import { decide } from '../../shared/domain/decide.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Stop } from '../../shared/domain/person.ts';
import { heard, isToHear, isUntold, normalised, stoppedBy, unreachedIn } from '../../shared/domain/stop.ts';
import { aCohort, aPair, helene, heleneId, zoe, zoeId } from '../support/builders.ts';

const now = '2026-12-10T12:00:00.000Z';
const since = '2026-12-09T08:00:00.000Z';
const bounced: Stop = { at: since, why: 'bounced' };
const complained: Stop = { at: since, why: 'complained' };
/** A pair that knows that letters to Zoé come back. */
const knowing: Pair = {
  ...aPair(),
  members: [
    { person: heleneId, role: 'mentor' },
    { person: zoeId, role: 'mentee', unreached: since },
  ],
};

it('an address is the same in whatever letter case', () => {
  expect(normalised('Zoe@Example.ORG')).toBe('zoe@example.org');
});

it('a person is stopped once, and looked at then', () => {
  const stopped = stoppedBy(zoe(), bounced, now);
  expect(stopped).toEqual({ ...zoe(), stopped: bounced, nextAt: now });
  expect(stoppedBy(stopped, complained, '2026-12-11T12:00:00.000Z')).toBe(stopped);
});

it('what was suppressed is owed again to whoever can be written to; what had any other fate is not', () => {
  const fate = (as: 'suppressed' | 'told') => ({ welcome: { as, at: since } });
  expect([isUntold(zoe(), 'welcome'), isUntold(zoe({ told: fate('told') }), 'welcome')]).toEqual([true, false]);
  expect(isUntold(zoe({ told: fate('suppressed') }), 'welcome')).toBe(true);
  expect(isUntold(zoe({ told: fate('suppressed'), stopped: bounced }), 'welcome')).toBe(false);
});

describe('a pair, of whose people one is not reached', () => {
  it('hears of it, since when, and its others are told', () => {
    const after = heard(aPair(), zoe({ stopped: bounced }), now);
    expect(after).toEqual({ ...knowing, events: [{ did: 'unreached', by: zoeId, at: now }], nextAt: now });
    expect(unreachedIn(after, heleneId).map(({ person }) => person)).toEqual([zoeId]);
    expect(unreachedIn(after, zoeId)).toEqual([]);
  });

  it('hears when letters arrive again', () => {
    const after = heard(knowing, zoe(), now);
    expect(after).toEqual({ ...aPair(), events: [{ did: 'reached', by: zoeId, at: now }], nextAt: now });
    expect(after.members[1]).not.toHaveProperty('unreached');
  });

  it('never hears that somebody complained', () => {
    expect(heard(knowing, zoe({ stopped: complained }), now).events).toMatchObject([{ did: 'reached' }]);
    expect(isToHear(aPair(), zoe({ stopped: complained }))).toBe(false);
  });

  it('stays as it is where it knows, or where whoever it is has left', () => {
    expect(heard(knowing, zoe({ stopped: bounced }), now)).toBe(knowing);
    const members = aPair().members.map((one) => (one.person === zoeId ? { ...one, left: since } : one));
    const left = aPair({ members });
    expect(heard(left, zoe({ stopped: bounced }), now)).toBe(left);
    expect(
      unreachedIn({ ...knowing, members: knowing.members.map((one) => ({ ...one, left: since })) }, heleneId),
    ).toEqual([]);
  });
});

describe('somebody whose letters come back', () => {
  const cohort = aCohort();
  const given = (change: Parameters<typeof zoe>[0], pairs: readonly Pair[] = [knowing]) => ({
    cohort,
    person: zoe({ stopped: bounced, ...change }),
    pairs,
  });

  it('has it told to their pairs first', () => {
    const ignorant = aPair({ id: 'pairbbbbbbbb' });
    expect(decide(given({}, [knowing, ignorant]), now)).toMatchObject({ do: 'tell pairs', pairs: ['pairbbbbbbbb'] });
  });

  it('is written nothing; what is due has its reason, and what comes is looked at then', () => {
    const decision = decide(given({}), now);
    expect(decision).toMatchObject({ do: 'rest', person: { nextAt: '2026-12-29T08:00:00.000Z' } });
    expect(decision.person.told).toEqual({
      welcome: { as: 'suppressed', at: now, why: 'bounced' },
      pairaaaaaaaa_expectations_topic: { as: 'suppressed', at: now, why: 'bounced' },
    });
  });

  it('is not written what is on its way once more', () => {
    const open = { attempt: 1, lost: 0, opId: 'mine', at: since, state: 'asked' as const };
    const decision = decide(given({ open: { ...open, key: 'd20261209', items: ['welcome'] } }), now);
    expect(decision.do).toBe('rest');
    expect(decision.person.told['welcome']).toMatchObject({ as: 'parked', why: 'no answer' });
  });

  it('is the only one of whom their partner hears so', () => {
    expect(decide({ cohort, person: helene(), pairs: [knowing] }, now).do).toBe('write');
  });
});
