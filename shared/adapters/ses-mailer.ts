import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import type { CalendarInvitation } from '../calendar/invitation.ts';
import type { MailOutcome } from '../domain/letter.ts';
import { piecesOf } from '../text-pieces.ts';
import type { OutgoingMail, World } from '../world.ts';

/** SES answers within a second; after this long its answer counts as lost. */
const answerTimeoutMs = 10_000;

/**
 * Asks SES once per call: it has no idempotency token, and the SDK's own retries send a letter twice when an answer is lost.
 * No connection is kept: a frozen Lambda would wake up with a dead one.
 */
export const sesMailer = (sender: string, configurationSet: string): Pick<World, 'sendMail'> => {
  const client = new SESv2Client({
    maxAttempts: 1,
    requestHandler: {
      httpsAgent: { keepAlive: false },
      httpAgent: { keepAlive: false },
      connectionTimeout: 3000,
      requestTimeout: answerTimeoutMs,
      throwOnRequestTimeout: true,
    },
  });
  return {
    sendMail: async (mail) => {
      try {
        return await ask(client, await commandOf(mail, sender, configurationSet));
      } catch (error) {
        // What cannot be composed never will be, and SES was not asked.
        return { kind: 'rejected', why: `not composed: ${named(error).name}` };
      }
    },
  };
};

const ask = async (client: SESv2Client, command: SendEmailCommand): Promise<MailOutcome> => {
  try {
    const { MessageId = '' } = await client.send(command);
    return { kind: 'accepted', messageId: MessageId };
  } catch (error) {
    return outcomeOf(error);
  }
};

const commandOf = async (mail: OutgoingMail, sender: string, ConfigurationSetName: string) =>
  new SendEmailCommand({
    FromEmailAddress: `${encodedWord(mail.fromName)} <${sender}>`,
    Destination: { ToAddresses: [mail.to] },
    ConfigurationSetName,
    EmailTags: Object.entries(mail.tags).map(([Name, Value]) => ({ Name, Value })),
    ...(mail.calendar ? await rawContent(mail, mail.calendar, sender) : simpleContent(mail)),
  });

/** Simple content has no place for an invitation beside text and HTML. Loaded only here: other letters do not pay for it. */
const rawContent = async (mail: OutgoingMail, calendar: CalendarInvitation, sender: string) => {
  const { rawMail } = await import('./raw-mail.ts');
  return { Content: { Raw: { Data: await rawMail(mail, calendar, sender) } } };
};

const simpleContent = (mail: OutgoingMail) => {
  const content = (Data: string) => ({ Data, Charset: 'UTF-8' });
  return {
    ReplyToAddresses: [...mail.replyTo],
    Content: {
      Simple: {
        Subject: content(mail.subject),
        Body: { Html: content(mail.html), Text: content(mail.text) },
        Headers: Object.entries(mail.headers).map(([Name, Value]) => ({ Name, Value })),
        // SES's own default, 7 bits, damages a PDF.
        Attachments: mail.attachments.map(({ fileName, contentType, content: RawContent }) => ({
          FileName: fileName,
          ContentType: contentType,
          RawContent,
          ContentDisposition: 'ATTACHMENT' as const,
          ContentTransferEncoding: 'BASE64' as const,
        })),
      },
    },
  };
};

/** A display name as header fields carry it (RFC 2047), in words of at most 75 characters cut between code points. */
export const encodedWord = (name: string): string =>
  piecesOf(name, 45)
    .map((piece) => `=?UTF-8?B?${Buffer.from(piece).toString('base64')}?=`)
    .join(' ');

const paused = new Set([
  'AccountSuspendedException',
  'SendingPausedException',
  'MailFromDomainNotVerifiedException',
  'LimitExceededException',
  'NotFoundException',
  'AccessDeniedException',
  'UnrecognizedClientException',
  'ExpiredTokenException',
  'CredentialsProviderError',
  'InvalidClientTokenId',
  'InvalidSignatureException',
  'OptInRequired',
  'RequestExpired',
  'SignatureDoesNotMatch',
]);
const throttled = new Set(['TooManyRequestsException', 'ThrottlingException', 'Throttling']);
const rejected = new Set(['MessageRejected', 'BadRequestException', 'ValidationException']);
/** Errors of a connection that was never made: nothing left this machine. */
const unreachable = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
]);

/** Only a refusal that we know for certain counts as one; whatever else happened, the letter may have been sent. */
export const outcomeOf = (error: unknown): MailOutcome => {
  const { name, message, code } = named(error);
  const why = code ?? name;
  if (throttled.has(name)) return { kind: /daily/i.test(message) ? 'paused' : 'throttled', why };
  if (paused.has(name)) return { kind: 'paused', why };
  // An identity that is not verified yet is the account's fault, not the letter's: it goes out once that is mended.
  if (rejected.has(name)) return { kind: /not verified/i.test(message) ? 'paused' : 'rejected', why };
  if (code !== undefined && unreachable.has(code)) return { kind: 'unreachable', why };
  return { kind: 'unknown', why };
};

const named = (error: unknown): { name: string; message: string; code?: string } => {
  if (!(error instanceof Error)) return { name: typeof error, message: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  return { name: error.name, message: error.message, ...(code !== undefined && { code }) };
};
