import { describe, expect, it } from 'vitest';
import { alignmentPage } from '../../../functions/answer-link/pages/alignment-page.ts';
import { confirmPage } from '../../../functions/answer-link/pages/confirm-page.ts';
import { inPage } from '../../../functions/answer-link/pages/in-page.ts';
import { mePage } from '../../../functions/answer-link/pages/me-page.ts';
import { pulsePage } from '../../../functions/answer-link/pages/pulse-page.ts';
import { stopPage } from '../../../functions/answer-link/pages/stop-page.ts';
import { answersOf, formOf, place, stamp, textOf } from './read-page.ts';

describe('the page of expectations', () => {
  const questions = ['rhythm', 'channel'].map((id) => ({
    id,
    name: `The ${id}`,
    question: `Which ${id}?`,
    answers: [
      { id: 'one', text: 'One' },
      { id: 'two', text: 'Two' },
    ],
  }));
  const situation = { stamp, partners: ['Ana'], questions };

  it('marks what is without an answer, and keeps the others', () => {
    const page = alignmentPage('en', { ...situation, state: 'ask', chosen: { rhythm: 'two' }, isIncomplete: true });
    expect(textOf(page)).toContain('One question is still without an answer');
    expect(page.body).toContain('name="rhythm" value="two" checked');
    expect(page.body).toContain('id="missing-channel"');
    expect(page.body).not.toContain('id="missing-rhythm"');
  });

  it('shows on the card which subjects, and no answer of anybody', () => {
    const page = alignmentPage('en', {
      ...situation,
      state: 'card',
      agreed: ['rhythm'],
      first: ['channel'],
      later: [],
    });
    expect(textOf(page)).toContain('Talk about this one first');
    expect(textOf(page)).not.toMatch(/\b(?:One|Two)\b(?! point)/);
    expect(answersOf(page)).toEqual([]);
  });
});

describe('the page behind "I am in"', () => {
  const benefits = [{ id: 'listening', name: 'Better listening', text: 'An hour.' }];

  it('needs no benefit, and chooses none', () => {
    const page = inPage('en', { stamp, reader: 'Maud', benefits, state: 'ask' });
    expect(answersOf(page)).toEqual(['in', 'not-in', 'in']);
    expect(formOf(page, 'in')).not.toContain('benefit');
    expect(page.body).not.toContain(' checked');
  });

  it('names the benefit that was chosen', () => {
    const view = { stamp, reader: 'Maud', benefits, state: 'in', meUrl: '/me/x' } as const;
    expect(textOf(inPage('en', { ...view, chosen: 'listening' }))).toContain(
      'What matters most to you: Better listening.',
    );
  });
});

describe('the page of the pulse', () => {
  const situation = { stamp, partners: ['Ana'], place };

  it('has the answer of the link first, and the others under it', () => {
    const page = pulsePage('en', { ...situation, state: 'ask', mood: 'soso', auto: true });
    expect(answersOf(page)).toEqual(['soso', 'well', 'badly']);
    expect(formOf(page, 'soso')).toContain('id="auto"');
  });

  it('presses nothing by itself where the link carries no answer', () => {
    expect(pulsePage('en', { ...situation, state: 'ask', auto: true }).body).not.toContain('<script');
  });

  it('offers help only to who needs it', () => {
    const noted = { ...situation, state: 'noted', helpUrl: '/pause/x' } as const;
    expect(pulsePage('en', { ...noted, mood: 'badly' }).body).toContain('href="/pause/x#help"');
    expect(pulsePage('en', { ...noted, mood: 'well' }).body).not.toContain('/pause/x');
  });
});

describe('the page behind "stop the reminders"', () => {
  it.each([
    ['ask', ['stop', 'resume-reminders']],
    ['stopped', ['resume-reminders', 'stop']],
    ['kept', ['stop']],
  ] as const)('when it is %s, offers the answers that make sense', (state, answers) => {
    expect(answersOf(stopPage('en', { stamp, state, meUrl: '/me/x' }))).toEqual(answers);
  });
});

describe('the page of a second letter', () => {
  it.each(['leave', 'erase', 'export'] as const)('asks before it does anything: %s', (request) => {
    expect(answersOf(confirmPage('en', { stamp, state: 'ask', request }))).toEqual(['yes', 'no']);
    expect(answersOf(confirmPage('en', { state: 'done', request }))).toEqual([]);
  });

  it('leads nowhere once it has expired', () => {
    expect(confirmPage('en', { state: 'expired' }).body).not.toMatch(/<a |<form/);
  });
});

describe('the page "my programme"', () => {
  const view = {
    stamp,
    cohort: 'Élan',
    reader: 'Maud',
    phase: { is: 'running' },
    pairs: [],
    zone: 'Asia/Tashkent',
    hasReminders: true,
    maskedAddress: 'm•••d@example.org',
  } as const;

  it('offers every setting, and four requests that take a second letter', () => {
    expect(answersOf(mePage('en', view))).toEqual(
      'language language resume-reminders stop zone zone address export leave erase'.split(' '),
    );
  });

  it('knows a time zone that is none of the usual ones', () => {
    expect(mePage('en', view).body).toContain('<option selected>Asia/Tashkent</option>');
  });

  it('keeps what was typed in vain in its own field only', () => {
    const page = mePage('en', { ...view, said: 'unreadableAddress', draft: 'maud@' });
    expect(formOf(page, 'address')).toContain('value="maud@"');
    expect(page.body?.split('value="maud@"')).toHaveLength(2);
  });

  it('shows the way of a pair, and what can be done at the step it has reached', () => {
    const current = {
      state: 'current',
      title: 'Goals',
      until: '2027-03-01',
      metUrl: '/met/x',
      dateUrl: '/date/x',
    } as const;
    const later = { state: 'later', title: 'Feedback', on: '2027-03-29', isMoved: false } as const;
    const pair = { partners: ['Ana'], role: 'mentor', steps: [current, later], done: 0, needed: 2 } as const;
    const page = mePage('en', { ...view, pairs: [pair] });
    expect(textOf(page)).toContain('Goals Now, until Monday 1 March We met Choose a date');
    expect(page.body).not.toContain('/skip/');
  });
});
