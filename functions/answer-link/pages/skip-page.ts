import { pages } from '../../../emails/generated/messages/pages.ts';
import { programme as messages, type ProgrammeMessages } from '../../../emails/generated/messages/programme.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { html } from '../../../shared/html.ts';
import { type Asking, choice, noticeOf, quietPress, takeBack } from './choice.ts';
import { type Content, eyebrow, page, type Page, type Place } from './page.ts';

type Situation = Asking & { place: Place };
export type SkipView =
  | (Situation & {
      state: 'ask';
      /** How many steps may still be missed after this one; less than none if the certificate is then out of reach. */
      spare: number;
    })
  /** `kept`: not skipped, or taken back. */
  | (Situation & { state: 'skipped' | 'kept' })
  | (Situation & { state: 'recorded'; metUrl: string });

/** The page behind "skip". Its forms post `answer=skip` and `unskip`. */
export const skipPage = (language: Language, view: SkipView): Page => {
  return page(language, {
    above: html`${noticeOf(language, view)}${eyebrow(language, view.place)}`,
    ...contentOf(language, view, messages[language]),
  });
};

const contentOf = (language: Language, view: SkipView, t: ProgrammeMessages): Content => {
  const { stepTitle } = view.place;
  switch (view.state) {
    case 'ask':
      return {
        title: t.skip.title({ stepTitle }),
        body: html`${choice(
          language,
          view,
          { answer: 'skip', label: t.skip.button },
          { answer: 'unskip', label: t.skip.contrary },
        )}
<p>${t.skip.text}</p>
<p>${view.spare < 0 ? t.skip.tooFew : t.skip.spare(view)}</p>`,
      };
    case 'skipped':
      return {
        title: `✓ ${t.skipped.title}`,
        body: html`<p>${t.skipped.text({ stepTitle })}</p>
<p>${t.skipped.late}</p>
<hr>
${takeBack(language, view, pages[language].changed, { answer: 'unskip', label: t.skipped.undo }, { answer: 'skip' })}`,
      };
    case 'kept':
      return {
        title: t.unskipped.title,
        body: html`<p>${t.unskipped.text({ stepTitle })}</p>
${quietPress(view, { answer: 'skip', label: t.unskipped.again })}`,
      };
    case 'recorded':
      return {
        title: t.cannotSkip.title,
        body: html`<p>${t.cannotSkip.text}</p><p><a href="${view.metUrl}">${t.link}</a></p>`,
      };
    default:
      return view satisfies never;
  }
};
