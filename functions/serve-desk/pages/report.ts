import { report } from '../../../emails/generated/messages/report.ts';
import { stepContent } from '../../../emails/programmes/catalogue.ts';
import { loadTexts } from '../../../shared/programme-texts.ts';
import type { ProgrammeContent } from '../../../emails/programmes/content.ts';
import { type Cohort, gridDay } from '../../../shared/domain/cohort.ts';
import { digestLook } from '../../../shared/domain/digest.ts';
import { figuresOf } from '../../../shared/domain/figures.ts';
import { sizeOf } from '../../../shared/domain/overview/totals.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { weekOf } from '../../../shared/domain/tally.ts';
import { type Day, dayIn, type Instant, mondayOf } from '../../../shared/domain/time.ts';
import type { Figures } from '../../../shared/domain/weekly.ts';
import { type Html, html } from '../../../shared/html.ts';
import { styleOf } from '../../../shared/page.ts';
import { stateOf } from '../show-cohorts.ts';
import { deskPage } from './frame.ts';
import { plotStyle, shareBar, weeksPlot } from './weeks-plot.ts';
import { onCohort } from './on-cohort.ts';

/** What a programme came to, for whoever paid for it: sums that name nobody, counted on Mondays and kept for good. */
export const showReport = onCohort(async (world, { caller, language }, cohort) => {
  const content = (await loadTexts(world.store, cohort.programme))(language);
  return deskPage({
    language,
    caller,
    title: report[language].report.title({ cohort: cohort.name }),
    styles: [styles],
    script: printScript,
    body: reportBody(language, cohort, content, world.now()),
  });
});

/** The report of a cohort as a page shows it. */
const reportBody = (language: Language, cohort: Cohort, content: ProgrammeContent, now: Instant): Html => {
  const t = report[language].report;
  const figures = figuresIn(cohort);
  const isErased = cohort.state === 'erased';
  // Nobody goes on with what is over, whenever it was last counted.
  const isOver = isErased || stateOf(cohort, now) === 'ended' || cohort.weekly?.closed === true;
  const to = gridDay(cohort, cohort.programme.steps.length);
  return html`<p class="eyebrow">${t.eyebrow}</p>
    <h1>${cohort.name}</h1>
    <p class="muted">
      ${t.span({ programme: content.title, from: cohort.start, to })}<br />
      ${asOf(language, cohort, figures, now)}
    </p>
    ${isErased && html`<p class="notice">${t.erased}</p>`}
    ${figures ? figuresBody(language, cohort, content, figures, isOver) : isErased && totalsBody(language, cohort)}
    ${figures && html`<p class="muted">${t.privacy}</p>`}
    <p class="no-print"><button class="small quiet" id="print" type="button" hidden>${t.print}</button></p>
    <p class="no-print"><a href="/desk/cohorts/${cohort.id}">${report[language].back}</a></p>`;
};

/** What is kept of a cohort whose people are erased is its last word; before, what the last Monday counted. */
const figuresIn = ({ totals, weekly }: Cohort): Figures | undefined =>
  totals?.report ?? (weekly?.tally && figuresOf(weekly.tally));

const asOf = (language: Language, cohort: Cohort, figures: Figures | undefined, now: Instant): string => {
  const t = report[language].report;
  const isFinal = cohort.state === 'erased' || cohort.weekly?.closed === true;
  if (figures) return isFinal ? t.final({ on: figures.on }) : t.asOf({ on: figures.on });
  if (cohort.state === 'erased') return t.none;
  const next = cohort.state === 'ready' ? digestLook(cohort, now) : undefined;
  return next === undefined ? t.notYetAtAll : t.notYet({ on: dayIn(cohort.zone, next) });
};

const tile = (count: number, what: string, more?: string): Html =>
  html`<li><b>${count}</b> ${what}${more !== undefined && html`<span class="muted">${more}</span>`}</li>`;

const totalsBody = (language: Language, cohort: Cohort): Html => {
  const t = report[language].report.tiles;
  const { pairs, people } = sizeOf(cohort);
  const { meetings = 0, certificates = 0 } = cohort.totals ?? {};
  return html`<ul class="tiles">
    ${tile(pairs, t.pairs({ count: pairs }), t.people({ count: people }))}
    ${tile(meetings, t.meetings({ count: meetings }))}
    ${tile(certificates, t.certificates({ count: certificates }))}
  </ul>`;
};

const figuresBody = (
  language: Language,
  cohort: Cohort,
  content: ProgrammeContent,
  figures: Figures,
  isOver: boolean,
): Html => {
  const t = report[language].report.tiles;
  const { pairs, meetings, certificates, more } = figures;
  const share = more && more.expected > 0 ? Math.round((100 * meetings) / more.expected) : undefined;
  const { people } = sizeOf(cohort, figures);
  const staying = pairs - (more?.ended ?? 0);
  return html`<ul class="tiles">
      ${tile(pairs, t.pairs({ count: pairs }), t.people({ count: people }))}
      ${tile(
        meetings,
        t.meetings({ count: meetings }),
        share === undefined ? undefined : t.share({ share, expected: more?.expected ?? 0 }),
      )}
      ${tile(certificates, t.certificates({ count: certificates }), t.of({ count: people }))}
      ${
        more &&
        tile(
          staying,
          isOver ? t.staying({ count: staying }) : t.stayingSoFar({ count: staying }),
          t.ofPairs({ count: pairs }),
        )
      }
    </ul>
    ${more && weeksSection(language, cohort, more.weeks)} ${more && stepsSection(language, cohort, content, pairs, more.steps)}
    ${more && proofsSection(language, more.proofs)} ${leftSection(language, cohort, content, figures)}
    ${pulseSection(language, figures)}`;
};

const weeksSection = (language: Language, cohort: Cohort, weeks: readonly number[]): Html => {
  const launched: Day = mondayOf(dayIn(cohort.zone, cohort.launchAt));
  const topics = cohort.programme.steps.map((_, index) => weekOf(cohort, gridDay(cohort, index)));
  // The weeks to come have no meetings yet, and belong to the picture all the same.
  const length = Math.max(weeks.length, weekOf(cohort, gridDay(cohort, cohort.programme.steps.length)) + 1);
  const meetings = Array.from({ length }, (_, week) => weeks[week] ?? 0);
  return html`<section>
    <h2>${report[language].report.weeks.title}</h2>
    ${weeksPlot(language, { from: launched, meetings, topics })}
  </section>`;
};

const stepsSection = (
  language: Language,
  { programme }: Cohort,
  content: ProgrammeContent,
  pairs: number,
  steps: readonly number[],
): Html => {
  const t = report[language].report.steps;
  return html`<section>
    <h2>${t.title}</h2>
    <ul class="shares">
      ${programme.steps.map(
        (step, index) =>
          html`<li>
            <span>${stepContent(content, step).title}</span>
            <span class="muted">${t.pairs({ count: steps[index] ?? 0, total: pairs })}</span>
            ${shareBar(steps[index] ?? 0, pairs)}
          </li> `,
      )}
    </ul>
  </section>`;
};

const percentIn = (all: number, part: number): number => (all > 0 ? Math.round((100 * part) / all) : 0);

const proofsSection = (language: Language, proofs: NonNullable<Figures['more']>['proofs']): Html | undefined => {
  const t = report[language].report.proofs;
  const all = proofs['known browser'] + proofs['pressed button'] + proofs.organiser;
  if (all === 0) return undefined;
  return html`<section>
    <h2>${t.title}</h2>
    <ul>
      <li>${t.known({ share: percentIn(all, proofs['known browser']) })}</li>
      <li>${t.button({ share: percentIn(all, proofs['pressed button']) })}</li>
      <li>${t.organiser({ share: percentIn(all, proofs.organiser) })}</li>
    </ul>
  </section>`;
};

const leftSection = (
  language: Language,
  { programme }: Cohort,
  content: ProgrammeContent,
  { left, phases }: Figures,
): Html => {
  const t = report[language].report.left;
  const sentence = left === undefined ? t.few : left === 0 ? t.nobody : t.some({ count: left });
  return html`<section>
    <h2>${t.title}</h2>
    <p>${sentence}</p>
    ${
      phases &&
      html`<ul class="shares">
        ${phases.map((count, index) => {
          const step = programme.steps[index - 1];
          if (count === 0) return html``;
          return html`<li>
            <span>${step === undefined ? t.before : stepContent(content, step).title}</span>
            <span class="muted">${t.count({ count })}</span>
            ${shareBar(count, left ?? 0)}
          </li> `;
        })}
      </ul>`
    }
    ${left !== undefined && left > 0 && !phases && html`<p class="muted">${t.unsaid}</p>`}
  </section>`;
};

const pulseSection = (language: Language, { pulse }: Figures): Html => {
  const t = report[language].report.pulse;
  if (!pulse)
    return html`<section>
      <h2>${t.title}</h2>
      <p class="muted">${t.unsaid}</p>
    </section>`;
  const all = pulse.well + pulse.soso + pulse.badly;
  return html`<section>
    <h2>${t.title}</h2>
    <p>${t.text}</p>
    <ul class="shares">
      ${(['well', 'soso', 'badly'] as const).map(
        (mood) =>
          html`<li>
            <span>${t[mood]}</span>
            <span class="muted">${t.share({ share: percentIn(all, pulse[mood]) })}</span>
            ${shareBar(pulse[mood], all)}
          </li> `,
      )}
    </ul>
  </section>`;
};

const printScript =
  "const b=document.getElementById('print');if(b){b.hidden=false;b.addEventListener('click',()=>window.print())}";

const styles = styleOf(`${plotStyle}
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); gap: 12px; margin: 22px 0; padding: 0; list-style: none; }
.tiles li { padding: 14px 16px; border-radius: 12px; background: var(--panel); line-height: 1.35; print-color-adjust: exact; }
ul.tiles li + li { margin: 0; }
.tiles b { display: block; font-size: 2rem; line-height: 1.15; font-variant-numeric: tabular-nums; }
.tiles .muted { display: block; }
.shares { padding: 0; list-style: none; }
.shares li { display: flex; flex-wrap: wrap; gap: 2px 16px; justify-content: space-between; margin: 0 0 14px; }
.shares .muted { font-variant-numeric: tabular-nums; }
@media print { section { break-inside: avoid; } }
`);
