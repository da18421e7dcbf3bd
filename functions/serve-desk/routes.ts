import type { Action } from './action.ts';
import { describeApi } from './describe-api.ts';
import { listCohorts, showCohort } from './show-cohorts.ts';
import { uploadCohort } from './upload-cohort.ts';
import { withdrawCohort } from './withdraw-cohort.ts';

type Route = { path: RegExp; actions: ReadonlyMap<string, Action>; open?: true };

const routes: readonly Route[] = [
  { path: /^\/api\/openapi\.json$/, actions: new Map([['GET', describeApi]]), open: true },
  {
    path: /^\/api\/cohorts$/,
    actions: new Map([
      ['GET', listCohorts],
      ['POST', uploadCohort],
    ]),
  },
  {
    path: /^\/api\/cohorts\/([a-z0-9]{1,32})$/,
    actions: new Map([
      ['GET', showCohort],
      ['DELETE', withdrawCohort],
    ]),
  },
];

/** The route of a path to the letter, and the cohort in it. */
export const routeOf = (path: string): (Route & { id: string }) | undefined => {
  for (const route of routes) {
    const match = route.path.exec(path);
    if (match) return { ...route, id: match[1] ?? '' };
  }
  return undefined;
};
