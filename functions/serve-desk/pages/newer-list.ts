import { changes } from '../../../emails/generated/messages/changes.ts';
import { upload } from '../../../emails/generated/messages/upload.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { type Html, html } from '../../../shared/html.ts';
import { listRefusal } from '../update-cohort.ts';
import { calendarPath } from './acting.ts';
import { deskPage } from './frame.ts';
import { intakePage } from './intake-sections.ts';
import { onCohort } from './on-cohort.ts';

/** Where a newer list of a cohort is compared with it, and what it changes is done. */
export const showNewerList = onCohort(async ({ now }, { caller, language }, cohort) => {
  const t = changes[language].page;
  const refused = listRefusal(cohort, now());
  if (refused)
    return deskPage({
      language,
      caller,
      status: 409,
      title: t.title,
      body: html`<h1>${t.title}</h1>
        <p class="notice problem">${upload[language].refusals[refused]}</p>
        <p><a class="button" href="/desk/cohorts/${cohort.id}">${t.back}</a></p>`,
    });
  return intakePage({
    language,
    caller,
    title: t.title,
    eyebrow: html`<p class="eyebrow"><a href="/desk/cohorts/${cohort.id}">${cohort.name}</a></p>`,
    intro: t.intro,
    cohort: cohort.id,
    end: changesForm(language, cohort.id),
  });
});

const changesForm = (language: Language, cohort: string): Html => {
  const t = changes[language].page;
  return html`<form id="settings" hidden novalidate>
    <section id="changes" aria-labelledby="changes-title" hidden>
      <h2 id="changes-title">${t.changes}</h2>
      <p id="changes-none" role="status"></p>
      ${group('added', t.added, t.addedHint)} ${group('changed', t.changed, t.changedHint)}
      ${group('gone', t.gone, t.goneHint, choice('endGone', t.goneDo))}
      ${group('own', t.own, t.ownHint, choice('setOwn', t.ownDo))} ${group('kept', t.kept, t.keptHint)}
      <p id="changes-hear" class="notice" role="status"></p>
      <button type="submit" id="create"></button>
      <p class="muted">${t.undo}</p>
    </section>
    <progress id="create-progress" aria-labelledby="create-status" hidden></progress>
    <p id="create-status" role="status"></p>
    <ul id="changes-refused"></ul>
    <p id="changes-after" class="acts" hidden>
      <a href="/desk/cohorts/${cohort}">${t.back}</a> <a href="${calendarPath(cohort)}">${t.journal}</a>
    </p>
  </form>`;
};

/** What the page is told of one kind of change, once it is: how many there are, and what each is. */
const group = (kind: string, title: (n: { count: number }) => string, hint: string, more?: Html): Html =>
  html`<div id="changes-${kind}" hidden>
    <h3>${title({ count: 0 })}</h3>
    <p class="muted">${hint}</p>
    <ul></ul>
    <p class="muted"></p>
    ${more}
  </div>`;

const choice = (name: string, label: string): Html =>
  html`<label class="pick"><input type="checkbox" name="${name}" value="1" /> <span>${label}</span></label>`;
