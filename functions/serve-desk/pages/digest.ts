import { report } from '../../../emails/generated/messages/report.ts';
import type { Cohort } from '../../../shared/domain/cohort.ts';
import { digestLook, weeklyOf, withOff } from '../../../shared/domain/digest.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { dayIn, type Instant } from '../../../shared/domain/time.ts';
import { html } from '../../../shared/html.ts';
import { readersOf } from '../../../shared/organisers.ts';
import { formOf } from '../../../shared/web-request.ts';
import type { DeskWorld } from '../action.ts';
import { deskPage, refusalPage } from './frame.ts';
import { seeOther } from './see-other.ts';
import { onCohort } from './on-cohort.ts';

/** What the weekly letter is, who gets it, and where a reader says that they want none. */
export const showDigest = onCohort(async (world, { caller, language }, cohort) => {
  const { digest: t, back } = report[language];
  const readers = await readersOf(world, cohort);
  const isReader = caller.kind === 'organiser' && readers.has(caller.id);
  const isOff = caller.kind === 'organiser' && weeklyOf(cohort).off.includes(caller.id);
  return deskPage({
    language,
    caller,
    title: t.title,
    body: html`<p class="eyebrow">${cohort.name}</p>
      <h1>${t.title}</h1>
      <p>${t.text}</p>
      <p>${nextSentence(language, cohort, world.now())}</p>
      <h2>${t.readers}</h2>
      ${readers.size === 0 && html`<p>${t.none}</p>`}
      <ul>
        ${[...readers].map(
          ([id, { address }]) =>
            html`<li>${caller.kind === 'organiser' && caller.id === id ? t.you({ address }) : address}</li>`,
        )}
      </ul>
      ${isReader && isOff && html`<p class="notice">${t.off}</p>`}
      ${
        isReader &&
        !isOver(cohort) &&
        html`<form method="post">
          <button class="quiet" name="weekly" value="${isOff ? 'on' : 'off'}">${isOff ? t.start : t.stop}</button>
        </form>`
      }
      <p><a href="/desk/cohorts/${cohort.id}">${back}</a></p>`,
  });
});

const isOver = ({ state, weekly }: Cohort): boolean => state === 'erased' || weekly?.closed === true;

const nextSentence = (language: Language, cohort: Cohort, now: Instant): string | undefined => {
  const { digest: t } = report[language];
  if (isOver(cohort)) return t.over;
  const next = cohort.state === 'ready' ? digestLook(cohort, now) : undefined;
  return next && t.next({ on: dayIn(cohort.zone, next) });
};

/** Turns the weekly letter of one cohort off or on again, for the reader alone. */
export const setDigest = onCohort(async (world, { request, caller, language }, cohort) => {
  const wish = formOf(request).get('weekly');
  if (caller.kind === 'operator') return refusalPage(language, 'unknown');
  if (wish === 'on' || wish === 'off') await turn(world, cohort, caller.id, wish);
  return seeOther(`/desk/cohorts/${cohort.id}/digest`);
});

/** Writes by others that one wish gives way to. */
const tries = 5;

const turn = async (world: DeskWorld, { id }: Cohort, reader: string, wish: 'on' | 'off'): Promise<void> => {
  for (let round = 0; round < tries; round += 1) {
    const cohort = await world.store.cohort(id);
    if (cohort?.state !== 'ready' && cohort?.state !== 'held' && cohort?.state !== 'launching') return;
    const weekly = withOff(weeklyOf(cohort), reader, wish === 'off');
    if ((await world.store.saveCohort({ ...cohort, weekly })) === 'saved') return;
  }
  throw new Error(`Cohort ${id} was written by others ${tries} times.`);
};
