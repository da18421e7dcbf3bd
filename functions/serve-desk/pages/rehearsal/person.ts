import { capitalised, list, number } from '../../../../emails/format.ts';
import { rehearsal } from '../../../../emails/generated/messages/rehearsal.ts';
import { zoneName } from '../../../../emails/zone-name.ts';
import { dayIn, timeIn } from '../../../../shared/domain/time.ts';
import { toldIn } from '../../../../shared/domain/rehearsal-calendar.ts';
import { html } from '../../../../shared/html.ts';
import { rehearsedMail, withoutDrawing } from '../../../../shared/rehearsed-mail.ts';
import { loadTexts } from '../../../../shared/programme-texts.ts';
import type { Action } from '../../action.ts';
import { lettersIn, loadCircle, loadRehearsal } from '../../load-rehearsal.ts';
import { deskPage, refusalPage } from '../frame.ts';
import { letterUrl, personUrl, rehearsalUrl } from './addresses.ts';
import { calendar } from './calendar.ts';
import { noRehearsal } from './none.ts';
import { ways } from './page.ts';
import { roleText } from './people.ts';
import { rehearsalStyle } from './style.ts';
import { labelsOf } from './words.ts';

/** The letters of one person of a cohort that has not begun, by the clock where they are. */
export const showRehearsedPerson: Action = async (world, visit) => {
  const { caller, language, params, request } = visit;
  const rehearsed = await loadRehearsal(world, caller, params['cohort'], request.query);
  if (typeof rehearsed === 'string') return noRehearsal(visit, rehearsed);
  const circle = await loadCircle(world, rehearsed.cohort, params['person']);
  if (!circle) return refusalPage(language, 'unknown');
  const { cohort } = rehearsed;
  const { reader, everybody } = circle;
  const content = (await loadTexts(world.store, cohort.programme))(language);
  const letters = lettersIn(rehearsed, circle);
  const lines = await Promise.all(
    letters.map(async (letter, index) => ({
      day: dayIn(reader.zone, letter.at),
      time: timeIn(reader.zone, letter.at),
      letters: 1,
      what: (await rehearsedMail(withoutDrawing(world), everybody.people, letter)).subject,
      beside: labelsOf(language, content, toldIn(letter)),
      url: letterUrl(rehearsed, reader.id, index + 1),
    })),
  );
  const t = rehearsal[language].person;
  const partners = everybody.people.filter(({ id }) => id !== reader.id).map(({ name }) => name);
  const title = t.title({ name: reader.name });
  return deskPage({
    language,
    caller,
    here: 'cohorts',
    wide: true,
    title,
    styles: [rehearsalStyle],
    body: html`<p class="eyebrow"><a href="${rehearsalUrl(rehearsed)}">${cohort.name} · ${rehearsal[language].title}</a></p>
      <h1>${title}</h1>
      <p>
        ${t.about({
          role: capitalised(roleText(language, everybody, reader)),
          zone: zoneName(language, reader.zone),
          language: reader.language,
          partners: list(language, partners),
          count: partners.length,
        })}
      </p>
      ${ways(language, rehearsed, (one, change) => personUrl({ ...one, asked: { ...one.asked, ...change } }, reader.id))}
      ${reader.stopped ? html`<p class="notice problem">${t.stopped({ address: reader.address })}</p>` : html`<p class="sum">${t.count({ count: lines.length, shown: number(language, lines.length) })}</p>`}
      ${calendar(language, cohort, [reader.zone], lines)}`,
  });
};
