import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CloudFormationClient, UpdateTerminationProtectionCommand } from '@aws-sdk/client-cloudformation';
import { CreateEmailIdentityCommand, PutAccountDetailsCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { tell } from '../../infra/local/terminal.ts';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import { dayIn, daysBetween, instantAt, instantOf, timeIn, workingDayFrom } from '../../shared/domain/time.ts';
import { aPlayer, metLinks, type Player } from '../support/player.ts';
import { aCdk } from './cdk.ts';
import { openDoor } from './door.ts';
import { type Emulator, findPython, startEmulator } from './emulator.ts';

const folder = join(import.meta.dirname, '../../dist/e2e');
// The emulator fires schedules by UTC, whatever their zone.
const zone = 'UTC';
const account = '000000000000';
const dayMs = 86_400_000;
const settings = {
  name: 'trial',
  region: 'eu-west-3',
  account,
  sender: 'mentorat@binome.example',
  // The emulator knows no DKIM records of an identity that CloudFormation creates.
  identity: 'existing',
  organisers: ['organisation@binome.example'],
  rate: 14,
  perDay: 200,
};
const colleagues = ['ana', 'bo', 'cy'].map((name) => `${name}@example.com`);
const file = [
  'Mentor,Mentor email,Mentee,Mentee email',
  'Ana,ana@example.com,Bo,bo@example.com',
  'Ana,ana@example.com,Cy,cy@example.com',
].join('\n');

const Lines = z.array(z.object({ check: z.string(), state: z.enum(['ok', 'todo', 'unknown']) }));

const python = await findPython(join(folder, 'python'));
tell(
  python === undefined
    ? 'Nothing is deployed: the emulator of AWS needs Python 3 with venv (python3-venv).'
    : [
        'Where the emulator is not AWS:',
        '- it fires schedules by UTC, whatever their zone: the colleagues live there;',
        '- it has no DKIM records of an identity that CloudFormation creates: the sender is an existing one;',
        '- it tells nothing of letters through a configuration set: the test publishes what SES would.',
      ].join('\n'),
);

const hasLinter = spawnSync('cfn-lint', ['--version']).status === 0;
if (!hasLinter) tell('Templates are not read by cfn-lint: there is no such command.');

/** Waits until something is there: so long as a schedule and two cold starts may take. */
const until = async <Found>(found: () => Promise<Found | undefined>, what: string): Promise<Found> => {
  for (let tries = 0; tries < 300; tries += 1) {
    const one = await found();
    if (one !== undefined) return one;
    await sleep(200);
  }
  throw new Error(`Waited for a minute: ${what}.`);
};

describe.runIf(python)('from an empty account to the first certificate', () => {
  let emulator: Emulator;
  let cdk: ReturnType<typeof aCdk>;
  let outputs: Readonly<Record<string, string>>;
  let door: Awaited<ReturnType<typeof openDoor>>;
  let player: Player;
  let cohort: string;
  let morning: string;

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
  });

  it.runIf(hasLinter)('deploys what CloudFormation reads without a complaint', () => {
    const templates = ['data', 'engine'].map((stack) => join(folder, `cdk.out/trial-${stack}.template.json`));
    // W3005: the CDK says of a role both that a function uses it and that it comes first.
    const words = ['--ignore-checks', 'W3005', '--', ...templates];
    expect(execFileSync('cfn-lint', words, { encoding: 'utf8' })).toBe('');
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
    const environment = { ...process.env, DEPLOYMENT: join(folder, 'deployment.json') };
    const words = ['infra/doctor/main.ts', '--json', '--language', 'en'];
    const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', env: environment });
    const states = Object.fromEntries(Lines.parse(JSON.parse(stdout)).map(({ check, state }) => [check, state]));
    const ready = [
      'credentials',
      'region',
      'configuration',
      'bootstrap',
      'sender',
      'stacks',
      'lambda',
      'clock',
      'zone',
    ];
    expect(states).toMatchObject({ ...Object.fromEntries(ready.map((check) => [check, 'ok'])), 'ses-account': 'todo' });
  });

  it('takes a trial of one meeting through the deployed API, with the token that the command makes', async () => {
    const words = ['infra/organiser.ts', 'token', '--table', outputs['TableName'] ?? ''];
    const token = execFileSync(process.execPath, words, { encoding: 'utf8' }).trim();
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
    const letters = await lettersTo(0);
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
    expect(await emulator.mails()).toHaveLength(colleagues.length);
  });

  it('a press counts, and on the next morning the certificates are there', async () => {
    const ana = (await emulator.mails()).find(({ To }) => To.includes('ana@example.com'));
    const links = metLinks({ text: ana?.BodyText ?? '' });
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
    const [, path = ''] = /(\/c\/[0-9A-Z]{12})/.exec(letters[0]?.BodyText ?? '') ?? [];
    expect(await player.page(path)).toMatch(/certificat/i);
  });

  it('the engine can be destroyed: the table stays with all that it holds, and a new engine goes on with it', async () => {
    await cdk.destroy('trial-engine');
    const store = dynamoStore(outputs['TableName'] ?? '');
    expect((await store.roster(cohort)).people).toHaveLength(3);
    await cdk.deploy();
    expect((await player.pairs(cohort)).map(({ stepsDone }) => stepsDone)).toEqual([1, 1]);
  });

  it('the data stack cannot be destroyed by a slip, and leaves the table when it is destroyed on purpose', async () => {
    await cdk.destroy('trial-engine');
    await expect(cdk.destroy('trial-data')).rejects.toThrow('destroy trial-data');
    const protection = { StackName: 'trial-data', EnableTerminationProtection: false };
    await new CloudFormationClient({}).send(new UpdateTerminationProtectionCommand(protection));
    await cdk.destroy('trial-data');
    expect((await dynamoStore(outputs['TableName'] ?? '').roster(cohort)).people).toHaveLength(3);
  });
});
