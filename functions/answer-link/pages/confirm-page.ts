import { personal as messages } from '../../../emails/generated/messages/personal.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { html } from '../../../shared/html.ts';
import { type Asking, choice, noticeOf } from './choice.ts';
import { page, type Page } from './page.ts';

/** What takes a second letter. */
export type Request = { request: 'leave' | 'erase' | 'export' } | { request: 'address'; address: string };

export type ConfirmView =
  /** Too late, used, or replaced by a later request. */
  { state: 'expired' } | { state: 'kept' } | (Request & { state: 'done' }) | (Asking & Request & { state: 'ask' });

/** The page behind the link of a second letter. Its forms post `answer=yes` and `no`. */
export const confirmPage = (language: Language, view: ConfirmView): Page => {
  const t = messages[language].confirm;
  if (view.state === 'expired' || view.state === 'kept') {
    const { title, text } = t[view.state];
    return page(language, { title, body: html`<p>${text}</p>` });
  }
  const texts = view.request === 'address' ? addressed(t.address, view.address) : t[view.request];
  if (view.state === 'done') return page(language, { title: `✓ ${texts.done}`, body: html`<p>${texts.doneText}</p>` });
  return page(language, {
    above: html`${noticeOf(language, view)}`,
    title: texts.title,
    body: html`<p>${texts.text}</p>
${choice(language, view, { answer: 'yes', label: texts.yes }, { answer: 'no', label: t.no })}`,
  });
};

type Addressed = (values: { address: string }) => string;

const addressed = <Texts extends { text: Addressed; doneText: Addressed }>(texts: Texts, address: string) => ({
  ...texts,
  text: texts.text({ address }),
  doneText: texts.doneText({ address }),
});
