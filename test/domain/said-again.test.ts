import { describe, expect, it } from 'vitest';
import type { Act } from '../../shared/domain/act.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { aCohort, aPair, heleneId, pressed, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const step = 'goals';
const date = { do: 'date', step, at: '2027-01-10T10:00:00.000Z', minutes: 60 } as const;
const at = (day: number) => `2026-12-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const said = (pair: Pair, day: number, act: Act, by = zoeId) => pressed(cohort, pair, by, at(day), act);

describe('what is said again leaves the very same pair', () => {
  it.each<Act>([
    { do: 'met', step },
    { do: 'met', step, absent: [heleneId] },
    { do: 'not met', step },
    { do: 'no answer', step },
    { do: 'skip', step },
    { do: 'not working' },
    { do: 'pause', until: '2027-01-20' },
    { do: 'well', step },
    { do: 'soso', step },
    { do: 'badly', step },
    { do: 'expect', answers: { rhythm: 'a', channel: 'b' } },
  ])('%o', (act) => {
    const once = said(aPair(), 3, act);
    expect(once.seen).toEqual({ [zoeId]: at(3) });
    expect(said(once, 4, act)).toBe(once);
  });

  it('whatever the order of the answers', () => {
    const once = said(aPair(), 3, { do: 'expect', answers: { rhythm: 'a', channel: 'b' } });
    expect(said(once, 4, { do: 'expect', answers: { channel: 'b', rhythm: 'a' } })).toBe(once);
  });
});

describe('what takes back what nobody said leaves the very same pair', () => {
  it.each<Act>([
    { do: 'withdraw', step },
    { do: 'no date', step },
    { do: 'not waiting', step },
    { do: 'unskip', step },
    { do: 'unmove', step, seen: 0 },
    { do: 'resume' },
    { do: 'working' },
    { do: 'no pulse', step },
    { do: 'not expect' },
    { do: 'expect', answers: {} },
  ])('%o', (act) => {
    const pair = aPair();
    expect(said(pair, 3, act)).toBe(pair);
  });

  it('though the partner said it', () => {
    const pair = said(aPair(), 3, { do: 'well', step }, heleneId);
    expect(said(pair, 4, { do: 'no pulse', step })).toBe(pair);
  });
});

describe('what is said otherwise takes the place of what was said', () => {
  it('of how it is going', () => {
    const pair = said(said(aPair(), 3, { do: 'well', step }), 4, { do: 'badly', step });
    expect(pair.pulse).toEqual({ [step]: { [zoeId]: { mood: 'badly', at: at(4) } } });
  });

  it('of who was there, from when it was first said that they met', () => {
    const met = said(aPair(), 3, { do: 'met', step });
    const corrected = said(met, 4, { do: 'met', step, absent: [heleneId] });
    expect(corrected.answers[step]).toEqual({
      [zoeId]: { says: 'met', at: at(3), proof: 'known browser', absent: [heleneId] },
    });
    expect(said(corrected, 5, { do: 'met', step }).answers).toStrictEqual(met.answers);
  });

  it('of whether they met', () => {
    const pair = said(said(aPair(), 3, { do: 'not met', step }), 4, { do: 'met', step });
    expect(pair.answers[step]?.[zoeId]).toMatchObject({ says: 'met', at: at(4) });
  });

  it('of what they expect', () => {
    const pair = said(aPair(), 3, { do: 'expect', answers: { rhythm: 'a' } });
    expect(said(pair, 4, { do: 'expect', answers: { rhythm: 'b' } }).expectations).toEqual({
      [zoeId]: { rhythm: 'b' },
    });
    expect(said(pair, 4, { do: 'expect', answers: {} })).toBe(pair);
  });

  it('of why there is no date: no answer is counted from when it was first said of a step, "looking" is a sign of life', () => {
    const waiting = (...acts: readonly Act[]) =>
      acts.reduce((pair, act, index) => said(pair, 3 + index, act), aPair()).waiting[zoeId];
    const [none, looking] = [{ do: 'no answer', step } as const, { do: 'looking', step } as const];
    expect(waiting(none, none)).toEqual({ says: 'no answer', step, at: at(3) });
    expect(waiting(none, { ...none, step: 'network' })).toEqual({ says: 'no answer', step: 'network', at: at(4) });
    expect(waiting(looking, looking)).toEqual({ says: 'looking', step, at: at(4) });
    expect(waiting(looking, none)).toEqual({ says: 'no answer', step, at: at(4) });
  });

  it('but a "no" that answered what the partner said keeps its instant too', () => {
    const denied = said(said(aPair(), 3, { do: 'met', step }, heleneId), 4, { do: 'not met', step });
    expect(said(denied, 5, { do: 'not met', step })).toBe(denied);
  });

  it('but "we met" keeps its instant, though the partner has said so since', () => {
    const both = said(said(aPair(), 3, { do: 'met', step }), 4, { do: 'met', step }, heleneId);
    expect(said(both, 5, { do: 'met', step })).toBe(both);
  });
});

it('the first date is agreed by a page that showed none', () => {
  expect(said(aPair(), 3, { ...date, seen: 0 }).dates[step]?.sequence).toBe(1);
  expect(said(aPair(), 3, { ...date, seen: 1 }).dates).toEqual({});
});

it('whoever is nobody of the pair is not noted as absent', () => {
  const pair = said(aPair(), 3, { do: 'met', step, absent: ['stranger', zoeId, heleneId] });
  expect(pair.answers[step]?.[zoeId]?.absent).toEqual([heleneId, zoeId]);
});

it('what is said again in a browser that we do not know comes to nothing', () => {
  const once = said(aPair(), 3, { do: 'met', step });
  const press = { by: zoeId, at: at(4), proof: 'pressed button', act: { do: 'met', step } } as const;
  expect(pressPair(cohort, once, press)).toMatchObject({ came: 'nothing', pair: { answers: once.answers } });
});
