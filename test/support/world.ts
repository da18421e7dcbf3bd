import { createHash } from 'node:crypto';
import { drawCertificate } from '../../shared/certificate/draw-certificate.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import type { MailOutcome } from '../../shared/domain/letter.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { afterAnswer, freshPace, takeTurns } from '../../shared/domain/pace.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import { base32, keyedHash, type Keys, readExpired, readToken, signToken } from '../../shared/links.ts';
import { forgetBrowser, isKnownBrowser, rememberBrowser } from '../../shared/known-browser.ts';
import { shownAt, signShown } from '../../shared/shown.ts';
import type { SignInRequest, Wake } from '../../shared/queue-messages.ts';
import type { OutgoingMail, World } from '../../shared/world.ts';
import { memoryStore } from './memory-store.ts';
import { aMemoryTable, type Keeping, type Row } from './memory-table.ts';
import { theRsaKey } from './rsa-key.ts';

const baseUrl = 'https://mentor.example.org';

const keys: Keys = { current: 'k1', keys: new Map([['k1', 'a key for tests, of more than thirty-two letters']]) };

/** Of the same few people, in test after test: hashing them costs more than all the rest. */
const names = new Map<string, string>();
const nameOf = (purpose: string, text: string): string => {
  const name = names.get(`${purpose} ${text}`) ?? base32(keyedHash('identity', purpose, text)).slice(0, 16);
  names.set(`${purpose} ${text}`, name);
  return name;
};

/** A whole world in memory: the ports as the contract in `shared/world.ts` states them, and a clock that stands still. */
export const aWorld = (
  rows: { cohort?: Cohort; people?: readonly Person[]; pairs?: readonly Pair[] } = {},
  keeping: Keeping = 'copied',
) => {
  let clock: Instant = '2026-11-23T08:00:00.000Z';
  let ids = 0;
  let pace = freshPace;
  const memory = aMemoryTable(keeping);
  const { table, put } = memory;
  const mails: (OutgoingMail & { at: Instant })[] = [];
  const queue: Wake[] = [];
  const signIns: SignInRequest[] = [];
  const mornings = new Set<string>();
  const answers: MailOutcome[] = [];
  const logged: { message: string; fields: object }[] = [];

  const store = memoryStore(memory);

  const world: World = {
    now: () => clock,
    wait: async () => undefined,
    printCertificate: drawCertificate,
    ...theRsaKey,
    newId: () => String((ids += 1)).padStart(12, '0'),
    store,
    sendMail: async (mail) => {
      const outcome = answers.shift() ?? { kind: 'accepted', messageId: `m${mails.length}` };
      if (outcome.kind === 'accepted') mails.push({ ...mail, at: clock });
      return outcome;
    },
    enqueue: async (wakes) => void queue.push(...wakes),
    askToSignIn: async (request) => void signIns.push(request),
    newSecret: () =>
      createHash('sha256')
        .update(String((ids += 1)))
        .digest('hex')
        .replace(/[0189]/g, 'q')
        .slice(0, 52),
    queueDepth: async () => queue.length,
    ensureMorning: async (time, zone) => void mornings.add(`${time} ${zone}`),
    turn: async (attempt) => {
      const answer = takeTurns(pace, { perSecond: 14, workers: 2 }, clock, { wanted: 1, attempt });
      return 'turns' in answer ? 'at once' : 'none';
    },
    heed: async (outcome) => void (pace = afterAnswer(pace, outcome, clock)),
    linkSigner: async () => (purpose, claims, expires) =>
      `${baseUrl}/${purpose}/${signToken(keys, purpose, claims, expires)}`,
    readLink: async (purpose, token) => readToken(keys, purpose, token, clock),
    readExpiredLink: async (purpose, token) => readExpired(keys, purpose, token, clock),
    isKnownBrowser: async (cookies, person) => isKnownBrowser(keys, { cookies, person, now: clock, baseUrl }),
    rememberBrowser: async (cookies, person) => rememberBrowser(keys, { cookies, person, now: clock, baseUrl }),
    forgetBrowser: async (cookies, person) => forgetBrowser(keys, { cookies, person, now: clock, baseUrl }),
    signShown: async (token) => signShown(keys, token, clock),
    shownAt: async (token, shown) => shownAt(keys, token, shown),
    personIds: async (addresses) => addresses.map((address) => nameOf('identity', address)),
    tombstonesOf: async (people) => people.map((id) => nameOf('tombstone', id)),
    suppressionOf: async (address) => nameOf('suppression', address),
    keyedId: async (text) => nameOf('identity', text),
    settings: {
      baseUrl,
      sender: 'mentor@example.org',
      sendRate: 14,
      zone: 'Europe/Paris',
      eraseAfterDays: 180,
      organisers: ['claire@example.org', 'omar@example.org'],
    },
    log: (message, fields) => void logged.push({ message, fields }),
  };

  if (rows.cohort) put(`cohort ${rows.cohort.id}`, rows.cohort);
  for (const person of rows.people ?? []) put(`person ${person.cohort} ${person.id}`, person);
  for (const pair of rows.pairs ?? []) put(`pair ${pair.cohort} ${pair.id}`, pair);

  return {
    ...world,
    mails,
    queue,
    signIns,
    mornings,
    logged,
    /** What SES says to the next attempts, in order; `accepted` once they are used up. */
    answers,
    allowToken: (sha256: string) => put(`token ${sha256}`, {}),
    moveTo: (instant: Instant) => {
      clock = instant;
    },
    pass: (minutes: number) => {
      clock = plusMinutes(clock, minutes);
    },
    /** The rows, by their keys. */
    table: table as ReadonlyMap<string, Row & Readonly<Record<string, unknown>>> &
      Pick<typeof table, 'keysOf' | 'rowsOf' | 'firstDue'>,
    /** Every row as it is stored, for comparing before and after. */
    dump: () => Object.fromEntries([...table].toSorted().map(([key, row]) => [key, structuredClone(row)])),
    /** Puts the table back to what it was. */
    restore: (dumped: Record<string, object>) => {
      table.clear();
      for (const [key, row] of Object.entries(dumped)) put(key, row);
    },
    /** The smallest `nextAt` of all rows. */
    nextAt: (): Instant | undefined => [...table.values()].flatMap(({ nextAt }) => nextAt ?? []).toSorted()[0],
  };
};

export type TestWorld = ReturnType<typeof aWorld>;

/** An SQS event of these wakes, as Lambda hands it over. */
export const queueEvent = (...wakes: readonly Wake[]) => ({
  Records: wakes.map((wake, index) => ({ messageId: `message-${index}`, body: JSON.stringify(wake) })),
});
