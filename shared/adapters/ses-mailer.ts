import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import * as z from 'zod';
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
export const sesMailer = (sender: string, configurationSet: string, region?: string): Pick<World, 'sendMail'> => {
  const client = new SESv2Client({
    ...(region !== undefined && { region }),
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
        const command = await commandOf(mail, sender, configurationSet);
        return await ask(client, command, { to: mail.to, sender });
      } catch (error) {
        // What cannot be composed never will be, and SES was not asked.
        return { kind: 'rejected', why: `not composed: ${named(error).name}` };
      }
    },
  };
};

const ask = async (client: SESv2Client, command: SendEmailCommand, who: Correspondents): Promise<MailOutcome> => {
  try {
    const { MessageId = '' } = await client.send(command);
    return { kind: 'accepted', messageId: MessageId };
  } catch (error) {
    return outcomeOf(error, who);
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

type Refusal = Exclude<MailOutcome, { kind: 'accepted' }>['kind'];

/** What each error of SES's `SendEmail`, and those common to AWS's services, means for the letter; all of them are clean refusals. */
const refusals: ReadonlyMap<string, Refusal> = new Map<string, Refusal>([
  ['MessageRejected', 'rejected'],
  ['BadRequestException', 'rejected'],
  ['ValidationException', 'rejected'],
  ['RequestEntityTooLargeException', 'rejected'],

  ['TooManyRequestsException', 'throttled'],
  ['ThrottlingException', 'throttled'],
  ['Throttling', 'throttled'],

  ['AccountSuspendedException', 'paused'],
  ['SendingPausedException', 'paused'],
  ['MailFromDomainNotVerifiedException', 'paused'],
  ['LimitExceededException', 'paused'],
  ['NotFoundException', 'paused'],
  ['AccessDeniedException', 'paused'],
  ['CredentialsProviderError', 'paused'],
  ['ExpiredTokenException', 'paused'],
  ['IncompleteSignature', 'paused'],
  ['InvalidClientTokenId', 'paused'],
  ['InvalidSignatureException', 'paused'],
  ['MissingAuthenticationTokenException', 'paused'],
  ['NotAuthorized', 'paused'],
  ['OptInRequired', 'paused'],
  ['RequestExpired', 'paused'],
  ['SignatureDoesNotMatch', 'paused'],
  ['UnrecognizedClientException', 'paused'],

  // Connections that were never made: nothing left this machine.
  ['ECONNREFUSED', 'unreachable'],
  ['ENOTFOUND', 'unreachable'],
  ['EAI_AGAIN', 'unreachable'],
  ['EHOSTUNREACH', 'unreachable'],
  ['ENETUNREACH', 'unreachable'],
  ['CERT_HAS_EXPIRED', 'unreachable'],
]);

type Correspondents = { to: string; sender: string };

/**
 * Whether the fault is the account's and not the letter's, whatever its name: a used-up quota, a sender not verified yet.
 * In its sandbox SES says the same of a recipient whom nobody has verified, and names them.
 */
const isOfTheAccount = (message: string, { to, sender }: Correspondents): boolean =>
  /daily message quota/i.test(message) || (isUnverified(message) && !isAbout(message, to, sender));

const isUnverified = (message: string): boolean => /not verified/i.test(message);
const isAbout = (message: string, to: string, sender: string): boolean =>
  message.includes(to) && !message.includes(sender);

/** Only a refusal that we know for certain counts as one; whatever else happened, the letter may have been sent. */
export const outcomeOf = (error: unknown, who: Correspondents): MailOutcome => {
  const { name, message, code, status } = named(error);
  const kind = refusals.get(name) ?? refusals.get(code ?? '') ?? refusalBy(status);
  const why = code ?? name;
  if (kind !== 'throttled' && kind !== 'rejected') return { kind, why };
  if (isOfTheAccount(message, who)) return { kind: 'paused', why };
  // Whoever is not verified yet may be soon: their letter comes again, alone.
  return { kind: isUnverified(message) ? 'throttled' : kind, why };
};

/**
 * A 4xx that we do not know is a refusal all the same. It may be the letter's fault or everybody's: the letter comes again
 * later, alone, so that it is neither lost nor in the way of others. SES may still have read what it timed out on.
 */
const refusalBy = (status: number): Refusal =>
  status >= 400 && status < 500 && status !== 408 ? 'throttled' : 'unknown';

const Metadata = z.object({ $metadata: z.object({ httpStatusCode: z.number() }) });

const named = (error: unknown): { name: string; message: string; status: number; code?: string } => {
  if (!(error instanceof Error)) return { name: typeof error, message: '', status: 0 };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const status = Metadata.safeParse(error).data?.$metadata.httpStatusCode ?? 0;
  return { name: error.name, message: error.message, status, ...(code !== undefined && { code }) };
};
