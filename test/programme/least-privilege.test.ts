import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { configurationSet } from '../../infra/local/functions.ts';
import { demoOrganiser } from '../../infra/local/demo.ts';
import { startLocalStack } from '../../infra/local/stack.ts';
import { tableName } from '../../infra/local/table.ts';
import { sendTestLetter } from '../../infra/test-letter/send.ts';
import { instantOf } from '../../shared/domain/time.ts';
import { nameOf, partitionsOf, statements } from '../infra/policies.ts';
import { synthesise } from '../infra/synthesise.ts';
import { attributed, recordCalls } from '../support/calls-of-functions.ts';
import { aDesk } from '../support/desk-over-http.ts';
import { type Deed, deedsOf } from '../support/deeds.ts';
import { aPlayer, type Mail } from '../support/player.ts';

const file = [
  'Mentor,Mentor email,Mentee,Mentee email',
  'Hélène,helene@example.org,Zoé,zoe@example.org',
  'Hélène,helene@example.org,Karim,bounce+karim@simulator.amazonses.com',
  'Ruth,ruth@example.org,Peter,complaint+peter@simulator.amazonses.com',
].join('\n');
const start = '2026-12-01';
const { engine } = synthesise();

const roleOf = (by: string): string => by.replaceAll('-', '');
const isLike = (pattern: string, text: string): boolean =>
  pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : text === pattern;

type Grant = { by: string; action: string; target: string; partition: string };

/** Each thing that the role of a function may do; for rows of the table, each kind of row. */
const grantsOf = (by: string): readonly Grant[] =>
  statements(engine, roleOf(by)).flatMap(({ Action, Resource, Condition }) => {
    const keys = partitionsOf(Condition) ?? ['*'];
    return [Action]
      .flat()
      .flatMap((action) =>
        [Resource].flat().flatMap((what) => keys.map((partition) => ({ by, action, target: nameOf(what), partition }))),
      );
  });

const inWords = ({ by, action, target, partition }: Grant): string =>
  `${by}: ${action} on ${target}${partition === '*' ? '' : ` ${partition}`}`;

/** The grants that a deed needs, one for each partition; undefined for one that nobody gave. */
const neededBy = (deed: Deed, grants: readonly Grant[]): readonly (Grant | undefined)[] => {
  const about = grants.filter(({ action, target }) => action === deed.action && target === deed.target);
  const partitions = deed.partitions.length > 0 ? deed.partitions : ['*'];
  return partitions.map((one) => about.find(({ partition }) => isLike(partition, one)));
};

/** Lambda itself writes the log and takes messages from a queue, in the name of the function. */
const isByItsOwnHand = ({ by, action }: Grant): boolean =>
  !action.startsWith('logs:') && (by === 'dispatch-due' || !/^sqs:(?!SendMessage)/.test(action));

type Pass = (minutes: number) => Promise<unknown>;

/** Somebody is let in, makes a token, uploads a cohort that waits, has a rehearsed letter sent, launches it, takes it back, removes it, and signs out. */
const workAtDesk = async (url: string, player: ReturnType<typeof aPlayer>, pass: Pass): Promise<void> => {
  const desk = aDesk(url);
  await desk.post('/desk/sign-in', { address: demoOrganiser });
  await pass(1);
  const letter = (await player.mails()).find(({ to }) => to === demoOrganiser);
  await desk.post(/\/desk\/in\/\w+/.exec(letter?.text ?? '')?.[0] ?? '', {});
  const page = await desk.post('/desk/access', { name: 'script' });
  const token = /[a-z2-7]{68}/.exec(await page.text())?.[0] ?? '';
  const api = { headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' } };
  const query = new URLSearchParams({ name: 'Bureau', start, zone: 'Europe/Paris', hold: '1' });
  const sent = await fetch(`${url}/api/cohorts?${query.toString()}`, { ...api, method: 'POST', body: file });
  const { cohort } = (await sent.json()) as { cohort: string };
  const [person] =
    /\/desk\/cohorts\/\w+\/rehearsal\/\w+/.exec(await desk.page(`/desk/cohorts/${cohort}/rehearsal`)) ?? [];
  const [rehearsed] = /\/desk\/cohorts\/\w+\/rehearsal\/\w+\/\w+/.exec(await desk.page(person ?? '')) ?? [];
  await desk.post(rehearsed ?? '', {});
  await desk.post(`/desk/cohorts/${cohort}/launch`, {});
  await pass(1);
  await desk.post(`/desk/cohorts/${cohort}/take-back`, {});
  await desk.post(`/desk/cohorts/${cohort}/withdraw`, {});
  await desk.post('/desk/sign-out', {});
};

let deeds: readonly Deed[] = [];
const functions = [
  'admit-organiser',
  'dispatch-due',
  'wake',
  'record-feedback',
  'answer-link',
  'serve-desk',
  'show-certificate',
  'show-guide',
];
const grants = functions.flatMap(grantsOf);

const deployed = (apiUrl: string) => ({
  region: 'eu-west-3',
  table: tableName,
  apiUrl,
  sender: 'mentoring@example.org',
  configurationSet,
});

/** The built-in programme, taken as a file and sent back as one's own. */
const programmeOfOnesOwn = async (url: string, token: string): Promise<string> => {
  const headers = { authorization: `Bearer ${token}` };
  const given = await fetch(`${url}/api/programmes/group-mentoring/file`, { headers });
  const sent = await fetch(`${url}/api/programmes`, { headers, method: 'POST', body: await given.text() });
  return ((await sent.json()) as { id: string }).id;
};

/** A draft that is withdrawn, and a whole programme of one’s own with a date, letters that come back, a test letter, a file of one’s data and an erasure. */
beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'binome-privilege-'));
  for (const stream of [process.stdout, process.stderr]) vi.spyOn(stream, 'write').mockReturnValue(true);
  const stack = await startLocalStack({
    dataDir,
    port: 0,
    startAt: '2026-11-23T08:00:00.000Z',
    demo: false,
    functionsDir: attributed(dataDir),
  });
  const { calls, stop } = recordCalls();
  const token = readFileSync(join(dataDir, 'organiser-token'), 'utf8').trim();
  const player = aPlayer(stack.url, token);
  const urlsOf = ({ html, text, headers }: Mail): readonly string[] =>
    [
      ...new Set(
        [...[html, text, ...Object.values(headers)].join('\n').matchAll(/http:\/\/localhost:\d+\/[^\s"<>)]+/g)].map(
          ([url]) => url,
        ),
      ),
    ].filter((url) => url.startsWith(stack.url));
  const urlsTo = async (address: string, path: string): Promise<string> => {
    const urls = (await player.mails()).filter(({ to }) => to === address).flatMap(urlsOf);
    return urls.findLast((url) => new URL(url).pathname.startsWith(path)) ?? '';
  };
  const pass: Pass = async (minutes) =>
    await player.moveTo(new Date(Date.parse((await player.clock()).now) + minutes * 60_000).toISOString());
  /** On the page about themselves, and then in the second letter. */
  const askTwice = async (address: string, what: string): Promise<void> => {
    await player.press(await urlsTo(address, '/me/'), what);
    await pass(5);
    await player.press(await urlsTo(address, '/confirm/'), 'yes');
  };
  /** What proves it is looked at, its holder prints it and has their name hidden. */
  const useCertificate = async (certificate: string, holder: string): Promise<void> => {
    for (const part of ['badge.svg', 'status']) await player.page(`${certificate}/${part}`);
    const [header = ''] = (await player.page(`${certificate}/credential.jwt`)).split('.');
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
    for (const page of [kid, `${holder}/pdf`]) await player.page(page);
    await player.press(holder, 'hide', { sure: 'yes' });
  };
  /** The organiser takes back whichever certificates there are. */
  const revoke = async (cohort: string): Promise<void> => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ act: { do: 'revoke' } });
    const pairs = JSON.stringify(await player.pairs(cohort));
    for (const [id] of pairs.matchAll(/\b[a-z2-7]{16}\b/g))
      await fetch(`${stack.url}/api/cohorts/${cohort}/people/${id}/acts`, { headers, method: 'POST', body });
  };
  try {
    const claire = { organiser: 'Claire', contact: 'claire@example.org' };
    const parameters = { name: 'Cercle', start, zone: 'Europe/Paris', ...claire };
    const draft = await player.upload(Buffer.from(file), { ...parameters, name: 'Brouillon' });
    const withdrawal = { method: 'DELETE', headers: { authorization: `Bearer ${token}` } };
    await fetch(`${stack.url}/api/cohorts/${draft.cohort}`, withdrawal);
    await workAtDesk(stack.url, player, pass);
    const programme = await programmeOfOnesOwn(stack.url, token);
    const { cohort } = await player.upload(Buffer.from(file), { ...parameters, programme });
    await player.pairs(cohort);
    for (let step = 0; step < 6; step += 1) {
      const days = step * 28 + 9;
      await player.moveTo(new Date(Date.parse(`${start}T12:00:00Z`) + days * 86_400_000).toISOString());
      if (step === 0) {
        const evening = { day: '2026-12-20', time: '17:30', minutes: '45' };
        await player.press(await urlsTo('zoe@example.org', '/date/'), 'agree', evening);
        await pass(5);
      }
      await player.press(await urlsTo('zoe@example.org', '/met/'));
    }
    await player.moveTo('2027-06-01T12:00:00Z');
    for (const path of ['/c/', '/guide/']) await player.page(await urlsTo('zoe@example.org', path));
    await useCertificate(await urlsTo('zoe@example.org', '/c/'), await urlsTo('zoe@example.org', '/holder/'));
    await revoke(cohort);
    const tested = await sendTestLetter(
      deployed(stack.url),
      'it@example.org',
      'en',
      instantOf(Date.parse((await player.clock()).now)),
    );
    if (tested.kind === 'asked') await player.page(tested.reportUrl);
    await player.page(await urlsTo('it@example.org', '/test/m'));
    await askTwice('zoe@example.org', 'export');
    await askTwice('helene@example.org', 'erase');
    await pass(24 * 60);
  } finally {
    stop();
    await stack.close();
    vi.restoreAllMocks();
    rmSync(dataDir, { recursive: true });
  }
  deeds = calls.flatMap(deedsOf);
}, 240_000);
afterAll(() => void vi.restoreAllMocks());

it('every function asks AWS for something', () => {
  expect(new Set(deeds.map(({ by }) => by))).toEqual(new Set(functions));
});

it('would see a call that nobody granted: another action, another thing, another partition', () => {
  const deed: Deed = { by: 'answer-link', action: 'dynamodb:PutItem', target: 'table', partitions: ['COHORT#c'] };
  const needs = (change: Partial<Deed>) => neededBy({ ...deed, ...change }, grantsOf('answer-link'));
  expect(needs({})).toEqual([expect.objectContaining({ partition: 'COHORT#*' })]);
  const others = [{ action: 'dynamodb:DeleteItem' }, { target: 'index' }, { partitions: ['COHORT#c', 'TOKEN#t'] }];
  for (const change of others) expect(needs(change)).toContain(undefined);
});

it.each(functions)('%s asks for nothing that its role may not do', (name) => {
  const refused = deeds.filter((deed) => deed.by === name && neededBy(deed, grantsOf(name)).includes(undefined));
  expect(refused).toEqual([]);
});

/** What is needed where something fails that did not fail here. */
const onlyWhenItFails = new Set([
  // Whether a write is our own whose answer was lost.
  'dispatch-due: dynamodb:GetItem on table DISPATCHED',
  'record-feedback: dynamodb:GetItem on table SUPPRESSED',
  'answer-link: dynamodb:GetItem on table EVENTS#*',
  // A row that cannot be decided on is set aside.
  'record-feedback: dynamodb:UpdateItem on table COHORT#*',
]);

it('reports what roles may do and nobody did', () => {
  const used = new Set(
    deeds.flatMap((deed) => neededBy(deed, grantsOf(deed.by))).flatMap((grant) => (grant ? [inWords(grant)] : [])),
  );
  const given = [...new Set(grants.filter(isByItsOwnHand).map(inWords))];
  expect(given.filter((grant) => !used.has(grant) && !onlyWhenItFails.has(grant))).toEqual([]);
});
