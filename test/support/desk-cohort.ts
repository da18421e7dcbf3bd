import { makeHandler } from '../../functions/serve-desk/handler.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { aSignedInBrowser } from './desk.ts';
import { manyPairs } from './many-pairs.ts';
import { aWorld } from './world.ts';

const claire = 'claire@example.org';

type Rows = { cohort: Cohort; people: readonly Person[]; pairs: readonly Pair[] };

/** A cohort of so many pairs on a day of its programme, and Claire, who runs it and looks at its page. */
export const aDeskCohort = async ({
  pairs = 13,
  day = 100,
  change = (rows) => rows,
}: { pairs?: number; day?: number; change?: (rows: Rows) => Rows } = {}) => {
  const { at, ...made } = manyPairs(pairs, day, { organisers: [claire] });
  const rows = change(made);
  const world = aWorld(rows);
  world.moveTo(at);
  const browser = await aSignedInBrowser(world, claire);
  const ask = async (path: string, { query = '', language = 'en', method = 'GET' } = {}) => {
    const answer = await makeHandler(world)({
      rawPath: path,
      rawQueryString: query,
      headers: { 'accept-language': language, 'sec-fetch-site': 'same-origin' },
      cookies: [...browser.cookies()],
      requestContext: { http: { method } },
    });
    return { ...answer, body: answer.body ?? '' };
  };
  const path = `/desk/cohorts/${rows.cohort.id}`;
  return {
    world,
    cohort: rows.cohort,
    ask,
    path,
    /** The page of the cohort. */
    page: async (query = '', language = 'en') => (await ask(path, { query, language })).body,
  };
};

/** What each pair of a page says, in order, as text. */
export const pairsOn = (page: string): readonly string[] =>
  (page.match(/<li>\s*<div>\s*<h3>[\s\S]*?<\/li>/g) ?? []).map(textIn);

/** What a page says, without its signs. */
export const textIn = (markup: string): string =>
  markup
    .replaceAll(/<title>[\s\S]*?<\/title>|<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
    .trim();
