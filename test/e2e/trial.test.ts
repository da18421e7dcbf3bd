import { join } from 'node:path';
import { DescribeTableCommand, DynamoDBClient, RestoreTableToPointInTimeCommand } from '@aws-sdk/client-dynamodb';
import { DescribeSecretCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { CreateEmailIdentityCommand, PutAccountDetailsCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tell } from '../../infra/local/terminal.ts';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import { dayIn, daysBetween, instantAt, instantOf, timeIn, workingDayFrom } from '../../shared/domain/time.ts';
import { aPlayer, metLinks, type Player } from '../support/player.ts';
import { aCdk } from './cdk.ts';
import { account, colleagues, file, ready, settings, zone } from './settings.ts';
import { commandOf, hasLinter, lint, statesBy, sweepAfter, until } from './steps.ts';
import { signCertificate } from './sign-certificate.ts';
import { openDoor } from './door.ts';
import { differences, type Emulator, findPython, startEmulator } from './emulator.ts';

const folder = join(import.meta.dirname, '../../dist/e2e');
const restored = 'trial-restored';
const dayMs = 86_400_000;

const python = await findPython(join(folder, 'python'));
tell(
  python === undefined
    ? 'Nothing is deployed: the emulator of AWS needs Python 3 with venv (python3-venv).'
    : differences,
);

const command = commandOf(join(folder, 'deployment.json'));

if (!hasLinter) tell('Templates are not read by cfn-lint: there is no such command.');

describe.runIf(python)('from an empty account to the first certificate', () => {
  let emulator: Emulator;
  let cdk: ReturnType<typeof aCdk>;
  let outputs: Readonly<Record<string, string>>;
  let door: Awaited<ReturnType<typeof openDoor>>;
  let player: Player;
  let cohort: string;
  let morning: string;
  let token: string;
  /** Her letter with the topic. */
  let topic: string;
  let certificate: string;
  let pairs: Awaited<ReturnType<Player['pairs']>>;

  beforeAll(async () => {
    emulator = await startEmulator(python ?? '', folder);
    Object.assign(process.env, emulator.environment);
    // Topics leave on working days.
    const today = dayIn(zone, instantOf(emulator.now()));
    await emulator.moveTo(emulator.now() + daysBetween(today, workingDayFrom(today)) * dayMs);
    cdk = aCdk(folder, emulator.environment);
    cdk.settings(settings);
  });
  afterAll(async () => {
    door?.close();
    await emulator?.stop();
  });

  const namesIn = async (table: string): Promise<readonly string[]> =>
    (await dynamoStore(table).roster(cohort)).people.map(({ name }) => name).toSorted();

  const lettersTo = async (before: number) =>
    await until(async () => {
      const since = (await emulator.mails()).slice(before);
      return since.length >= colleagues.length ? since : undefined;
    }, 'a letter for each');

  it('bootstraps, and deploys both stacks', async () => {
    await cdk.bootstrap(account, settings.region);
    outputs = await cdk.deploy();
    expect(outputs).toMatchObject({ ApiUrl: expect.stringMatching(/^http/), TableName: expect.any(String) });
    door = await openDoor(emulator.endpoint, outputs['ApiUrl'] ?? '');
    // SES knows nobody yet, so that the first letter waits.
    const said = cdk.said();
    expect(said).toMatch(
      /Nothing of it is in eu-west-3 yet\. This will be made:\n {2}1 table, 1 secret with keys, 1 key for certificates/,
    );
    expect(said).toContain('When that is done:\n  npm run test-letter -- --to organisation@binome.example');
  });

  it.runIf(hasLinter)('deploys what CloudFormation reads without a complaint', () => {
    expect(lint(join(folder, 'cdk.out'))).toBe('');
  });

  it('in the sandbox of SES three colleagues confirm that they may be written to', async () => {
    const ses = new SESv2Client({});
    const asked = { MailType: 'TRANSACTIONAL', WebsiteURL: 'https://binome.example' } as const;
    await ses.send(new PutAccountDetailsCommand({ ...asked, ProductionAccessEnabled: false }));
    for (const EmailIdentity of ['binome.example', ...colleagues])
      await ses.send(new CreateEmailIdentityCommand({ EmailIdentity }));
    expect(await emulator.mails()).toEqual([]);
  });

  it('the doctor finds all ready that the emulator knows of, and tells of the sandbox', () => {
    expect(statesBy(join(folder, 'deployment.json'))).toMatchObject({
      ...Object.fromEntries(ready.map((check) => [check, 'ok'])),
      'ses-account': 'todo',
    });
  });

  it('the first letter reaches the organiser, and tells what a mail gateway did with it', async () => {
    const said = await command('test-letter', '--to', 'ana@example.com', '--language', 'en');
    const [, report = ''] = /(\/test\/w[a-z2-7]+)/.exec(said) ?? [];
    const [letter] = await emulator.mails();
    const [, link = ''] = /(\/test\/m[a-z2-7]+)/.exec(letter?.BodyText ?? '') ?? [];
    const open = async (path: string) => await (await fetch(`${door.url}${path}`)).text();
    expect(await open(report)).toContain('Nothing has opened it yet');
    await open(link.toUpperCase());
    expect(await open(report)).toContain('in upper case');
  });

  it('takes a trial of one meeting through the deployed API, with the token that the command makes', async () => {
    token = (await command('organiser', 'token', '--table', outputs['TableName'] ?? '')).trim();
    player = aPlayer(door.url, token);
    // On the minute after next: the schedule of a morning that has begun fires a day later.
    const now = emulator.now();
    morning = timeIn(zone, instantOf(now + 90_000));
    const today = dayIn(zone, instantOf(now + 90_000));
    const launchAt = instantOf(now + 3_000);
    const parameters = { name: 'Essai', start: today, zone, programme: 'trial', morning, launchAt };
    const uploaded = await player.upload(Buffer.from(file), parameters);
    expect(uploaded).toMatchObject({ pairs: 2, people: 3 });
    ({ cohort } = uploaded);
    const again = await player.upload(Buffer.from(file), parameters);
    expect(again.cohort).toBe(cohort);
  });

  it('the scheduler fires on the morning, and everybody has one letter', async () => {
    const due = Date.parse(instantAt(dayIn(zone, instantOf(emulator.now() + 60_000)), morning, zone));
    // The emulator fires no schedule at its first look at it.
    if (due - emulator.now() > 5_000) await emulator.moveTo(due - 3_000);
    const letters = await lettersTo(1);
    expect(letters.flatMap(({ To }) => To).toSorted()).toEqual(colleagues);
  });

  it('hears what SES tells of a letter, and lets its plain line of validation pass', async () => {
    const topic = Object.entries(outputs).find(([name]) => /LettersEvents/.test(name))?.[1] ?? '';
    await emulator.publish(topic, 'Successfully validated SNS topic for Amazon SES event publishing.');
    const store = dynamoStore(outputs['TableName'] ?? '');
    const { people } = await store.roster(cohort);
    const [person] = people;
    if (!person) throw new Error('The cohort has nobody.');
    const [letter] = await store.letters(cohort, person.id);
    const tags = { cohort, person: person.id, letter: letter?.letter ?? '', attempt: '1' };
    const mail = {
      messageId: 'm1',
      timestamp: instantOf(emulator.now()),
      destination: [person.address],
      tags: Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    };
    await emulator.publish(topic, JSON.stringify({ eventType: 'Delivery', mail }));
    const noted = await until(
      async () => (await store.letters(cohort, person.id)).find(({ notes }) => 'delivered1' in notes),
      'the delivery in the history of the letter',
    );
    expect(noted.letter).toBe(tags.letter);
  });

  it('is deployed anew amid the cohort, which goes on', async () => {
    cdk.settings({ ...settings, rate: 10 });
    expect(await cdk.deploy()).toEqual(outputs);
    expect(cdk.said()).toMatch(/What changes in eu-west-3:\n {2}~ SES_RATE: 14 → 10 \(dispatch-due, .*\)\n\n/);
    expect(await emulator.mails()).toHaveLength(1 + colleagues.length);
    // To this moment it will be restored.
    const tables = { SourceTableName: outputs['TableName'], TargetTableName: restored };
    await new DynamoDBClient({}).send(new RestoreTableToPointInTimeCommand(tables));
  });

  it('a press counts, and on the next morning the certificates are there', async () => {
    const ana = (await emulator.mails()).findLast(({ To }) => To.includes('ana@example.com'));
    topic = ana?.BodyText ?? '';
    const links = metLinks({ text: topic });
    expect(links).toHaveLength(2);
    const before = (await emulator.mails()).length;
    await player.pressAll(links);
    expect((await player.pairs(cohort)).map(({ stepsDone }) => stepsDone)).toEqual([1, 1]);

    const tomorrow = Date.parse(instantAt(dayIn(zone, instantOf(emulator.now() + dayMs)), morning, zone));
    await emulator.moveTo(tomorrow - 3_000);
    const letters = await lettersTo(before);
    expect(letters.map(({ To, Subject }) => [...To, /ertificat/.test(Subject)]).toSorted()).toEqual(
      colleagues.map((address) => [address, true]),
    );
    const hers = letters.find(({ To }) => To.includes('ana@example.com'));
    certificate = /\/c\/[0-9A-Z]{12}/.exec(hers?.BodyText ?? '')?.[0] ?? '';
    expect(await player.page(certificate)).toMatch(/certificat/i);
  });

  it('a certificate is signed by the deployed key, and whoever has its address can check it', async () => {
    expect(await signCertificate(outputs, door.url)).toMatchObject({ name: expect.stringContaining('Mentorat') });
  });

  it('somebody is erased, the engine is destroyed, and the table restored to what it was before', async () => {
    const lost = outputs['TableName'] ?? '';
    const cy = (await dynamoStore(lost).roster(cohort)).people.find(({ name }) => name === 'Cy');
    await command('organiser', 'erase', '--table', lost, '--cohort', cohort, '--person', cy?.id ?? '');
    await emulator.moveTo(sweepAfter(emulator.now()) - 3_000);
    await until(async () => ((await namesIn(lost)).length === 2 ? true : undefined), 'somebody is erased');

    await command('destroy', '--yes');
    expect(await namesIn(restored)).toEqual(['Ana', 'Bo', 'Cy']);
    expect(await command('restore', '--to', restored)).toContain(`1 person of ${restored}, to be erased again`);
    const { Table } = await new DynamoDBClient({}).send(new DescribeTableCommand({ TableName: restored }));
    expect(Table).toMatchObject({ DeletionProtectionEnabled: true });
  });

  it('a new engine goes on with the restored table: whoever was erased is erased again, and certificates are still shown', async () => {
    const before = (await emulator.mails()).length;
    cdk.settings({ ...settings, table: restored });
    expect(await cdk.deploy()).toMatchObject({ TableName: restored, ApiUrl: outputs['ApiUrl'] });
    await emulator.moveTo(sweepAfter(emulator.now()) - 3_000);
    await until(async () => ((await namesIn(restored)).length === 2 ? true : undefined), 'somebody is erased again');
    expect(await command('restore', '--to', restored)).toContain('Nobody is left');
    expect(await namesIn(restored)).toEqual(['Ana', 'Bo']);
    const since = (await emulator.mails()).slice(before);
    expect(since.flatMap(({ To }) => To)).not.toContain('cy@example.com');
    expect(await player.page(certificate)).toMatch(/certificat/i);
  });

  it('a configuration that no longer names the table is not deployed: it would begin with an empty one', async () => {
    cdk.settings(settings);
    await expect(command('deploy', '--yes')).rejects.toThrow('Nothing has been deployed. First: Table and keys.');
    cdk.settings({ ...settings, table: restored });
  });

  it('the data stack cannot be destroyed by a slip; destroyed on purpose it leaves the table and the keys, and says so', async () => {
    pairs = await player.pairs(cohort);
    await expect(cdk.destroy('trial-data')).rejects.toThrow('destroy trial-data');
    const said = await command('destroy', '--data', '--yes');
    expect(await namesIn(restored)).toEqual(['Ana', 'Bo']);

    const { KeysSecret: secret = '' } = outputs;
    expect(said).toContain(`  "table": "${restored}",\n  "keys": "${secret}",\n`);
  });

  it('another deployment goes on with what was kept: pairs are as they were, and the link of an old letter opens', async () => {
    const { KeysSecret: secret } = outputs;
    const { ARN: keys } = await new SecretsManagerClient({}).send(new DescribeSecretCommand({ SecretId: secret }));
    cdk.settings({ ...settings, table: restored, keys });
    const { ApiUrl = '', ...others } = await cdk.deploy();
    expect(others).toMatchObject({ TableName: restored, KeysSecret: keys });
    door.close();
    door = await openDoor(emulator.endpoint, ApiUrl);
    player = aPlayer(door.url, token);
    expect(await player.pairs(cohort)).toEqual(pairs);
    const [link = ''] = metLinks({ text: topic });
    expect(await player.page(link)).toContain('Bo');
  });
});
