import type { MeMessages } from '../../../emails/generated/messages/me.ts';
import { zoneName } from '../../../emails/zone-name.ts';
import { Language } from '../../../shared/domain/programme.ts';
import type { Zone } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import { type Asking, fieldsOf, noticeOf, quietPress } from './choice.ts';
import { hidden } from './fields.ts';
import { usualZones } from './usual-zones.ts';

export type Settings = {
  zone: Zone;
  hasReminders: boolean;
  /** With most of its letters hidden: the link may be in other hands. */
  maskedAddress: string;
  /** Who helps where no second letter arrives. */
  helper?: string | undefined;
};

/** What came of the last press, and what was typed in vain. */
export type Answered = { said?: Said | undefined; draft?: string | undefined };

/** What is said beside its field. */
type Problem = 'unknownZone' | 'unreadableAddress';
/** `letter`: a second letter is on its way. */
type Said = Problem | 'language' | 'zone' | 'stopped' | 'resumed' | 'letter';

/** Whoever has left has nothing to leave. */
type Leaving = { mayLeave: boolean };

type View = Asking & Settings & Answered;

export const said = (language: Language, view: View, t: MeMessages): Html | false => {
  switch (view.said) {
    case undefined:
    case 'unknownZone':
    case 'unreadableAddress':
      return noticeOf(language, view);
    case 'language':
    case 'stopped':
    case 'resumed':
      return noticeOf(language, view, t.said[view.said]);
    case 'zone':
      return noticeOf(language, view, t.said.zone({ zone: zoneName(language, view.zone) }));
    case 'letter':
      return view.helper === undefined && noticeOf(language, view, t.said.letter({ address: view.maskedAddress }));
    default:
      return view.said satisfies never;
  }
};

export const settings = (language: Language, view: View, t: MeMessages): Html => {
  const { settings } = t;
  return html`<section>
<h2>${settings.title}</h2>
<h3>${settings.language}</h3>
<div class="switch">${Language.options.map((one) => languageButton(language, view, one))}</div>
<h3>${settings.reminders}</h3>
<p>${view.hasReminders ? settings.remindersOn : settings.remindersOff}</p>
<div class="switch">
${switchButton(view, 'resume-reminders', settings.on, view.hasReminders)}
${switchButton(view, 'stop', settings.off, !view.hasReminders)}
</div>
${zones(language, view, t)}
${otherZone(view, t)}
</section>`;
};

const languageNames: Readonly<Record<Language, string>> = { fr: 'Français', en: 'English' };

const languageButton = (language: Language, { stamp }: View, one: Language): Html =>
  html`<form method="post">${fieldsOf(stamp, { answer: 'language', fields: hidden('language', one) })}<button type="submit" class="quiet" lang="${one}"${current(one === language)}>${languageNames[one]}</button></form>`;

const switchButton = ({ stamp }: View, answer: string, label: string, isCurrent: boolean): Html =>
  html`<form method="post">${fieldsOf(stamp, { answer })}<button type="submit" class="quiet"${current(isCurrent)}>${label}</button></form>`;

const current = (isCurrent: boolean): Html | false => isCurrent && html` aria-current="true"`;

/** The usual ones, and the reader's own. */
const zones = (language: Language, view: View, { settings: t }: MeMessages): Html => {
  const known = usualZones.includes(view.zone) ? usualZones : [view.zone, ...usualZones];
  const options = known.map((zone) => html`<option${zone === view.zone && html` selected`}>${zone}</option>`);
  return html`<form method="post">${fieldsOf(view.stamp, { answer: 'zone' })}
<label>${t.zone}<select name="zone">${options}</select></label>
<p class="muted">${t.zoneHint({ zone: zoneName(language, view.zone) })}</p>
<button type="submit" class="quiet">${t.zoneSave}</button></form>`;
};

/** Any zone, by its name. */
const otherZone = (view: View, t: MeMessages): Html =>
  html`<details${view.said === 'unknownZone' && html` open`}><summary>${t.settings.otherZone}</summary>
<form method="post">${fieldsOf(view.stamp, { answer: 'zone' })}
${reason(view, 'unknownZone', t)}
<label>${t.settings.zoneName}<input type="text" name="zone"${typed(view, 'unknownZone')} maxlength="64" autocomplete="off" autocapitalize="off" spellcheck="false" required></label>
<button type="submit" class="quiet">${t.settings.zoneSave}</button></form></details>`;

/** What was typed in vain into a field stays there, under the reason; the page is long, hence the browser is led to it. */
const typed = ({ said, draft = '' }: View, problem: Problem): Html | false =>
  said === problem && html` value="${draft}" aria-invalid="true" aria-describedby="problem" autofocus`;

const reason = ({ said }: View, problem: Problem, t: MeMessages): Html | false =>
  said === problem && html`<p class="notice problem" role="alert" id="problem">${t.said[problem]}</p>`;

/** What takes a second letter, each explained before it is asked for. */
export const data = (view: View & Leaving, t: MeMessages): Html => {
  const { data } = t;
  if (view.helper !== undefined)
    return html`<section>
<h2>${data.title}</h2>
<p class="notice">${data.stopped({ address: view.maskedAddress, organiser: view.helper })}</p>
</section>`;
  const address = html`${reason(view, 'unreadableAddress', t)}
<label>${data.newAddress}<input type="email" name="address"${typed(view, 'unreadableAddress')} maxlength="254" autocomplete="email" required></label>`;
  return html`<section>
<h2>${data.title}</h2>
<p>${data.why({ address: view.maskedAddress })}</p>
${folded(data.address, data.addressText, quietPress(view, { answer: 'address', label: data.button, fields: address }), view.said === 'unreadableAddress')}
${folded(data.export, data.exportText, quietPress(view, { answer: 'export', label: data.button }))}
${view.mayLeave && folded(data.leave, data.leaveText, quietPress(view, { answer: 'leave', label: data.button }))}
${folded(data.erase, data.eraseText, quietPress(view, { answer: 'erase', label: data.button }))}
</section>`;
};

const folded = (summary: string, text: string, form: Html, isOpen = false): Html =>
  html`<details${isOpen && html` open`}><summary>${summary}</summary><p>${text}</p>${form}</details>`;
