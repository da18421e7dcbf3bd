import { randomUUID } from 'node:crypto';
import type { SQSEvent } from 'aws-lambda';
import type { Instant } from '../../shared/domain/time.ts';
import { configurationSet } from './functions.ts';
import type { Mail, MailJournal } from './mail-journal.ts';
import { localQueue } from './queue.ts';

/** Keeps what SES accepts, and tells `record-feedback` about it until the events of each mail are taken in. */
export const feedbackLoop = (
  journal: MailJournal,
  now: () => Instant,
  invoke: (event: SQSEvent) => Promise<unknown>,
) => {
  const mailOf = new Map<string, string>();
  const queue = localQueue({
    name: 'record-feedback',
    now,
    invoke,
    onGone: async (message) => {
      const mail = mailOf.get(message);
      mailOf.delete(message);
      if (mail !== undefined && ![...mailOf.values()].includes(mail)) await journal.settle(mail);
    },
  });
  const publish = (mail: Mail): void => {
    for (const body of feedbackOn(mail)) mailOf.set(queue.send(body), mail.id);
  };
  return {
    queue,
    accept: async (mail: Mail): Promise<void> => {
      await journal.add(mail);
      publish(mail);
    },
    /** Tells again what a stop may have left untold. */
    replay: (): void => journal.unsettled().forEach(publish),
  };
};

/** The events that SES publishes about a mail that arrived, each in the envelope in which SNS puts it on a queue. */
const feedbackOn = (mail: Mail): readonly string[] => [
  envelope({ eventType: 'Send', mail: about(mail), send: {} }, mail.sentAt),
  envelope(
    {
      eventType: 'Delivery',
      mail: about(mail),
      delivery: {
        timestamp: mail.sentAt,
        processingTimeMillis: 1,
        recipients: [mail.to],
        smtpResponse: '250 2.6.0 Message received',
        reportingMTA: 'localhost',
      },
    },
    mail.sentAt,
  ),
];

const about = ({ id, to, from, sentAt, tags }: Mail) => ({
  timestamp: sentAt,
  source: from,
  sendingAccountId: '000000000000',
  messageId: id,
  destination: [to],
  headersTruncated: false,
  headers: [],
  commonHeaders: {},
  tags: {
    'ses:operation': ['SendEmail'],
    'ses:configuration-set': [configurationSet],
    ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
  },
});

const envelope = (event: object, at: string): string =>
  JSON.stringify({
    Type: 'Notification',
    MessageId: randomUUID(),
    TopicArn: 'arn:aws:sns:eu-west-3:000000000000:binome-local-feedback',
    Subject: 'Amazon SES Email Event Notification',
    Message: JSON.stringify(event),
    Timestamp: at,
    SignatureVersion: '1',
    Signature: '',
    SigningCertURL: '',
    UnsubscribeURL: '',
  });
