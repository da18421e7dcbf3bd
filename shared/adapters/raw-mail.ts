import { createHash } from 'node:crypto';
import MailComposer from 'nodemailer/lib/mail-composer';
import { type CalendarInvitation, invitationFile } from '../calendar/invitation.ts';
import type { OutgoingMail } from '../world.ts';

/**
 * A letter with its invitation as MIME: a part of its own beside text and HTML, where Outlook looks for it, and a file,
 * where people do (RFC 6047). The same letter has the same bytes.
 */
export const rawMail = (mail: OutgoingMail, calendar: CalendarInvitation, sender: string): Promise<Uint8Array> => {
  const file = invitationFile(calendar);
  // No text holds the hash of itself, hence none holds a boundary.
  const hash = createHash('sha256')
    .update(JSON.stringify([mail.text, mail.html, file]))
    .digest('hex')
    .slice(0, 24);
  const composer = new MailComposer({
    from: { name: mail.fromName, address: sender },
    to: { address: mail.to },
    replyTo: mail.replyTo.map((address) => ({ address })),
    subject: mail.subject,
    headers: { ...mail.headers },
    text: withMailLineEnds(mail.text),
    html: withMailLineEnds(mail.html),
    icalEvent: { method: calendar.method, content: file },
    attachments: mail.attachments.map(({ fileName, contentType, content }) => ({
      filename: fileName,
      contentType,
      content: Buffer.from(content),
    })),
    // SES writes these two itself; left out, they would be made up anew each time.
    date: new Date(calendar.stamp),
    messageId: `<${hash}@${sender.slice(sender.indexOf('@') + 1)}>`,
    baseBoundary: hash,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
};

const withMailLineEnds = (text: string): string => text.replaceAll(/\r\n?|\n/g, '\r\n');
