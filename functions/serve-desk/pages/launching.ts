import { desk } from '../../../emails/generated/messages/desk.ts';
import { uploadProblem } from '../../../emails/upload-problem.ts';
import type { Cohort } from '../../../shared/domain/cohort.ts';
import { sizeOf } from '../../../shared/domain/overview/totals.ts';
import { Day, instantAt, plusMinutes } from '../../../shared/domain/time.ts';
import { html } from '../../../shared/html.ts';
import { withdraw } from '../../../shared/import-cohort.ts';
import { launch, takeBack } from '../../../shared/launch-cohort.ts';
import { formOf } from '../../../shared/web-request.ts';
import type { Visit } from '../action.ts';
import type { Answer } from '../answers.ts';
import { patienceMinutes } from '../upload-cohort.ts';
import { deskPage } from './frame.ts';
import { seeOther } from './see-other.ts';
import { onCohort } from './on-cohort.ts';

const pageOf = ({ id }: Cohort): string => `/desk/cohorts/${id}`;

/** Launches a cohort, on the morning of the day that the form names or on the next one. */
export const launchHere = onCohort(async (world, { request, caller, language }, cohort) => {
  const { success, data: day } = Day.safeParse(formOf(request).get('day') ?? '');
  const launched = await launch(world, cohort.id, success ? instantAt(day, cohort.morning, cohort.zone) : undefined);
  if (launched.kind !== 'refused') return seeOther(pageOf(cohort));
  const t = desk[language].launching;
  return deskPage({
    language,
    caller,
    status: 422,
    title: t.notLaunched,
    body: html`<h1>${t.notLaunched}</h1>
      ${launched.problems.map((problem) => html`<p class="notice problem">${uploadProblem(language, problem)}</p>`)}
      <p><a class="button" href="${pageOf(cohort)}">${t.back}</a></p>`,
  });
});

/** Takes back a launch: the cohort waits again. */
export const takeBackHere = onCohort(async (world, { caller, language }, cohort) =>
  (await takeBack(world, cohort.id)) === 'launched' ? tooLate(language, caller, cohort) : seeOther(pageOf(cohort)),
);

/** Asks whether a cohort is really to go: nothing of it stays. */
export const askWithdrawal = onCohort(async ({ store }, { caller, language }, cohort) => {
  const t = desk[language].launching;
  const { people } = sizeOf(cohort, (await store.overview(cohort.id))?.shown?.totals);
  const title = t.withdraw({ name: cohort.name });
  return deskPage({
    language,
    caller,
    title,
    body: html`<h1>${title}</h1>
      <p>${t.withdrawText({ count: people })}</p>
      <form method="post"><button>${t.withdrawButton}</button></form>
      <p><a href="${pageOf(cohort)}">${t.keep}</a></p>`,
  });
});

export const withdrawHere = onCohort(async (world, { caller, language }, cohort) =>
  (await withdraw(world, cohort.id, plusMinutes(world.now(), patienceMinutes))) === 'launched'
    ? tooLate(language, caller, cohort)
    : seeOther('/desk'),
);

const tooLate = (language: Visit['language'], caller: Visit['caller'], cohort: Cohort): Answer => {
  const t = desk[language].launching;
  return deskPage({
    language,
    caller,
    status: 409,
    title: t.tooLate,
    body: html`<h1>${t.tooLate}</h1>
      <p>${t.tooLateText}</p>
      <p><a class="button" href="${pageOf(cohort)}">${t.back}</a></p>`,
  });
};
