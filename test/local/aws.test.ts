import { ConflictException, CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { BadRequestException, SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { GetQueueAttributesCommand, SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, it, onTestFinished } from 'vitest';
import { serveAws } from '../../infra/local/aws/endpoint.ts';
import { localScheduler } from '../../infra/local/aws/scheduler.ts';
import { localSecrets } from '../../infra/local/aws/secrets.ts';
import { localSes } from '../../infra/local/aws/ses.ts';
import { localSqs } from '../../infra/local/aws/sqs.ts';
import type { Mail } from '../../infra/local/mail-journal.ts';
import { localQueue } from '../../infra/local/queue.ts';
import { aDataFolder } from './data-folder.ts';

const now = () => '2026-12-01T08:00:00.000Z';

const anEndpoint = async (dataDir: string) => {
  const mails: Mail[] = [];
  const queue = localQueue({ name: 'wake', now, invoke: async () => undefined });
  const scheduler = localScheduler(dataDir);
  const ses = localSes(now, async (mail) => void mails.push(mail));
  const { endpoint, close } = await serveAws([
    ses,
    scheduler.service,
    localSqs({ wake: queue }),
    localSecrets(dataDir),
  ]);
  onTestFinished(close);
  const config = {
    endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
    maxAttempts: 1,
  };
  return { mails, queue, scheduler, config };
};

const letter = (overrides = {}) =>
  new SendEmailCommand({
    FromEmailAddress: `=?UTF-8?B?${Buffer.from('Cercle — démo').toString('base64')}?= <binome@example.org>`,
    Destination: { ToAddresses: ['zoe@example.org'] },
    ReplyToAddresses: ['helene@example.org'],
    ConfigurationSetName: 'binome-local',
    EmailTags: [{ Name: 'cohort', Value: 'c1' }],
    Content: {
      Simple: {
        Subject: { Data: 'Élan' },
        Body: { Html: { Data: '<p>é</p>' }, Text: { Data: 'é' } },
        Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
        Attachments: [{ FileName: 'c.pdf', ContentType: 'application/pdf', RawContent: new Uint8Array([0, 255]) }],
      },
    },
    ...overrides,
  });

it('accepts a letter with all that belongs to it', async () => {
  const { mails, config } = await anEndpoint(aDataFolder());
  const { MessageId } = await new SESv2Client(config).send(letter());
  expect(mails).toEqual([
    {
      id: MessageId,
      to: 'zoe@example.org',
      from: 'Cercle — démo <binome@example.org>',
      replyTo: ['helene@example.org'],
      subject: 'Élan',
      html: '<p>é</p>',
      text: 'é',
      headers: { 'Auto-Submitted': 'auto-generated' },
      attachments: [{ filename: 'c.pdf', contentType: 'application/pdf', base64: 'AP8=' }],
      sentAt: now(),
      tags: { cohort: 'c1' },
    },
  ]);
});

const rawLetter = (from: string) =>
  letter({
    Content: {
      Raw: {
        Data: Buffer.from(
          [
            `From: ${from}`,
            'To: zoe@example.org',
            'Subject: =?UTF-8?Q?=C3=89lan?=',
            'MIME-Version: 1.0',
            'Content-Type: multipart/alternative; boundary=b',
            '\r\n--b\r\n\r\nA',
            '--b\r\nContent-Type: text/html\r\n\r\n<p>A',
            '--b--',
          ].join('\r\n'),
        ),
      },
    },
  });

it('accepts a raw letter from the address that it is sent from, and no other', async () => {
  const { mails, config } = await anEndpoint(aDataFolder());
  const client = new SESv2Client(config);
  const { MessageId } = await client.send(rawLetter('Cercle <binome@example.org>'));
  await expect(client.send(rawLetter('Cercle <eve@example.net>'))).rejects.toThrow(BadRequestException);
  expect(mails).toMatchObject([{ id: MessageId, to: 'zoe@example.org', subject: 'Élan', tags: { cohort: 'c1' } }]);
});

it('refuses a letter that SES would refuse', async () => {
  const { mails, config } = await anEndpoint(aDataFolder());
  const tagged = letter({ EmailTags: [{ Name: 'person', Value: 'a#b' }] });
  await expect(new SESv2Client(config).send(tagged)).rejects.toThrow(BadRequestException);
  expect(mails).toEqual([]);
});

it('keeps a schedule, and tells whoever creates it again', async () => {
  const folder = aDataFolder();
  const { scheduler, config } = await anEndpoint(folder);
  const morning = (expression: string) =>
    new CreateScheduleCommand({
      Name: 'morning-0900-Asia.Kolkata',
      GroupName: 'g',
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: 'Asia/Kolkata',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: 'arn:aws:lambda:x', RoleArn: 'arn:aws:iam::x', Input: '{"cause":"morning"}' },
    });
  const client = new SchedulerClient(config);
  await expect(client.send(morning('cron(61 9 * * ? *)'))).rejects.toMatchObject({ name: 'ValidationException' });
  await client.send(morning('cron(0 9 * * ? *)'));
  await expect(client.send(morning('cron(0 9 * * ? *)'))).rejects.toThrow(ConflictException);
  for (const { triggers } of [scheduler, localScheduler(folder)]) {
    expect(triggers()).toMatchObject([{ event: { cause: 'morning' } }]);
    expect(triggers()[0]?.next(now())).toBe('2026-12-02T03:30:00.000Z');
  }
});

it('takes messages, one and many, and tells how many wait', async () => {
  const { config } = await anEndpoint(aDataFolder());
  const client = new SQSClient(config);
  const QueueUrl = `${config.endpoint}/000000000000/wake`;
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: 'é' }));
  const { Failed, Successful } = await client.send(
    new SendMessageBatchCommand({
      QueueUrl,
      Entries: [
        { Id: '0', MessageBody: 'a' },
        { Id: '1', MessageBody: 'b', DelaySeconds: 30 },
      ],
    }),
  );
  expect([Failed, Successful?.length]).toEqual([[], 2]);
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
  expect(Attributes).toMatchObject({ ApproximateNumberOfMessages: '2', ApproximateNumberOfMessagesDelayed: '1' });
});

it('makes the keys once', async () => {
  const folder = aDataFolder();
  const secretIn = async () => {
    const { config } = await anEndpoint(folder);
    const { SecretString } = await new SecretsManagerClient(config).send(
      new GetSecretValueCommand({ SecretId: 'keys' }),
    );
    return SecretString;
  };
  const first = await secretIn();
  expect(JSON.parse(first!)).toEqual({ current: 'k1', k1: expect.stringMatching(/^[\w-]{64}$/) });
  expect(await secretIn()).toBe(first);
});
