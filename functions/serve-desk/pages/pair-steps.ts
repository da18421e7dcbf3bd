import { acts, type ActsMessages } from '../../../emails/generated/messages/acts.ts';
import { stepContent } from '../../../emails/programmes/catalogue.ts';
import { isLaunched } from '../../../shared/domain/cohort.ts';
import { standingDate } from '../../../shared/domain/meeting-date.ts';
import { placesOf, topicDue } from '../../../shared/domain/places.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { isCancelled, standingOf } from '../../../shared/domain/standing.ts';
import { dayIn, type Instant } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import type { PairScene } from '../pair-scene.ts';
import { type FormParts, people } from './pair-forms.ts';

/** Where each step stands, and what can be done about it. */
export const stepList = (scene: PairScene, parts: FormParts, now: Instant): Html => {
  const { cohort } = scene;
  return html`<ol class="path">
    ${cohort.programme.steps.map((step, index) => stepItem(scene, parts, step, index, now))}
  </ol>`;
};

const stepItem = (scene: PairScene, parts: FormParts, step: string, index: number, now: Instant): Html => {
  const { cohort, pair, texts } = scene;
  const t = acts[parts.language];
  const { title } = stepContent(texts(parts.language), step);
  const { look, text } = stateOf(scene, parts, step, index, now);
  const standing = standingOf(cohort.programme, pair, step);
  const isTakenOut = isCancelled(pair, step);
  const field = html`<input type="hidden" name="step" value="${step}" />`;
  return html`<li class="${look}">
    <i aria-hidden="true">${signOf(look, index)}</i>
    <h3>${title}</h3>
    <p class="muted">${text}</p>
    ${
      standing.state !== 'recorded' &&
      !isTakenOut &&
      isLaunched(cohort, now) &&
      parts.form({
        act: 'record',
        open: t.pair.record.open,
        text: t.pair.record.text,
        button: t.pair.record.button,
        fields: html`${field}${people(scene, parts.language, t.pair.record.who, 'all')}`,
      })
    }
    ${
      pair.noted?.[step] &&
      parts.form({
        act: 'unrecord',
        open: t.pair.unrecord.button,
        text: t.pair.unrecord.text,
        button: t.pair.unrecord.button,
        fields: field,
      })
    }
    ${
      standing.state === 'open' &&
      !isTakenOut &&
      parts.form({
        act: 'cancel',
        open: t.pair.cancel.open,
        text: t.pair.cancel.text,
        button: t.pair.cancel.button,
        fields: field,
      })
    }
    ${isTakenOut && parts.bare('restore', t.pair.restore, field)}
  </li>`;
};

/** The step under way is a thick ring, with no room for a number. */
const signOf = (look: Look, index: number): string => {
  if (look === 'done') return '✓';
  return look === 'now' ? '' : String(index + 1);
};

type Look = 'done' | 'now' | 'later' | 'skipped' | 'open';

const stateOf = (
  { cohort, pair, people: known }: PairScene,
  { language }: { language: Language },
  step: string,
  index: number,
  now: Instant,
): { look: Look; text: string } => {
  const t: ActsMessages['pair']['step'] = acts[language].pair.step;
  const on = (at: Instant): { on: string } => ({ on: dayIn(cohort.zone, at) });
  const cancelled = pair.cancelled?.[step];
  if (cancelled && isCancelled(pair, step)) return { look: 'skipped', text: t.cancelled(on(cancelled.at)) };
  const standing = standingOf(cohort.programme, pair, step);
  switch (standing.state) {
    case 'recorded': {
      if (standing.proof === 'organiser') return { look: 'done', text: t.noted(on(standing.at)) };
      const who = known.get(standing.by)?.name ?? acts[language].pair.gone;
      return { look: 'done', text: t.recorded({ ...on(standing.at), who }) };
    }
    case 'waiting':
      return { look: 'now', text: t.waiting(on(standing.at)) };
    case 'contested':
      return { look: 'now', text: t.contested(on(standing.at)) };
    case 'open':
      break;
    default:
      return standing satisfies never;
  }
  const skipped = pair.skipped[step];
  if (skipped) return { look: 'skipped', text: t.skipped(on(skipped.at)) };
  const date = standingDate(pair, step);
  if (date && date.at > now) return { look: 'now', text: t.agreed(on(date.at)) };
  const places = placesOf(cohort, pair);
  const due = topicDue(cohort, places, index, cohort.zone);
  const ends = topicDue(cohort, places, index + 1, cohort.zone);
  if (now < due) return { look: 'later', text: t.later(on(due)) };
  return now < ends ? { look: 'now', text: t.now(on(ends)) } : { look: 'open', text: t.passed(on(ends)) };
};
