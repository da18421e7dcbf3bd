import type { Language } from '../shared/domain/programme.ts';
import { plainLine } from './escape.ts';
import { list } from './format.ts';
import { date } from './generated/messages/date.ts';
import { type Contact, mailto } from './telling.ts';

/** A mail to the partners that proposes three dates, still to be filled in. `zone`: what the reader calls their time. */
export const proposal = (language: Language, partners: readonly Contact[], stepTitle: string, zone: string): string => {
  const t = date[language].propose;
  const names = list(
    language,
    partners.map(({ name }) => plainLine(name)),
  );
  const body = [t.greeting({ partners: names }), t.body({ stepTitle, zone }), '1. \n2. \n3. ', t.answer].join('\n\n');
  return mailto(partners, { subject: t.subject, body });
};
