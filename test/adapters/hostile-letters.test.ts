import PostalMime, { decodeWords } from 'postal-mime';
import { expect, it } from 'vitest';
import { sesMailer } from '../../shared/adapters/ses-mailer.ts';
import { invitationFile } from '../../shared/calendar/invitation.ts';
import type { OutgoingMail } from '../../shared/world.ts';
import { hostileTexts } from '../support/hostile.ts';
import { anInvitation } from '../support/invitation.ts';
import { aSesThatTakesAll } from '../support/ses-wire.ts';

const sender = 'binome@example.org';

/** An upload takes ASCII alone, and 254 characters at most. */
const addressOf = (text: string) => `${text.replaceAll(/[^\0-~]/g, '').slice(0, 200)}@example.net`;

const hostileMail = (text: string): OutgoingMail => ({
  to: addressOf(text),
  fromName: text,
  replyTo: [addressOf(text)],
  subject: text,
  html: text,
  text,
  headers: { 'List-Id': text, 'List-Unsubscribe': text, 'Auto-Submitted': text },
  attachments: [{ fileName: text.slice(0, 200), contentType: 'application/pdf', content: new Uint8Array([0, 255]) }],
  tags: { cohort: 'c' },
});

const hostileInvitation = (text: string) =>
  anInvitation({
    uid: text,
    summary: text,
    description: text,
    organizer: { name: text, address: sender },
    attendees: [{ name: text, address: addressOf(text) }],
  });

const sent = async (mail: OutgoingMail) => {
  const asked = await aSesThatTakesAll();
  const outcome = await sesMailer(sender, 'letters').sendMail(mail);
  expect([outcome.kind, asked.length]).toEqual(['accepted', 1]);
  return asked[0]!;
};

const cases = hostileTexts.map((text): [string, string] => [JSON.stringify(text).slice(0, 40), text]);

it.each(cases)('a simple letter full of %s has our headers and one recipient', async (_, text) => {
  const request = await sent(hostileMail(text));
  expect(request.Destination).toEqual({ ToAddresses: [addressOf(text)] });
  expect(request.ReplyToAddresses).toEqual([addressOf(text)]);
  expect(request.Content.Simple?.Headers.map(({ Name }) => Name)).toEqual(Object.keys(hostileMail('').headers));
  expect(request.FromEmailAddress).toMatch(/^(?:=\?UTF-8\?B\?[A-Za-z0-9+/=]*\?= )+<binome@example\.org>$/);
  expect(decodeWords(request.FromEmailAddress)).toBe(`${text.toWellFormed()} <${sender}>`);
});

it.each(cases)('a letter with an invitation full of %s has our headers and one recipient', async (_, text) => {
  const calendar = hostileInvitation(text);
  const request = await sent({ ...hostileMail(text), calendar });
  expect(request.Destination).toEqual({ ToAddresses: [addressOf(text)] });

  const bytes = Buffer.from(request.Content.Raw!.Data, 'base64');
  const email = await PostalMime.parse(bytes);
  expect(new Set(email.headers.map(({ key }) => key))).toEqual(ourHeaders);
  expect(email.headers).toHaveLength(ourHeaders.size);
  expect([email.to?.length, email.replyTo?.length, email.from?.address]).toEqual([1, 1, sender]);
  expect([email.to, email.replyTo].flat().map((one) => one?.group)).toEqual([undefined, undefined]);
  const kinds = email.attachments.map(({ mimeType, method }) => [mimeType, method]);
  expect(kinds).toEqual([
    ['text/calendar', 'REQUEST'],
    ['application/pdf', undefined],
    ['application/ics', undefined],
  ]);
  for (const at of [0, 2]) expect(textOf(email.attachments[at]!.content)).toBe(asUnixHasIt(invitationFile(calendar)));
  for (const body of [email.text, email.html]) {
    expect(asUnixHasIt(body ?? '').trimEnd()).toBe(asUnixHasIt(text.toWellFormed()).trimEnd());
  }

  const [head = '', ...body] = bytes.toString('latin1').split('\r\n\r\n');
  expect(head).toMatch(/^(?:[\t\u0020-~]|\r\n)*$/);
  expect(head).not.toMatch(/boundary\*/);
  expect(body.join('\r\n\r\n')).toMatch(/^(?:[\t\u0020-~]{0,998}\r\n)*$/);
});

const ourHeaders = new Set(
  'from to reply-to subject list-id list-unsubscribe auto-submitted date message-id mime-version content-type'.split(
    ' ',
  ),
);
const asUnixHasIt = (text: string) => text.replaceAll(/\r\n|\r/g, '\n');
const textOf = (content: unknown) => Buffer.from(content as ArrayBuffer).toString();
