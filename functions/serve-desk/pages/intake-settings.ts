import { intake } from '../../../emails/generated/messages/intake.ts';
import { Confirmation, type Language } from '../../../shared/domain/programme.ts';
import type { Day, Zone } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';

type Given = {
  language: Language;
  zone: Zone;
  start: Day;
  /** Of whoever makes the cohort. */
  contact: string;
  /** The programmes of one's own, and the one that is meant. */
  programmes: readonly { id: string; title: string }[];
  programme: string | undefined;
};

/** What an upload says besides its rows; two things of it are asked, the rest has an answer. Its fields are the API’s parameters. */
export const settingsForm = ({ language, zone, start, contact, programmes, programme }: Given): Html => {
  const { settings: t, create } = intake[language];
  return html`<form id="settings" hidden novalidate>
    <section aria-labelledby="settings-title">
      <h2 id="settings-title">${t.title}</h2>
      <div class="fields">
        ${field(t.name, html`<input type="text" id="set-name" name="name" autocomplete="off" maxlength="100" />`, t.nameHint)}
        <div>
          ${field(
            t.start,
            html`<input id="set-start" name="start" type="date" value="${start}" aria-describedby="note-start" />`,
            t.startHint,
          )}
          <p id="note-start" class="note" role="status"></p>
        </div>
      </div>
      <details${programme !== undefined && html` open`}>
        <summary>${t.more}</summary>
        <p class="muted">${t.defaults}</p>
        <div class="fields">
          ${field(
            t.organiser,
            html`<input type="text" id="set-organiser" name="organiser" autocomplete="organization" maxlength="100" />`,
            t.organiserHint,
          )}
          ${field(
            t.contact,
            html`<input id="set-contact" name="contact" type="email" autocomplete="email" value="${contact}" />`,
          )}
          ${choice(t.language, 'language', Object.entries(t.languages), language)}
          ${field(
            t.zone,
            html`<input type="text" id="set-zone" name="zone" list="zones" value="${zone}" autocomplete="off" spellcheck="false" />`,
            t.zoneHint,
          )}
          ${choice(
            t.confirmation,
            'confirmation',
            Confirmation.options.map((one) => [one, t.confirmations[one]]),
            'either',
          )}
          ${choice(
            t.programme,
            'programme',
            [
              ['group-mentoring', t.programmes.whole],
              ['trial', t.programmes.trial],
              ...programmes.map(({ id, title }) => [id, title] as const),
            ],
            programme ?? 'group-mentoring',
          )}
        </div>
        <datalist id="zones"></datalist>
      </details>
    </section>
    <section>
      <button type="submit" id="create">${create.button}</button>
      <p class="muted">${create.after}</p>
      <progress id="create-progress" aria-labelledby="create-status" hidden></progress>
      <p id="create-status" role="status"></p>
    </section>
  </form>`;
};

const field = (label: string, input: Html, hint?: string): Html =>
  html`<div>
    <label>${label}${input}${hint !== undefined && html`<span class="muted">${hint}</span>`}</label>
  </div>`;

const choice = (label: string, name: string, options: readonly (readonly [string, string])[], chosen: string): Html =>
  field(
    label,
    html`<select id="set-${name}" name="${name}">
      ${options.map(
        ([value, text]) => html`<option value="${value}"${value === chosen && html` selected`}>${text}</option>`,
      )}
    </select>`,
  );
