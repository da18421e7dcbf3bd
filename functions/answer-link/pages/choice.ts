import { pages } from '../../../emails/generated/messages/pages.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { type Html, html } from '../../../shared/html.ts';
import { autoPress } from './auto-press.ts';
import { hidden } from './fields.ts';

/** What a page with buttons is given beside what it is about. */
export type Asking = {
  /** When the page was shown, signed; every form gives it back as `shown`. */
  stamp: string;
  /** Why the press that led here did not count. */
  setAside?: 'quick' | 'contradicted' | 'takenBack' | undefined;
};

/** Whether the page presses its first button by itself, as in a browser that is known. */
export type SelfPressing = { auto?: boolean | undefined };

/** A button, and what its form posts as `answer`. */
export type Press = {
  answer: string;
  label: string;
  /** Further fields, before the button. */
  fields?: Html | false | undefined;
};

/** One answer, chosen already, and under it the contrary: a machine that presses everything contradicts itself. */
export const choice = (language: Language, asking: Asking & SelfPressing, primary: Press, contrary: Press): Html =>
  html`${primaryPress(language, asking, primary)}
${quietPress(asking, contrary)}`;

export const primaryPress = (language: Language, { stamp, auto }: Asking & SelfPressing, press: Press): Html =>
  html`<form method="post"${auto && html` id="auto"`}>${fieldsOf(stamp, press)}<button type="submit">${press.label}</button></form>
${auto && html`<p class="muted" role="status" id="moment" hidden>${pages[language].moment}</p>`}`;

export const quietPress = ({ stamp }: Asking, press: Press): Html =>
  html`<form method="post">${fieldsOf(stamp, press)}<button type="submit" class="quiet">${press.label}</button></form>`;

/** The way back, out of the way; beside it the way to leave things as they are, for machines that press everything. */
export const takeBack = (
  language: Language,
  asking: Asking,
  why: string,
  undo: Press,
  keep: Omit<Press, 'label'>,
): Html =>
  html`<details class="back"><summary>${why}</summary>
${quietPress(asking, undo)}
${quietPress(asking, { ...keep, label: pages[language].keep })}
</details>`;

/** What every form of ours posts. */
export const fieldsOf = (stamp: string, { answer, fields }: Omit<Press, 'label'>): Html =>
  html`${hidden('answer', answer)}${hidden('shown', stamp)}${fields}`;

/** The script of a page that presses by itself. */
export const scriptOf = ({ auto }: SelfPressing): string | undefined => (auto ? autoPress : undefined);

/** What came of the last press; a press that did not count comes first, and who took back what they said has what they want. */
export const noticeOf = (language: Language, { setAside }: Asking, said?: string | false): Html | false => {
  const notice = setAside === 'takenBack' ? pages[language].takenBack : said;
  if (setAside && setAside !== 'takenBack')
    return html`<p class="notice problem" role="alert">${pages[language][setAside]}</p>`;
  return notice !== undefined && notice !== false && html`<p class="notice" role="status">${notice}</p>`;
};
