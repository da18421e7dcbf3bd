import { desk } from '../../../emails/generated/messages/desk.ts';
import { overview } from '../../../emails/generated/messages/overview.ts';
import type { Cohort } from '../../../shared/domain/cohort.ts';
import { type LaunchDays, launchDays } from '../../../shared/domain/launch-days.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { dayIn, type Instant } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import type { CohortSummary } from '../shapes.ts';

type Open = Extract<LaunchDays, { kind: 'open' }>;
type Over = Extract<LaunchDays, { kind: 'over' }>;

/** How a cohort stands, in a few words. */
export const standing = (language: Language, cohort: Cohort, state: CohortSummary['state'], now: Instant): string => {
  const isLate = state === 'held' && launchDays(cohort, now).kind === 'over';
  const launch = dayIn(cohort.zone, cohort.launchAt);
  const start = launch > cohort.start ? launch : cohort.start;
  return desk[language].home.state({ state: isLate ? 'late' : state, launch, start });
};

/** The days that may be chosen, for a field of a form. */
export const limits = ({ first, last }: Open): Html => html`min="${first}" max="${last}"`;

/** What a launch means for the first topic, and until when it is possible. */
export const whatDaysMean = (language: Language, { last, topic }: Open): Html => {
  const t = overview[language].held;
  return html`${topic.withWelcome !== 'never' && t.topic({ late: topic.withWelcome === 'always' ? 'always' : 'later', topic: topic.day })} ${t.last({ last })}`;
};

/** What to do instead, once it is too late for a launch. */
export const tooLate = (language: Language, { last }: Over): Html => {
  const t = overview[language].late;
  return html`<p>${t.text({ last })}</p>
    <p><a class="button small" href="/desk/new">${desk[language].home.new}</a></p>`;
};
