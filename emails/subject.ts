import type { Person } from '../shared/domain/person.ts';
import { clipped, plainLine, withoutIsolates } from './escape.ts';
import type { LetterMessages } from './messages/fr/letters.ts';

const most = 60;

/** The fullest subject that still fits: all names, else the first and a count, else what a mail program would cut anyway. */
export const fittingSubject = (
  t: LetterMessages,
  people: readonly Person[],
  subject: (who: string) => string,
): string => {
  const names = people.map(({ name }) => plainLine(name));
  const first = names[0] ?? '';
  const short = names.length > 1 ? t.firstAndOthers(first, names.length - 1) : first;
  const full = withoutIsolates(subject(t.list(names)));
  return full.length <= most ? full : clipped(withoutIsolates(subject(short)), most);
};
