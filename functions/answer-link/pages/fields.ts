import { type Html, html } from '../../../shared/html.ts';

export const hidden = (name: string, value: string | number): Html =>
  html`<input type="hidden" name="${name}" value="${value}">`;

/** A box to tick, or one of several to choose; its whole line can be pressed. */
export const pick = (
  type: 'checkbox' | 'radio',
  {
    name,
    value,
    isChosen,
    isRequired = false,
  }: { name: string; value: string; isChosen: boolean; isRequired?: boolean },
  label: Html | string,
): Html =>
  html`<label class="pick"><input type="${type}" name="${name}" value="${value}"${isChosen && html` checked`}${isRequired && html` required`}><span>${label}</span></label>`;
