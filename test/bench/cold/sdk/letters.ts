import { SendEmailCommand, SESv2Client } from '@aws-sdk/client-sesv2';

/** The client of `ses-mailer.ts`, and a letter of one word. */
export const letters = (): (() => Promise<unknown>) => {
  const client = new SESv2Client({
    maxAttempts: 1,
    requestHandler: {
      httpsAgent: { keepAlive: false },
      httpAgent: { keepAlive: false },
      connectionTimeout: 3000,
      requestTimeout: 10_000,
      throwOnRequestTimeout: true,
    },
  });
  const word = { Data: 'Bonjour', Charset: 'UTF-8' };
  return () =>
    client.send(
      new SendEmailCommand({
        FromEmailAddress: process.env['SENDER'],
        Destination: { ToAddresses: ['zoe@example.org'] },
        ConfigurationSetName: process.env['CONFIGURATION_SET'],
        Content: { Simple: { Subject: word, Body: { Html: word, Text: word } } },
      }),
    );
};
