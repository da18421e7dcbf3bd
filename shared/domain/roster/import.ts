import type { Cohort } from '../cohort.ts';
import { noFacts, type Pair } from '../pair.ts';
import type { Person } from '../person.ts';
import { type Instant, nextAtTime, type Zone } from '../time.ts';
import type { Upload } from '../upload.ts';
import { type Parameters, programmeOf } from './parameters.ts';
import type { Roster } from './roster.ts';

/** The same text for the same people, pairs and parameters, whatever the order of rows and columns. */
export const canonical = ({ people, pairs }: Roster, parameters: Parameters): string => {
  const { name, start, zone, language, organiser, morning, confirmation, launchAt, organisers, hold } = parameters;
  return JSON.stringify([
    programmeOf(parameters).id,
    name,
    start,
    zone,
    language,
    launchAt ?? null,
    people,
    pairs,
    // Last, and only if stated: without it an upload is the same as before there was an organiser to state.
    ...(organiser ? [organiser.name, organiser.address] : []),
    ...(confirmation ? [{ confirmation }] : []),
    ...(morning !== undefined ? [{ morning }] : []),
    ...(organisers.length > 0 ? [{ organisers }] : []),
    ...(hold ? [{ hold }] : []),
  ]);
};

/** The rows of a cohort, named by their ids: of people by address, of pairs by key. */
export const named = (
  { people, pairs }: Roster,
  idOf: { person: (address: string) => string; pair: (key: string) => string },
): Upload => {
  const membersOf = (pair: Roster['pairs'][number]) => [
    { person: idOf.person(pair.mentor), role: 'mentor' as const },
    ...pair.mentees.map((mentee) => ({ person: idOf.person(mentee), role: 'mentee' as const })),
  ];
  const pairsOf = Map.groupBy(
    pairs.flatMap((pair) => [pair.mentor, ...pair.mentees].map((address) => ({ address, pair: idOf.pair(pair.key) }))),
    ({ address }) => address,
  );
  return {
    people: people.map((person) => ({
      id: idOf.person(person.address),
      ...person,
      pairs: (pairsOf.get(person.address) ?? []).map(({ pair }) => pair),
    })),
    pairs: pairs.map((pair) => ({
      id: idOf.pair(pair.key),
      ...(pair.group !== undefined && { group: pair.group }),
      members: membersOf(pair),
    })),
  };
};

/** An item of the table holds 400 KB; a part stays well below, whatever letters its names are made of. */
const most = { rows: 200, characters: 60_000 };

/** The upload in parts that each fit into one item of the table. */
export const inParts = (upload: Upload): readonly Upload[] => [
  ...chunks(upload.people).map((people) => ({ people, pairs: [] })),
  ...chunks(upload.pairs).map((pairs) => ({ people: [], pairs })),
];

const chunks = <T>(rows: readonly T[]): T[][] => {
  const parts: T[][] = [];
  let size = Infinity;
  for (const row of rows) {
    const length = JSON.stringify(row).length;
    let last = parts.at(-1);
    if (!last || last.length === most.rows || size + length > most.characters) {
      parts.push((last = []));
      size = 0;
    }
    last.push(row);
    size += length;
  }
  return parts;
};

/** When a person is first looked at: on their first morning after the launch. */
export const firstLook = ({ launchAt, morning }: Cohort, zone: Zone): Instant => nextAtTime(launchAt, morning, zone);

/** The rows of a part as they are created; nobody of a cohort that is to wait for its launch is due. */
export const freshRows = (cohort: Cohort, { people, pairs }: Upload): { people: Person[]; pairs: Pair[] } => ({
  people: people.map((person) => ({
    cohort: cohort.id,
    ...person,
    told: {},
    version: 0,
    ...(cohort.hold ? {} : { nextAt: firstLook(cohort, person.zone) }),
  })),
  pairs: pairs.map((pair) => ({ cohort: cohort.id, ...pair, ...noFacts(), events: [], version: 0 })),
});
