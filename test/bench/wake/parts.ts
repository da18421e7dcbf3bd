import { deepStrictEqual } from 'node:assert';
import { heedStop } from '../../../functions/wake/heed-stop.ts';
import { loadSituation } from '../../../functions/wake/load-situation.ts';
import { composeMail } from '../../../shared/compose-mail.ts';
import { decide, keysOf, type Letter } from '../../../shared/domain/decide.ts';
import { claim, settle } from '../../../shared/domain/letter.ts';
import type { Situation } from '../../../shared/domain/timetable.ts';
import { settleEach } from '../../../shared/queue-batch.ts';
import { Wake } from '../../../shared/queue-messages.ts';
import type { SignLink, World } from '../../../shared/world.ts';
import type { DueCohort } from './due-cohort.ts';
import type { aMemoryWake } from './in-memory.ts';

/** The letter that a person is owed, and what it is written from. */
export type Owed = { readonly situation: Situation; readonly letter: Letter };

/** What the rules say of a situation of which nothing has been found out yet. */
export const decideAnew = ({ cohort, person, pairs }: Situation, now: string): Owed => {
  const situation = { cohort: { ...cohort }, person, pairs: pairs.map((pair) => ({ ...pair })) };
  const decision = decide(situation, now);
  if (decision.do !== 'write') throw new Error(`Nothing is owed to ${person.id}.`);
  return { situation, letter: decision.letter };
};

export const everythingOwed = ({ cohort, people, pairs, at }: DueCohort): readonly Owed[] => {
  const pairById = new Map(pairs.map((pair) => [pair.id, pair]));
  return people.map((person) => {
    const theirs = person.pairs.flatMap((id) => pairById.get(id) ?? []);
    return decideAnew({ cohort, person, pairs: theirs }, at);
  });
};

/** Signs the links of one letter. */
type SignLinks = () => void;

/** For each letter, what signs all of its links anew. */
export const signingsOf = async (world: World, owed: readonly Owed[]): Promise<readonly SignLinks[]> => {
  const signings: SignLinks[] = [];
  const sign = await world.linkSigner();
  for (const { situation, letter } of owed) {
    const asked: SignLinks[] = [];
    const noting: SignLink = (purpose, claims, expires) => {
      asked.push(() => void sign(purpose, claims, expires));
      return sign(purpose, claims, expires);
    };
    const writing = { ...world, linkSigner: async () => noting, certificateOf: noCertificate };
    await composeMail(writing, situation, letter);
    signings.push(() => asked.forEach((again) => again()));
  }
  return signings;
};

export const noCertificate = (): never => {
  throw new Error('No topic brings a certificate.');
};

/** What the handler does with a batch but for writing and sending letters: it reads, decides, claims, settles and saves. */
const wakeSilently = (world: World, batch: object) =>
  settleEach(
    batch,
    async (body) => {
      const wake = Wake.parse(JSON.parse(body));
      if (wake.kind !== 'person') return;
      const situation = await loadSituation(world, wake.cohort, wake.id);
      const now = world.now();
      if (!situation) return;
      const decision = decide(situation, now);
      if (decision.do !== 'write' || (await heedStop(world, situation.person, now))) return;
      const { letter } = decision;
      const claimed = claim(decision.person, letter, world.newId(), world.newId(), now);
      await world.store.savePerson(claimed);
      const { cohort, id: person, version } = claimed;
      const { key, attempt } = letter;
      await world.store.noteAttempt({ cohort, person, letter: key, items: keysOf(letter.items), attempt, at: now });
      const held = { ...situation, person: { ...claimed, version: version + 1 } };
      const after = settle(held, letter, { kind: 'accepted', messageId: 'm' }, now);
      await world.store.savePerson(after);
      await world.ensureMorning(situation.cohort.morning, after.zone);
    },
    (error) => {
      throw error;
    },
  );

export const wakeAllSilently = async ({ world, batches }: ReturnType<typeof aMemoryWake>): Promise<void> => {
  for (const batch of batches) await wakeSilently(world, batch);
};

/** A bench that does something else than the handler would compare nothing: it leaves the same rows. */
export const provedAlike = async (wake: ReturnType<typeof aMemoryWake>): Promise<void> => {
  wake.layOut();
  await wake.wakeAll();
  const bySending = wake.people();
  wake.layOut();
  await wakeAllSilently(wake);
  deepStrictEqual(wake.people(), bySending);
};
