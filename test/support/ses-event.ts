/** As SES publishes it, SNS wraps it and SQS delivers it. */
export const sesEvent = (eventType: string, tags: Readonly<Record<string, string>>, timestamp: string) =>
  notification(
    JSON.stringify({
      eventType,
      mail: {
        messageId: 'm1',
        timestamp,
        tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
      },
    }),
  );

export const notification = (Message: string) => ({
  Records: [{ messageId: 'e1', body: JSON.stringify({ Type: 'Notification', Message }) }],
});
