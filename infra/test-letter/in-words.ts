import type { MailOutcome } from '../../shared/domain/letter.ts';
import type { Language } from '../../shared/domain/programme.ts';
import { inPrint } from '../in-print.ts';
import { credentials } from '../doctor/credentials.ts';
import { sentences } from '../doctor/language.ts';
import { inLines } from '../doctor/signed-in.ts';
import type { Trouble } from '../doctor/trouble.ts';
import type { Sending } from './send.ts';
import { testLetterSentences } from './sentences.ts';

type Told = { isSent: boolean; says: string };

/** What became of a test letter, for whoever had it sent. */
export const inWords = (sending: Sending, who: { to: string; sender: string }, language: Language): Told => {
  const t = testLetterSentences[language];
  if (sending.kind === 'not written')
    return { isSent: false, says: inPrint(language, `${t.notSent} ${troubleWithTable(sending.trouble, language)}`) };
  const { outcome, reportUrl: url } = sending;
  if (outcome.kind === 'accepted') return { isSent: true, says: inPrint(language, t.sent({ ...who, url })) };
  const { kind, why } = outcome;
  if (kind === 'unknown') return { isSent: false, says: inPrint(language, t.perhaps({ url })) };
  return { isSent: false, says: inPrint(language, `${t.notSent} ${refusal(kind, why, who, language)}`) };
};

const troubleWithTable = (trouble: Trouble, language: Language): string => {
  const t = testLetterSentences[language];
  if (trouble.kind === 'denied') return t.table;
  if (trouble.kind === 'other') return t.tableTrouble({ why: trouble.message });
  // Whatever else may be is not the table's: nobody is signed in, or AWS cannot be reached.
  return inLines(credentials({ kind: 'failed', trouble }, undefined, sentences[language]));
};

type Refusal = Exclude<MailOutcome['kind'], 'accepted' | 'unknown'>;

const refusal = (kind: Refusal, why: string, who: { to: string; sender: string }, language: Language): string => {
  const t = testLetterSentences[language];
  switch (kind) {
    case 'throttled':
      // What SES says of a recipient whom it has not verified: others come again later, this one may be by then.
      return why === 'MessageRejected' ? t.sandbox(who) : t.wait({ why });
    case 'paused':
      return /^(AccessDenied|NotAuthorized|CredentialsProvider|ExpiredToken)/.test(why)
        ? t.mayNot({ why })
        : t.notYet({ ...who, why });
    case 'rejected':
      return t.refused({ why });
    case 'unreachable':
      return t.unreachable({ why });
    default:
      return kind satisfies never;
  }
};
