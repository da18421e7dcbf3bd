import { pages } from '../../../emails/generated/messages/pages.ts';
import { programme as messages, type ProgrammeMessages } from '../../../emails/generated/messages/programme.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import type { Day } from '../../../shared/domain/time.ts';
import { html } from '../../../shared/html.ts';
import { type Asking, choice, noticeOf, quietPress, takeBack } from './choice.ts';
import { hidden } from './fields.ts';
import { type Content, eyebrow, page, type Page, type Place } from './page.ts';

type Situation = Asking & {
  place: Place;
  /** How often the step has been moved already. */
  seen: number;
  /** The press came from a page that somebody's move had overtaken. */
  notice?: 'changed' | undefined;
};
export type MoveView =
  | (Situation & {
      /** `kept`: not moved, or moved back. */
      state: 'ask' | 'kept';
      /** The next date of the grid. */
      to: Day;
      /** How many steps move along. */
      later: number;
      /** When the last of them is then due. */
      last: Day;
    })
  | (Situation & { state: 'moved'; to: Day; byReader: boolean })
  | (Situation & { state: 'impossible'; why: 'over' | 'year'; skipUrl: string })
  | (Situation & { state: 'recorded'; metUrl: string });

/** The page behind "move". Its forms post `answer=move` and `unmove`, both with `seen`. */
export const movePage = (language: Language, view: MoveView): Page => {
  const t = messages[language];
  return page(language, {
    above: html`${noticeOf(language, view, view.notice && t[view.notice])}${eyebrow(language, view.place)}`,
    ...contentOf(language, view, t),
  });
};

const contentOf = (language: Language, view: MoveView, t: ProgrammeMessages): Content => {
  const { stepTitle } = view.place;
  const fields = hidden('seen', view.seen);
  switch (view.state) {
    case 'ask':
      return {
        title: t.move.title({ stepTitle, to: view.to }),
        body: html`${choice(
          language,
          view,
          { answer: 'move', label: t.move.button({ to: view.to }), fields },
          { answer: 'unmove', label: t.move.contrary, fields },
        )}
<p>${t.move.rest(view)}</p>
<p class="muted">${t.move.again}</p>`,
      };
    case 'kept':
      return {
        title: t.kept.title,
        body: html`<p>${t.kept.text({ stepTitle })}</p>
${quietPress(view, { answer: 'move', label: t.kept.again({ to: view.to }), fields })}`,
      };
    case 'moved':
      return {
        title: `✓ ${t.moved.title({ to: view.to })}`,
        body: html`<p>${t.moved.text({ byYou: view.byReader ? 'yes' : 'no', stepTitle })}</p>
<hr>
${takeBack(language, view, pages[language].changed, { answer: 'unmove', label: t.moved.undo, fields }, { answer: 'move', fields: hidden('seen', view.seen - 1) })}`,
      };
    case 'impossible':
      return {
        title: t.impossible.title,
        body: html`<p>${t.impossible[view.why]}</p><p><a href="${view.skipUrl}">${t.impossible.skip}</a></p>`,
      };
    case 'recorded':
      return {
        title: t.impossible.title,
        body: html`<p>${t.impossible.recorded}</p><p><a href="${view.metUrl}">${t.link}</a></p>`,
      };
    default:
      return view satisfies never;
  }
};
