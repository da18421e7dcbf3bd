import { rehearsal } from '../../../../emails/generated/messages/rehearsal.ts';
import type { Language } from '../../../../shared/domain/programme.ts';
import { calendarOf, type Departure, type Everybody } from '../../../../shared/domain/rehearsal-calendar.ts';
import { nameOf } from '../../../../shared/domain/told.ts';
import type { WallTime } from '../../../../shared/domain/time.ts';
import { daysToMeeting, waysToLive } from '../../../../shared/domain/way-to-live.ts';
import { type Html, html } from '../../../../shared/html.ts';
import { loadTexts } from '../../../../shared/programme-texts.ts';
import { formOf } from '../../../../shared/web-request.ts';
import type { Action, DeskWorld, Visit } from '../../action.ts';
import type { Answer } from '../../answers.ts';
import { loadEverybody, loadRehearsal, type Rehearsal } from '../../load-rehearsal.ts';
import { deskPage } from '../frame.ts';
import { letterUrl, rehearsalUrl } from './addresses.ts';
import { calendar } from './calendar.ts';
import { launching } from './launching.ts';
import { noRehearsal } from './none.ts';
import { peopleToLookAt } from './people.ts';
import { rehearsalStyle } from './style.ts';
import { labelsOf } from './words.ts';

/** Every letter of a cohort that has not begun, on a calendar, and the button that launches it. */
export const showRehearsal: Action = (world, visit) => rehearsalPage(world, visit);

/** The same, with the people who have the name that was typed: a name stands in no address. */
export const findInRehearsal: Action = (world, visit) =>
  rehearsalPage(world, visit, (formOf(visit.request).get('name') ?? '').trim().slice(0, 100));

const rehearsalPage = async (world: DeskWorld, visit: Visit, typed?: string): Promise<Answer> => {
  const { caller, language, params, request } = visit;
  const rehearsed = await loadRehearsal(world, caller, params['cohort'], request.query);
  if (typeof rehearsed === 'string') return noRehearsal(visit, rehearsed);
  const { cohort, way, isBadDay } = rehearsed;
  const everybody = await loadEverybody(world, cohort);
  const content = (await loadTexts(world.store, cohort.programme))(language);
  const found = calendarOf(everybody, way);
  const t = rehearsal[language];
  return deskPage({
    language,
    caller,
    here: 'cohorts',
    wide: true,
    status: isBadDay ? 422 : 200,
    title: `${t.title} · ${cohort.name}`,
    styles: [rehearsalStyle],
    body: html`<p class="eyebrow"><a href="/desk/cohorts/${cohort.id}">${cohort.name}</a></p>
      <h1>${t.title}</h1>
      <p>${t.lead}</p>
      ${ways(language, rehearsed)} ${summary(language, everybody, found)}
      ${peopleToLookAt(language, rehearsed, everybody, typed)}
      ${calendar(
        language,
        cohort,
        [...new Set(everybody.people.map(({ zone }) => zone))],
        ofDays(found.departures).map(({ day, time, tells, letters, example }) => ({
          day,
          time,
          letters,
          what: labelsOf(language, content, tells),
          beside: t.calendar.letters({ count: letters }),
          url: letterUrl(rehearsed, example.person, example.number),
        })),
      )}
      ${launching(language, rehearsed, found.departures)}`,
  });
};

/** What answers an act leaves at any hour: of a day it is one line, without the hours at which it would be where they are. */
const ofDays = (
  departures: readonly Departure[],
): readonly (Omit<Departure, 'time'> & { time: WallTime | undefined })[] => {
  const isPrompt = ({ tells }: Departure): boolean => tells.every(({ kind }) => kind === 'invitation');
  const prompt = Map.groupBy(departures.filter(isPrompt), ({ day, tells }) => `${day} ${tells.map(nameOf).join(', ')}`);
  const merged = [...prompt.values()].flatMap(([first, ...others]) =>
    first
      ? [{ ...first, time: undefined, letters: others.reduce((sum, { letters }) => sum + letters, first.letters) }]
      : [],
  );
  return [...departures.filter((one) => !isPrompt(one)), ...merged];
};

/** How it may be lived: the calendar of each is one press away. */
export const ways = (language: Language, rehearsed: Rehearsal, urlOf = rehearsalUrl): Html => {
  const { cohort, way } = rehearsed;
  const t = rehearsal[language].ways;
  const says = {
    met: t.says.met({ days: daysToMeeting(cohort.programme) }),
    dates: t.says.dates,
    silence: t.says.silence,
  };
  return html`<nav class="ways no-print" aria-label="${t.label}">
      ${waysToLive.map(
        (one) =>
          html`<a href="${urlOf(rehearsed, { way: one })}"${one === way ? html` aria-current="true"` : ''}>${t[one]}</a>`,
      )}
    </nav>
    <p class="way">${says[way]}</p>`;
};

const summary = (
  language: Language,
  { people }: Everybody,
  { departures, readers, least, most }: ReturnType<typeof calendarOf>,
): Html => {
  const t = rehearsal[language];
  const [first, last] = [departures[0], departures.at(-1)];
  const letters = departures.reduce((sum, one) => sum + one.letters, 0);
  const stopped = people.filter((one) => one.stopped).length;
  return html`${
    first &&
    last &&
    html`<p class="sum">
      ${t.sum({
        letters,
        people: readers,
        from: first.day,
        to: last.day,
        least,
        most,
        isSame: least === most ? 'yes' : 'no',
      })}
    </p>`
  }
  ${stopped > 0 && html`<p class="notice problem">${t.suppressed({ count: stopped })}</p>`}`;
};
