import { number } from '../../../../emails/format.ts';
import { overview } from '../../../../emails/generated/messages/overview.ts';
import { stepContent } from '../../../../emails/programmes/catalogue.ts';
import type { ProgrammeContent } from '../../../../emails/programmes/content.ts';
import type { Cohort } from '../../../../shared/domain/cohort.ts';
import type { Selected, Show, Wish } from '../../../../shared/domain/overview/select.ts';
import type { Totals } from '../../../../shared/domain/overview/totals.ts';
import { type Why, whys } from '../../../../shared/domain/overview/urgency.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import { type Html, html } from '../../../../shared/html.ts';
import { linkTo, pathOf } from './wish.ts';

type Finding = { language: Language; cohort: Cohort; content: ProgrammeContent; wish: Wish };

const nameOfWhy = (language: Language, why: Why): string => {
  const t = overview[language].why;
  return why === 'no answer' ? t.noAnswer : t[why];
};

/** Short ways to those who need a person, by why they do. */
export const reasons = ({ language, cohort, wish }: Finding, { cases, needs }: Totals): Html | false => {
  const t = overview[language].filter;
  const link = (show: Show | undefined, label: string): Html =>
    html`<li><a href="${linkTo(cohort, { show })}"${wish.show === show && html` aria-current="true"`}>${label}</a></li>`;
  return (
    needs > 0 &&
    html`<nav class="no-print" aria-label="${t.byCase}"><ul class="reasons">
      ${link(undefined, t.any)} ${link('needs', `${t.needs} ${number(language, needs)}`)}
      ${whys.map((why) => {
        const count = cases[why] ?? 0;
        return html`${count > 0 && link(why, `${nameOfWhy(language, why)} ${number(language, count)}`)}`;
      })}
    </ul></nav>`
  );
};

/** A form that finds pairs by name, by why they need a person, by how far they are. */
export const findForm = ({ language, cohort, content, wish }: Finding): Html => {
  const t = overview[language];
  const option = (value: string, label: string, isChosen: boolean): Html =>
    html`<option value="${value.replaceAll(' ', '-')}"${isChosen && html` selected`}>${label}</option>`;
  const show = (value: Show, label: string): Html => option(value, label, wish.show === value);
  const p = t.progress;
  return html`<form class="find no-print" action="${pathOf(cohort)}#pairs" role="search" aria-label="${t.filter.title}">
    <label>${t.filter.q}<input type="search" name="q" value="${wish.q ?? ''}" maxlength="100" /></label>
    <label
      >${t.filter.show}<select name="show">
        ${option('', t.filter.any, wish.show === undefined)} ${show('needs', t.filter.needs)}
        <optgroup label="${t.filter.byCase}">${whys.map((why) => show(why, nameOfWhy(language, why)))}</optgroup>
        <optgroup label="${t.filter.byProgress}">
          ${show('unbegun', p.unbegun)} ${show('behind', p.behind)} ${show('on track', p.onTrack)}
          ${show('reached', p.reached)} ${show('paused', p.paused)} ${show('ended', p.ended)}
        </optgroup>
      </select></label
    >
    <label
      >${t.filter.step}<select name="step">
        ${option('', t.filter.anyStep, wish.step === undefined)}
        ${cohort.programme.steps.map((step, index) =>
          option(step, `${index + 1}. ${stepContent(content, step).title}`, wish.step === step),
        )}
      </select></label
    >
    <button type="submit">${t.filter.submit}</button>
  </form>`;
};

export const isNarrowed = ({ show, step, q }: Wish): boolean =>
  show !== undefined || step !== undefined || q !== undefined;

/** How many were found, and the way back to all. */
export const foundLine = ({ language, cohort, wish }: Finding, { found }: Selected): Html | false => {
  const t = overview[language].filter;
  return (
    isNarrowed(wish) &&
    html`<p role="status">
      <b>${t.found({ count: found })}</b> · <a href="${pathOf(cohort)}#pairs">${t.clear}</a>${
        found === 0 && html`<br />${t.nothing}`
      }
    </p>`
  );
};

/** The ways to the pages before and after. */
export const pageLinks = ({ language, cohort, wish }: Finding, { page, pages }: Selected): Html | false => {
  const t = overview[language].pages;
  const link = (to: number, label: string, rel: string): Html =>
    html`<a rel="${rel}" href="${linkTo(cohort, { ...wish, page: to })}">${label}</a>`;
  return (
    pages > 1 &&
    html`<nav class="pages no-print" aria-label="${t.label}">
      ${page > 1 && link(page - 1, `← ${t.previous}`, 'prev')}<span>${t.here({ page, pages })}</span>${
        page < pages && link(page + 1, `${t.next} →`, 'next')
      }
    </nav>`
  );
};
