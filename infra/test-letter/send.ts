import { randomBytes } from 'node:crypto';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import { sesMailer } from '../../shared/adapters/ses-mailer.ts';
import type { MailOutcome } from '../../shared/domain/letter.ts';
import type { Language } from '../../shared/domain/programme.ts';
import { type TestAddress, testLetterDays, testLetterIdLetters, testToken } from '../../shared/domain/test-letter.ts';
import { instantOf, plusMinutes } from '../../shared/domain/time.ts';
import { letterHeaders } from '../../shared/letter-headers.ts';
import { base32 } from '../../shared/links.ts';
import { type Trouble, troubleOf } from '../doctor/trouble.ts';

/** What a test letter needs to know of a deployment. */
export type Deployed = {
  region: string;
  table: string;
  /** Origin of every link; the output `ApiUrl`. */
  apiUrl: string;
  sender: string;
  configurationSet: string;
};

/** What became of a test letter; `reportUrl` shows what becomes of it later, and looking at it is not counted. */
export type Sending =
  | { kind: 'asked'; outcome: MailOutcome; reportUrl: string }
  /** Its row could not be written, so that SES was not asked. */
  | { kind: 'not written'; trouble: Trouble };

/** Sends one test letter, by the sender and the way of all letters; older ones are removed. */
export const sendTestLetter = async (
  deployed: Deployed,
  to: string,
  language: Language,
  sentAt = instantOf(Date.now()),
): Promise<Sending> => {
  const { region, table, sender, configurationSet } = deployed;
  const baseUrl = deployed.apiUrl.replace(/\/+$/, '');
  const id = newId();
  const urlOf = (address: TestAddress): string => `${baseUrl}/test/${testToken(address, id)}`;
  try {
    const store = dynamoStore(table, region);
    await store.removeTestLetters(plusMinutes(sentAt, -testLetterDays * 24 * 60));
    // Before SES is asked: a gateway may open the letter sooner than SES answers.
    await store.putTestLetter(id, { sentAt, language, happenings: [], total: 0 });
  } catch (error) {
    return { kind: 'not written', trouble: troubleOf(error) };
  }
  // Its words are there once they are built, which a deployment does on its way here.
  const { writeTestLetter } = await import('../../emails/testletter/testletter.ts');
  const { sendMail } = sesMailer(sender, configurationSet, region);
  const outcome = await sendMail({
    ...writeTestLetter({ language, sender, reportUrl: urlOf('report'), metUrl: urlOf('met') }),
    to,
    fromName: 'Binôme',
    headers: letterHeaders(`test.${new URL(baseUrl).hostname}`, urlOf('stop')),
    attachments: [],
    tags: {},
  });
  return { kind: 'asked', outcome, reportUrl: urlOf('watch') };
};

const bitsOfLetter = 5;

const newId = (): string => base32(randomBytes((testLetterIdLetters * bitsOfLetter) / 8));
