import type { Cohort } from '../../shared/domain/cohort.ts';
import { planOf, sizeOf, type Totals } from '../../shared/domain/overview/totals.ts';
import type { Language } from '../../shared/domain/programme.ts';
import { type Instant, plusDays, plusMinutes } from '../../shared/domain/time.ts';
import { type Counted, countOn, readOverview } from '../../shared/overview.ts';
import { json } from './answers.ts';
import type { DeskWorld } from './action.ts';
import { todoOf } from './case-text.ts';
import { withCohort } from './load-cohort.ts';
import { countMinutes } from './pages/cohort/count.ts';
import type { OverviewPage } from './shapes.ts';

/** What all pairs of a cohort come to, and which of them need a person. */
export const showOverview = withCohort((world, { request }, cohort) => answer(world, cohort, request.language));

/** Counts on for some seconds, or begins to. */
export const countOverview = withCohort(async (world, { request }, cohort) => {
  await countOn(world, cohort, plusMinutes(world.now(), countMinutes));
  return answer(world, cohort, request.language);
});

const answer = async (world: DeskWorld, cohort: Cohort, language: Language | undefined) => {
  const { counted, overview } = await readOverview(world, cohort);
  const { counting } = overview;
  return json(200, {
    ...(counted && known(cohort, counted, language)),
    ...(counting && {
      counting: { pairs: counting.totals.pairs, of: sizeOf(cohort, counted?.totals).pairs, since: counting.at },
    }),
  } satisfies OverviewPage);
};

const known = (cohort: Cohort, { at, totals, entries }: Counted, language: Language | undefined) => ({
  at,
  totals: totalsOf(totals),
  recorded: cohort.programme.steps.map((step, index) => ({ step, pairs: totals.recorded[index] ?? 0 })),
  plan: [...planOf(cohort, totals)],
  meetings: totals.weeks.map((meetings, week) => ({ week: plusDays(cohort.start, 7 * week), meetings })),
  cases: entries.flatMap(({ pair, cases }) =>
    cases.map(({ why, since }: { why: (typeof cases)[number]['why']; since: Instant }) => ({
      pair,
      why,
      since,
      todo: todoOf(language, { why }),
    })),
  ),
});

const totalsOf = ({
  planned: _planned,
  weeks: _weeks,
  recorded: _recorded,
  next: _next,
  cases: _cases,
  ...totals
}: Totals) => totals;
