import type { Doorbell, Pass } from '../../shared/domain/access.ts';
import type { CertificatePage } from '../../shared/certificate/certificate-page.ts';
import type { Issuer } from '../../shared/certificate/issuer.ts';
import { noUsualIssuer, type UsualIssuer } from '../../shared/certificate/usual-issuer.ts';
import type { SigningKey } from '../../shared/certificate/open-badge/signing-key.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import { type DeskAct, inTime } from '../../shared/domain/desk-acts.ts';
import type { OwnProgramme } from '../../shared/domain/own-programme.ts';
import { freshPace, type Pace } from '../../shared/domain/pace.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person, Stop } from '../../shared/domain/person.ts';
import { mostHappenings, type TestLetter } from '../../shared/domain/test-letter.ts';
import { instantOf } from '../../shared/domain/time.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import type { Wake } from '../../shared/queue-messages.ts';
import type { Dispatched, Store } from '../../shared/store.ts';
import { memoryOverview } from './memory-overview.ts';
import type { MemoryTable, Row } from './memory-table.ts';

/** What the table gives of a cohort at once. */
const rosterPage = 400;

/** The store as the contract in `shared/store.ts` states it; `test/contract` holds it to that. */
export const memoryStore = (memory: MemoryTable): Store => {
  const { table, get, put, create, save, saveOrCreate, entries, removeAll } = memory;
  const trailKey = (cohort: string, pair: string, version: number) => `events ${cohort} ${pair} ${version}`;
  const keyOf = (wake: Wake) =>
    wake.kind === 'cohort' ? `cohort ${wake.cohort}` : `${wake.kind} ${wake.cohort} ${wake.id}`;

  return {
    ...memoryOverview(memory),
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
    createAct: async (cohort, act) => create(`act ${cohort} ${act.id}`, act),
    putAct: async (cohort, act) => put(`act ${cohort} ${act.id}`, act),
    act: async (cohort, id) => get<DeskAct>(`act ${cohort} ${id}`),
    acts: async (cohort) =>
      entries<DeskAct>(`act ${cohort} `)
        .map(([, act]) => act)
        .toSorted(inTime),
    removeActs: async (cohort) => removeAll(`act ${cohort} `),
    putTombstones: async (names, at) => {
      for (const name of names) put(`erased ${name}`, { at });
    },
    tombstonesAmong: async (names) => new Set(names.filter((name) => table.has(`erased ${name}`))),
    tombstones: async () => entries('erased ').map(([name]) => name),
    suppress: async (name, stop) => void create(`suppressed ${name}`, stop),
    suppressions: async () => new Map(entries<Stop>('suppressed ')),
    suppression: async (name) => get<Stop>(`suppressed ${name}`),
    putTestLetter: async (id, letter) => put(`testletter ${id}`, letter),
    testLetter: async (id) => get<TestLetter>(`testletter ${id}`),
    noteHappening: async (id, happening) => {
      const letter = get<TestLetter>(`testletter ${id}`);
      if (!letter) return;
      const happenings = [...letter.happenings, happening].slice(0, mostHappenings);
      put(`testletter ${id}`, { ...letter, happenings, total: letter.total + 1 });
    },
    removeTestLetters: async (before) => {
      for (const [id, { sentAt }] of entries<TestLetter>('testletter '))
        if (sentAt < before) table.delete(`testletter ${id}`);
    },
    putPass: async (pass) => put(`pass ${pass.organiser} ${pass.kind} ${pass.sha256}`, pass),
    pass: async (kind, organiser, sha256) => get<Pass>(`pass ${organiser} ${kind} ${sha256}`),
    passes: async (organiser) => entries<Pass>(`pass ${organiser} `).map(([, pass]) => pass),
    removePass: async ({ kind, organiser, sha256 }) =>
      table.delete(`pass ${organiser} ${kind} ${sha256}`) ? 'saved' : 'stale',
    notePassUse: async ({ kind, organiser, sha256 }, day) => {
      const pass = get<Pass>(`pass ${organiser} ${kind} ${sha256}`);
      if (pass) put(`pass ${organiser} ${kind} ${sha256}`, { ...pass, usedOn: day });
    },
    doorbell: async (organiser) => get<Doorbell>(`doorbell ${organiser}`) ?? { rung: [], version: 0 },
    saveDoorbell: async (organiser, bell) => saveOrCreate(`doorbell ${organiser}`, bell),
    ownProgrammes: async () => entries<OwnProgramme>('programme ').map(([, row]) => row),
    ownProgramme: async (id) => get<OwnProgramme>(`programme ${id}`),
    saveOwnProgramme: async (row) => saveOrCreate(`programme ${row.id}`, row),
    keepProgrammePart: async (id, version, part, text) =>
      void create(`programmepart ${id} ${version} ${part}`, { text }),
    programmePart: async (id, version, part) => get<{ text: string }>(`programmepart ${id} ${version} ${part}`)?.text,
    cohorts: async () =>
      entries<Cohort>('cohort ')
        .map(([, row]) => row)
        .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
    roster: async (cohort, cursor = '') => {
      const all = [
        ...table.keysAfter(`pair ${cohort} `, cursor, rosterPage),
        ...table.keysAfter(`person ${cohort} `, cursor, rosterPage),
      ];
      const keys = all.slice(0, rosterPage);
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
      for (const kind of ['person', 'pair', 'upload']) removeAll(`${kind} ${cohort} `);
      return true;
    },
    removeCohort: async (row) => {
      const stored = table.get(`cohort ${row.id}`);
      if (stored?.version !== row.version || stored['state'] !== row.state) return 'stale';
      table.delete(`cohort ${row.id}`);
      return 'saved';
    },
    due: async (before, most, after = '') => {
      const found = table.dueBy(before, after, most);
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
    saveCertificate: async (page) => saveOrCreate(`certificate ${page.id}`, page),
    certificate: async (id) => get<CertificatePage>(`certificate ${id}`),
    putSigningKey: async (thumbprint, key) => void create(`signingkey ${thumbprint}`, key),
    signingKey: async (thumbprint) => get<SigningKey>(`signingkey ${thumbprint}`),
    putIssuer: async (hash, issuer) => void create(`issuer ${hash}`, issuer),
    issuer: async (hash) => get<Issuer>(`issuer ${hash}`),
    usualIssuer: async () => get<UsualIssuer>('usualissuer') ?? noUsualIssuer,
    saveUsualIssuer: async (row) => saveOrCreate('usualissuer', row),
    knowsToken: async (sha256) => table.has(`token ${sha256}`),
  };
};
