import { describe, expect, it } from 'vitest';
import { inWords } from '../../infra/test-letter/in-words.ts';
import type { Sending } from '../../infra/test-letter/send.ts';
import { outcomeOf } from '../../shared/adapters/ses-mailer.ts';

const who = { to: 'it@example.org', sender: 'mentoring@example.com' };

/** What SES answers, as its client throws it. */
const refused = (name: string, message: string): Sending => ({
  kind: 'asked',
  outcome: outcomeOf(Object.assign(new Error(message), { name, $metadata: { httpStatusCode: 400 } }), who),
  reportUrl: 'https://m.example.com/test/w',
});
const unverified = (address: string) =>
  `Email address is not verified. The following identities failed the check in region EU-WEST-3: ${address}`;

describe('a test letter that does not leave is told of in one sentence', () => {
  it.each<[string, Sending, string]>([
    ['sandbox', refused('MessageRejected', unverified(who.to)), 'SES is still in its sandbox'],
    [
      'sender not verified',
      refused('MessageRejected', unverified(who.sender)),
      'does not send for mentoring@example.com',
    ],
    ['no leave', refused('AccessDeniedException', 'not authorized'), 'Your credentials may not send letters'],
    ['too fast', refused('TooManyRequestsException', 'Maximum sending rate exceeded.'), 'SES asks to wait'],
    ['bad request', refused('BadRequestException', 'Illegal address'), 'SES refused this letter (BadRequestException)'],
    ['offline', refused('ENOTFOUND', 'getaddrinfo'), 'SES could not be reached'],
    ['no leave to write', { kind: 'not written', trouble: { kind: 'denied' } }, 'may not write to the table'],
    ['nobody signed in', { kind: 'not written', trouble: { kind: 'no-credentials' } }, 'not signed in to AWS'],
    [
      'a table that is gone',
      { kind: 'not written', trouble: { kind: 'other', name: 'ResourceNotFoundException', message: 'No such table' } },
      'The table could not be written to (No such table)',
    ],
  ])('%s', (_, sending, expected) => {
    const { isSent, says } = inWords(sending, who, 'en');
    expect(isSent).toBe(false);
    expect(says).toMatch(/^No test letter was sent\. \S/);
    expect(says).toContain(expected);
    expect(inWords(sending, who, 'fr').says).toMatch(/^Aucune lettre d’essai n’est partie\. \S/);
  });

  it('a lost answer is told as what it is, with where to look', () => {
    const lost: Sending = {
      kind: 'asked',
      outcome: { kind: 'unknown', why: 'TimeoutError' },
      reportUrl: 'https://m.example.com/test/w',
    };
    const { isSent, says } = inWords(lost, who, 'en');
    expect(isSent).toBe(false);
    expect(says).toMatch(/may have sent the letter all the same[^]*\n  https:\/\/m\.example\.com\/test\/w$/);
  });
});
