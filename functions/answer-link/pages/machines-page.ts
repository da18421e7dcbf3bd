import { gateway } from '../../../emails/generated/messages/gateway.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import type { Happening } from '../../../shared/domain/test-letter.ts';
import { html } from '../../../shared/html.ts';
import { autoPress } from './auto-press.ts';
import { type Asking, primaryPress, type SelfPressing } from './choice.ts';
import { page, type Page } from './page.ts';

export type MachinesView = Asking & SelfPressing & { did: Happening['did']; watchUrl: string };

/** That the script pressed is told apart from a press of the button. */
const tellingPress = `document.querySelector('#auto [name=answer]').value = 'ran';${autoPress}`;

/** The page of a test letter that machines are to find: one button, and the script of pages that press by themselves. */
export const machinesPage = (language: Language, { did, watchUrl, ...asking }: MachinesView): Page => {
  const t = gateway[language].machines;
  const notice = did === 'ran' || did === 'pressed' || did === 'unsubscribed' ? t[did] : undefined;
  return page(language, {
    above: html`${notice !== undefined && html`<p class="notice" role="status">${notice}</p>`}`,
    title: t.title,
    body: html`<p>${t.text}</p>
${primaryPress(language, asking, { answer: 'pressed', label: t.button })}
<p class="muted"><a href="${watchUrl}">${t.report}</a></p>`,
    script: asking.auto ? tellingPress : undefined,
  });
};
