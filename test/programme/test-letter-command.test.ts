import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { removeFolder } from '../support/remove-folder.ts';
import { aStackForTestLetters, saidBy } from '../support/test-letter.ts';
import { settings } from '../support/settings.ts';

const home = mkdtempSync(join(tmpdir(), 'binome-'));
const result = (operation: string, xml: string) =>
  `<${operation}Response><${operation}Result>${xml}</${operation}Result></${operation}Response>`;
const output = (key: string, value: string) =>
  `<member><OutputKey>${key}</OutputKey><OutputValue>${value}</OutputValue></member>`;

/** AWS as far as a command asks it who is signed in, and what is deployed. */
const answers: Record<string, string> = {
  GetCallerIdentity: result('GetCallerIdentity', '<Account>111111111111</Account>'),
  ListStackResources: result(
    'ListStackResources',
    `<StackResourceSummaries><member><ResourceType>AWS::SES::ConfigurationSet</ResourceType>
     <LogicalResourceId>A</LogicalResourceId><PhysicalResourceId>binome-local</PhysicalResourceId>
     <ResourceStatus>CREATE_COMPLETE</ResourceStatus></member></StackResourceSummaries>`,
  ),
};
const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const action = new URLSearchParams((await buffer(request)).toString()).get('Action') ?? '';
  const missing = `<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code>
    <Message>Stack with id cercle-data does not exist</Message></Error></ErrorResponse>`;
  response.writeHead(action in answers ? 200 : 400).end(answers[action] ?? missing);
};
const aws = createServer((request, response) => void answer(request, response));

let stack: Awaited<ReturnType<typeof aStackForTestLetters>>;
beforeAll(async () => {
  stack = await aStackForTestLetters();
  await once(aws.listen(0, '127.0.0.1'), 'listening');
});
afterAll(async () => {
  aws.close();
  await stack.close();
  await removeFolder(home);
});

/** The command at a terminal in front of that AWS, and of the table and the mail service of this machine. */
const testLetter = async (
  words: readonly string[],
  env: Record<string, string> = {},
  deployment: object = settings,
) => {
  const DEPLOYMENT = join(home, 'deployment.json');
  writeFileSync(DEPLOYMENT, JSON.stringify(deployment));
  const endpoint = `http://127.0.0.1:${(aws.address() as AddressInfo).port}`;
  const places = { AWS_ENDPOINT_URL_STS: endpoint, AWS_ENDPOINT_URL_CLOUDFORMATION: endpoint };
  return await new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    execFile(
      process.execPath,
      ['infra/test-letter/main.ts', ...words],
      { env: { ...process.env, ...places, LANG: 'en', DEPLOYMENT, ...env } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });
};

it('tells how it is used to whoever names no address', async () => {
  const { code, stderr } = await testLetter([]);
  expect([code, stderr.slice(0, 37)]).toEqual([2, 'npm run test-letter -- --to ADDRESS [']);
});

it('sends nothing to what is no address, and says so in the reader’s language', async () => {
  const { code, stderr } = await testLetter(['--to', 'dsi', '--language', 'fr']);
  expect([code, stderr.split('\n')[0]?.replaceAll('\u00A0', ' ')]).toEqual([
    1,
    'Aucune lettre d’essai n’est partie : « dsi » n’est pas une adresse.',
  ]);
});

it.each<[string, Parameters<typeof testLetter>, string]>([
  [
    'there are no credentials',
    [
      ['--to', 'it@example.org'],
      { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_EC2_METADATA_DISABLED: 'true' },
    ],
    'No test letter was sent. This terminal is not signed in to AWS.',
  ],
  ['nothing is deployed yet', [['--to', 'it@example.org']], 'No test letter was sent. Nothing is deployed yet.'],
  [
    'the configuration is still the example’s',
    [['--to', 'it@example.org'], {}, { ...settings, sender: 'mentoring@example.org' }],
    'No test letter was sent. ',
  ],
])('sends nothing where %s, and says what to do in sentences', async (_, command, expected) => {
  const mails = (await stack.player.mails()).length;
  const { code, stdout, stderr } = await testLetter(...command);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain(expected);
  expect(stderr).not.toMatch(/Error|at .*\.ts:/);
  expect(await stack.player.mails()).toHaveLength(mails);
});

it('sends a test letter from the deployed sender, and says where it is told what becomes of it', async () => {
  const outputs = `${output('TableName', 'binome')}${output('ApiUrl', `${stack.url}/`)}`;
  answers['DescribeStacks'] = result(
    'DescribeStacks',
    `<Stacks><member><StackName>cercle-data</StackName><CreationTime>2026-11-20T09:00:00.000Z</CreationTime>
     <StackStatus>CREATE_COMPLETE</StackStatus><Outputs>${outputs}</Outputs></member></Stacks>`,
  );
  const { code, stdout, stderr } = await testLetter(['--to', ' IT@Example.org ', '--language', 'fr']);
  expect([code, stderr]).toEqual([0, '']);
  const mail = (await stack.player.mails()).at(-1);
  expect(mail).toMatchObject({ to: 'it@example.org', subject: 'Une lettre d’essai de votre Binôme' });
  const [reportUrl = ''] = /http:\S+/.exec(stdout) ?? [];
  expect(stdout).toContain('La lettre d’essai est en route vers it@example.org.');
  expect(await saidBy(reportUrl)).toContain('Rien ne l’a encore ouverte');
});
