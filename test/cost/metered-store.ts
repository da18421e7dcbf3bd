import { lanes, listKey } from '../../shared/adapters/rows.ts';
import type { Item } from '../../infra/cost/table-units.ts';
import type { Pass } from '../../shared/domain/access.ts';
import type { Store } from '../../shared/store.ts';
import type { Items } from './memory-items.ts';
import { rowKey, wakeKey, trailKey, letterKeyOf, linesKey, linesOf } from './row-keys.ts';
import { batchDelete, batchGet, get, query, queryLane, refused, sum, type TableCost, write } from './table-calls.ts';

type AnyCall = (...args: readonly never[]) => Promise<unknown>;

/** What each read of the port asks of DynamoDB, by `shared/adapters/dynamo-*.ts`. */
const reads = (items: Items): { [Port in keyof Store]?: (...args: Parameters<Store[Port]>) => TableCost } => {
  const of = (kind: string) => (cohort: string, ids: readonly string[]) =>
    ids.map((id) => items.at(`${kind} ${cohort} ${id}`));
  return {
    cohort: (id) => get(items.at(`cohort ${id}`)),
    person: (cohort, id) => get(items.at(`person ${cohort} ${id}`)),
    people: (cohort, ids) => batchGet(of('person')(cohort, [...new Set(ids)])),
    pair: (cohort, id) => get(items.at(`pair ${cohort} ${id}`)),
    pairs: (cohort, ids) => sum(of('pair')(cohort, ids).map(get)),
    letter: (cohort, person, letter) => get(items.at(letterKeyOf({ cohort, person, letter }))),
    letters: (cohort, person) => query(items.all(`letters ${cohort} ${person} `)),
    trail: (cohort, pair) => query(items.all(`events ${cohort} ${pair} `)),
    act: (cohort, id) => get(items.at(`act ${cohort} ${id}`)),
    acts: (cohort) => query(items.all(`act ${cohort} `)),
    tombstonesAmong: (names) => batchGet([...new Set(names)].map((name) => items.at(`erased ${name}`))),
    tombstones: () => query(items.all('erased ')),
    suppression: (name) => get(items.at(`suppressed ${name}`)),
    suppressions: () => query(items.all('suppressed ')),
    cohorts: () => {
      const cohorts = items.all('cohort ');
      return sum([query(cohorts.map(({ id }) => listKey(String(id)))), batchGet(cohorts)]);
    },
    upload: (cohort, part) => get(items.at(`upload ${cohort} ${part}`)),
    dispatched: () => get(items.at('dispatched')),
    pace: () => get(items.at('pace')),
    certificate: (id) => get(items.at(`certificate ${id}`)),
    signingKey: (thumbprint) => get(items.at(`signingkey ${thumbprint}`)),
    issuer: (hash) => get(items.at(`issuer ${hash}`)),
    usualIssuer: () => get(items.at('usualissuer')),
    testLetter: (id) => get(items.at(`testletter ${id}`)),
    pairsToShow: (cohort, ids) => batchGet(of('pair')(cohort, [...new Set(ids)])),
    overview: (cohort) => get(items.at(`overview ${cohort}`)),
    overviews: (cohorts) => batchGet(cohorts.map((cohort) => items.at(`overview ${cohort}`))),
    overviewLines: (cohort, round, parts) =>
      batchGet(Array.from({ length: parts }, (_, part) => items.at(linesKey({ cohort, round, part })))),
    ownProgramme: (id) => get(items.at(`programme ${id}`)),
    programmePart: (id, version, part) => get(items.at(`programmepart ${id} ${version} ${part}`)),
    ownProgrammes: () => query(items.all('programme ')),
    pass: (kind, organiser, sha256) => get(items.at(`pass ${organiser} ${kind} ${sha256}`)),
    passes: (organiser) => query(items.all(`pass ${organiser} `)),
    doorbell: (organiser) => get(items.at(`doorbell ${organiser}`)),
    knowsToken: (sha256) => get(items.at(`token ${sha256}`)),
  };
};

const passRow = ({ organiser, kind, sha256 }: Pick<Pass, 'organiser' | 'kind' | 'sha256'>): string =>
  `pass ${organiser} ${kind} ${sha256}`;

/** The rows that each write of the port puts, updates or deletes, one request each. */
const written: { [Port in keyof Store]?: (...args: Parameters<Store[Port]>) => readonly string[] } = {
  saveCohort: ({ id }) => [`cohort ${id}`],
  savePerson: (person) => [rowKey(person, 'person')],
  savePair: (pair) => [rowKey(pair, 'pair')],
  removePerson: (person) => [rowKey(person, 'person')],
  touchPerson: (cohort, id) => [`person ${cohort} ${id}`],
  setAside: (wake) => [wakeKey(wake)],
  noteAttempt: (note) => [letterKeyOf(note)],
  noteEvent: (note) => [letterKeyOf(note)],
  keepEvents: ({ cohort, id, version }) => [trailKey(cohort, id, version)],
  rewriteTrail: (cohort, pair, entries) => entries.map(({ version }) => trailKey(cohort, pair, version)),
  createAct: (cohort, { id }) => [`act ${cohort} ${id}`],
  putAct: (cohort, { id }) => [`act ${cohort} ${id}`],
  putTombstones: (names) => names.map((name) => `erased ${name}`),
  suppress: (name) => [`suppressed ${name}`],
  createRows: ({ people, pairs }) => [
    ...people.map((person) => rowKey(person, 'person')),
    ...pairs.map((pair) => rowKey(pair, 'pair')),
  ],
  putUpload: (cohort, part) => [`upload ${cohort} ${part}`],
  putPass: (pass) => [passRow(pass)],
  removePass: (pass) => [passRow(pass)],
  notePassUse: (pass) => [passRow(pass)],
  saveDoorbell: (organiser) => [`doorbell ${organiser}`],
  saveOwnProgramme: ({ id }) => [`programme ${id}`],
  keepProgrammePart: (id, version, part) => [`programmepart ${id} ${version} ${part}`],
  saveDispatched: () => ['dispatched'],
  savePace: () => ['pace'],
  putCertificate: ({ id }) => [`certificate ${id}`],
  saveCertificate: ({ id }) => [`certificate ${id}`],
  putSigningKey: (thumbprint) => [`signingkey ${thumbprint}`],
  putIssuer: (hash) => [`issuer ${hash}`],
  saveUsualIssuer: () => ['usualissuer'],
  saveOverview: ({ cohort }) => [`overview ${cohort}`],
  reserveLines: (place) => [linesKey(place)],
  fillLines: (place) => [linesKey(place)],
  putTestLetter: (id) => [`testletter ${id}`],
};

/** What a write came to, row by row; a row that is the same as before was refused its write. */
const costOfWrites = (before: readonly (Item | undefined)[], after: readonly (Item | undefined)[]): TableCost =>
  sum(before.map((was, index) => (same(was, after[index]) ? refused(was) : write(was, after[index]))));

const same = (a: Item | undefined, b: Item | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A store in memory that tells, after each call, what the same call of the real one asks of DynamoDB. */
export const meteredStore = (store: Store, items: Items, tell: (port: keyof Store, cost: TableCost) => void): Store => {
  const costOfRead = reads(items);
  const metered = (port: keyof Store): AnyCall => {
    const call = store[port] as AnyCall;
    const read: ((...args: readonly never[]) => TableCost) | undefined = costOfRead[port];
    const keysOf: ((...args: readonly never[]) => readonly string[]) | undefined = written[port];
    if (read)
      return (...args) => {
        tell(port, read(...args));
        return call(...args);
      };
    if (!keysOf) throw new Error(`Nobody has said what ${port} costs.`);
    return (...args) => {
      const keys = keysOf(...args);
      const before = keys.map(items.at);
      // In memory the write is done once the call has returned: nobody comes in between.
      const answer = call(...args);
      tell(port, costOfWrites(before, keys.map(items.at)));
      return answer;
    };
  };
  const ports = Object.keys(store) as readonly (keyof Store)[];
  const simple = Object.fromEntries(ports.filter((port) => !(port in composed)).map((port) => [port, metered(port)]));
  return { ...(simple as unknown as Store), ...composedStore(store, items, tell) };
};

/** Calls of several requests, that are more than reads or writes of rows that are named. */
const composed = {
  due: true,
  roster: true,
  createCohort: true,
  removeCohort: true,
  removeRows: true,
  removeSome: true,
  removeUploads: true,
  removeLetters: true,
  removeTrail: true,
  removeActs: true,
  removeLinesBefore: true,
  removeLines: true,
  removeOverview: true,
  noteHappening: true,
  removeTestLetters: true,
} satisfies { [Port in keyof Store]?: true };

const composedStore = (
  store: Store,
  items: Items,
  tell: (port: keyof Store, cost: TableCost) => void,
): Pick<Store, keyof typeof composed> => {
  const removing =
    <Args extends readonly unknown[]>(
      port: keyof typeof composed,
      call: (...args: Args) => Promise<unknown>,
      gone: (...args: Args) => readonly (Item | undefined)[],
      isQueried: boolean,
      read: (...args: Args) => readonly (Item | undefined)[] = gone,
    ) =>
    async (...args: Args): Promise<never> => {
      const rows = gone(...args);
      const found = read(...args).filter((row) => row !== undefined);
      tell(port, sum([...(isQueried ? [query(found)] : []), batchDelete(rows)]));
      return (await call(...args)) as never;
    };
  return {
    due: async (...args) => {
      const answer = await store.due(...args);
      const entries = answer.wakes.map((wake) => entryOf(items.at(wakeKey(wake))));
      tell('due', sum(lanes.map((lane) => queryLane(entries.filter((entry) => entry['lane'] === lane)))));
      return answer;
    },
    roster: async (...args) => {
      const answer = await store.roster(...args);
      const rows = [
        ...answer.people.map((person) => items.at(rowKey(person, 'person'))),
        ...answer.pairs.map((pair) => items.at(rowKey(pair, 'pair'))),
      ];
      tell('roster', query(rows.filter((row) => row !== undefined)));
      return answer;
    },
    createCohort: async (cohort) => {
      const before = items.at(`cohort ${cohort.id}`);
      const answer = await store.createCohort(cohort);
      const after = items.at(`cohort ${cohort.id}`);
      tell('createCohort', sum([write(undefined, listKey(cohort.id)), costOfWrites([before], [after])]));
      return answer;
    },
    removeCohort: async (cohort) => {
      const before = items.at(`cohort ${cohort.id}`);
      const answer = await store.removeCohort(cohort);
      const isGone = answer === 'saved';
      tell(
        'removeCohort',
        isGone ? sum([write(before, undefined), batchDelete([listKey(cohort.id)])]) : refused(before),
      );
      return answer;
    },
    removeRows: removing(
      'removeRows',
      store.removeRows,
      ({ people, pairs }) => [
        ...people.map((person) => items.at(rowKey(person, 'person'))),
        ...pairs.map((pair) => items.at(rowKey(pair, 'pair'))),
      ],
      false,
    ),
    removeSome: removing(
      'removeSome',
      store.removeSome,
      (cohort) => items.all(`person ${cohort} `, `pair ${cohort} `, `upload ${cohort} `),
      true,
    ),
    removeUploads: removing(
      'removeUploads',
      store.removeUploads,
      (cohort, parts) => Array.from({ length: parts }, (_, part) => items.at(`upload ${cohort} ${part}`)),
      false,
    ),
    removeLetters: removing(
      'removeLetters',
      store.removeLetters,
      (cohort, person) => items.all(`letters ${cohort} ${person} `),
      true,
    ),
    removeTrail: removing(
      'removeTrail',
      store.removeTrail,
      (cohort, pair) => items.all(`events ${cohort} ${pair} `),
      true,
    ),
    removeActs: removing('removeActs', store.removeActs, (cohort) => items.all(`act ${cohort} `), true),
    removeLinesBefore: removing(
      'removeLinesBefore',
      store.removeLinesBefore,
      (cohort, round) =>
        items.all(`lines ${cohort} `).filter(({ sk }) => String(sk) < `PART#${String(round).padStart(6, '0')}`),
      true,
      (cohort) => items.all(...linesOf(cohort)),
    ),
    removeLines: removing(
      'removeLines',
      store.removeLines,
      (cohort) => items.all(`lines ${cohort} `),
      true,
      (cohort) => items.all(...linesOf(cohort)),
    ),
    removeOverview: removing('removeOverview', store.removeOverview, (cohort) => items.all(...linesOf(cohort)), true),
    noteHappening: async (id, happening) => {
      const before = items.at(`testletter ${id}`);
      await store.noteHappening(id, happening);
      const after = items.at(`testletter ${id}`);
      // Once there are too many they are only counted, and that was tried first.
      const isFull = same({ list: before?.['happenings'] }, { list: after?.['happenings'] });
      tell('noteHappening', sum([...(isFull ? [refused(before)] : []), costOfWrites([before], [after])]));
    },
    removeTestLetters: async (before) => {
      const all = items.all('testletter ');
      await store.removeTestLetters(before);
      const old = all.filter(({ sk }) => !items.at(`testletter ${String(sk)}`));
      tell('removeTestLetters', sum([query(all), batchDelete(old)]));
    },
  };
};

/** What the index holds of an item. */
const entryOf = (item: Item | undefined): Item => {
  const { pk, sk, lane, nextAt } = item ?? {};
  return { pk, sk, lane, nextAt };
};
