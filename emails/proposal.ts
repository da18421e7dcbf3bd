import type { Language } from '../shared/domain/programme.ts';
import { plainLine } from './escape.ts';
import { list } from './format.ts';
import { date } from './generated/messages/date.ts';
import { remembered } from './memory.ts';
import { type Contact, encodedText, mailto } from './telling.ts';

/** A mail to the partners that proposes three dates, still to be filled in. `zone`: what the reader calls their time. */
export const proposal = (language: Language, partners: readonly Contact[], stepTitle: string, zone: string): string => {
  const t = date[language].propose;
  const names = list(
    language,
    partners.map(({ name }) => plainLine(name)),
  );
  const begun = mailto(partners, { subject: t.subject, body: t.greeting({ partners: names }) });
  return begun + remembered(endings, `${language} ${zone} ${stepTitle}`, () => ending(language, stepTitle, zone));
};

/** What follows the greeting is the same for many pairs, and encoding takes a microsecond. */
const endings = new Map<string, string>();

const ending = (language: Language, stepTitle: string, zone: string): string => {
  const t = date[language].propose;
  return encodedText(['', t.body({ stepTitle, zone }), '1. \n2. \n3. ', t.answer].join('\n\n'));
};
