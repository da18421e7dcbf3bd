import type { Role } from '../../../shared/domain/person.ts';
import type { Day } from '../../../shared/domain/time.ts';
import type { LetterMessages } from '../fr/letters.ts';

const list = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);

const day = (value: Day): string =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(value),
  );

const rhythm = (days: number): string =>
  days % 7 > 0 ? `every ${days} days` : days === 7 ? 'every week' : `every ${days / 7} weeks`;

const steps = (count: number): string => `${count} step${count === 1 ? '' : 's'}`;

const mayBeMissed = (count: number): string =>
  count < 1 ? 'every one counts' : count === 1 ? 'one may be missed' : `${count} may be missed`;

const sides: Readonly<Record<Role, string>> = { mentor: 'mentor', mentee: 'mentee' };

/** Every sentence of the letters. */
export const letters: LetterMessages = {
  list,
  day,
  firstAndOthers: (first, others) => `${first} and ${others} other${others === 1 ? '' : 's'}`,
  greeting: (name) => `Hello ${name}`,
  rule: (needed, total) => `The certificate takes ${needed} of ${steps(total)}: ${mayBeMissed(total - needed)}.`,
  writeTo: (names) => `Write to ${list(names)}`,

  reply: (names) => `Replying to this letter writes to ${list(names)}.`,
  why: (cohort) => `You receive this letter because you take part in ${cohort}.`,
  stop: 'Stop these letters',

  welcome: {
    subject: (who) => `Your mentoring begins, with ${who}`,
    preheader: (total, start) => `${steps(total)}, the first on ${day(start)}.`,
    title: 'Your mentoring begins',
    intro: (total, days) =>
      `Your programme has ${steps(total)}, each of them a conversation: ${rhythm(days)}, a letter like this one brings you a topic, questions and five minutes of preparation. The rest happens between you.`,
    guidedBy: (mentors, group) => `${list(mentors)} will mentor ${group ? 'your group' : 'you'}.`,
    guides: (group) => (group ? 'You mentor this group.' : 'You are the mentor.'),
    calendar: 'The way ahead',
    from: (value) => `from ${day(value)}`,
    answer: {
      title: 'A single button',
      text: 'After each meeting, one of you opens the letter and says that it took place. That is all: no account, no password.',
    },
    certificate: 'The certificate',
    replies: {
      title: 'Your replies',
      text: (names) => `Replying to this letter writes to ${list(names)}, and to nobody else.`,
    },
    privacy: {
      title: 'What you say stays with you',
      text: 'Nobody reads your conversations. The organisers only see that a meeting took place.',
    },
  },

  topic: {
    subject: (title, who) => `${title}, with ${who}`,
    preheader: (deadline) => `${deadline} Then one click is enough.`,
    position: (step, total) => `Step ${step} of ${total}`,
    deadline: (before) => `Find a time to meet before ${day(before)}.`,
    progress: (done, total, missing, spare) => {
      const count = `${done} of ${total} recorded`;
      if (missing <= 0) return `${count}: the certificate is earned.`;
      const sofar = `${count}, ${missing} more for the certificate`;
      if (spare > 0) return `${sofar}; ${mayBeMissed(spare)}.`;
      if (spare === 0) return `${sofar}: from now on every meeting counts.`;
      return `${sofar}. Met earlier without a click? The button in that letter still works.`;
    },
    met: 'We met',
    hint: (group) => `Press it after the meeting; one click counts for ${group ? 'the whole group' : 'both of you'}.`,
    metByYou: (on) => `You recorded this meeting on ${day(on)}.`,
    metBy: (name, on) => `${name} recorded this meeting on ${day(on)}.`,
    correct: 'See or correct it',
    questions: 'To get the conversation going',
    preparation: (role) => `Five minutes to prepare, as a ${sides[role]}`,
    resources: 'To go further',
    minutes: (count) => `${count}\u00a0min`,
  },

  certificate: {
    subject: (who) => `Your certificate, with ${who}`,
    preheader: 'Well done! It is attached to this letter.',
    title: 'Well done! Here is your certificate',
    congratulations: (names, done, total) =>
      `With ${list(names)}, you held ${done} of ${total} meetings. Thank you for the time, for listening, and for keeping your word.`,
    label: 'See the certificate',
    attached: 'The PDF is attached to this letter. The page above confirms it to whomever you show it.',
    next: 'Are there steps left? They go on as planned.',
  },
};
