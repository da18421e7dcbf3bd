import { expect, it } from 'vitest';
import { timetable } from '../../shared/domain/timetable.ts';
import { aCohort, aPair, heleneId, zoe, zoeId } from '../support/builders.ts';

it('a pause that ends on a Sunday holds its letters until the Monday on which the programme resumes', () => {
  const cohort = aCohort({ programme: { ...aCohort().programme, confirmation: 'both' } });
  const pair = aPair({
    pauses: [{ by: heleneId, whole: true, from: '2026-12-10T10:00:00.000Z', until: '2026-12-20' }],
    answers: {
      expectations: {
        [heleneId]: { says: 'met', at: '2026-12-19T20:00:00.000Z', proof: 'known browser' },
      },
    },
  });
  const told = {
    welcome: { as: 'told' as const, at: '2026-11-24T08:00:00.000Z' },
    [`${pair.id}_expectations_topic`]: { as: 'told' as const, at: '2026-12-01T08:00:00.000Z' },
  };
  const check = timetable({ cohort, person: zoe({ id: zoeId, told }), pairs: [pair] }).find(
    ({ kind }) => kind === 'check',
  );
  expect(check?.due).toBe('2026-12-21T08:00:00.000Z');
});
