import { onTestFinished, vi } from 'vitest';
import { serveAws } from '../../infra/local/aws/endpoint.ts';

/** What a request for `SendEmail` holds, as far as tests look. */
export type SendEmailInput = {
  FromEmailAddress: string;
  Destination: object;
  ReplyToAddresses?: string[];
  Content: { Simple?: { Headers: { Name: string }[] }; Raw?: { Data: string } };
};

/** An SES that takes whatever it is asked to send; gives what it was asked. */
export const aSesThatTakesAll = async (): Promise<readonly SendEmailInput[]> => {
  const asked: SendEmailInput[] = [];
  const { endpoint, close } = await serveAws([
    ({ input }) => {
      asked.push(input as SendEmailInput);
      return { result: { MessageId: 'm1' } };
    },
  ]);
  const env = {
    AWS_ENDPOINT_URL_SESV2: endpoint,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await close();
  });
  return asked;
};
