import { describe, expect, it } from 'vitest';
import { metPage, type MetView } from '../../../functions/answer-link/pages/met-page.ts';
import { notYetPage } from '../../../functions/answer-link/pages/not-yet-page.ts';
import { answersOf, formOf, place, stamp, textOf } from './read-page.ts';

const meeting = { stamp, reader: 'Maud', partners: ['Ana'], place, people: [] };
const ask = { ...meeting, state: 'ask', alsoNeeded: [] } as const;
const recorded = {
  ...meeting,
  state: 'recorded',
  on: '2027-02-01',
  done: 2,
  needed: 5,
  certificateReached: false,
  certificateSent: false,
} as const;
const people = [
  { id: 'maud', name: 'Maud', isHere: true, isReader: true },
  { id: 'ana', name: 'Ana', isHere: true, isReader: false },
  { id: 'zoe', name: 'Zoé', isHere: false, isReader: false },
];
const group = { partners: ['Ana', 'Zoé'], people };
const english = (view: MetView) => textOf(metPage('en', view));

describe('the page behind "we met"', () => {
  it('names who records what with whom, and cannot be taken for success', () => {
    expect(english(ask)).toContain('Maud, nothing is recorded yet');
    expect(english(ask)).toContain('Record that you and Ana met');
    expect(metPage('en', ask).body).not.toContain('✓');
  });

  it('says when another answer is needed, and what the other has said', () => {
    const text = english({ ...ask, said: { by: 'Ana', on: '2027-02-01' }, alsoNeeded: ['Ana'] });
    expect(text).toContain('Ana recorded on 1 February 2027');
    expect(text).toContain('it also needs the answer of Ana');
  });

  it('ticks in a group those who are taken to have been there', () => {
    const form = formOf(metPage('en', { ...ask, ...group }), 'met');
    expect(form).toContain('value="maud" checked');
    expect(form).toContain('value="ana" checked');
    expect(form).toContain('value="zoe">');
  });

  it('says how far it is to the certificate, and lets who recorded it take it back', () => {
    expect(english(recorded)).toContain('2 of 6 meetings recorded. You need 3 more for the certificate.');
    expect(answersOf(metPage('en', recorded))).toEqual(['withdraw', 'keep-met']);
  });

  it('lets who did not record it contradict', () => {
    expect(answersOf(metPage('en', { ...recorded, by: 'Ana' }))).toEqual(['not-met', 'keep-met']);
  });

  it('names in a group who was not there, and lets that be corrected', () => {
    const page = metPage('en', { ...recorded, ...group });
    expect(textOf(page)).toContain('that you met Ana.');
    expect(textOf(page)).toContain('Not there: Zoé.');
    expect(answersOf(page)).toEqual(['met', 'withdraw', 'keep-met']);
  });

  it('tells a reader who was not there that it does not count for them', () => {
    const absent = people.map((one) => ({ ...one, isHere: !one.isReader }));
    expect(english({ ...recorded, ...group, people: absent })).toContain('it does not count for you');
    expect(english({ ...recorded, ...group })).not.toContain('it does not count for you');
  });

  it('names whose answer is missing', () => {
    expect(english({ ...meeting, state: 'waiting', on: '2027-02-01', missing: ['Ana'] })).toContain('once Ana says so');
  });

  it('asks both again when their answers differ, and accuses nobody', () => {
    const page = metPage('en', { ...meeting, state: 'contested', mine: 'not-met' });
    expect(answersOf(page)).toEqual(['met', 'not-met']);
    expect(textOf(page)).toContain('Your answer so far: not yet.');
    expect(textOf(page)).toContain('Nobody is at fault');
  });

  it('escapes what people are called', () => {
    expect(metPage('en', { ...ask, reader: '<script>', partners: ['<b>'] }).body).not.toMatch(/<script>|<b>/);
  });
});

describe('the page behind "not yet"', () => {
  const situation = { stamp, partners: ['Ana'], place, organiser: 'Claire', dateUrl: '/date/x', metUrl: '/met/x' };

  it('offers a date first, then the two other answers', () => {
    const page = notYetPage('en', { ...situation, state: 'ask' });
    expect(answersOf(page)).toEqual(['looking', 'no-answer']);
    expect(page.body).toContain('class="button" href="/date/x"');
  });

  it('says who is told of a silence and when, and that nobody else is', () => {
    const page = notYetPage('en', { ...situation, state: 'no answer', tellsOn: '2027-02-08' });
    expect(textOf(page)).toContain('by Monday 8 February, Claire will be told');
    expect(textOf(page)).toContain('The others never learn of it');
    expect(answersOf(page)).toEqual(['not-waiting', 'no-answer']);
  });
});
