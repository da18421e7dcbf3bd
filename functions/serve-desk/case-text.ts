import { letters } from '../../emails/generated/messages/letters.ts';
import type { Case } from '../../shared/domain/cases.ts';
import type { Language } from '../../shared/domain/programme.ts';
import { dayIn, type Zone } from '../../shared/domain/time.ts';

/** Why a pair needs a person, in a sentence. */
export const caseText = (language: Language, zone: Zone, one: Case, nameOf: (id: string) => string): string => {
  const { why: t } = letters[language].digest;
  const since = dayIn(zone, one.since);
  switch (one.why) {
    case 'no answer':
      return t.noAnswer({ since });
    case 'silent':
    case 'disagree':
    case 'unknown':
    case 'stuck':
      return t[one.why]({ since });
    case 'help':
    case 'left':
    case 'bounced':
    case 'complained':
      return t[one.why]({ since, name: nameOf(one.person) });
    default:
      return one satisfies never;
  }
};

/** What to do about it. */
export const todoOf = (language: Language = 'en', { why }: Pick<Case, 'why'>): string => {
  const { todo } = letters[language].digest;
  return why === 'no answer' ? todo.noAnswer : todo[why];
};
