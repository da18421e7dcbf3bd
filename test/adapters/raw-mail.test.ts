import { expect, it } from 'vitest';
import { sesMailer } from '../../shared/adapters/ses-mailer.ts';
import type { OutgoingMail } from '../../shared/world.ts';
import { anInvitation } from '../support/invitation.ts';
import { aSesThatTakesAll } from '../support/ses-wire.ts';

const mail: OutgoingMail = {
  to: 'zoe@example.org',
  fromName: 'Cercle d’été',
  replyTo: ['helene@example.org', 'noe@example.org'],
  subject: 'Votre rencontre du 10 décembre',
  html: '<p>é</p>\n',
  text: 'é\n',
  headers: { 'Auto-Submitted': 'auto-generated' },
  attachments: [],
  tags: { cohort: 'c', attempt: '1' },
  calendar: anInvitation(),
};

const mailer = () => sesMailer('binome@example.org', 'letters');
const bytesOf = (data: string) => Buffer.from(data, 'base64').toString();

it('a letter with an invitation is one request that says whom it is for, as any letter', async () => {
  const asked = await aSesThatTakesAll();
  expect(await mailer().sendMail(mail)).toEqual({ kind: 'accepted', messageId: 'm1' });
  expect(asked).toEqual([
    {
      FromEmailAddress: '=?UTF-8?B?Q2VyY2xlIGTigJnDqXTDqQ==?= <binome@example.org>',
      Destination: { ToAddresses: ['zoe@example.org'] },
      ConfigurationSetName: 'letters',
      EmailTags: [
        { Name: 'cohort', Value: 'c' },
        { Name: 'attempt', Value: '1' },
      ],
      Content: { Raw: { Data: expect.any(String) } },
    },
  ]);
});

it('the invitation is a part beside text and HTML with its method, and a file', async () => {
  const asked = await aSesThatTakesAll();
  await mailer().sendMail({ ...mail, calendar: anInvitation({ method: 'CANCEL' }) });
  const types = bytesOf(asked[0]!.Content.Raw!.Data).matchAll(
    /^(?:Content-Type|Content-Disposition): ([^\r]*[^\r;])/gm,
  );
  expect([...types].map(([, type]) => type)).toEqual([
    'multipart/mixed',
    'multipart/alternative',
    'text/plain; charset=utf-8',
    'text/html; charset=utf-8',
    'text/calendar; charset=utf-8; method=CANCEL',
    'application/ics; name=invite.ics',
    'attachment; filename=invite.ics',
  ]);
});

it('the same letter sent again has the same bytes, another letter has other boundaries', async () => {
  const asked = await aSesThatTakesAll();
  for (const letter of [mail, mail, { ...mail, text: 'è\n' }]) await mailer().sendMail(letter);
  const [first, again, other] = asked.map(({ Content }) => bytesOf(Content.Raw!.Data));
  const boundaryOf = (message = '') => /boundary="(.*)"/.exec(message)?.[1];
  expect(again).toBe(first);
  expect(first).toContain('\r\nDate: Tue, 01 Dec 2026 08:00:00 +0000\r\n');
  expect(boundaryOf(other)).toMatch(/^.{20,70}$/);
  expect(boundaryOf(other)).not.toBe(boundaryOf(first));
});

it('what cannot be composed is refused before SES is asked', async () => {
  const asked = await aSesThatTakesAll();
  const outcome = await mailer().sendMail({ ...mail, calendar: anInvitation({ url: 'no page' }) });
  expect(outcome).toEqual({ kind: 'rejected', why: 'not composed: TypeError' });
  expect(asked).toEqual([]);
});
