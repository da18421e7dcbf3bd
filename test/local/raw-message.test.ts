import { expect, it } from 'vitest';
import { readMessage } from '../../infra/local/aws/raw-message.ts';
import { rawMail } from '../../shared/adapters/raw-mail.ts';
import { invitationFile } from '../../shared/calendar/invitation.ts';
import type { OutgoingMail } from '../../shared/world.ts';
import { anInvitation } from '../support/invitation.ts';

const sender = 'binome@example.org';
const mail: OutgoingMail = {
  to: 'zoe@example.org',
  fromName: 'Cercle — démo',
  replyTo: ['helene@example.org'],
  subject: 'Élan',
  html: '<p>é</p>',
  text: 'Été',
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments: [{ fileName: 'c.pdf', contentType: 'application/pdf', content: new Uint8Array([0, 255]) }],
  tags: {},
};

const message = async () => (await rawMail(mail, anInvitation(), sender)).toString();
const read = (text: string) => readMessage(Buffer.from(text), sender, mail.to);

it('reads a raw message as its recipient’s software does', async () => {
  const base64 = Buffer.from(invitationFile(anInvitation())).toString('base64');
  expect(await read(await message())).toEqual({
    from: 'Cercle — démo <binome@example.org>',
    replyTo: ['helene@example.org'],
    subject: 'Élan',
    html: '<p>é</p>\n',
    text: 'Été',
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: [
      { filename: 'invite.ics', contentType: 'text/calendar; charset=utf-8; method=REQUEST', base64 },
      { filename: 'c.pdf', contentType: 'application/pdf', base64: 'AP8=' },
      { filename: 'invite.ics', contentType: 'application/ics', base64 },
    ],
  });
});

it.each<[string, (text: string) => string, RegExp]>([
  ['from somebody else', (text) => text.replace('<binome@', '<eve@'), /not from/],
  ['from nobody', (text) => text.replace(/^From:.*\r\n/m, ''), /not from/],
  ['to somebody else', (text) => text.replace('To: zoe@', 'To: eve@'), /alone/],
  ['to two people', (text) => text.replace('To: zoe@', 'To: eve@example.net, zoe@'), /alone/],
  ['to one more in secret', (text) => `Bcc: eve@example.net\r\n${text}`, /alone/],
  ['with two subjects', (text) => `Subject: another\r\n${text}`, /Duplicate/],
  ['without its text', (text) => text.replace('text/plain', 'text/csv'), /lacks/],
  ['that is none', () => 'hello', /not from/],
  ['that nests without end', nested, /cannot be read/],
])('refuses a message %s', async (_, change, why) => {
  expect(await read(change(await message()))).toMatch(why);
});

function nested(): string {
  const level = (depth: number) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`;
  return Array.from({ length: 300 }, (_, depth) => level(depth)).join('');
}
