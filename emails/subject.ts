import type { Language } from '../shared/domain/programme.ts';
import { clipped, plainLine, withoutIsolates } from './escape.ts';
import { list } from './format.ts';
import { letters } from './generated/messages/letters.ts';
import type { Contact } from './telling.ts';

const most = 60;

/** The fullest subject that still fits: all names, else the first and a count, else what a mail program would cut anyway. */
export const fittingSubject = (
  language: Language,
  people: readonly Contact[],
  subject: (who: string) => string,
): string => {
  const names = people.map(({ name }) => plainLine(name));
  const [first = ''] = names;
  const full = withoutIsolates(subject(list(language, names)));
  if (full.length <= most) return full;
  const short = names.length > 1 ? letters[language].firstAndOthers({ first, others: names.length - 1 }) : first;
  return clipped(withoutIsolates(subject(short)), most);
};
