import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { OutgoingMail } from '../../shared/world.ts';
import { sampled } from '../support/sampled.ts';
import { lettersToInspect } from './letters.ts';
import { mailsWithParts } from './mails.ts';
import { mailOf, spamVerdicts, type Verdict } from './spam.ts';

const program = inject('spamAssassin');
const withParts = await mailsWithParts();
const sent = [
  ...sampled(lettersToInspect()).map((letter) => ({ title: letter.title, mail: mailOf(letter) })),
  ...withParts,
];

it('the mails with more than text and HTML are three about a date and a certificate, for each of two people', () => {
  expect(
    withParts
      .toSorted((a, b) => a.title.localeCompare(b.title))
      .map(({ title, mail }) => [title, mail.calendar?.method, mail.attachments.map((file) => file.contentType)]),
  ).toEqual([
    ['certificate, to helene@example.org', undefined, ['application/pdf']],
    ['certificate, to zoe@example.org', undefined, ['application/pdf']],
    ['invitation cancelled, to helene@example.org', 'CANCEL', []],
    ['invitation cancelled, to zoe@example.org', 'CANCEL', []],
    ['invitation moved, to helene@example.org', 'REQUEST', []],
    ['invitation moved, to zoe@example.org', 'REQUEST', []],
    ['invitation, to helene@example.org', 'REQUEST', []],
    ['invitation, to zoe@example.org', 'REQUEST', []],
  ]);
});

describe.skipIf(!program)('SpamAssassin', () => {
  const judge = (...mails: readonly OutgoingMail[]) => spamVerdicts(program ?? '', mails);

  describe('lets every mail through', () => {
    let verdicts: readonly Verdict[];
    beforeAll(async () => {
      verdicts = await judge(...sent.map(({ mail }) => mail));
    });

    it.each(sent.map(({ title }, index) => ({ title, index })))('$title', ({ index }) => {
      const { score, rules } = verdicts[index]!;
      expect(score).toBeLessThan(2);
      // Trouble of the parts weighs little yet, and never comes from what a letter says.
      expect(rules.filter((rule) => /^(?:MPART|MIME|MISSING|BASE64)_/.test(rule))).toEqual([]);
    });
  });

  it('finds a letter whose parts differ, one without a text, and one that smells', async () => {
    const html = `<p>${'Une rencontre qui compte. '.repeat(40)}</p>`;
    const text = 'Something else altogether, of other people. '.repeat(30);
    const [invitation] = withParts;
    const [differing, differingInvitation, alone, smelly] = await judge(
      mailOf({ subject: 'A letter', html, text }),
      { ...invitation!.mail, html, text },
      mailOf({ subject: 'A letter', html, text: '' }),
      mailOf({
        subject: 'CONGRATULATIONS!!! YOU ARE A WINNER $$$',
        html: '<p>Viagra, cialis: 100% free! Click here now, dear friend: million dollars of inheritance.</p>',
        text: '',
      }),
    );
    expect(differing?.rules).toContain('MPART_ALT_DIFF');
    expect(differingInvitation?.rules).toContain('MPART_ALT_DIFF');
    expect(alone?.rules).toContain('MIME_HTML_ONLY');
    expect(smelly?.score).toBeGreaterThan(2);
  });

  it('judges each letter of a pile, even one with a line that starts a mail', async () => {
    const verdicts = await judge(
      ...sent.slice(0, 2).map(({ mail }) => mail),
      mailOf({ subject: 'A', html: '<p>A</p>', text: 'A\n\nFrom the start\n' }),
    );
    expect(verdicts).toHaveLength(3);
  });
});
