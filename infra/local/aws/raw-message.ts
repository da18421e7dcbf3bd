import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { Mail } from '../mail-journal.ts';

/** What a message says of itself; whom it goes to and its tags are said beside it. */
export type Message = Pick<Mail, 'from' | 'replyTo' | 'subject' | 'html' | 'text' | 'headers' | 'attachments'>;

/** Reads a raw message as its recipient's software does; a sentence if SES would refuse it. */
export const readMessage = async (bytes: Uint8Array, sender: string, recipient: string): Promise<Message | string> => {
  const email = await PostalMime.parse(bytes).catch(() => undefined);
  if (!email) return 'The message cannot be read.';
  const twice = email.headers.find(({ key }, place) => email.headers.findIndex((other) => other.key === key) < place);
  if (twice) return `Duplicate header '${twice.originalKey}'.`;
  if (email.from?.address !== sender) return `The message is not from ${sender}.`;
  const recipients = [email.to, email.cc, email.bcc].flatMap((field = []) => addressesOf(field));
  if (recipients.join() !== recipient) return `The message is not to ${recipient} alone.`;
  if (!email.html || !email.text) return 'The message lacks its HTML or its text.';
  return {
    from: `${email.from.name} <${sender}>`,
    replyTo: addressesOf(email.replyTo ?? []),
    subject: email.subject ?? '',
    html: email.html,
    text: email.text,
    headers: furtherHeaders(email),
    attachments: email.attachments.map(attachment),
  };
};

const addressesOf = (field: readonly Address[]): string[] =>
  field.flatMap((one) => (one.group ?? [one]).map(({ address }) => address));

/** Those that a journal shows elsewhere, or that only say how the message is written. */
const known = /^(?:from|to|reply-to|subject|date|message-id|mime-version|content-.*)$/;

const furtherHeaders = ({ headers }: Email): Record<string, string> =>
  Object.fromEntries(
    headers.filter(({ key }) => !known.test(key)).map(({ originalKey, value }) => [originalKey, value]),
  );

const attachment = ({ filename, mimeType, method, content }: Attachment): Mail['attachments'][number] => {
  const isCalendar = mimeType === 'text/calendar' || mimeType === 'application/ics';
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
  return {
    filename: filename ?? (isCalendar ? 'invite.ics' : 'attachment'),
    contentType: method ? `${mimeType}; charset=utf-8; method=${method}` : mimeType,
    // The parser gives calendars the line ends of its own machine.
    base64: isCalendar
      ? Buffer.from(bytes.toString().replaceAll('\n', '\r\n')).toString('base64')
      : bytes.toString('base64'),
  };
};
