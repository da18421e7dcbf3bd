import type { Case } from '../cases.ts';
import type { LinePerson } from './line.ts';

/** Whom the organiser had better write to: what was said in confidence is answered alone, and who said it stays theirs. */
export const whomToWriteTo = <Member extends Pick<LinePerson, 'id' | 'hasLeft'>>(
  one: Case,
  people: readonly Member[],
): readonly Member[] => {
  const active = people.filter(({ hasLeft }) => !hasLeft);
  switch (one.why) {
    case 'help':
      return people.filter(({ id }) => id === one.person);
    case 'complained':
    case 'unknown':
      return active.filter(({ id }) => id === one.person);
    case 'bounced':
      return active.filter(({ id }) => id !== one.person);
    case 'no answer':
    case 'disagree':
    case 'silent':
    case 'left':
      return active;
    case 'stuck':
      return [];
    default:
      return one satisfies never;
  }
};
