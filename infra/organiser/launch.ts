import * as z from 'zod';
import { Instant } from '../../shared/domain/time.ts';
import { isOutcome, read, refusedBy } from './api.ts';
import { momentOf, ofCohort } from './cohort.ts';
import { done } from './command.ts';

const Launched = z.looseObject({ cohort: z.string(), launchAt: Instant });
const Held = z.looseObject({ cohort: z.string() });

/** Launches a cohort that waits for it. */
export const launch = ofCohort({
  options: ['launch-at'],
  run: async ({ context, api, cohort, given }) => {
    const launchAt = given.option('launch-at');
    const body = new TextEncoder().encode(JSON.stringify({ launchAt }));
    const reply = await api('POST', `/api/cohorts/${cohort.id}/launch`, { body, type: 'application/json' });
    const launched = read(context, reply, Launched);
    if (isOutcome(launched)) return launched;
    const at = momentOf(context.language, launched.launchAt, cohort.zone);
    return done(context.t.leaves({ launch: at, cohort: cohort.id, undo: 'take-back' }), launched);
  },
});

/** Takes a launch back. */
export const takeBack = ofCohort({
  run: async ({ context, api, cohort }) => {
    const held = read(context, await api('DELETE', `/api/cohorts/${cohort.id}/launch`), Held);
    return isOutcome(held) ? held : done(context.t.waits({ cohort: cohort.id }), held);
  },
});

/** Withdraws a draft. */
export const withdraw = ofCohort({
  run: async ({ context, api, cohort }) => {
    const reply = await api('DELETE', `/api/cohorts/${cohort.id}`);
    if (isOutcome(reply)) return reply;
    if (reply.status >= 400) return refusedBy(context, reply);
    return done(context.t.withdrawn({ name: cohort.name }), { cohort: cohort.id, withdrawn: true });
  },
});
