import { spawnSync } from 'node:child_process';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { rawMail } from '../../shared/adapters/raw-mail.ts';
import type { OutgoingMail } from '../../shared/world.ts';

export type Verdict = { score: number; rules: readonly string[] };

const host = 'binome.example.org';
const sender = `lettres@${host}`;

/** A letter in the mail that carries it, with the headers of every programme mail (shared/compose-mail.ts). */
export const mailOf = (letter: Pick<OutgoingMail, 'subject' | 'html' | 'text'>): OutgoingMail => ({
  to: 'maud@example.org',
  fromName: 'Élan 2027',
  replyTo: ['ines@example.org'],
  subject: letter.subject,
  html: letter.html,
  text: letter.text,
  headers: {
    'List-Id': `<elan.${host}>`,
    'List-Unsubscribe': `<https://${host}/s/maud>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
  },
  attachments: [],
  tags: {},
});

/** What SES makes of a mail that it is not given as MIME; without a text if that is empty. */
const simpleMail = (mail: OutgoingMail): Promise<Uint8Array> =>
  new MailComposer({
    from: { name: mail.fromName, address: sender },
    to: mail.to,
    replyTo: [...mail.replyTo],
    subject: mail.subject,
    html: mail.html,
    ...(mail.text !== '' && { text: mail.text }),
    headers: { ...mail.headers },
    attachments: mail.attachments.map(({ fileName, contentType, content }) => ({
      filename: fileName,
      contentType,
      content: Buffer.from(content),
    })),
  })
    .compile()
    .build();

/** The bytes that leave SES, which writes two headers itself. */
const mimeOf = async (mail: OutgoingMail, index: number): Promise<string> => {
  const bytes = await (mail.calendar ? rawMail(mail, mail.calendar, sender) : simpleMail(mail));
  const written = {
    'Message-ID': `<${index}.0102018f2c3d4e5f-6a7b8c9d-000000@${host}>`,
    Date: new Date().toUTCString(),
  };
  return Object.entries(written).reduce(
    (mime, [name, value]) => mime.replace(new RegExp(`^${name}: .*$`, 'm'), `${name}: ${value}`),
    Buffer.from(bytes).toString().replaceAll('\r\n', '\n'),
  );
};

/** All mails as an mbox file, so that SpamAssassin loads its rules once. */
const mboxOf = (mails: readonly string[]): string =>
  mails
    .map((mail) => `From ${sender} Thu Jan  1 00:00:00 2026\n${mail.replaceAll(/^(>*From )/gm, '>$1')}\n\n`)
    .join('');

/** SpamAssassin's opinion of each mail by its local rules: no network, no history, no settings of this machine's user. */
export const spamVerdicts = async (program: string, mails: readonly OutgoingMail[]): Promise<readonly Verdict[]> => {
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
      input: mboxOf(await Promise.all(mails.map(mimeOf))),
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
  return mails.map(({ subject }, index) => {
    const verdict = verdicts.get(index);
    if (!verdict) throw new Error(`SpamAssassin did not judge “${subject}” (${status}). ${stderr}`);
    return verdict;
  });
};
