import { list } from '../../../emails/format.ts';
import { pages } from '../../../emails/generated/messages/pages.ts';
import { personal as messages, type PersonalMessages } from '../../../emails/generated/messages/personal.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { type Html, html } from '../../../shared/html.ts';
import { type Asking, noticeOf, primaryPress, quietPress, scriptOf, type SelfPressing, takeBack } from './choice.ts';
import { type Content, eyebrow, page, type Page, type Place } from './page.ts';

export const moods = ['well', 'soso', 'badly'] as const;
type Mood = (typeof moods)[number];

type Situation = Asking & { partners: readonly string[]; place: Place };
type Ask = SelfPressing & {
  state: 'ask';
  /** The answer that the link carries. */
  mood?: Mood | undefined;
  notice?: 'removed' | undefined;
};
export type PulseView =
  | (Situation & Ask)
  /** `helpUrl`: the page behind "pause". */
  | (Situation & { state: 'noted'; mood: Mood; helpUrl: string });

/** The page behind "how is it going?". Its forms post a mood as `answer`, and `no-pulse`. */
export const pulsePage = (language: Language, view: PulseView): Page => {
  const t = messages[language];
  const removed = view.state === 'ask' && view.notice && t.pulse.removed;
  return page(language, {
    above: html`${noticeOf(language, view, removed)}${eyebrow(language, view.place)}`,
    ...(view.state === 'ask' ? ask(language, view, t) : noted(language, view, t)),
  });
};

const ask = (language: Language, view: Situation & Ask, t: PersonalMessages): Content => {
  const partners = list(language, view.partners);
  return {
    title: partners === '' ? t.pulse.titleAlone : t.pulse.title({ partners }),
    body: html`${buttons(language, view, t)}
<p class="muted">${partners === '' ? t.pulse.privateAlone : t.pulse.private({ partners })}</p>`,
    script: view.mood && scriptOf(view),
  };
};

const buttons = (language: Language, view: Situation & Ask, t: PersonalMessages): Html => {
  const others = moods.filter((mood) => mood !== view.mood);
  return html`${view.mood && primaryPress(language, view, { answer: view.mood, label: chosenLabel(view.mood, t) })}
${view.mood && html`<p class="muted">${t.pulse.otherwise}</p>`}
${others.map((mood) => quietPress(view, { answer: mood, label: t.pulse[mood] }))}`;
};

const chosenLabel = (mood: Mood, { pulse }: PersonalMessages): string =>
  ({ well: pulse.chosenWell, soso: pulse.chosenSoso, badly: pulse.chosenBadly })[mood];

const noted = (language: Language, view: Extract<PulseView, { state: 'noted' }>, t: PersonalMessages): Content => ({
  title: t.felt.title,
  body: html`<p>${t.felt[view.mood]}</p>
${view.mood === 'badly' && html`<p><a class="button" href="${view.helpUrl}#help">${t.felt.help}</a></p>`}
<hr>
${takeBack(language, view, pages[language].changed, { answer: 'no-pulse', label: t.felt.undo }, { answer: view.mood })}`,
});
