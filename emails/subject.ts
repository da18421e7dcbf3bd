import type { Language } from '../shared/domain/programme.ts';
import { clipped, plainLine, withoutIsolates } from './escape.ts';
import { list } from './format.ts';
import { letters } from './generated/messages/letters.ts';
import type { Contact } from './telling.ts';

const most = 60;

/** The fullest subject that still fits: all names (`your partner` where nobody is left to name), else the first and a count, else what a mail program would cut anyway. */
export const fittingSubject = (
  language: Language,
  people: readonly Contact[],
  subject: (who: string) => string,
): string => {
  const { partner, firstAndOthers } = letters[language];
  const names = people.length > 0 ? people.map(({ name }) => plainLine(name)) : [partner];
  const [first = ''] = names;
  const full = withoutIsolates(subject(list(language, names)));
  if (full.length <= most) return full;
  const short = names.length > 1 ? firstAndOthers({ first, others: names.length - 1 }) : first;
  return clipped(withoutIsolates(subject(short)), most);
};
