import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodedWord, outcomeOf, sesMailer } from '../../shared/adapters/ses-mailer.ts';

const failure = (
  name: string,
  { message = '', code, status }: { message?: string; code?: string; status?: number } = {},
) =>
  Object.assign(new Error(message), {
    name,
    ...(code && { code }),
    ...(status && { $metadata: { httpStatusCode: status } }),
  });

const who = { to: 'zoe@example.org', sender: 'mentor@example.org' };
const unverified = 'Email address is not verified. The following identities failed the check in region EU-WEST-3';

/** The errors of `SendEmail` in the model of the SDK, and those that all services of AWS share. */
const known: Readonly<Record<string, readonly string[]>> = {
  rejected: ['MessageRejected', 'BadRequestException', 'ValidationException', 'RequestEntityTooLargeException'],
  throttled: ['TooManyRequestsException', 'ThrottlingException', 'Throttling'],
  paused: [
    'AccountSuspendedException',
    'SendingPausedException',
    'MailFromDomainNotVerifiedException',
    'LimitExceededException',
    'NotFoundException',
    'AccessDeniedException',
    'CredentialsProviderError',
    'ExpiredTokenException',
    'IncompleteSignature',
    'InvalidClientTokenId',
    'InvalidSignatureException',
    'MissingAuthenticationTokenException',
    'NotAuthorized',
    'OptInRequired',
    'RequestExpired',
    'SignatureDoesNotMatch',
    'UnrecognizedClientException',
  ],
  unknown: ['InternalServiceErrorException', 'InternalFailure', 'ServiceUnavailable', 'TimeoutError', 'AbortError'],
};

describe('what SES says', () => {
  it.each(Object.entries(known).flatMap(([kind, names]) => names.map((name) => [name, kind])))(
    '%s is %s',
    (name, kind) => {
      expect(outcomeOf(failure(name), who)).toEqual({ kind, why: name });
    },
  );

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'CERT_HAS_EXPIRED'])(
    '%s never left this machine',
    (code) => {
      expect(outcomeOf(failure('Error', { code }), who)).toEqual({ kind: 'unreachable', why: code });
    },
  );

  it.each([
    ['TooManyRequestsException', 'Maximum sending rate exceeded.', 'throttled'],
    ['TooManyRequestsException', 'Daily message quota exceeded.', 'paused'],
    ['ThrottlingException', 'Daily message quota exceeded', 'paused'],
    ['ThrottlingException', 'Maximum sending rate exceeded', 'throttled'],
    ['MessageRejected', 'Email address is not verified. The following identities failed the check', 'paused'],
    ['MessageRejected', `${unverified}: mentor@example.org`, 'paused'],
    ['MessageRejected', `${unverified}: zoe@example.org, mentor@example.org`, 'paused'],
    // In the sandbox each recipient has to be verified: one who is not holds nobody else up.
    ['MessageRejected', `${unverified}: zoe@example.org`, 'throttled'],
    ['MessageRejected', 'Email address is on the suppression list.', 'rejected'],
    ['MessageRejected', 'Message contains a virus', 'rejected'],
    // Who the letter is to must not make a refusal look like another.
    ['BadRequestException', 'Invalid address: daily@example.org', 'rejected'],
  ])('%s with “%s” is %s: the day’s quota is the account’s, the rate is the moment’s', (name, message, kind) => {
    expect(outcomeOf(failure(name, { message }), who).kind).toBe(kind);
  });

  it.each([
    [400, 'throttled'],
    [403, 'throttled'],
    [404, 'throttled'],
    [429, 'throttled'],
    [408, 'unknown'],
    [500, 'unknown'],
    [502, 'unknown'],
    [503, 'unknown'],
    [504, 'unknown'],
  ])('a name nobody knows with %d is %s: a 4xx was refused for certain, and may be anybody’s fault', (status, kind) => {
    expect(outcomeOf(failure('SomethingNewException', { status }), who).kind).toBe(kind);
  });

  it.each([
    [failure('Error', { code: 'ECONNRESET' }), 'unknown'],
    [failure('Error', { code: 'EPIPE' }), 'unknown'],
    [failure('constructor'), 'unknown'],
    ['not even an error', 'unknown'],
  ])('%s is %s', (error, kind) => {
    expect(outcomeOf(error, who).kind).toBe(kind);
  });
});

describe('over the wire', () => {
  let requests: { url: string; body: Record<string, unknown> }[];
  let answer: RequestListener;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      requests.push({ url: request.url ?? '', body: JSON.parse(Buffer.concat(chunks).toString()) });
      answer(request, response);
    });
  });
  const mail = {
    to: 'zoe@example.org',
    fromName: 'Cercle d’été',
    replyTo: ['helene@example.org'],
    subject: 'Étape 1',
    html: '<p>é</p>',
    text: 'é',
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments: [{ fileName: 'c.pdf', contentType: 'application/pdf', content: new Uint8Array([1, 2]) }],
    tags: { cohort: 'c', attempt: '1' },
  };

  beforeEach(async () => {
    requests = [];
    await once(server.listen(0, '127.0.0.1'), 'listening');
    vi.stubEnv('AWS_ENDPOINT_URL_SESV2', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    for (const [name, value] of Object.entries({
      AWS_REGION: 'eu-west-3',
      AWS_ACCESS_KEY_ID: 'a',
      AWS_SECRET_ACCESS_KEY: 'b',
    }))
      vi.stubEnv(name, value);
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('a letter is one request, with everything in it', async () => {
    answer = (_, response) => response.end(JSON.stringify({ MessageId: 'm1' }));
    expect(await sesMailer('binome@example.org', 'letters').sendMail(mail)).toEqual({
      kind: 'accepted',
      messageId: 'm1',
    });
    expect(requests).toHaveLength(1);
    expect(requests[0]?.body).toMatchObject({
      FromEmailAddress: '=?UTF-8?B?Q2VyY2xlIGTigJnDqXTDqQ==?= <binome@example.org>',
      Destination: { ToAddresses: ['zoe@example.org'] },
      ReplyToAddresses: ['helene@example.org'],
      ConfigurationSetName: 'letters',
      EmailTags: [
        { Name: 'cohort', Value: 'c' },
        { Name: 'attempt', Value: '1' },
      ],
      Content: {
        Simple: {
          Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
          Attachments: [{ ContentTransferEncoding: 'BASE64', RawContent: 'AQI=' }],
        },
      },
    });
  });

  it.each<[string, RequestListener]>([
    ['accepts and drops the line', (request) => request.socket.destroy()],
    ['fails', (_, response) => void response.writeHead(503).end()],
  ])('SES %s: asked once, and the outcome is unknown', async (_, how) => {
    answer = how;
    expect(await sesMailer('binome@example.org', 'letters').sendMail(mail)).toMatchObject({ kind: 'unknown' });
    expect(requests).toHaveLength(1);
  });

  it.each([
    [429, 'TooManyRequestsException', 'Maximum sending rate exceeded.', 'throttled'],
    [429, 'TooManyRequestsException', 'Daily message quota exceeded.', 'paused'],
    [400, 'SendingPausedException', 'Email sending is disabled.', 'paused'],
    [400, 'SomethingNewException', 'What we cannot know.', 'throttled'],
  ])('SES refuses with %d %s “%s”: asked once, and the letter is %s', async (status, name, message, kind) => {
    answer = (_, response) =>
      void response.writeHead(status, { 'x-amzn-errortype': name }).end(JSON.stringify({ message }));
    expect(await sesMailer('binome@example.org', 'letters').sendMail(mail)).toEqual({ kind, why: name });
    expect(requests).toHaveLength(1);
  });
});

it('a name of any length and script is cut into encoded words of at most 75 letters', () => {
  const name = 'Hélène Nguyễn-Østergård 山田太郎 👩‍🏫 '.repeat(4);
  const words = encodedWord(name).split(' ');
  expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(75);
  expect(words.map((word) => Buffer.from(word.slice(10, -2), 'base64').toString()).join('')).toBe(name);
});
