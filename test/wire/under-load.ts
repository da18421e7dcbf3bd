import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTable } from '../../infra/local/table.ts';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import { metLinks, type Player } from '../support/player.ts';
import { journalOf } from './journal.ts';
import { aMortalStack, type Moment, type MortalStack } from './killer.ts';

const start = '2026-12-01';
const steps = 6;
/** Nobody presses anything in this one: it brings nudges. */
const silent = 2;

const dayAfterStart = (days: number): string =>
  new Date(Date.parse(`${start}T12:00:00Z`) + days * 86_400_000).toISOString();

type Phase = (stack: MortalStack) => Promise<unknown>;

const travelTo =
  (days: number): Phase =>
  ({ ask }) =>
    ask(async (player) => {
      const instant = dayAfterStart(days);
      if ((await player.clock()).now < instant) await player.moveTo(instant);
    });

/** Everybody presses "we met" at once, in every letter that they have not answered yet. */
const pressing =
  (pressed: Set<string>, answers: boolean): Phase =>
  async ({ ask }) => {
    const all = new Set((await ask((player) => player.mails())).flatMap(metLinks));
    const links = [...all].filter((link) => !pressed.has(link));
    for (const link of links) pressed.add(link);
    if (answers) await Promise.all(links.map((link) => ask((player) => pressOnce(player, link))));
  };

/**
 * A page that offers to take the answer back has counted it: only the answer to the press was lost. One that says that the
 * partner's is counted, whose press was not cut off, is agreed with.
 */
const pressOnce = async (player: Player, link: string): Promise<void> => {
  const page = await player.page(link);
  if (page.includes('value="withdraw"')) return;
  await player.press(link, page.includes('value="keep-met"') ? 'keep-met' : 'met');
};

const phasesOf = (file: Uint8Array): readonly Phase[] => {
  const pressed = new Set<string>();
  return [
    ({ ask }) => ask((player) => player.upload(file, { name: 'Cercle', start, zone: 'Europe/Paris' })),
    ...Array.from({ length: steps }, (_, step) => [
      travelTo(step * 28 + 1),
      pressing(pressed, step !== silent),
      travelTo(step * 28 + 12),
      travelTo(step * 28 + 24),
    ]).flat(),
    travelTo(steps * 28 + 40),
  ];
};
export const phaseCount = 2 + steps * 4;

/** The same in every run, so that its people have the same ids. */
const keys = { current: 'k1', k1: 'the keys of those that are killed and of those that are not' };

/** Plays a whole programme in a process of its own that is killed at these moments of its phases; what is there at the end. */
export const playUnderLoad = async (file: Uint8Array, moments: readonly (readonly Moment[])[] = []) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'binome-kill-'));
  await writeFile(join(dataDir, 'keys.json'), JSON.stringify(keys));
  const stack = await aMortalStack(dataDir);
  try {
    for (const [index, phase] of phasesOf(file).entries()) await stack.amid(() => phase(stack), moments[index] ?? []);
  } finally {
    await stack.end();
  }
  const found = await lookInto(dataDir);
  await rm(dataDir, { recursive: true });
  return { ...found, lives: stack.lives() };
};
export type Found = Awaited<ReturnType<typeof lookInto>>;

const lookInto = async (dataDir: string) => {
  const table = await openTable(dataDir);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL_DYNAMODB: table.endpoint,
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'a',
    AWS_SECRET_ACCESS_KEY: 'b',
  });
  const store = dynamoStore('binome');
  const mails = journalOf(dataDir);
  const [cohort] = await store.cohorts();
  const { people, pairs } = await store.roster(cohort!.id);

  const items = new Map<string, number>();
  /** What is parked and never reached SES is called cut off. */
  const fates = new Map<string, string>();
  for (const person of people) {
    for (const { letter, items: held } of await store.letters(cohort!.id, person.id)) {
      const copies = mails.filter(({ tags }) => tags['person'] === person.id && tags['letter'] === letter).length;
      for (const item of held) items.set(`${person.id} ${item}`, (items.get(`${person.id} ${item}`) ?? 0) + copies);
    }
    for (const [item, { as, letter, attempt }] of Object.entries(person.told)) {
      const isAsked = mails.some(
        ({ tags }) => tags['person'] === person.id && tags['letter'] === letter && tags['attempt'] === String(attempt),
      );
      fates.set(`${person.id} ${item}`, as === 'parked' && !isAsked ? 'cut off' : as);
    }
  }
  // What nobody is spared, whatever was pressed.
  const main = people.flatMap((person) => [
    ...['welcome', 'farewell', 'certificate'].map((item) => `${person.id} ${item}`),
    ...person.pairs.flatMap((pair) => cohort!.programme.steps.map((step) => `${person.id} ${pair}_${step}_topic`)),
  ]);
  const presses: string[] = [];
  for (const pair of pairs) {
    const trail = (await store.trail(cohort!.id, pair.id)).flatMap(({ events }) => events);
    // A row keeps its last events until they are replaced, and they are copied to the trail before: both may have them.
    const events = new Map([...trail, ...pair.events].map((event) => [JSON.stringify(event), event]));
    presses.push(...[...events.values()].map(({ did, step, by }) => `${pair.id} ${did} ${step} ${by}`));
  }
  const certificates = await Promise.all(
    people.map(
      async ({ id, certificate }) => [id, (await store.certificate(certificate?.id ?? ''))?.id !== undefined] as const,
    ),
  );
  await table.close();
  return {
    letters: mails.length,
    items,
    fates,
    main,
    presses: presses.toSorted(),
    certificates: new Map(certificates),
  };
};
