import { aDeskWorld, aSignedInBrowser, callDesk, goodQuery, sample, settleCohorts, upload } from './desk.ts';

export const claire = 'claire@example.org';

/** Two pairs, in two zones and two languages. */
const twoPairs = `Mentor,Mentor email,Mentee,Mentee email,Language,Time zone of mentee
Hélène Nguyễn-Østergård,helene@example.org,Zoé Lefèvre,zoe@example.org,fr,
Jo Hart,jo@example.org,Noah Lind,noah@example.org,en,Pacific/Auckland
`;

/** Ten pairs, in many zones: it takes longer. */
export const manyPairs = sample('utf8');

/** A cohort that waits for its launch, and an organiser who may launch it, signed in. */
export const aRehearsal = async (body: Uint8Array | string = twoPairs) => {
  const world = aDeskWorld();
  const uploaded = await upload(world, body, { query: `${goodQuery}&hold=1&organisers=${claire}` });
  await settleCohorts(world);
  const id = String(uploaded.body.cohort);
  const page = `/desk/cohorts/${id}/rehearsal`;
  const browser = await aSignedInBrowser(world, claire);
  world.mails.length = 0;
  const { people } = await world.store.roster(id);
  const personCalled = (name: string): string => people.find((one) => one.name === name)?.id ?? '';
  return {
    world,
    id,
    page,
    browser,
    people,
    personCalled,
    open: async (path = '') => await browser.open(`${page}${path}`),
    /** What a script gets. */
    ask: async (query = '') => (await callDesk(world, { path: `/api/cohorts/${id}/rehearsal`, query })).body,
  };
};

/** What a page says, without markup; every space is a plain one. */
export const wordsOf = ({ body = '' }: { body?: string | undefined }): string =>
  body
    .replace(/<head>[^]*<\/head>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');
