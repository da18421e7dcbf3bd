import {
  actKey,
  certificateKey,
  cohortKey,
  dispatchedKey,
  doorbellKey,
  eventsKey,
  issuerKey,
  itemOf,
  type Key,
  letterKey,
  overviewKey,
  overviewPartKey,
  paceKey,
  pairKey,
  passKey,
  personKey,
  programmeKey,
  programmePartKey,
  signingKeyKey,
  suppressionKey,
  testLetterKey,
  tokenKey,
  tombstoneKey,
  uploadKey,
  usualIssuerKey,
} from '../../shared/adapters/rows.ts';
import type { Item } from '../../infra/cost/table-units.ts';
import type { TestWorld } from '../support/world.ts';

type Words = readonly [string, string, string];
/** How each kind of row in memory is named in the table. */
const keys: Readonly<Record<string, (...words: Words) => Key>> = {
  cohort: cohortKey,
  person: personKey,
  pair: pairKey,
  events: (cohort, pair, version) => eventsKey(cohort, pair, Number(version)),
  letters: letterKey,
  erased: tombstoneKey,
  suppressed: suppressionKey,
  testletter: testLetterKey,
  upload: (cohort, part) => uploadKey(cohort, Number(part)),
  certificate: certificateKey,
  issuer: issuerKey,
  signingkey: signingKeyKey,
  usualissuer: () => usualIssuerKey,
  programme: programmeKey,
  programmepart: programmePartKey,
  token: tokenKey,
  act: actKey,
  pass: passKey,
  doorbell: doorbellKey,
  overview: overviewKey,
  lines: (cohort, round, part) => overviewPartKey(cohort, Number(round), Number(part)),
  pace: () => paceKey,
  dispatched: () => dispatchedKey,
};

const tableKey = (memoryKey: string): Key => {
  const [kind = '', ...words] = memoryKey.split(' ');
  const key = keys[kind];
  if (!key) throw new Error(`No row of the table is like "${memoryKey}".`);
  return key(...(words as unknown as Words));
};

/** As many as a while of a programme asks for again; of a whole one there are millions. */
const mostRemembered = 10_000;

/** The rows of a world in memory as items of the table, with its keys and lanes. */
export const itemsOf = ({ table }: Pick<TestWorld, 'table'>) => {
  // A row that is kept is never changed: it is replaced.
  const packedBefore = new Map<object, Item>();
  const at = (memoryKey: string): Item | undefined => {
    const row = table.get(memoryKey);
    if (!row) return undefined;
    const item = packedBefore.get(row) ?? itemOf(tableKey(memoryKey), row);
    if (packedBefore.size >= mostRemembered) packedBefore.clear();
    packedBefore.set(row, item);
    return item;
  };
  return {
    at,
    /** Every item whose key begins so. */
    all: (...prefixes: readonly string[]): readonly Item[] =>
      (prefixes.includes('')
        ? [...table.keys()]
        : prefixes.flatMap((prefix) => (prefix.endsWith(' ') ? table.keysOf(prefix) : prefix))
      )
        .map(at)
        .filter((item) => item !== undefined),
  };
};
export type Items = ReturnType<typeof itemsOf>;
