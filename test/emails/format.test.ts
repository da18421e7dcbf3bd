import { expect, it } from 'vitest';
import { clock, day, list, longDay, number, ordinal, plural } from '../../emails/format.ts';
import { certificate } from '../../emails/generated/messages/certificate.ts';

it('lists names', () => {
  const lists = [[], ['Ana'], ['Ana', 'Zoé'], ['Ana', 'Zoé', 'Max']];
  expect(lists.map((names) => list('fr', names))).toEqual(['', 'Ana', 'Ana et Zoé', 'Ana, Zoé et Max']);
  expect(lists.map((names) => list('en', names))).toEqual(['', 'Ana', 'Ana and Zoé', 'Ana, Zoé and Max']);
});

it('writes the first of a month as an ordinal in French only, and the others never', () => {
  const days = ['2027-02-01', '2027-02-11', '2027-03-21'];
  expect(days.map((one) => day('fr', one))).toEqual(['lundi 1er février', 'jeudi 11 février', 'dimanche 21 mars']);
  expect(days.map((one) => day('en', one))).toEqual(['Monday 1 February', 'Thursday 11 February', 'Sunday 21 March']);
  expect(longDay('fr', '2027-02-01')).toBe('1er février 2027');
  expect(longDay('en', '2027-02-01')).toBe('1 February 2027');
});

it('writes times as each language does', () => {
  expect(['09:00', '14:30', '00:05'].map((time) => clock('fr', time))).toEqual([
    '9\u00A0h',
    '14\u00A0h\u00A030',
    '0\u00A0h\u00A005',
  ]);
  expect(clock('en', '09:00')).toBe('09:00');
});

it('keeps apart what languages, counts and ranks have in common', () => {
  expect([plural('fr', 0), plural('en', 0), plural('fr', 0)]).toEqual(['one', 'other', 'one']);
  expect([plural('en', 2), ordinal('en', 2), plural('en', 2)]).toEqual(['other', 'two', 'other']);
  expect([number('fr', 1000), number('en', 1000), number('fr', 1000)]).toEqual(['1\u202f000', '1,000', '1\u202f000']);
});

it('knows the plural categories of French', () => {
  expect([0, 1, 2, 1_000_000].map((count) => plural('fr', count))).toEqual(['one', 'one', 'other', 'many']);
});

it('still answers after more values than it remembers', () => {
  const counts = Array.from({ length: 2500 }, (_, count) => count);
  expect(counts.map((count) => number('en', count))).toEqual(counts.map((count) => count.toLocaleString('en-GB')));
});

it('takes the arguments of its message and no others', () => {
  const { period, page, accomplished } = certificate.en;
  const calls = [
    () => page.stepCount({ done: 5, total: 6 }),
    // @ts-expect-error: it takes two numbers
    () => page.stepCount({ done: 5 }),
    // @ts-expect-error: a number is no text
    () => page.stepCount({ done: '5', total: 6 }),
    // @ts-expect-error: nobody has this role
    () => accomplished({ extent: 'all', done: 6, total: 6, role: 'friend' }),
    // @ts-expect-error: a day is a text
    () => period({ from: 20270201, to: '2027-07-01' }),
    // @ts-expect-error: this message takes no arguments
    () => certificate.en.title({ name: 'Ana' }),
    // @ts-expect-error: there is no such message
    () => certificate.en.titel,
  ];
  expect(calls[0]?.()).toBe('5 of 6');
});
