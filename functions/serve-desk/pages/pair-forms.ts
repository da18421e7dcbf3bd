import { acts } from '../../../emails/generated/messages/acts.ts';
import { activeMembers, endedAt } from '../../../shared/domain/pair.ts';
import { pauseEnd } from '../../../shared/domain/places.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { dayIn, type Instant, plusDays } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import type { DeskWorld } from '../action.ts';
import type { PairScene } from '../pair-scene.ts';
import { keyField } from './acting.ts';

type Form = { act: string; open: string; text: string; button: string; fields?: Html };

/** How the forms of a page are drawn. */
export type FormParts = {
  language: Language;
  /** A form behind its name, which says in a sentence what will happen, and who gets a letter. */
  form: (form: Form) => Html;
  /** A form that is but a button. */
  bare: (act: string, button: string, fields: Html) => Html;
};

export const formParts = (world: DeskWorld, language: Language): FormParts => ({
  language,
  form: ({ act, open, text, button, fields }) =>
    html`<details>
      <summary>${open}</summary>
      <form method="post">
        ${keyField(world)}<input type="hidden" name="do" value="${act}" />
        <p>${text}</p>
        ${fields}
        <button>${button}</button>
      </form>
    </details>`,
  bare: (act, button, fields) =>
    html`<form class="inline" method="post">
      ${keyField(world)}<input type="hidden" name="do" value="${act}" />${fields}<button class="link">${button}</button>
    </form>`,
});

/** The pair's people to tick: `all` with whoever has left since, all ticked who take part. */
export const people = (
  { pair, people: known }: PairScene,
  language: Language,
  legend: string,
  which: 'all' | 'active' | 'mentees',
): Html => {
  const members = pair.members.filter(
    ({ left, role }) => which === 'all' || (left === undefined && (which === 'active' || role === 'mentee')),
  );
  return html`<fieldset>
    <legend>${legend}</legend>
    ${members.map(
      ({ person, left }) =>
        html`<label class="pick"
          ><input type="checkbox" name="who" value="${person}" ${left === undefined && which !== 'mentees' && html`checked`} />
          <span>${known.get(person)?.name ?? acts[language].pair.gone}</span></label
        >`,
    )}
  </fieldset>`;
};

/** Everything that can be done to the pair as a whole. */
export const pairForms = (scene: PairScene, parts: FormParts, now: Instant): Html => {
  const { cohort, pair, people: known } = scene;
  const { language, form } = parts;
  const t = acts[language].pair;
  const nameIs = (id: string): string => known.get(id)?.name ?? t.gone;
  if (pair.ended) return form({ act: 'reopen', ...t.reopen });
  const running = pair.pauses.find((one) => one.whole && one.from <= now && now < pauseEnd(cohort, one));
  const tomorrow = plusDays(dayIn(cohort.zone, now), 1);
  const active = activeMembers(pair);
  const newcomer = html`<label>${t.replace.address} <input name="address" type="email" maxlength="254" required /></label>
    <label
      >${t.replace.name} <span class="muted">${t.replace.nameHint}</span>
      <input name="name" maxlength="120" autocomplete="off"
    /></label>`;
  const pausing = html`<label>${t.pause.until} <input type="date" name="until" min="${tomorrow}" required /></label>`;
  const leaving = html`<label
    >${t.replace.leaves}
    <select name="leaves" required>
      <option value="">${t.replace.choose}</option>
      ${active.map(({ person }) => html`<option value="${person}">${nameIs(person)}</option>`)}
    </select></label
  >`;
  const role = html`<label
    >${t.add.role}
    <select name="role">
      <option value="mentee">${t.add.mentee}</option>
      <option value="mentor">${t.add.mentor}</option>
    </select></label
  >`;
  if (endedAt(pair) !== undefined) return form({ act: 'replace', ...t.replace, fields: html`${leaving}${newcomer}` });
  return html`${running ? form({ act: 'resume', ...t.resume }) : form({ act: 'pause', ...t.pause, fields: pausing })}
  ${form({ act: 'replace', ...t.replace, fields: html`${leaving}${newcomer}` })}
  ${form({ act: 'join', ...t.add, fields: html`${role}${newcomer}` })}
  ${form({
    act: 'move',
    ...t.move,
    fields: html`${people(scene, language, t.move.who, 'active')}
      <label>${t.move.to} <input name="to" type="email" maxlength="254" required /></label>`,
  })}
  ${
    active.length > 2 &&
    form({
      act: 'split',
      ...t.split,
      fields: html`${people(scene, language, t.split.who, 'mentees')}
        <label>${t.split.mentor} <input name="mentor" type="email" maxlength="254" required /></label>`,
    })
  }
  ${form({ act: 'end', ...t.end })}`;
};
