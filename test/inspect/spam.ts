import { spawnSync } from 'node:child_process';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';

export type Verdict = { score: number; rules: readonly string[] };

type Written = { subject: string; html: string; text?: string };

const host = 'binome.example.org';

/** The letter as it leaves SES, with the headers of every programme mail (functions/wake/compose-mail.ts). */
const mimeOf = async ({ subject, html, text }: Written, index: number): Promise<string> => {
  const composer = new MailComposer({
    from: { name: 'Élan 2027', address: `lettres@${host}` },
    to: 'maud@example.org',
    replyTo: 'ines@example.org',
    subject,
    html,
    ...(text !== undefined && { text }),
    messageId: `<${index}.0102018f2c3d4e5f-6a7b8c9d-000000@${host}>`,
    headers: {
      'List-Id': `<elan.${host}>`,
      'List-Unsubscribe': `<https://${host}/s/maud>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'OOF, AutoReply',
    },
  });
  return (await composer.compile().build()).toString().replaceAll('\r\n', '\n');
};

/** All letters as an mbox file, so that SpamAssassin loads its rules once. */
const mboxOf = (mails: readonly string[]): string =>
  mails
    .map((mail) => `From lettres@${host} Thu Jan  1 00:00:00 2026\n${mail.replaceAll(/^(>*From )/gm, '>$1')}\n\n`)
    .join('');

/** SpamAssassin's opinion of each letter by its local rules: no network, no history, no settings of this machine's user. */
export const spamVerdicts = async (program: string, letters: readonly Written[]): Promise<readonly Verdict[]> => {
  const { stdout, stderr, status } = spawnSync(
    program,
    [
      '--local',
      '--test-mode',
      '--nocreate-prefs',
      '--prefspath=/dev/null',
      '--cf=report_safe 0',
      '--cf=use_bayes 0',
      '--mbox',
    ],
    {
      input: mboxOf(await Promise.all(letters.map(mimeOf))),
      encoding: 'utf8',
      maxBuffer: 1e9,
    },
  );
  const verdicts = new Map(
    // They come in another order.
    [
      ...stdout.matchAll(
        /^X-Spam-Status: .*?score=(-?[\d.]+) [^]*?tests=([^]*?)\sautolearn[^]*?^Message-ID: <(\d+)\./gim,
      ),
    ].map(([, score, rules = '', index]) => [Number(index), { score: Number(score), rules: rules.split(/[\s,]+/) }]),
  );
  return letters.map(({ subject }, index) => {
    const verdict = verdicts.get(index);
    if (!verdict) throw new Error(`SpamAssassin did not judge “${subject}” (${status}). ${stderr}`);
    return verdict;
  });
};
