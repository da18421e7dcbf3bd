import { createServer, type RequestListener } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { encodedWord, outcomeOf, sesMailer } from '../../shared/adapters/ses-mailer.ts';

const failure = (name: string, message = '', code?: string) =>
  Object.assign(new Error(message), { name, ...(code && { code }) });

describe('what SES says', () => {
  it.each([
    [failure('TooManyRequestsException', 'Maximum sending rate exceeded.'), 'throttled'],
    [failure('TooManyRequestsException', 'Daily message quota exceeded.'), 'paused'],
    [failure('SendingPausedException'), 'paused'],
    [failure('AccountSuspendedException'), 'paused'],
    [failure('MailFromDomainNotVerifiedException'), 'paused'],
    [failure('AccessDeniedException'), 'paused'],
    [failure('MessageRejected', 'Email address is not verified.'), 'paused'],
    [failure('InvalidSignatureException'), 'paused'],
    [failure('MessageRejected', 'Illegal content'), 'rejected'],
    [failure('BadRequestException'), 'rejected'],
    [failure('Error', '', 'ECONNREFUSED'), 'unreachable'],
    [failure('Error', '', 'ENOTFOUND'), 'unreachable'],
    [failure('TimeoutError'), 'unknown'],
    [failure('Error', '', 'ECONNRESET'), 'unknown'],
    [failure('InternalServiceErrorException'), 'unknown'],
    ['not even an error', 'unknown'],
  ])('%s is %s', (error, kind) => {
    expect(outcomeOf(error).kind).toBe(kind);
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
});

it('a name of any length and script is cut into encoded words of at most 75 letters', () => {
  const name = 'Hélène Nguyễn-Østergård 山田太郎 👩‍🏫 '.repeat(4);
  const words = encodedWord(name).split(' ');
  expect(Math.max(...words.map((word) => word.length))).toBeLessThanOrEqual(75);
  expect(words.map((word) => Buffer.from(word.slice(10, -2), 'base64').toString()).join('')).toBe(name);
});
