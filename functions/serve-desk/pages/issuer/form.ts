import { issuer as messages } from '../../../../emails/generated/messages/issuer.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import { type Html, html } from '../../../../shared/html.ts';
import type { IssuerFlaw } from '../../issuer-flaws.ts';
import type { Typed } from './typed.ts';

type Flaws = ReadonlyMap<string, IssuerFlaw>;

/** The form of an issuer, with what is wrong beside each field; `path` is that of its page. */
export const issuerForm = (language: Language, path: string, typed: Typed, flaws: Flaws): Html => {
  const t = messages[language];
  const lineOf = lineWith(flaws);
  return html`<form method="post" action="${path}">
    <input type="hidden" name="do" value="save" />
    ${lineOf('name', 'name', t.name, typed.name, 120, t.nameHint)}
    <h2>${t.signing.title}</h2>
    <div class="two">
      ${lineOf('signatory', 'signatory.name', t.signing.signatory, typed.signatory, 80)}
      ${lineOf('as', 'signatory.title', t.signing.as, typed.as, 80, t.signing.asHint)}
    </div>
    ${lineOf('place', 'place', t.signing.place, typed.place, 60, t.signing.placeHint)}
    ${coloursOf(language, typed, flaws)} ${logoOf(language, typed, flaws)}
    ${tick('forAll', typed.forAll, t.forAll.use, t.forAll.hint)}
    <div class="send">
      <button type="submit">${t.save}</button>
      <button type="submit" class="quiet" formaction="${path}/preview.pdf" formtarget="_blank">${t.see}</button>
      <p class="muted">${t.seeText}</p>
    </div>
  </form>`;
};

/** What ties a field to what is wrong with it, for those who do not see both at once. */
const marked = (flaws: Flaws, field: string, id: string): Html | false =>
  flaws.has(field) && html` aria-invalid="true" aria-describedby="flaw-${id}"`;

const flawOf = (flaws: Flaws, field: string, id: string): Html | undefined => {
  const flaw = flaws.get(field);
  return flaw && html`<p class="flaw" id="flaw-${id}">${flaw.message}</p>`;
};

const lineWith =
  (flaws: Flaws) =>
  (id: string, field: string, label: string, value: string, most: number, hint?: string): Html =>
    html`<div>
      <label
        >${label}<input
          type="text"
          name="${id}"
          value="${value}"
          maxlength="${most}"
          autocomplete="off"${id === 'name' && html` required`}${marked(flaws, field, id)}
        />${hint !== undefined && html`<span class="muted">${hint}</span>`}</label
      >
      ${flawOf(flaws, field, id)}
    </div>`;

const tick = (name: string, isTicked: boolean, label: string, hint: string): Html =>
  html`<label class="pick"
    ><input type="checkbox" id="${name}" name="${name}" value="1"${isTicked && html` checked`} /><span
      >${label} <span class="muted">${hint}</span></span
    ></label
  >`;

const coloursOf = (language: Language, { hasColours, ink, gold }: Typed, flaws: Flaws): Html => {
  const t = messages[language].colours;
  const colour = (name: string, label: string, value: string): Html =>
    html`<div>
      <label>${label}<input type="color" name="${name}" value="${value}"${marked(flaws, `colours.${name}`, name)} /></label>
      ${flawOf(flaws, `colours.${name}`, name)}
    </div>`;
  return html`<h2>${t.title}</h2>
    ${tick('colours', hasColours, t.use, t.hint)}
    <div class="two">${colour('ink', t.ink, ink)} ${colour('gold', t.gold, gold)}</div>`;
};

const logoOf = (language: Language, { logo }: Typed, flaws: Flaws): Html => {
  const t = messages[language].logo;
  return html`<h2>${t.title}</h2>
    <p class="muted">${t.hint}</p>
    <label hidden>${t.choose}<input type="file" id="file" accept=".svg,image/svg+xml" /></label>
    <label
      >${t.text}<textarea id="logo" name="logo" rows="5" spellcheck="false" autocomplete="off"${marked(flaws, 'logo', 'logo')}>
${logo}</textarea
    ></label>
    ${flawOf(flaws, 'logo', 'logo')}`;
};
