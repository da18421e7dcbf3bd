import { describe, expect, it } from 'vitest';
import { departed } from '../../shared/domain/forget.ts';
import { pauseProblem } from '../../shared/domain/pair-acts.ts';
import { pressPair } from '../../shared/domain/press-pair.ts';
import { pressPerson } from '../../shared/domain/press-person.ts';
import { timetable } from '../../shared/domain/timetable.ts';
import { aCohort, aPair, heleneId, pressed, zoe, zoeId } from '../support/builders.ts';

const cohort = aCohort();
const step = 'expectations';
const now = '2026-12-03T10:00:00.000Z';
const amadou = { person: 'amadou', role: 'mentee' as const };

it('nobody is asked whether they met for a step that was given up, date or not', () => {
  const dated = pressed(cohort, aPair(), zoeId, now, { do: 'date', step, at: '2026-12-10T16:00:00.000Z', minutes: 60 });
  const skipped = pressed(cohort, dated, heleneId, '2026-12-04T10:00:00.000Z', { do: 'skip', step });
  const kinds = (pair = dated) => timetable({ cohort, person: zoe(), pairs: [pair] }).map(({ kind }) => kind);
  expect([kinds().includes('ask'), kinds(skipped).includes('ask')]).toEqual([true, false]);
});

it('"how is it going?" waits for the next topic that there is', () => {
  const given = pressed(cohort, aPair(), zoeId, now, { do: 'skip', step: 'goals' });
  const met = pressed(cohort, given, zoeId, now, { do: 'met', step });
  const items = timetable({ cohort, person: zoe(), pairs: [met] });
  const topics = items.filter(({ kind }) => kind === 'topic').map(({ due }) => due);
  expect(items.find(({ kind }) => kind === 'pulse')?.due).toBe(topics[1]);
});

it('one of a group cannot pause for ever', () => {
  const group = aPair({ members: [...aPair().members, amadou] });
  const problem = (until: string) => pauseProblem(cohort, group, zoeId, until, now);
  expect([problem('2027-03-01'), problem('2030-01-01')]).toEqual([undefined, 'too late']);
});

describe('whoever has left', () => {
  it('says nothing more, even by a page that was open before', () => {
    const left = departed(aPair({ members: [...aPair().members, amadou] }), zoeId, now);
    const act = { do: 'expect' as const, answers: { rhythm: 'a' } };
    const { pair, came } = pressPair(cohort, left, { by: zoeId, at: now, proof: 'known browser', act });
    expect([pair, came]).toEqual([left, 'nothing']);
  });
});

it('an address that was confirmed is changed before anything else is asked for', () => {
  const request = { n: 1, what: 'address' as const, address: 'z@example.org', at: now, state: 'confirmed' as const };
  const person = zoe({ request: { ...request, confirmedAt: '2026-12-03T10:01:15.000Z' } });
  const asked = pressPerson(person, { at: now, proof: 'known browser', act: { do: 'export' } });
  expect(asked.person.request).toEqual(person.request);
});
