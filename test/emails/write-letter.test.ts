import { expect, it } from 'vitest';
import { usualNames } from '../../emails/preview/names.ts';
import { sample } from '../../emails/preview/sample.ts';
import { render } from '../../emails/render.ts';
import { letterOf, writeLetter } from '../../emails/write-letter.ts';

const count = (text: string, part: string) => text.split(part).length - 1;

it('holds the welcome before the first topic when both are due', () => {
  const { html } = writeLetter(sample('one pair', 'welcome and topic', 'en'));
  expect(html.indexOf('Your mentoring begins</h2>')).toBeGreaterThan(0);
  expect(html.indexOf('Agree how to work together</h2>')).toBeGreaterThan(html.indexOf('Your mentoring begins</h2>'));
});

it('tells a mentor of three the step once, with a button for each pair', () => {
  const { html } = writeLetter(sample('three pairs', 'topic', 'en'));
  expect(count(html, 'Learn from experience</h2>')).toBe(1);
  for (const pair of ['p1', 'p2', 'p3'])
    expect(html.match(new RegExp(`/met/\\w+/${pair}/experience"`, 'g'))).toHaveLength(1);
  expect(html).toContain('href="mailto:zoe@example.org?');
  expect(html).toMatch(/A reply to this letter goes to .*Inès Benali.*Oscar Lindqvist.*Zoé Marchand/);
});

it('tells a group once, with the names of all partners', () => {
  const { text } = writeLetter(sample('group', 'topic', 'fr'));
  expect(text).toContain('Inès Benali, Oscar Lindqvist et Zoé Marchand');
  expect(count(text, '/met/')).toBe(2);
});

it('brings a certificate in the name of everybody it was reached with, and is answered to them', () => {
  const input = sample('three pairs', 'certificate', 'en');
  const all = writeLetter(input);
  expect(all.subject).toBe('Your certificate, with Inès Benali and 2 others');
  expect(all.replyTo).toHaveLength(3);

  const { situation } = input;
  const pairs = situation.pairs.map((pair, index) => (index === 0 ? pair : { ...pair, answers: {} }));
  const one = writeLetter({ ...input, situation: { ...situation, pairs } });
  expect(one.subject).toBe('Your certificate, with Inès Benali');
  expect(one.text).toContain('A reply to this letter goes to Inès Benali.');
  expect(one.replyTo).toHaveLength(1);
});

it('is answered to the organiser, if one is known, once there is nobody else', () => {
  const letter = letterOf(sample('one pair', 'topic', 'en'));
  expect(render(letter).replyTo).toEqual(['ines@example.org']);
  const alone = render({ ...letter, about: [] });
  expect(alone.replyTo).toEqual(['claire@example.org']);
  expect(alone.text).toContain(
    'A reply to this letter goes to the organiser of the programme.\nThe organiser of the programme is Claire Petit.\nmailto:claire@example.org',
  );
  expect(render({ ...letter, about: [], organiser: undefined }).replyTo).toEqual([]);
});

it('prepares mentors and mentees differently', () => {
  const mentor = writeLetter(sample('one pair', 'topic', 'en', 'mentor')).text;
  const mentee = writeLetter(sample('one pair', 'topic', 'en', 'mentee')).text;
  expect(mentor).toContain('as a mentor');
  expect(mentor).not.toContain('as a mentee');
  expect(mentee).toContain('as a mentee');
  expect(mentee).not.toContain('as a mentor');
});

it('says who recorded a meeting, and no longer asks for it', () => {
  const { text } = writeLetter(sample('one pair', 'met', 'en'));
  expect(text).toContain('Inès Benali recorded this meeting on Saturday 10 April. See or correct it');
  expect(text).not.toContain('We met');
  expect(text).toContain('/p1/experience');
});

it('says when they meet, but not of a date that had passed before the topic came', () => {
  const input = sample('one pair', 'topic with a date', 'en');
  const passed = input.items.map((item) => ({ ...item, due: '2027-04-15T07:00:00.000Z' }));
  expect(writeLetter(input).text).toContain('You meet on Wednesday 14 April at 14:30.');
  expect(writeLetter({ ...input, items: passed }).text).not.toContain('You meet on');
});

it('says how many steps are still needed and how many may be missed', () => {
  expect(writeLetter(sample('one pair', 'first topic', 'en')).text).toContain(
    '0 of 6 meetings recorded. You need 5 more for the certificate; one may be missed.',
  );
  expect(writeLetter(sample('one pair', 'topic', 'en')).text).toContain('from now on every meeting counts.');
  expect(writeLetter(sample('one pair', 'last topic', 'en')).text).toContain('The button in that letter still works.');
});

it('keeps an address with unusual letters in one link', () => {
  const input = sample('three pairs', 'topic', 'en');
  const people = new Map(
    [...input.people].map(([id, person]) => [id, { ...person, address: `a?b&c,"${id}@example.org` }]),
  );
  expect(writeLetter({ ...input, people }).html).toContain('href="mailto:a%3Fb%26c%2C%22zoe@example.org?');
});

it('isolates names from the sentence around them', () => {
  const names = { ...usualNames, partners: ['سلمى', 'Oscar', 'Zoé'] as const };
  const { html, text } = writeLetter(sample('one pair', 'topic', 'en', 'mentor', names));
  expect(html).toContain('<bdi>سلمى</bdi>');
  expect(text).toContain('\u2068سلمى\u2069');
});

it('refuses to be written without the link that it needs', () => {
  const input = sample('one pair', 'certificate', 'en');
  expect(() => writeLetter({ ...input, links: { ...input.links, certificate: undefined } })).toThrow('no link');
});
