import { list } from '../../../emails/format.ts';
import { me as messages, type MeMessages } from '../../../emails/generated/messages/me.ts';
import type { Role } from '../../../shared/domain/person.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import type { Day } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import type { Asking } from './choice.ts';
import { path, type StepView } from './me-path.ts';
import { type Answered, data, said, settings, type Settings } from './me-settings.ts';
import { page, type Page } from './page.ts';

export type PairView = {
  partners: readonly string[];
  /** Of a group, its name. */
  group?: string | undefined;
  role: Role;
  steps: readonly StepView[];
  done: number;
  needed: number;
  pausedUntil?: Day | undefined;
  /** None once the programme is over. */
  pauseUrl?: string | undefined;
  alignment?: { state: 'open' | 'answered' | 'card'; url: string } | undefined;
};

export type MeView = Asking &
  Settings &
  Answered & {
    cohort: string;
    reader: string;
    /** Confirmed, and done within minutes; until then all is as before. */
    underWay?: 'leave' | 'erase' | 'address' | undefined;
    phase: { is: 'before'; firstOn: Day } | { is: 'running' } | { is: 'over' } | { is: 'left' };
    pairs: readonly PairView[];
    certificateUrl?: string | undefined;
  };

/**
 * The page "my programme". Its forms post `answer=language` with `language`, `zone` with `zone`, `stop`,
 * `resume-reminders`, `address` with `address`, `export`, `leave` and `erase`.
 */
export const mePage = (language: Language, view: MeView): Page => {
  const t = messages[language];
  return page(language, {
    above: html`${said(language, view, t)}${view.underWay && html`<p class="notice">${t.underWay[view.underWay]}</p>`}<p class="eyebrow">${view.reader} · ${view.cohort}</p>`,
    title: t.title,
    body: html`${standing(view, t)}
${view.pairs.map((pair) => pairSection(language, pair, t))}
${view.phase.is !== 'left' && settings(language, view, t)}
${data({ ...view, mayLeave: view.phase.is !== 'left' }, t)}
<p class="muted">${t.own}</p>`,
  });
};

const standing = ({ phase, pairs, certificateUrl }: MeView, t: MeMessages): Html => html`
${phase.is === 'before' && html`<p>${t.before({ on: phase.firstOn })}</p>`}
${phase.is === 'over' && html`<p>${t.over}</p>`}
${phase.is === 'left' && html`<p>${t.left}</p>`}
${pairs.length === 0 && phase.is !== 'over' && phase.is !== 'left' && html`<p>${t.noPairs}</p>`}
${certificateUrl !== undefined && html`<p><a class="button" href="${certificateUrl}">${t.certificate}</a></p>`}`;

const pairSection = (language: Language, pair: PairView, t: MeMessages): Html => {
  const { partners, group, role, steps, done, needed, pausedUntil } = pair;
  const names = list(language, partners);
  const missing = Math.max(0, needed - done);
  return html`<section>
<h2>${group === undefined ? headingOf(names, t) : t.pair.group({ group })}</h2>
${group !== undefined && html`<p>${names}</p>`}
<p>${t.pair.role({ role })} ${t.pair.progress({ done, total: steps.length, missing })}</p>
${pausedUntil !== undefined && html`<p class="notice">${t.pair.paused({ until: pausedUntil })}</p>`}
${path(language, steps, t)}
${pairLinks(pair, t)}
</section>`;
};

const headingOf = (names: string, t: MeMessages): string => (names === '' ? t.pair.alone : t.pair.with({ names }));

const pairLinks = ({ alignment, pauseUrl, pausedUntil }: PairView, t: MeMessages): Html | false => {
  const aligning = { open: t.pair.align, answered: t.pair.aligned, card: t.pair.card };
  const pausing = pausedUntil === undefined ? t.pair.pause : t.pair.running;
  return (
    (alignment !== undefined || pauseUrl !== undefined) &&
    html`<ul class="links">
${alignment && html`<li><a href="${alignment.url}">${aligning[alignment.state]}</a></li>`}
${pauseUrl !== undefined && html`<li><a href="${pauseUrl}">${pausing}</a></li>`}
</ul>`
  );
};
