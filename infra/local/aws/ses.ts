import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Instant } from '../../../shared/domain/time.ts';
import { configurationSet } from '../functions.ts';
import type { Mail } from '../mail-journal.ts';
import type { AwsAnswer, AwsService } from './endpoint.ts';
import { type Message, readMessage } from './raw-message.ts';

const Content = z.object({ Data: z.string() });
const Tag = z.string().regex(/^[A-Za-z0-9_-]{1,256}$/);

const Simple = z.object({
  Subject: Content,
  Body: z.object({ Html: Content, Text: Content }),
  Headers: z
    .array(z.object({ Name: z.string().regex(/^[!-9;-~]{1,126}$/), Value: z.string().regex(/^[ -~]{0,870}$/) }))
    .max(15)
    .default([]),
  Attachments: z
    .array(z.object({ FileName: z.string().min(1), ContentType: z.string(), RawContent: z.base64() }))
    .default([]),
});
const Raw = z.object({ Data: z.base64().transform((data) => Buffer.from(data, 'base64')) });

const SendEmail = z.object({
  FromEmailAddress: z.string().min(3),
  Destination: z.object({ ToAddresses: z.tuple([z.string().regex(/^[\x21-\x7e]+@[\x21-\x7e]+$/)]) }),
  ReplyToAddresses: z.array(z.string()).default([]),
  ConfigurationSetName: z.literal(configurationSet),
  EmailTags: z.array(z.object({ Name: Tag, Value: Tag })).default([]),
  Content: z.union([z.object({ Simple }), z.object({ Raw })]),
});

/** SES's `SendEmail` with simple or raw content to one person; `accept` keeps the mail before SES answers. */
export const localSes =
  (now: () => Instant, accept: (mail: Mail) => Promise<void>): AwsService =>
  ({ method, path, input }) =>
    method === 'POST' && path === '/v2/email/outbound-emails' ? send(input, now, accept) : undefined;

const send = async (input: unknown, now: () => Instant, accept: (mail: Mail) => Promise<void>): Promise<AwsAnswer> => {
  const { success, data, error } = SendEmail.safeParse(input);
  if (!success) return { error: 'BadRequestException', message: z.prettifyError(error) };
  const [to] = data.Destination.ToAddresses;
  const sender = /<([^<>]*)>$/.exec(data.FromEmailAddress)?.[1] ?? data.FromEmailAddress;
  const message =
    'Raw' in data.Content ? await readMessage(data.Content.Raw.Data, sender, to) : messageOf(data, data.Content.Simple);
  if (typeof message === 'string') return { error: 'BadRequestException', message };
  const id = randomUUID();
  const tags = Object.fromEntries(data.EmailTags.map(({ Name, Value }) => [Name, Value]));
  await accept({ id, sentAt: now(), to, tags, ...message });
  return { result: { MessageId: id } };
};

const messageOf = (
  request: z.infer<typeof SendEmail>,
  { Subject, Body, Headers, Attachments }: z.infer<typeof Simple>,
): Message => ({
  from: decodedWords(request.FromEmailAddress),
  replyTo: request.ReplyToAddresses,
  subject: Subject.Data,
  html: Body.Html.Data,
  text: Body.Text.Data,
  headers: Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value])),
  attachments: Attachments.map(({ FileName, ContentType, RawContent }) => ({
    filename: FileName,
    contentType: ContentType,
    base64: RawContent,
  })),
});

/** A display name as people read it (RFC 2047, the one form that the mailer writes). */
const decodedWords = (text: string): string =>
  text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=/g, (_, base64: string) => Buffer.from(base64, 'base64').toString());
