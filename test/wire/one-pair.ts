import { metLinks, type Player } from '../support/player.ts';
import { persistently, untilCounted } from './persistently.ts';
import type { WiredStack } from './wired-stack.ts';

const file = [
  'Mentor,Courriel du mentor,Langue du mentor,Fuseau du mentor,Mentoré·e,Courriel du mentoré,Langue du mentoré,Fuseau du mentoré,Groupe',
  'Hélène,helene@example.org,fr,Europe/Paris,Zoé,zoe@example.org,fr,Europe/Paris,',
].join('\n');

const start = '2026-12-01';
const steps = 6;
/** How often people try before they give up. */
const tries = 7;

/** What each of the two is to be told, whatever happens on the wire. */
export const brings = [
  'welcome',
  'expectations_topic',
  'expectations_pulse',
  'goals_topic',
  'goals_invitation_1',
  'goals_ask_1',
  'experience_topic',
  'experience_nudge_0',
  'experience_move_0',
  'feedback_topic',
  'network_topic',
  'review_topic',
  'review_pulse',
  'certificate',
  'farewell',
].toSorted();

/** What is never sent a second time: it would read as impatience. */
export const isQuestion = (item: string): boolean => /_(?:ask|nudge|move)_\d+$|_(?:pulse|check)$/.test(item);

/** The name of an item or letter without the pair's, which is another in every run. */
export const plain = (key: string): string => key.replace(/^[a-z0-9]{12}_/, '');

/** The middle of the day, so many days after the first topic. */
const dayAfterStart = (days: number): string =>
  new Date(Date.parse(`${start}T12:00:00Z`) + days * 86_400_000).toISOString();

/**
 * A whole programme of one pair that brings every kind of letter a pair brings by itself: they meet, agree on a date, are
 * silent, and meet again; five of six steps are done, and both get a certificate.
 */
export const playOnePair = async (
  { player, table, aws, store, mails }: WiredStack,
  onceUploaded: () => void = () => undefined,
) => {
  const parameters = { name: 'Cercle', start, zone: 'Europe/Paris' };
  const { cohort } = await persistently(() => player.upload(Buffer.from(file), parameters), tries);
  onceUploaded();
  for (let step = 0; step < steps; step += 1) {
    await player.moveTo(dayAfterStart(step * 28 + 2));
    if (step === 1) await agree(player);
    else if (step !== 2) await met(player, step);
    if (step === 3) await met(player, 1);
  }
  await player.moveTo(dayAfterStart(250));
  // What is looked at from here on is not to fail.
  for (const line of [table, aws]) line.follow(() => undefined);
  const { people, pairs } = await store.roster(cohort);
  return {
    cohort,
    people,
    pairs,
    mails: mails(),
    letters: new Map(await Promise.all(people.map(async ({ id }) => [id, await store.letters(cohort, id)] as const))),
  };
};
export type Played = Awaited<ReturnType<typeof playOnePair>>;

const met = async (player: Player, step: number): Promise<void> => {
  const link = [...new Set((await mine(player)).flatMap(metLinks))][step];
  if (link === undefined) throw new Error(`Zoé has no letter with step ${step}.`);
  await untilCounted(() => player.press(link, 'met'), tries);
};

const agree = async (player: Player): Promise<void> => {
  const links = (await mine(player)).flatMap(({ text }) => text.match(/\/date\/[a-z0-9]+/g) ?? []);
  const date = { day: '2027-01-06', time: '17:30' };
  await untilCounted(() => player.press(links.at(-1)!, 'agree', date), tries);
};

const mine = async (player: Player) => (await player.mails()).filter(({ to }) => to === 'zoe@example.org');
