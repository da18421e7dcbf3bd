import { plainLine } from '../../emails/escape.ts';
import { list } from '../../emails/format.ts';
import { date } from '../../emails/generated/messages/date.ts';
import { mailto } from '../../emails/telling.ts';
import type { Person } from '../../shared/domain/person.ts';

/** A mail from the reader to the partners that proposes three dates, still to be filled in, in the reader's language. */
export const proposeUrl = (reader: Person, partners: readonly Person[], stepTitle: string, zone: string): string => {
  const t = date[reader.language].propose;
  const names = list(
    reader.language,
    partners.map(({ name }) => plainLine(name)),
  );
  const body = [
    t.greeting({ partners: names }),
    '',
    t.body({ stepTitle, zone }),
    '',
    '1. ',
    '2. ',
    '3. ',
    '',
    t.answer,
    '',
    plainLine(reader.name),
  ].join('\r\n');
  return `${mailto(partners)}?subject=${encodeURIComponent(t.subject)}&body=${encodeURIComponent(body)}`;
};
