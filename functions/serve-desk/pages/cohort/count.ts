import { overview } from '../../../../emails/generated/messages/overview.ts';
import type { Cohort } from '../../../../shared/domain/cohort.ts';
import type { Overview } from '../../../../shared/domain/overview/overview.ts';
import { sizeOf } from '../../../../shared/domain/overview/totals.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import { dayIn, plusMinutes, timeIn } from '../../../../shared/domain/time.ts';
import { type Html, html } from '../../../../shared/html.ts';
import { type Counted, countOn, isFresh } from '../../../../shared/overview.ts';
import { seeOther } from '../see-other.ts';
import { pathOf } from './wish.ts';
import { onCohort } from '../on-cohort.ts';

/** How long one request counts: less than the HTTP API waits for an answer. */
export const countMinutes = 8 / 60;

/** Counts on for those whose browser runs no script, and shows the page again. */
export const countHere = onCohort(async (world, _, cohort) => {
  await countOn(world, cohort, plusMinutes(world.now(), countMinutes));
  return seeOther(pathOf(cohort));
});

/** Since when the page is so, and how far the next count is. */
export const countLine = (
  language: Language,
  cohort: Cohort,
  overviewRow: Overview,
  counted: Counted | undefined,
  isRunning: boolean,
): Html => {
  const t = overview[language].counted;
  const { counting } = overviewRow;
  const done = counting?.totals.pairs ?? 0;
  const total = Math.max(done, sizeOf(cohort, counted?.totals).pairs);
  return html`<div class="counted no-print" id="counting"${isRunning && html` data-of="/api/cohorts/${cohort.id}/overview"`}>
    ${
      counted &&
      html`<p class="muted">${t.at({ on: dayIn(cohort.zone, counted.at), time: timeIn(cohort.zone, counted.at) })}</p>`
    }
    ${
      isRunning &&
      html`<progress aria-label="${t.counting({ done, total })}" max="${total}" value="${done}"></progress>`
    }
    <p id="ready" role="status" hidden>${t.ready} <a href="">${t.show}</a></p>
    <form method="post" action="${pathOf(cohort)}/count">
      <button type="submit" class="link">${counting ? t.goOn : t.anew}</button>
    </form>
  </div>`;
};

/** Whether a count is to go on, or begin, by itself. */
export const isToCount = (cohort: Cohort, { counting }: Overview, counted: Counted | undefined, now: string): boolean =>
  counting !== undefined || counted === undefined || !isFresh(cohort, counted, now);
