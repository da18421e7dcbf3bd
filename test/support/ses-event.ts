import type { Feedback } from '../../shared/domain/feedback.ts';

/** As SES publishes it, SNS wraps it and SQS delivers it. */
export const sesEvent = (
  eventType: string,
  tags: Readonly<Record<string, string>>,
  timestamp: string,
  { address = 'zoe@example.org', ...more }: { address?: string; bounce?: object; complaint?: object } = {},
) =>
  notification(
    JSON.stringify({
      eventType,
      ...more,
      mail: {
        messageId: 'm1',
        timestamp,
        destination: [address],
        tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
      },
    }),
  );

export const notification = (Message: string) => ({
  Records: [{ messageId: 'e1', body: JSON.stringify({ Type: 'Notification', Message }) }],
});

/** That SES took the first attempt at a letter to Zoé. */
export const taken = (letter: string): Feedback => ({
  letter,
  attempt: 1,
  says: 'taken',
  address: 'zoe@example.org',
  items: [],
});
