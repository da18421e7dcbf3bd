import * as z from 'zod';
import { Instant } from '../../shared/domain/time.ts';
import { apiOptions, isOutcome, openApi, read, refusedBy } from './api.ts';
import { findCohort, momentOf } from './cohort.ts';
import { defineCommand, done } from './command.ts';

const Launched = z.looseObject({ cohort: z.string(), launchAt: Instant });
const Held = z.looseObject({ cohort: z.string() });

/** Launches a cohort that waits for it. */
export const launch = defineCommand({
  words: ['cohort'],
  options: ['launch-at', ...apiOptions],
  run: async (context, given) => {
    const api = await openApi(context, given);
    if (typeof api !== 'function') return api;
    const found = await findCohort(context, api, given.word('cohort'));
    if (isOutcome(found)) return found;
    const launchAt = given.option('launch-at');
    const body = new TextEncoder().encode(JSON.stringify({ launchAt }));
    const reply = await api('POST', `/api/cohorts/${found.id}/launch`, { body, type: 'application/json' });
    const launched = read(context, reply, Launched);
    if (isOutcome(launched)) return launched;
    const at = momentOf(context.language, launched.launchAt, found.zone);
    return done(context.t.leaves({ launch: at, cohort: found.id, undo: 'take-back' }), launched);
  },
});

/** Takes a launch back. */
export const takeBack = defineCommand({
  words: ['cohort'],
  options: apiOptions,
  run: async (context, given) => {
    const api = await openApi(context, given);
    if (typeof api !== 'function') return api;
    const found = await findCohort(context, api, given.word('cohort'));
    if (isOutcome(found)) return found;
    const held = read(context, await api('DELETE', `/api/cohorts/${found.id}/launch`), Held);
    return isOutcome(held) ? held : done(context.t.waits({ cohort: found.id }), held);
  },
});

/** Withdraws a draft. */
export const withdraw = defineCommand({
  words: ['cohort'],
  options: apiOptions,
  run: async (context, given) => {
    const api = await openApi(context, given);
    if (typeof api !== 'function') return api;
    const found = await findCohort(context, api, given.word('cohort'));
    if (isOutcome(found)) return found;
    const reply = await api('DELETE', `/api/cohorts/${found.id}`);
    if (isOutcome(reply)) return reply;
    if (reply.status >= 400) return refusedBy(context, reply);
    return done(context.t.withdrawn({ name: found.name }), { cohort: found.id, withdrawn: true });
  },
});
