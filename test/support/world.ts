import { drawCertificate } from '../../shared/certificate/draw-certificate.ts';
import type { CertificatePage } from '../../shared/certificate/certificate-page.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import type { MailOutcome } from '../../shared/domain/letter.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person, Stop } from '../../shared/domain/person.ts';
import { afterAnswer, freshPace, type Pace, takeTurns } from '../../shared/domain/pace.ts';
import { type Instant, instantOf, plusMinutes } from '../../shared/domain/time.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import { base32, keyedHash, type Keys, readToken, signToken } from '../../shared/links.ts';
import { forgetBrowser, isKnownBrowser, rememberBrowser } from '../../shared/known-browser.ts';
import { shownAt, signShown } from '../../shared/shown.ts';
import type { Dispatched, OutgoingMail, Saved, Store, Wake, World } from '../../shared/world.ts';

const baseUrl = 'https://mentor.example.org';

/** What the table takes of one row, and gives of a cohort at once. */
const mostBytes = 400 * 1024;
const rosterPage = 400;

type Row = { version: number; nextAt?: string | undefined };

const keys: Keys = { current: 'k1', keys: new Map([['k1', 'a key for tests, of more than thirty-two letters']]) };

/** A whole world in memory: the ports as the contract in `shared/world.ts` states them, and a clock that stands still. */
export const aWorld = (
  rows: { cohort?: Cohort; people?: readonly Person[]; pairs?: readonly Pair[] } = {},
  /** Whether everybody who reads has a copy of their own; else rows are frozen, which is faster. */
  copies = true,
) => {
  let clock: Instant = '2026-11-23T08:00:00.000Z';
  let ids = 0;
  let pace = freshPace;
  const table = new Map<string, Row & Record<string, unknown>>();
  const mails: (OutgoingMail & { at: Instant })[] = [];
  const queue: Wake[] = [];
  const mornings = new Set<string>();
  const answers: MailOutcome[] = [];
  const logged: { message: string; fields: object }[] = [];

  const get = <T>(key: string): T | undefined =>
    (copies ? structuredClone(table.get(key)) : table.get(key)) as T | undefined;
  const put = (key: string, row: object): void =>
    void table.set(key, (copies ? asStored(row) : frozen(row)) as Row & Record<string, unknown>);
  const create = (key: string, row: object): Saved => {
    if (table.has(key)) return 'stale';
    put(key, row);
    return 'saved';
  };
  const save = (key: string, row: Row & object): Saved => {
    if (table.get(key)?.version !== row.version) return 'stale';
    put(key, { ...row, version: row.version + 1 });
    return 'saved';
  };
  const saveOrCreate = (key: string, row: Row & object): Saved => {
    if (!table.has(key)) put(key, row);
    return save(key, row);
  };
  const entries = <T>(prefix: string): [string, T][] =>
    [...table.keys()]
      .filter((key) => key.startsWith(prefix))
      .toSorted()
      .map((key) => [key.slice(prefix.length), get<T>(key) as T]);
  const all = <T>(prefix: string): T[] => entries<T>(prefix).map(([, row]) => row);
  const removeAll = (prefix: string): void => {
    for (const key of table.keys()) if (key.startsWith(prefix)) table.delete(key);
  };
  const trailKey = (cohort: string, pair: string, version: number) => `events ${cohort} ${pair} ${version}`;
  const keyOf = (wake: Wake) =>
    wake.kind === 'cohort' ? `cohort ${wake.cohort}` : `${wake.kind} ${wake.cohort} ${wake.id}`;

  const store: Store = {
    cohort: async (id) => get<Cohort>(`cohort ${id}`),
    person: async (cohort, id) => get<Person>(`person ${cohort} ${id}`),
    people: async (cohort, ids_) => [...new Set(ids_)].flatMap((id) => get<Person>(`person ${cohort} ${id}`) ?? []),
    pair: async (cohort, id) => get<Pair>(`pair ${cohort} ${id}`),
    pairs: async (cohort, ids_) => ids_.flatMap((id) => get<Pair>(`pair ${cohort} ${id}`) ?? []),
    saveCohort: async (row) => save(`cohort ${row.id}`, row),
    savePerson: async (row) => save(`person ${row.cohort} ${row.id}`, row),
    savePair: async (row) => save(`pair ${row.cohort} ${row.id}`, row),
    removePerson: async (row) => {
      if (table.get(`person ${row.cohort} ${row.id}`)?.version !== row.version) return 'stale';
      table.delete(`person ${row.cohort} ${row.id}`);
      return 'saved';
    },
    touchPerson: async (cohort, id, now) => {
      const row = get<Person>(`person ${cohort} ${id}`);
      if (row) save(`person ${cohort} ${id}`, { ...row, nextAt: now });
    },
    setAside: async (wake, why, now, until) => {
      const row = get<Row>(keyOf(wake));
      if (row) put(keyOf(wake), { ...row, stuck: { why, at: now }, nextAt: until, version: row.version + 1 });
    },
    keepEvents: async (pair) => void create(trailKey(pair.cohort, pair.id, pair.version), { events: pair.events }),
    trail: async (cohort, pair) =>
      entries<Pick<Pair, 'events'>>(`events ${cohort} ${pair} `)
        .map(([version, { events }]) => ({ version: Number(version), events }))
        .toSorted((a, b) => a.version - b.version),
    rewriteTrail: async (cohort, pair, trail) => {
      for (const { version, events } of trail) put(trailKey(cohort, pair, version), { events });
    },
    removeTrail: async (cohort, pair) => removeAll(`events ${cohort} ${pair} `),
    putTombstones: async (names, at) => {
      for (const name of names) put(`erased ${name}`, { at });
    },
    tombstonesAmong: async (names) => new Set(names.filter((name) => table.has(`erased ${name}`))),
    tombstones: async () => entries('erased ').map(([name]) => name),
    suppress: async (name, stop) => void create(`suppressed ${name}`, stop),
    suppression: async (name) => get<Stop>(`suppressed ${name}`),
    cohorts: async () => all<Cohort>('cohort ').toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
    roster: async (cohort, cursor = '') => {
      const keys = [...table.keys()]
        .filter((key) => key.startsWith(`pair ${cohort} `) || key.startsWith(`person ${cohort} `))
        .toSorted()
        .filter((key) => key > cursor)
        .slice(0, rosterPage);
      const of = <T>(kind: string): T[] => keys.filter((key) => key.startsWith(kind)).map((key) => get<T>(key) as T);
      const next = keys.length === rosterPage ? keys.at(-1) : undefined;
      return { people: of<Person>('person '), pairs: of<Pair>('pair '), ...(next !== undefined && { next }) };
    },
    createCohort: async (row) => create(`cohort ${row.id}`, row),
    createRows: async ({ people, pairs }) => {
      for (const person of people) create(`person ${person.cohort} ${person.id}`, person);
      for (const pair of pairs) create(`pair ${pair.cohort} ${pair.id}`, pair);
    },
    removeRows: async ({ people, pairs }) => {
      for (const { cohort, id } of people) table.delete(`person ${cohort} ${id}`);
      for (const { cohort, id } of pairs) table.delete(`pair ${cohort} ${id}`);
    },
    putUpload: async (cohort, part, upload) => put(`upload ${cohort} ${part}`, upload),
    upload: async (cohort, part) => get<Upload>(`upload ${cohort} ${part}`),
    removeUploads: async (cohort, parts) => {
      for (let part = 0; part < parts; part += 1) table.delete(`upload ${cohort} ${part}`);
    },
    removeSome: async (cohort) => {
      for (const key of table.keys())
        if (/^(person|pair|upload) /.test(key) && key.split(' ')[1] === cohort) table.delete(key);
      return true;
    },
    removeCohort: async (row) => {
      const stored = table.get(`cohort ${row.id}`);
      if (stored?.version !== row.version || stored['state'] !== row.state) return 'stale';
      table.delete(`cohort ${row.id}`);
      return 'saved';
    },
    due: async (before, most, after = '') => {
      const found = [...table]
        .flatMap(([key, { nextAt }]) => (nextAt !== undefined && nextAt <= before ? [`${nextAt} ${key}`] : []))
        .filter((place) => place > after)
        .toSorted()
        .slice(0, most);
      const wakes = found.map((place) => {
        const [at, kind, cohort = '', id = ''] = place.split(' ');
        return { kind, cohort, ...(kind !== 'cohort' && { id }), at } as Wake;
      });
      return { wakes, end: found.at(-1) ?? after };
    },
    dispatched: async () => get<Dispatched>('dispatched') ?? { at: instantOf(0), version: 0 },
    saveDispatched: async (row) => saveOrCreate('dispatched', row),
    pace: async () => get<Pace>('pace') ?? freshPace,
    savePace: async (row) => saveOrCreate('pace', row),
    noteAttempt: async ({ cohort, person, letter, items, attempt, at }) => {
      const key = `letters ${cohort} ${person} ${letter}`;
      put(key, { ...get(key), items, [`asked${attempt}`]: at });
    },
    noteEvent: async ({ cohort, person, letter, attempt, event, at, messageId }) => {
      const key = `letters ${cohort} ${person} ${letter}`;
      if (table.has(key)) put(key, { ...get(key), [`${event}${attempt}`]: at, [`message${attempt}`]: messageId });
    },
    letter: async (cohort, person, letter) => {
      const row = get<{ items: string[] }>(`letters ${cohort} ${person} ${letter}`);
      if (!row) return undefined;
      const { items, ...notes } = row;
      return { letter, items, notes };
    },
    letters: async (cohort, person) =>
      entries<{ items: string[] }>(`letters ${cohort} ${person} `).map(([letter, { items, ...notes }]) => ({
        letter,
        items,
        notes,
      })),
    removeLetters: async (cohort, person) => removeAll(`letters ${cohort} ${person} `),
    putCertificate: async (page) => put(`certificate ${page.id}`, page),
    certificate: async (id) => get<CertificatePage>(`certificate ${id}`),
    knowsToken: async (sha256) => table.has(`token ${sha256}`),
  };

  const world: World = {
    now: () => clock,
    wait: async () => undefined,
    printCertificate: drawCertificate,
    newId: () => String((ids += 1)).padStart(12, '0'),
    store,
    sendMail: async (mail) => {
      const outcome = answers.shift() ?? { kind: 'accepted', messageId: `m${mails.length}` };
      if (outcome.kind === 'accepted') mails.push({ ...mail, at: clock });
      return outcome;
    },
    enqueue: async (wakes) => void queue.push(...wakes),
    queueDepth: async () => queue.length,
    ensureMorning: async (time, zone) => void mornings.add(`${time} ${zone}`),
    turn: async (attempt) => {
      const answer = takeTurns(pace, { perSecond: 14, workers: 2 }, clock, { wanted: 1, attempt });
      return 'turns' in answer ? 'at once' : 'none';
    },
    heed: async (outcome) => void (pace = afterAnswer(pace, outcome, clock)),
    signLink: async (purpose, claims, expires) => `${baseUrl}/${purpose}/${signToken(keys, purpose, claims, expires)}`,
    readLink: async (purpose, token) => readToken(keys, purpose, token, clock),
    isKnownBrowser: async (cookies, person) => isKnownBrowser(keys, { cookies, person, now: clock, baseUrl }),
    rememberBrowser: async (cookies, person) => rememberBrowser(keys, { cookies, person, now: clock, baseUrl }),
    forgetBrowser: async (cookies, person) => forgetBrowser(keys, { cookies, person, now: clock, baseUrl }),
    signShown: async (token) => signShown(keys, token, clock),
    shownAt: async (token, shown) => shownAt(keys, token, shown),
    personIds: async (addresses) =>
      addresses.map((address) => base32(keyedHash('identity', 'identity', address)).slice(0, 16)),
    tombstonesOf: async (people) => people.map((id) => base32(keyedHash('identity', 'tombstone', id)).slice(0, 16)),
    suppressionOf: async (address) => base32(keyedHash('identity', 'suppression', address)).slice(0, 16),
    keyedId: async (text) => base32(keyedHash('identity', 'identity', text)).slice(0, 16),
    settings: {
      baseUrl,
      sender: 'mentor@example.org',
      sendRate: 14,
      zone: 'Europe/Paris',
      eraseAfterDays: 180,
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
    table: table as ReadonlyMap<string, Row & Readonly<Record<string, unknown>>>,
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

/** As the table keeps it: without what is undefined, and 400 KB at most. */
const asStored = (row: object): object => {
  const text = JSON.stringify(row);
  if (Buffer.byteLength(text) > mostBytes) throw new Error('Item size has exceeded the maximum allowed size');
  return JSON.parse(text) as object;
};

/** Whoever changes what was read, or has been written, is told so at once. */
const frozen = <T extends object>(row: T): T => {
  if (Object.isFrozen(row)) return row;
  Object.freeze(row);
  for (const value of Object.values(row)) if (typeof value === 'object' && value !== null) frozen(value);
  return row;
};

export type TestWorld = ReturnType<typeof aWorld>;

/** An SQS event of these wakes, as Lambda hands it over. */
export const queueEvent = (...wakes: readonly Wake[]) => ({
  Records: wakes.map((wake, index) => ({ messageId: `message-${index}`, body: JSON.stringify(wake) })),
});
