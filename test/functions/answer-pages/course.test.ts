import { describe, expect, it } from 'vitest';
import { movePage } from '../../../functions/answer-link/pages/move-page.ts';
import { pausePage, type PauseView } from '../../../functions/answer-link/pages/pause-page.ts';
import { skipPage } from '../../../functions/answer-link/pages/skip-page.ts';
import { answersOf, formOf, place, stamp, textOf } from './read-page.ts';

describe('the page behind "move"', () => {
  const ask = { stamp, place, seen: 2, state: 'ask', to: '2027-01-12', later: 3, last: '2027-04-06' } as const;

  it('says where the meeting goes and what becomes of the rest', () => {
    expect(textOf(movePage('en', ask))).toContain('Move “Goals” to Tuesday 12 January?');
    expect(textOf(movePage('en', ask))).toContain('The 3 meetings after it move along');
    expect(textOf(movePage('en', ask))).toContain('6 April 2027');
  });

  it('gives back how often it had been moved, whatever is pressed', () => {
    const page = movePage('en', ask);
    for (const answer of ['move', 'unmove']) expect(formOf(page, answer)).toContain('name="seen" value="2"');
  });

  it('can be undone once moved, and offers nothing to press where it cannot move', () => {
    const situation = { stamp, place, seen: 2 };
    expect(answersOf(movePage('en', { ...situation, state: 'moved', to: '2027-01-12', byReader: true }))).toEqual([
      'unmove',
      'move',
    ]);
    expect(answersOf(movePage('en', { ...situation, state: 'recorded', metUrl: '/met/x' }))).toEqual([]);
  });
});

describe('the page behind "skip"', () => {
  const ask = { stamp, place, state: 'ask' } as const;

  it('says how many may still be missed, or that the certificate would be lost', () => {
    expect(textOf(skipPage('en', { ...ask, spare: 0 }))).toContain('you need every meeting that is left');
    expect(textOf(skipPage('en', { ...ask, spare: 1 }))).toContain('one more may be missed');
    expect(textOf(skipPage('en', { ...ask, spare: -1 }))).toContain('no longer be enough');
  });

  it('can be undone', () => {
    expect(answersOf(skipPage('en', { stamp, place, state: 'skipped' }))).toEqual(['unskip', 'skip']);
    expect(answersOf(skipPage('en', { stamp, place, state: 'kept' }))).toEqual(['skip']);
  });
});

describe('the page behind "pause"', () => {
  const situation = { stamp, partners: ['Ana'], isGroup: false, organiser: 'Claire' };
  const form = {
    offers: [{ weeks: 4, until: '2027-03-01', skipped: ['2027-02-15'], ends: '2027-07-19' }],
    from: '2027-02-02',
    to: '2028-01-01',
    hasOthers: false,
  } as const;
  const ask: PauseView = { ...situation, ...form, state: 'ask' };

  it('offers lengths with what each does to the programme', () => {
    const page = pausePage('en', ask);
    expect(formOf(page, 'pause')).toContain('name="until" value="2027-03-01"');
    expect(textOf(page)).toContain('Date skipped: Monday 15 February. The programme ends on 19 July 2027.');
  });

  it('says in a group what goes on without the reader', () => {
    const text = textOf(pausePage('en', { ...ask, isGroup: true }));
    expect(text).toContain('Your group meets without you on: Monday 15 February.');
    expect(text).not.toContain('The programme ends');
  });

  it('asks which pairs to pause only of who has several', () => {
    expect(pausePage('en', ask).body).not.toContain('name="for"');
    expect(pausePage('en', { ...ask, hasOthers: true }).body).toContain('name="for" value="all"');
  });

  it('keeps a day that was typed in vain, beside the reason', () => {
    const page = pausePage('en', { ...ask, problem: 'tooLate', draft: '2029-01-01' });
    expect(page.body).toContain('name="until" value="2029-01-01"');
    expect(textOf(page)).toContain('choose a day until 1 January 2028');
  });

  it('tells the organiser alone that it is not working, and can take that back', () => {
    expect(answersOf(pausePage('en', ask))).toEqual(['pause', 'pause', 'resume', 'not-working', 'working']);
    const page = pausePage('en', { ...situation, state: 'not working' });
    expect(textOf(page)).toContain('stays between you');
    expect(answersOf(page)).toEqual(['working', 'not-working']);
  });
});
