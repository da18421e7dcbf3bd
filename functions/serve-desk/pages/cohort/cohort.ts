import { overview } from '../../../../emails/generated/messages/overview.ts';
import { stepContent } from '../../../../emails/programmes/catalogue.ts';
import { loadTexts } from '../../../../shared/programme-texts.ts';
import type { Cohort } from '../../../../shared/domain/cohort.ts';
import type { Line } from '../../../../shared/domain/overview/line.ts';
import type { Overview } from '../../../../shared/domain/overview/overview.ts';
import { type Selected, selected, type Wish } from '../../../../shared/domain/overview/select.ts';
import { planOf } from '../../../../shared/domain/overview/totals.ts';
import { dayIn, type Instant } from '../../../../shared/domain/time.ts';
import { type Html, html } from '../../../../shared/html.ts';
import { type Counted, readOverview } from '../../../../shared/overview.ts';
import type { DeskWorld, Visit } from '../../action.ts';
import { stateOf } from '../../show-cohorts.ts';
import { deskPage } from '../frame.ts';
import { countLine, isToCount } from './count.ts';
import { findForm, foundLine, isNarrowed, pageLinks, reasons } from './find.ts';
import { acts, beforeLaunch, exports, figures, head } from './head.ts';
import { pairList } from './pairs.ts';
import { plot } from './plot.ts';
import { cohortScript } from './script.ts';
import { drawnSigns, legend } from './strip.ts';
import { overviewStyle } from './style.ts';
import { askedIn, wishOf } from './wish.ts';
import { onCohort } from '../on-cohort.ts';

/** Fits on a page what most cohorts have. */
const perPage = 50;
/** Nobody needs help to find one of these. */
const fewPairs = 6;

/** The page of a cohort: how far its pairs are, who needs a person and why, and a way to each of them. */
export const showCohortPage = onCohort(async (world, visit, cohort) => {
  const state = stateOf(cohort, world.now());
  if (state === 'writing' || state === 'erased') {
    const again = state === 'writing' ? html`<meta http-equiv="refresh" content="5" />` : undefined;
    return framed(visit, cohort, withoutPairs(visit, cohort, state, world.now()), again);
  }

  const { counted, overview: row } = await readOverview(world, cohort);
  return framed(
    visit,
    cohort,
    html`${head(visit.language, cohort, state, world.now(), counted?.totals)} ${acts(visit.language, cohort, state)}
    ${beforeLaunch(visit.language, cohort, state, world.now())}
    ${counted ? await withPairs(world, visit, cohort, row, counted) : firstCount(world, visit, cohort, row)}`,
  );
});

const framed = ({ language, caller }: Visit, cohort: Cohort, body: Html, again?: Html) =>
  deskPage({
    language,
    caller,
    here: 'cohorts',
    wide: true,
    title: cohort.name,
    body,
    styles: [overviewStyle],
    script: cohortScript,
    connects: true,
    ...(again && { head: again }),
  });

const withoutPairs = ({ language }: Visit, cohort: Cohort, state: 'writing' | 'erased', now: Instant): Html => {
  const t = overview[language];
  const { meetings = 0, certificates = 0 } = cohort.totals ?? {};
  const told =
    state === 'writing'
      ? html`<h2>${t.writing.title}</h2>
          <p>${t.writing.text}</p>
          <p><a class="button small" href="">${t.writing.again}</a></p>`
      : html`<h2>${t.erased.title}</h2>
          <p>${t.erased.text}</p>
          <p><b>${t.erased.meetings({ count: meetings })}, ${t.erased.certificates({ count: certificates })}</b></p>`;
  return html`${head(language, cohort, state, now)} ${state === 'erased' && acts(language, cohort, state)}
    <section class="panel">${told}</section>`;
};

const firstCount = ({ now }: DeskWorld, { language }: Visit, cohort: Cohort, row: Overview): Html => {
  const t = overview[language].counted;
  return html`<section class="panel">
    <h2>${t.first}</h2>
    <p>${t.firstText}</p>
    ${countLine(language, cohort, row, undefined, isToCount(cohort, row, undefined, now()))}
  </section>`;
};

const withPairs = async (
  world: DeskWorld,
  { language, request }: Visit,
  cohort: Cohort,
  row: Overview,
  counted: Counted,
): Promise<Html> => {
  const now = world.now();
  const content = (await loadTexts(world.store, cohort.programme))(language);
  const wish = await wishOf(world, cohort, askedIn(cohort, request.query));
  const found = selected(cohort.programme, counted.entries, wish, perPage);
  const lines = await counted.linesOf(found.entries.map(({ pair }) => pair));
  const finding = { language, cohort, content, wish };
  const titles = cohort.programme.steps.map((step) => stepContent(content, step).title);
  const hasBegun = now >= cohort.launchAt && cohort.state === 'ready';
  const { totals } = counted;
  // A small cohort is counted whenever somebody looks.
  const isKept = row.shown !== undefined && row.shown.parts > 0;
  return html`${drawnSigns}
    ${
      hasBegun &&
      html`<div class="top">
        ${figures(language, cohort, totals)}
        ${plot(language, {
          start: cohort.start,
          today: dayIn(cohort.zone, now),
          plan: planOf(cohort, totals),
          weeks: totals.weeks,
        })}
      </div>`
    }
    <div id="pairs">
      ${(totals.pairs > fewPairs || isNarrowed(wish)) && html`${findForm(finding)} ${reasons(finding, totals)}`}
      ${foundLine(finding, found)}
      ${sections({ language, cohort, titles, hasBegun }, lines, found, wish, totals.needs)} ${pageLinks(finding, found)}
      ${hasBegun && legend(language)} ${exports(language, cohort)}
      ${isKept && countLine(language, cohort, row, counted, isToCount(cohort, row, counted, now))}
    </div>`;
};

/** Those who need a person before all others. */
const sections = (
  listing: Parameters<typeof pairList>[0],
  lines: readonly Line[],
  { page }: Selected,
  wish: Wish,
  needs: number,
): Html => {
  const t = overview[listing.language].list;
  const needing = lines.filter(({ cases }) => cases.length > 0);
  const others = lines.filter(({ cases }) => cases.length === 0);
  const isCalm = listing.hasBegun && needs === 0 && page === 1 && !isNarrowed(wish);
  return html`${
    needing.length > 0 &&
    html`<h2>${t.needs}</h2>
      ${pairList(listing, needing)}`
  }
  ${isCalm && html`<p class="notice">${t.calm}</p>`}
  ${
    others.length > 0 &&
    html`<h2>${needing.length > 0 || (needs > 0 && !isNarrowed(wish)) ? t.others : t.all}</h2>
      ${pairList(listing, others)}`
  }
  ${lines.length === 0 && !isNarrowed(wish) && html`<p>${t.none}</p>`}`;
};
