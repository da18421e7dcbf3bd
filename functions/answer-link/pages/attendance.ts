import type { MetMessages } from '../../../emails/generated/messages/met.ts';
import { type Html, html } from '../../../shared/html.ts';
import { pick } from './fields.ts';

/** Somebody of a group, and whether the page takes them to have been there. */
export type Attendant = { id: string; name: string; isHere: boolean; isReader: boolean };

/** A box for everybody, folded unless asked for: the button stays in view. */
export const peopleFields = (t: MetMessages['people'], people: readonly Attendant[], look?: 'open'): Html => {
  const boxes = html`<fieldset><legend>${t.legend}</legend>
${people.map((one) => box(t, one))}
<p class="muted">${t.hint}</p></fieldset>`;
  if (look === 'open') return boxes;
  return html`<details><summary>${t.summary}</summary>${boxes}</details>`;
};

const box = (t: MetMessages['people'], { id, name, isHere, isReader }: Attendant): Html =>
  pick('checkbox', { name: 'here', value: id, isChosen: isHere }, isReader ? t.reader({ name }) : name);
