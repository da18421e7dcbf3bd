import { aDeskWorld, callDesk, goodQuery, settleCohorts, upload } from './desk.ts';
import { liveUntil } from './live.ts';
import type { TestWorld } from './world.ts';

/** A row of a list: mentor and mentee by their first names, which their addresses are made of, and a group. */
export type Row = {
  mentor: string;
  mentee: string;
  group?: string;
  language?: string;
  zone?: string;
  names?: Record<string, string>;
};

export const address = (name: string): string => `${name.toLowerCase()}@example.org`;

/** Two pairs, and a group of two between them. */
export const somePairs: readonly Row[] = [
  { mentor: 'Ana', mentee: 'Bo' },
  { mentor: 'Cy', mentee: 'Di', group: 'Left bank' },
  { mentor: 'Cy', mentee: 'Ed', group: 'Left bank' },
  { mentor: 'Gus', mentee: 'Hal' },
];

export const listOf = (rows: readonly Row[]): string =>
  [
    'Mentor,Mentor email,Mentee,Mentee email,Group,Mentee language,Mentee time zone',
    ...rows.map(({ mentor, mentee, group = '', language = '', zone = '', names = {} }) =>
      [
        names[mentor] ?? mentor,
        address(mentor),
        names[mentee] ?? mentee,
        address(mentee),
        group,
        language,
        zone,
      ].join(),
    ),
  ].join('\n');

/** A cohort that was uploaded with these rows and has lived up to an instant. */
export const aCohortOf = async (rows: readonly Row[], until = '2027-01-14T12:00:00.000Z') => {
  const world = aDeskWorld();
  const { body } = await upload(world, listOf(rows), { query: `${goodQuery}&language=en` });
  await settleCohorts(world);
  await liveUntil(world, until);
  return { world, cohort: String(body.cohort) };
};

export const bringList = (world: Parameters<typeof callDesk>[0], cohort: string, list: string, query = '') =>
  callDesk(world, {
    method: 'POST',
    path: `/api/cohorts/${cohort}/list`,
    query,
    body: list,
    headers: { 'content-type': 'text/csv', 'accept-language': 'en' },
  });

/** Every letter since the last time: to whom, about what, how long, and when. */
export const lettersSince = (world: TestWorld): readonly string[] =>
  world.mails.splice(0).map(({ at, to, subject, text }) => `${to}: ${subject}: ${text.length} at ${at}`);

export const textsOf = (part: { changes: readonly { text: string }[] }): readonly string[] =>
  part.changes.map(({ text }) => text);
