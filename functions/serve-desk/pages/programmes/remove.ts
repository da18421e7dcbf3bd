import { programmes } from '../../../../emails/generated/messages/programmes.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import { dayIn, type Zone } from '../../../../shared/domain/time.ts';
import { type Html, html } from '../../../../shared/html.ts';
import { offerProgramme } from '../../../../shared/own-programmes.ts';
import { formOf } from '../../../../shared/web-request.ts';
import type { Action, Visit } from '../../action.ts';
import type { Answer } from '../../answers.ts';
import type { ProgrammeSummary } from '../../shapes.ts';
import { refusalPage } from '../frame.ts';
import { seeOther } from '../see-other.ts';

const offering =
  (isOffered: boolean, isMeant: (visit: Visit) => boolean): Action =>
  async (world, visit): Promise<Answer> => {
    const id = visit.params['programme'] ?? '';
    const done = isMeant(visit) ? await offerProgramme(world, visit.caller, id, isOffered) : { id };
    return done ? seeOther(`/desk/programmes/${done.id}`) : refusalPage(visit.language, 'unknown');
  };

/** From a form whose box was ticked; its page tells what has become of it, and takes it back. */
export const removeHere = offering(false, ({ request }) => formOf(request).get('sure') !== null);
export const restoreHere = offering(true, () => true);

/** What whoever may change a programme may do away with. */
export const removing = (language: Language, zone: Zone, { id, from, removedAt }: ProgrammeSummary): Html | false => {
  const t = programmes[language].desk.remove;
  if (from !== 'you') return false;
  if (removedAt !== undefined)
    return html`<form class="notice problem no-print" method="post" action="/desk/programmes/${id}/restore">
      <p>${t.removed({ on: dayIn(zone, removedAt) })}</p>
      <button type="submit" class="small">${t.restore}</button>
    </form>`;
  return html`<details class="no-print">
    <summary>${t.title}</summary>
    <p>${t.text}</p>
    <form method="post" action="/desk/programmes/${id}/remove">
      <label class="pick"><input type="checkbox" name="sure" value="1" required /><span>${t.sure}</span></label>
      <button type="submit" class="quiet">${t.title}</button>
    </form>
  </details>`;
};
