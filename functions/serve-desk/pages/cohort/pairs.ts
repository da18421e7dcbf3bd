import { plainLine } from '../../../../emails/escape.ts';
import { list } from '../../../../emails/format.ts';
import { overview } from '../../../../emails/generated/messages/overview.ts';
import { mailto } from '../../../../emails/telling.ts';
import { type Case, toldOnce } from '../../../../shared/domain/cases.ts';
import type { Cohort } from '../../../../shared/domain/cohort.ts';
import { type Line, type LinePerson, recordedIn } from '../../../../shared/domain/overview/line.ts';
import { whomToWriteTo } from '../../../../shared/domain/overview/write-to.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import { type Html, html } from '../../../../shared/html.ts';
import { caseText, todoOf } from '../../case-text.ts';
import { strip } from './strip.ts';
import { pathOf } from './wish.ts';

/** `hasBegun`: before that there is nothing to tell of steps. */
type Listing = { language: Language; cohort: Cohort; titles: readonly string[]; hasBegun: boolean };

/** Pairs, each with its steps, and why it needs a person. */
export const pairList = (listing: Listing, lines: readonly Line[]): Html =>
  html`<ol class="pairs">
    ${lines.map((line) => pairItem(listing, line))}
  </ol>`;

const pairItem = ({ language, cohort, titles, hasBegun }: Listing, line: Line): Html => {
  const t = overview[language];
  return html`<li>
    <div>
      <h3><a href="${pathOf(cohort)}/pairs/${line.pair}">${namesIn(language, line)}</a></h3>
      ${line.group !== undefined && html`<p class="muted">${t.list.group({ name: plainLine(line.group) })}</p>`}
    </div>
    ${
      hasBegun &&
      html`<p class="far">
          ${strip(language, line.steps, titles)}
          <span>${t.pair.done({ done: recordedIn(line), total: line.steps.length })}</span>
        </p>
        <p class="more muted">${facts(language, line)}</p>`
    }
    ${toldOnce(line.cases).map((one) => caseBlock(language, cohort, line, one))}
  </li>`;
};

/** Those who are in it; where all have left, those who were. */
const namesIn = (language: Language, { people }: Line): string => {
  const here = people.filter(({ hasLeft }) => !hasLeft);
  const shown = here.length > 0 ? here : people;
  const names = shown.flatMap(({ name }) => (name === undefined ? [] : [plainLine(name)]));
  const gone = shown.length - names.length > 0 ? [overview[language].list.gone] : [];
  return list(language, [...names, ...gone]);
};

const facts = (language: Language, line: Line): Html => {
  const t = overview[language].pair;
  const certificates = line.people.flatMap(({ certificate, name }) =>
    certificate === undefined ? [] : [{ certificate, name: plainLine(name ?? overview[language].list.gone) }],
  );
  const seen = line.seen === undefined ? t.unseen : t.seen({ on: line.seen });
  return html`${line.ended === undefined ? seen : t.ended({ on: line.ended })}${
    line.pausedUntil !== undefined && html`<br />${t.paused({ until: line.pausedUntil })}`
  }${
    certificates.length > 0 &&
    html`<br />${t.certificates({ count: certificates.length })}
      ${certificates.map(
        ({ certificate, name }, index) => html`${index > 0 && ', '}<a href="/c/${certificate}">${name}</a>`,
      )}`
  }`;
};

/** Why it needs a person, since when, what to do next, and a way to write to whom it is about. */
const caseBlock = (language: Language, cohort: Cohort, line: Line, one: Case): Html => {
  const contacts = whomToWriteTo(one, line.people).flatMap(({ name, address }) =>
    name === undefined || address === undefined ? [] : [{ name: plainLine(name), address }],
  );
  return html`<div class="case">
    <p><b>${caseText(language, cohort.zone, one, namerIn(language, line.people))}</b> ${todoOf(language, one)}</p>
    ${
      contacts.length > 0 &&
      html`<a href="${mailto(contacts)}"
        >${overview[language].list.write({
          names: list(
            language,
            contacts.map(({ name }) => name),
          ),
        })}</a
      >`
    }
  </div>`;
};

const namerIn =
  (language: Language, people: readonly LinePerson[]) =>
  (id: string): string => {
    const name = people.find((person) => person.id === id)?.name;
    return name === undefined ? overview[language].list.gone : plainLine(name);
  };
