import { randomUUID } from 'node:crypto';
import { configurationSet } from './functions.ts';
import type { Mail } from './mail-journal.ts';

/** The events that SES publishes about a mail, each in the envelope in which SNS puts it on a queue. */
export const eventsOf = (mail: Mail): readonly string[] =>
  [{ eventType: 'Send', send: {} }, ...fateOf(mail)].map((event) =>
    envelope({ ...event, mail: about(mail) }, mail.sentAt),
  );

/** SES's mailbox simulator has an address for what can become of a mail, with any label; every other mail arrives. */
const simulator = /^([a-z]+)(?:\+[^@]*)?@simulator\.amazonses\.com$/;

const fateOf = (mail: Mail): readonly object[] => {
  const [, what = ''] = simulator.exec(mail.to.toLowerCase()) ?? [];
  switch (what) {
    case 'bounce':
      return [bounce(mail, 'General')];
    case 'suppressionlist':
      return [bounce(mail, 'OnAccountSuppressionList')];
    case 'complaint':
      return [delivery(mail), complaint(mail)];
    default:
      return [delivery(mail)];
  }
};

const delivery = ({ to, sentAt }: Mail) => ({
  eventType: 'Delivery',
  delivery: {
    timestamp: sentAt,
    processingTimeMillis: 1,
    recipients: [to],
    smtpResponse: '250 2.6.0 Message received',
    reportingMTA: 'localhost',
  },
});

const bounce = ({ to, sentAt }: Mail, bounceSubType: string) => ({
  eventType: 'Bounce',
  bounce: {
    feedbackId: randomUUID(),
    bounceType: 'Permanent',
    bounceSubType,
    bouncedRecipients: [{ emailAddress: to, action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1' }],
    timestamp: sentAt,
    reportingMTA: 'dns; localhost',
  },
});

const complaint = ({ to, sentAt }: Mail) => ({
  eventType: 'Complaint',
  complaint: {
    feedbackId: randomUUID(),
    complaintSubType: null,
    complainedRecipients: [{ emailAddress: to }],
    timestamp: sentAt,
    userAgent: 'Amazon SES Mailbox Simulator',
    complaintFeedbackType: 'abuse',
    arrivalDate: sentAt,
  },
});

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
