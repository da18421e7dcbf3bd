import { longDay } from '../../emails/format.ts';
import { apiOptions, isOutcome, openApi, read } from './api.ts';
import { CohortList } from './cohort.ts';
import { inColumns } from './columns.ts';
import { defineCommand, done } from './command.ts';

/** Lists the cohorts that are theirs to run. */
export const cohorts = defineCommand({
  options: apiOptions,
  run: async (context, given) => {
    const { t, language } = context;
    const api = await openApi(context, given);
    if (typeof api !== 'function') return api;
    const list = read(context, await api('GET', '/api/cohorts'), CohortList);
    if (isOutcome(list)) return list;
    const rows = list.cohorts.map(({ id, name, state, start, people }) => [
      name,
      t.state(state),
      longDay(language, start),
      String(people),
      id,
    ]);
    return done(rows.length === 0 ? t.noCohorts : inColumns([[...t.cohortColumns], ...rows]), list);
  },
});
