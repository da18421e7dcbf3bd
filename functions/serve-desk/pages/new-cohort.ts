import { intake } from '../../../emails/generated/messages/intake.ts';
import { columns, requiredColumns } from '../../../shared/domain/roster/columns.ts';
import { type Day, dayIn, plusDays } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import { styleOf } from '../../../shared/page.ts';
import type { Action } from '../action.ts';
import { intakeScript } from '../generated/intake-script.ts';
import { summaries } from '../programmes.ts';
import { deskPage } from './frame.ts';
import { intakeStyle } from './intake-style.ts';
import { settingsForm } from './intake-settings.ts';

const style = styleOf(intakeStyle);

/** Where a list becomes a cohort: dropped, looked at, corrected, and created as a draft. */
export const newCohort: Action = async (world, { caller, language, request }) => {
  const { now, settings } = world;
  const t = intake[language];
  return deskPage({
    language,
    caller,
    here: 'new',
    wide: true,
    title: t.title,
    styles: [style],
    script: intakeScript,
    connects: true,
    body: html`<div
      id="intake"
      data-columns="${JSON.stringify(columns)}"
      data-required="${JSON.stringify(requiredColumns)}"
    >
      <h1>${t.title}</h1>
      <p>${t.intro}</p>
      <noscript><p class="notice problem">${t.noScript}</p></noscript>
      <div id="intake-live" hidden>
        ${listSection(t)} ${columnsSection(t)} ${pairsSection(t)}
        ${settingsForm({
          language,
          zone: settings.zone,
          start: comfortableStart(dayIn(settings.zone, now())),
          contact: caller.kind === 'organiser' ? caller.address : '',
          programmes: (await summaries(world, caller, language)).filter(({ from }) => from !== 'built in'),
          programme: request.query['programme'],
        })}
      </div>
    </div>`,
  });
};

/** A Monday that leaves more than a week to look at everything, and to be told. */
const comfortableStart = (today: Day): Day => {
  for (let day = plusDays(today, 8); ; day = plusDays(day, 1)) if (new Date(day).getUTCDay() === 1) return day;
};

type Messages = (typeof intake)['en'];

const listSection = ({ list: t }: Messages): Html =>
  html`<section aria-labelledby="list-title">
    <h2 id="list-title">${t.title}</h2>
    <div id="list-line" class="beside">
      <p id="list-status" role="status"></p>
      <button type="button" class="link" id="another" hidden>${t.another}</button>
    </div>
    <div id="list-flaws" role="alert"></div>
    <div id="list-choice">
      <div class="drop">
        <b>${t.drop}</b>
        <input
          type="file"
          id="file"
          class="unseen"
          accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <label for="file" class="button">${t.choose}</label>
        <p class="muted">${t.kinds}</p>
      </div>
      <details>
        <summary>${t.paste}</summary>
        <label>${t.pasteLabel}<textarea id="paste" rows="6" spellcheck="false"></textarea></label>
        <button type="button" class="quiet small" id="read-paste">${t.pasteButton}</button>
      </details>
      <p class="muted">${t.empty} <button type="button" class="link" id="empty-list">${t.emptyCsv}</button></p>
    </div>
  </section>`;

const columnsSection = ({ columns: t }: Messages): Html =>
  html`<section id="columns" aria-labelledby="columns-title" hidden>
    <h2 id="columns-title">${t.title}</h2>
    <p id="columns-status" role="status"></p>
    <details id="columns-details">
      <summary>${t.look}</summary>
      <ul id="columns-list"></ul>
    </details>
  </section>`;

const pairsSection = ({ pairs: t, trouble }: Messages): Html =>
  html`<section id="pairs" hidden>
    <h2 id="pairs-title">${t.title}</h2>
    <p id="pairs-status" role="status"></p>
    <p><button type="button" class="quiet small" id="check-again" hidden>${trouble.again}</button></p>
    <div class="views" id="pairs-switch" hidden>
      <button type="button" class="small" id="only-need" aria-pressed="true"></button>
      <button type="button" class="small" id="all-rows" aria-pressed="false"></button>
    </div>
    <section class="sheet" tabindex="0" aria-labelledby="pairs-title">
      <table>
        <thead>
          <tr id="pairs-head"></tr>
        </thead>
        <tbody id="pairs-rows"></tbody>
      </table>
    </section>
    <div class="pages" id="pairs-pages" hidden>
      <button type="button" class="quiet small" id="previous">${t.previous}</button>
      <p id="pairs-range" role="status"></p>
      <button type="button" class="quiet small" id="next">${t.next}</button>
    </div>
    <p class="downloads muted">
      ${t.download}
      <button type="button" class="link" id="save-csv">${t.csv}</button>
      <button type="button" class="link" id="save-xlsx">${t.xlsx}</button>
      <span id="save-status" role="status"></span>
    </p>
  </section>`;
