import { calendarOf, toldIn } from '../../shared/domain/rehearsal-calendar.ts';
import { dayIn, timeIn } from '../../shared/domain/time.ts';
import { rehearsedMail, withoutDrawing } from '../../shared/rehearsed-mail.ts';
import type { Action } from './action.ts';
import { json, refusal } from './answers.ts';
import { lettersIn, loadCircle, loadEverybody, loadRehearsal } from './load-rehearsal.ts';
import type { RehearsalPage, RehearsedPerson } from './shapes.ts';

/** Every letter of a cohort before it begins, by day; or, with `person`, those of one of its people. */
export const rehearseCohort: Action = async (world, { caller, params, request, language }) => {
  const rehearsed = await loadRehearsal(world, caller, params['cohort'], request.query);
  if (rehearsed === 'unknown') return refusal(404, 'unknown-cohort', language);
  if (rehearsed === 'not yet') return refusal(409, 'not-written', language);
  if (rehearsed === 'begun') return refusal(409, 'begun', language);
  const { cohort, way } = rehearsed;
  const about = { cohort: cohort.id, launchAt: cohort.launchAt, way };
  const { person } = request.query;
  if (person === undefined) {
    const { departures, readers } = calendarOf(await loadEverybody(world, cohort), way);
    const letters = departures.map(({ example: _, tells, ...departure }) => ({ ...departure, tells: [...tells] }));
    return json(200, { ...about, people: readers, letters } satisfies RehearsalPage);
  }

  const circle = await loadCircle(world, cohort, person);
  if (!circle) return refusal(404, 'not-found', language);
  const { reader, everybody } = circle;
  const letters = lettersIn(rehearsed, circle).map(async (letter) => ({
    at: letter.at,
    day: dayIn(reader.zone, letter.at),
    time: timeIn(reader.zone, letter.at),
    tells: [...toldIn(letter)],
    subject: (await rehearsedMail(withoutDrawing(world), everybody.people, letter)).subject,
  }));
  return json(200, {
    ...about,
    person: reader.id,
    zone: reader.zone,
    letters: await Promise.all(letters),
  } satisfies RehearsedPerson);
};
