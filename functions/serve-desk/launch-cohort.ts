import type * as z from 'zod';
import { instantOf } from '../../shared/domain/time.ts';
import { launch, takeBack } from '../../shared/launch-cohort.ts';
import { json, problemList, refusal } from './answers.ts';
import { withCohort } from './load-cohort.ts';
import { type Held, Launch, type Launched } from './shapes.ts';

/** Launches a cohort that waits for it. */
export const launchCohort = withCohort(async (world, { request, language }, cohort) => {
  const wish = wishOf(request.bytes);
  if (!wish) return refusal(400, 'bad-launch', language);
  const launched = await launch(world, cohort.id, wish.launchAt && instantOf(Date.parse(wish.launchAt)));
  switch (launched.kind) {
    case 'launched':
      return json(202, { cohort: cohort.id, launchAt: launched.cohort.launchAt } satisfies Launched);
    case 'refused':
      return problemList(launched.problems, language);
    case 'not held':
      return refusal(409, 'not-held', language);
    default:
      return launched satisfies never;
  }
});

/** Takes a launch back: the cohort waits again. */
export const takeBackCohort = withCohort(async (world, { language }, cohort) => {
  const outcome = await takeBack(world, cohort.id);
  switch (outcome) {
    case 'held':
      return json(200, { cohort: cohort.id } satisfies Held);
    case 'launched':
      return refusal(409, 'launched', language);
    case 'unknown':
      return refusal(404, 'unknown-cohort', language);
    default:
      return outcome satisfies never;
  }
});

/** An empty body wishes for nothing in particular. */
const wishOf = (bytes: Uint8Array): z.infer<typeof Launch> | undefined => {
  const text = Buffer.from(bytes).toString();
  try {
    return Launch.safeParse(text.trim() === '' ? {} : JSON.parse(text)).data;
  } catch {
    return undefined;
  }
};
