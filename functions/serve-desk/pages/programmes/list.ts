import { programmes } from '../../../../emails/generated/messages/programmes.ts';
import { groupMentoring } from '../../../../shared/domain/programme.ts';
import { html } from '../../../../shared/html.ts';
import type { Action } from '../../action.ts';
import { summaries } from '../../programmes.ts';
import { deskPage } from '../frame.ts';
import { about } from './words.ts';

/** The programmes that an organiser can run cohorts of. */
export const showProgrammes: Action = async (world, { caller, language }) => {
  const t = programmes[language].desk;
  const rows = (await summaries(world, caller, language)).map(
    (one) =>
      html`<li>
        <h2><a href="/desk/programmes/${one.id}">${one.title}</a></h2>
        <p class="muted">${about(language, one)}</p>
      </li>`,
  );
  return deskPage({
    language,
    caller,
    here: 'programmes',
    title: t.title,
    body: html`<h1>${t.title}</h1>
      <p>${t.lead}</p>
      <ul class="rows">
        ${rows}
      </ul>
      <p><a class="button" href="/desk/programmes/new?from=${groupMentoring.id}">${t.own}</a></p>
      <p><a href="/desk/programmes/new">${t.bring}</a></p>`,
  });
};
