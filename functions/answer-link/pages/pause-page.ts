import { capitalised, day, list } from '../../../emails/format.ts';
import { programme as messages, type ProgrammeMessages } from '../../../emails/generated/messages/programme.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import type { Day } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import { type Asking, fieldsOf, noticeOf, primaryPress, quietPress, takeBack } from './choice.ts';
import { pick } from './fields.ts';
import { type Content, endedPage, page, type Page } from './page.ts';

/** What a pause does to the programme: the dates that fall into it, and the day of the last meeting. */
type Effect = { skipped: readonly Day[]; ends: Day };

type Situation = Asking & {
  partners: readonly string[];
  /** In a group the reader pauses alone. */
  isGroup: boolean;
  organiser: string;
};
type Form = {
  /** The usual lengths, counted from today, or from the end of the pause that runs. */
  offers: readonly (Effect & { weeks: number; until: Day })[];
  /** The days that can be chosen. */
  from: Day;
  to: Day;
  /** Whether the reader has other pairs, which can pause too. */
  hasOthers: boolean;
  problem?: 'unreadable' | 'past' | 'tooLate' | undefined;
  /** What was typed in vain. */
  draft?: string | undefined;
};

export type PauseView =
  | { state: 'ended' }
  | (Situation & Form & { state: 'ask'; notice?: 'resumed' | undefined })
  | (Situation & Form & Effect & { state: 'paused'; until: Day; byReader: boolean })
  /** The organiser is told. */
  | (Situation & { state: 'not working' });

/**
 * The page behind "pause". Its forms post `answer=pause` with `until` (and `for=all` for every pair), `resume`,
 * `not-working` and `working`.
 */
export const pausePage = (language: Language, view: PauseView): Page => {
  if (view.state === 'ended') return endedPage(language);
  const t = messages[language];
  const resumed = view.state === 'ask' && view.notice && t.pause.resumed;
  return page(language, { above: html`${noticeOf(language, view, resumed)}`, ...contentOf(language, view, t) });
};

const contentOf = (language: Language, view: Exclude<PauseView, { state: 'ended' }>, t: ProgrammeMessages): Content => {
  switch (view.state) {
    case 'ask':
      return {
        title: titleOf(language, view, t),
        body: html`<p>${view.isGroup ? t.pause.textGroup : t.pause.textPair}</p>
${chooser(language, view, t)}
${quietPress(view, { answer: 'resume', label: t.pause.contrary })}
<hr>
${notWorking(language, view, t)}`,
      };
    case 'paused':
      return {
        title: t.running.title(view),
        body: html`<p>${view.byReader ? t.running.byYou : t.running.byOther}</p>
<p>${effect(language, view, view, t)}</p>
${primaryPress(language, view, { answer: 'resume', label: t.running.resume })}
<hr>
<details${view.problem && html` open`}><summary>${t.running.extend}</summary>
${chooser(language, view, t)}
</details>
${notWorking(language, view, t)}`,
      };
    case 'not working':
      return {
        title: t.notWorking.title({ organiser: capitalised(view.organiser) }),
        body: html`<p>${t.notWorking.told({ organiser: view.organiser, partners: list(language, view.partners) })}</p>
<hr>
${takeBack(language, view, t.notWorking.undoWhy, { answer: 'working', label: t.notWorking.undo }, { answer: 'not-working' })}`,
      };
    default:
      return view satisfies never;
  }
};

const titleOf = (language: Language, { partners, isGroup }: Situation, { pause: t }: ProgrammeMessages): string => {
  if (isGroup) return t.titleGroup;
  return partners.length > 0 ? t.title({ partners: list(language, partners) }) : t.titleAlone;
};

/** Usual lengths as buttons of one form; another day in a form of its own, so that Enter means that day. */
const chooser = (language: Language, view: Situation & Form, t: ProgrammeMessages): Html => {
  const { stamp, offers, from, to, problem, draft = '' } = view;
  const described = problem && html` aria-describedby="problem"`;
  return html`<form method="post" class="offers">${fieldsOf(stamp, { answer: 'pause' })}
${scope(language, view, t)}
${offers.map(
  (offer) => html`<button type="submit" name="until" value="${offer.until}">${t.pause.weeks(offer)}</button>
<p class="muted">${effect(language, view, offer, t)}</p>`,
)}</form>
<details${problem && html` open`}><summary>${t.pause.otherDay}</summary>
<form method="post">${fieldsOf(stamp, { answer: 'pause' })}
${problem && html`<p class="notice problem" role="alert" id="problem">${problem === 'tooLate' ? t.pause.problem.tooLate({ last: to }) : t.pause.problem[problem]}</p>`}
${scope(language, view, t)}
<label>${t.pause.until}<input type="date" name="until" value="${draft}" min="${from}" max="${to}" required${described}></label>
<p class="muted">${t.pause.range({ last: to })}</p>
<button type="submit" class="quiet">${t.pause.button}</button></form></details>`;
};

const scope = (language: Language, { hasOthers, partners }: Situation & Form, t: ProgrammeMessages): Html | false =>
  hasOthers &&
  html`<fieldset><legend>${t.pause.scope}</legend>
${pick('radio', { name: 'for', value: 'pair', isChosen: true }, t.pause.thisPair({ partners: list(language, partners) }))}
${pick('radio', { name: 'for', value: 'all', isChosen: false }, t.pause.allPairs)}</fieldset>`;

const effect = (
  language: Language,
  { isGroup }: Situation,
  { skipped, ends }: Effect,
  t: ProgrammeMessages,
): string => {
  const days = list(
    language,
    skipped.map((one) => day(language, one)),
  );
  const count = skipped.length;
  return isGroup ? t.pause.effectGroup({ count, days }) : t.pause.effect({ count, days, ends });
};

const notWorking = (language: Language, view: Situation, t: ProgrammeMessages): Html => {
  const { organiser, partners } = view;
  return html`<details><summary>${t.notWorking.summary}</summary>
<p>${t.notWorking.text({ organiser, partners: list(language, partners) })}</p>
${quietPress(view, { answer: 'not-working', label: t.notWorking.button({ organiser }) })}
${quietPress(view, { answer: 'working', label: t.notWorking.contrary })}
</details>`;
};
