import * as z from 'zod';
import { longDay, clock } from '../../emails/format.ts';
import type { Language } from '../../shared/domain/programme.ts';
import { dayIn, Instant, timeIn, Zone } from '../../shared/domain/time.ts';
import { type Api, apiOptions, isOutcome, openApi, read } from './api.ts';
import { type Command, type Context, defineCommand, type Given, type Outcome, refused } from './command.ts';
import type { OptionName, WordName } from './sentences/en.ts';

/** Of a cohort what commands tell; whatever else is answered is passed on. */
export const Cohort = z.looseObject({
  id: z.string(),
  name: z.string(),
  state: z.string(),
  start: z.string(),
  zone: Zone,
  launchAt: Instant.optional(),
  pairs: z.int(),
  people: z.int(),
  progress: z.object({ done: z.int(), total: z.int() }).optional(),
});
export type Cohort = z.infer<typeof Cohort>;

export const CohortList = z.looseObject({ cohorts: z.array(Cohort) });

/** The cohort with this id, or the only one of this name. */
export const findCohort = async (context: Context, api: Api, typed: string): Promise<Cohort | Outcome> => {
  const { t } = context;
  const list = read(context, await api('GET', '/api/cohorts'), CohortList);
  if (isOutcome(list)) return list;
  const wanted = typed.normalize().toLowerCase();
  const named = list.cohorts.filter(({ id, name }) => id === typed || name.normalize().toLowerCase() === wanted);
  const [found, other] = named;
  if (!found) return refused(t.unknownCohort({ typed }));
  return other ? refused(t.severalCohorts({ typed, ids: named.map(({ id }) => id) })) : found;
};

/** `24 November 2026, 09:00 (Europe/Paris)`. */
export const momentOf = (language: Language, at: Instant, zone: Zone): string =>
  `${longDay(language, dayIn(zone, at))}, ${clock(language, timeIn(zone, at))} (${zone})`;

/** A command about one cohort, which is named by its first word. */
export const ofCohort = <const Option extends OptionName = never, const Word extends WordName = never>(command: {
  words?: readonly Word[];
  options?: readonly Option[];
  run: (asked: {
    context: Context;
    api: Api;
    cohort: Cohort;
    given: Given<Option> & { word: (name: Word) => string };
  }) => Promise<Outcome>;
}): Command =>
  defineCommand({
    words: ['cohort', ...(command.words ?? [])],
    options: [...(command.options ?? []), ...apiOptions],
    run: async (context, given) => {
      const api = await openApi(context, given);
      if (typeof api !== 'function') return api;
      const cohort = await findCohort(context, api, given.word('cohort'));
      return isOutcome(cohort) ? cohort : await command.run({ context, api, cohort, given });
    },
  });
