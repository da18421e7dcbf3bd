import type { Wake } from '../queue-messages.ts';
import { packed, packedPace, unpacked, unpackedPace, type Usual } from './packed.ts';

export type Key = { pk: string; sk: string };

/** How rows are named in the table; `#` separates, ids never hold one. */
export const cohortKey = (cohort: string) => ({ pk: `COHORT#${cohort}`, sk: 'META' });
export const personKey = (cohort: string, id: string) => ({ pk: `COHORT#${cohort}`, sk: `PERSON#${id}` });
export const pairKey = (cohort: string, id: string) => ({ pk: `COHORT#${cohort}`, sk: `PAIR#${id}` });
export const uploadKey = (cohort: string, part: number) => ({ pk: `COHORT#${cohort}`, sk: `UPLOAD#${padded(part)}` });
export const letterKey = (cohort: string, person: string, letter: string) => ({
  pk: `LETTERS#${cohort}.${person}`,
  sk: letter,
});
export const eventsKey = (cohort: string, pair: string, version: number) => ({
  pk: `EVENTS#${cohort}.${pair}`,
  sk: padded(version),
});
/** What organisers did on the desk, in one partition a cohort. */
export const actKey = (cohort: string, id: string) => ({ pk: `ACTS#${cohort}`, sk: id });
export const certificateKey = (id: string) => ({ pk: `CERTIFICATE#${id}`, sk: 'META' });
/** What credentials lead to, each under a name that its content has. */
export const signingKeyKey = (thumbprint: string) => ({ pk: `SIGNINGKEY#${thumbprint}`, sk: 'META' });
export const issuerKey = (hash: string) => ({ pk: `ISSUER#${hash}`, sk: 'META' });
export const tokenKey = (sha256: string) => ({ pk: `TOKEN#${sha256}`, sk: 'META' });
/** What lets one organiser in, in one partition. */
export const passKey = (organiser: string, kind: string, sha256: string) => ({
  pk: `ORGANISER#${organiser}`,
  sk: `${kind.toUpperCase()}#${sha256}`,
});
export const doorbellKey = (organiser: string) => ({ pk: `ORGANISER#${organiser}`, sk: 'DOORBELL' });
/** One partition holds all tombstones, so that a table restored from a backup can be given those of the table it replaces. */
export const tombstoneKey = (name: string) => ({ pk: 'ERASED', sk: name });
/** Rows of which there is one each. */
export const paceKey = { pk: 'PACE', sk: 'META' };
export const dispatchedKey = { pk: 'DISPATCHED', sk: 'META' };
/** Addresses that are not written to; likewise in one partition. */
export const suppressionKey = (name: string) => ({ pk: 'SUPPRESSED', sk: name });
/** One partition holds all test letters: a function may be let near them, and near nothing else. */
export const testLetterKey = (id: string) => ({ pk: 'TESTLETTERS', sk: id });
/** One partition lists the programmes that were uploaded. */
export const programmeKey = (id: string) => ({ pk: 'PROGRAMMES', sk: id });
/** The parts of each version of one of them; none is ever overwritten. */
export const programmePartKey = (id: string, version: string, part: string) => ({
  pk: `PROGRAMME#${id}`,
  sk: `${version}#${part.toUpperCase()}`,
});
/** What cohorts to come begin with, a row for each thing. */
export const usualIssuerKey = { pk: 'DEFAULTS', sk: 'ISSUER' };
/** One partition lists all cohorts. */
export const listKey = (cohort: string) => ({ pk: 'COHORTS', sk: cohort });

/** What is known of all pairs of a cohort at once. */
export const overviewKey = (cohort: string) => ({ pk: `OVERVIEW#${cohort}`, sk: 'META' });
export const overviewPartKey = (cohort: string, round: number, part: number) => ({
  pk: `OVERVIEW#${cohort}`,
  sk: `PART#${padded(round)}#${padded(part)}`,
});

const padded = (n: number): string => String(n).padStart(6, '0');

/** The index of what is due has this many partitions, so that a big cohort does not wait on one. */
export const lanes = ['lane-0', 'lane-1', 'lane-2', 'lane-3', 'lane-4', 'lane-5', 'lane-6', 'lane-7'] as const;

export const laneOf = ({ pk, sk }: Key): string =>
  `lane-${[...(sk === 'META' ? pk : sk)].reduce((sum, letter) => (sum + (letter.codePointAt(0) ?? 0)) % lanes.length, 0)}`;

/** What the names of rows say of them, and their packing need not: what is empty where it is missing, and what is usual. */
const kinds: readonly { sort: string; empty: Readonly<Record<string, unknown>>; usual?: Usual }[] = [
  { sort: 'PERSON#', empty: { pairs: [], told: {} } },
  {
    sort: 'PAIR#',
    empty: { events: [] },
    usual: {
      answers: { levels: 2, says: { says: 'met', proof: 'known browser' } },
      dates: { levels: 1, says: { state: 'agreed', sequence: 1, minutes: 60 } },
    },
  },
];
const kindOf = ({ sk }: Key) => kinds.find(({ sort }) => sk.startsWith(sort));

/** A row as it is stored: its key, and its lane while it wants to be looked at; people, pairs and turns packed. */
export const itemOf = (
  key: Key,
  row: Readonly<Record<string, unknown>> & { nextAt?: string | undefined },
): Record<string, unknown> => {
  const due = row.nextAt !== undefined && { nextAt: row.nextAt, lane: laneOf(key) };
  if (key.pk === paceKey.pk) return { ...key, ...packedPace(row) };
  const kind = kindOf(key);
  if (!kind) return { ...key, ...row, ...due };
  const { cohort: _cohort, id: _id, nextAt: _nextAt, ...rest } = row;
  return { ...key, ...packed(rest, kind.usual), ...due };
};

/** The row that an item holds, still to be parsed. */
export const rowOf = (item: Record<string, unknown>): Record<string, unknown> => {
  const { pk, sk, lane: _lane, ...row } = item;
  const key = { pk: String(pk), sk: String(sk) };
  const kind = kindOf(key);
  if (key.pk === paceKey.pk) return unpackedPace(row);
  if (!kind) return row;
  const [, cohort] = key.pk.split('#');
  return { ...kind.empty, ...unpacked(row, kind.usual), cohort, id: key.sk.slice(kind.sort.length) };
};

/** The wake that an entry of the index asks for; undefined for a key that nobody wakes. */
export const wakeOf = ({ pk, sk, nextAt }: Key & { nextAt: string }): Wake | undefined => {
  const cohort = pk.slice('COHORT#'.length);
  const [kind, id = ''] = sk.split('#');
  if (kind === 'META') return { kind: 'cohort', cohort, at: nextAt };
  if (kind === 'PERSON') return { kind: 'person', cohort, id, at: nextAt };
  if (kind === 'PAIR') return { kind: 'pair', cohort, id, at: nextAt };
  return undefined;
};

/** The key of the row that a wake is about. */
export const keyOf = (wake: Wake): Key => {
  switch (wake.kind) {
    case 'cohort':
      return cohortKey(wake.cohort);
    case 'person':
      return personKey(wake.cohort, wake.id);
    case 'pair':
      return pairKey(wake.cohort, wake.id);
    default:
      return wake satisfies never;
  }
};
