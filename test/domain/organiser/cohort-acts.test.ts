import { describe, expect, it } from 'vitest';
import type { Cohort } from '../../../shared/domain/cohort.ts';
import { cohortInverse, cohortProblem, lastCohortDay, organisedCohort } from '../../../shared/domain/cohort-acts.ts';
import type { CohortAct } from '../../../shared/domain/desk-acts.ts';
import { plusDays } from '../../../shared/domain/time.ts';
import { aCohort } from '../../support/builders.ts';
import { organiserId } from '../../support/organising.ts';

const open = aCohort();
const at = '2026-12-10T10:00:00.000Z';
const who = (now = at) => ({ by: organiserId, at: now });
const close: CohortAct = { do: 'close', from: '2026-12-21', until: '2027-01-04' };
const after = (cohort: Cohort, ...acts: readonly CohortAct[]) =>
  acts.reduce((one, act) => organisedCohort(one, act, who()), cohort);
const closed = after(open, close);

describe('a closed time', () => {
  it('is kept with who decided it, once, and given another end', () => {
    expect(closed.closures).toEqual([{ ...who(), from: '2026-12-21', until: '2027-01-04' }]);
    expect(after(closed, close)).toBe(closed);
    expect(after(closed, { ...close, until: '2027-01-11' }).closures).toMatchObject([{ until: '2027-01-11' }]);
    expect(after(closed, { do: 'close', from: '2027-02-01', until: '2027-02-08' }).closures).toHaveLength(2);
  });

  it('may begin today, and ends after it begins, within reach of the links', () => {
    const problem = (from: string, until: string, now = at) =>
      cohortProblem(open, { do: 'close', from, until }, who(now));
    const last = lastCohortDay(open);
    expect(problem('2026-12-10', '2026-12-11')).toBeUndefined();
    expect(problem('2026-12-09', '2026-12-11')).toBe('past');
    expect(problem('2026-12-11', '2026-12-11')).toBe('order');
    expect([problem('2026-12-11', last), problem('2026-12-11', plusDays(last, 1))]).toEqual([undefined, 'too late']);
    expect(problem('2027-06-20', '2027-06-21', '2027-06-17T07:00:00.000Z')).toBe('over');
    expect(after(open, { do: 'close', from: '2026-12-11', until: '2026-12-11' })).toBe(open);
  });

  it('is opened as long as it is not over, and only once', () => {
    const reopened = after(closed, { do: 'open', from: '2026-12-21' });
    expect(reopened.closures).toMatchObject([{ ended: at, endedBy: organiserId }]);
    const problem = (cohort: Cohort, from: string, now = at) => cohortProblem(cohort, { do: 'open', from }, who(now));
    expect([problem(reopened, '2026-12-21'), problem(closed, '2026-12-22')]).toEqual(['not closed', 'not closed']);
    expect(problem(closed, '2026-12-21', '2027-01-04T07:59:59.000Z')).toBeUndefined();
    expect(problem(closed, '2026-12-21', '2027-01-04T08:00:00.000Z')).toBe('not closed');
  });
});

describe('the end of answers', () => {
  it('is put off, and as planned again', () => {
    const extended = after(open, { do: 'extend', until: '2027-09-01' });
    expect(extended.answersUntil).toBe('2027-09-01');
    expect(after(extended, { do: 'extend', until: '2027-09-01' })).toBe(extended);
    expect(after(extended, { do: 'extend' })).toEqual(open);
    expect(after(open, { do: 'extend' })).toBe(open);
  });

  it('is a day to come, within reach of the links', () => {
    const problem = (until: string) => cohortProblem(open, { do: 'extend', until }, who());
    expect([problem('2026-12-10'), problem('2026-12-11')]).toEqual(['past', undefined]);
    expect([problem(lastCohortDay(open)), problem(plusDays(lastCohortDay(open), 1))]).toEqual([undefined, 'too late']);
  });
});

describe('what takes it back', () => {
  it('is its opposite, with what stood before', () => {
    const inverse = (cohort: Cohort, act: CohortAct, now = at) => cohortInverse(cohort, act, who(now));
    expect(inverse(open, close)).toEqual({ do: 'open', from: '2026-12-21' });
    expect(inverse(closed, { ...close, until: '2027-01-11' })).toEqual(close);
    expect(inverse(closed, { do: 'open', from: '2026-12-21' })).toEqual(close);
    expect(inverse(closed, { do: 'open', from: '2026-12-21' }, '2026-12-24T10:00:00.000Z')).toEqual({
      ...close,
      from: '2026-12-24',
    });
    expect(inverse(open, { do: 'extend', until: '2027-09-01' })).toEqual({ do: 'extend' });
    expect(inverse(aCohort({ answersUntil: '2027-09-01' }), { do: 'extend' })).toEqual({
      do: 'extend',
      until: '2027-09-01',
    });
  });
});
