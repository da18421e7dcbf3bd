import { intake } from '../../../emails/generated/messages/intake.ts';
import { columns, requiredColumns } from '../../../shared/domain/roster/columns.ts';
import type { Caller } from '../../../shared/domain/caller.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { type Html, html } from '../../../shared/html.ts';
import { styleOf } from '../../../shared/page.ts';
import type { Answer } from '../answers.ts';
import { intakeScript } from '../generated/intake-script.ts';
import { deskPage } from './frame.ts';
import { intakeStyle } from './intake-style.ts';

const style = styleOf(intakeStyle);

type Intake = {
  language: Language;
  caller: Caller;
  here?: 'new';
  title: string;
  /** Above the title. */
  eyebrow?: Html;
  intro: string;
  /** The cohort that the list is of, if there is one already. */
  cohort?: string;
  /** What is done with the list once its rows are right. */
  end: Html;
};

/** A page on which a list is dropped, looked at, corrected, and made use of. */
export const intakePage = ({ language, caller, here, title, eyebrow, intro, cohort, end }: Intake): Answer => {
  const t = intake[language];
  return deskPage({
    language,
    caller,
    ...(here && { here }),
    wide: true,
    title,
    styles: [style],
    script: intakeScript,
    connects: true,
    body: html`<div
      id="intake"
      data-columns="${JSON.stringify(columns)}"
      data-required="${JSON.stringify(requiredColumns)}"
      ${cohort !== undefined && html`data-cohort="${cohort}"`}
    >
      ${eyebrow}
      <h1>${title}</h1>
      <p>${intro}</p>
      <noscript><p class="notice problem">${t.noScript}</p></noscript>
      <div id="intake-live" hidden>${listSection(t)} ${columnsSection(t)} ${pairsSection(t, cohort !== undefined)} ${end}</div>
    </div>`,
  });
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

/** Of a newer list what it changes matters, and its rows only where one is to be corrected. */
const pairsSection = ({ pairs: t, trouble }: Messages, isFolded: boolean): Html => {
  const rows = rowsOf(t);
  return html`<section id="pairs" hidden>
    <h2 id="pairs-title">${t.title}</h2>
    <p id="pairs-status" role="status"></p>
    <p><button type="button" class="quiet small" id="check-again" hidden>${trouble.again}</button></p>
    ${
      isFolded
        ? html`<details id="pairs-fold">
          <summary>${t.fold}</summary>
          ${rows}
        </details>`
        : rows
    }
  </section>`;
};

const rowsOf = (t: Messages['pairs']): Html =>
  html`<div class="views" id="pairs-switch" hidden>
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
    </p>`;
