import { programmes } from '../../../../emails/generated/messages/programmes.ts';
import { mayRun } from '../../../../shared/domain/caller.ts';
import { textsOf } from '../../../../shared/domain/programme.ts';
import { guideUrl, programmeName } from '../../../../shared/guide-url.ts';
import { type Html, html } from '../../../../shared/html.ts';
import type { OutgoingMail } from '../../../../shared/world.ts';
import type { Action, DeskWorld, Visit } from '../../action.ts';
import { deskPage, refusalPage } from '../frame.ts';
import { letterFrame } from '../letter-frame.ts';
import { guidesShown, lettersShown, loadShown, type Shown } from './shown.ts';
import { removing } from './remove.ts';
import { programmeStyle } from './style.ts';
import { about } from './words.ts';

/** A programme: every letter of it as it will look, its guides, and the cohorts that run it. */
export const showProgramme: Action = async (world, visit) => {
  const { caller, language, request } = visit;
  const shown = await loadShown(world, visit);
  const letters = shown ? await lettersShown(world, shown) : [];
  const open = shown && letters[shown.letter - 1];
  if (!shown || !open) return refusalPage(language, 'unknown');
  const t = programmes[language].desk;
  const { summary } = shown;
  return deskPage({
    language,
    caller,
    here: 'programmes',
    wide: true,
    frames: true,
    title: summary.title,
    styles: [programmeStyle],
    body: html`<p class="eyebrow"><a href="/desk/programmes">${t.title}</a></p>
      <h1>${summary.title}</h1>
      ${request.query['saved'] === '1' && html`<p class="notice" role="status">${t.show.saved}</p>`}
      <p class="muted">${about(language, summary)}</p>
      ${summary.removedAt !== undefined && removing(language, world.settings.zone, summary)}
      ${ways(language, shown)} ${lettersSection(language, shown, letters, open)}
      ${await guidesSection(world, language, shown)}
      ${shown.own && (await cohortsSection(world, visit, shown))}
      ${summary.removedAt === undefined && removing(language, world.settings.zone, summary)}`,
  });
};

/** The letter that is open, for the frame of that page. */
export const showProgrammeLetter: Action = async (world, visit) => {
  const shown = await loadShown(world, visit);
  const letter = shown && (await lettersShown(world, shown))[shown.letter - 1];
  return letter ? letterFrame(letter.html) : refusalPage(visit.language, 'unknown');
};

/** The same page, but for what is changed. */
const urlOf = ({ summary, told, as, letter }: Shown, change: Partial<Shown>, more = ''): string => {
  const query = new URLSearchParams({ told, as, letter: String(letter), ...asText(change) });
  return `/desk/programmes/${summary.id}${more}?${query.toString()}`;
};

const asText = ({ told, as, letter }: Partial<Shown>): Record<string, string> => ({
  ...(told !== undefined && { told }),
  ...(as !== undefined && { as }),
  ...(letter !== undefined && { letter: String(letter) }),
});

const ways = (language: Visit['language'], { summary }: Shown): Html => {
  const t = programmes[language].desk.show;
  const { id, from, removedAt } = summary;
  // A trial has no texts of its own.
  const hasFile = textsOf(id) === id;
  return html`<ul class="links no-print">
    ${removedAt === undefined && html`<li><a href="/desk/new?programme=${id}">${t.begin}</a></li>`}
    ${from === 'you' && html`<li><a href="/desk/programmes/${id}/edit">${t.change}</a></li>`}
    ${
      hasFile &&
      html`<li><a href="/desk/programmes/new?from=${id}">${t.duplicate}</a></li>
        <li><a href="/desk/programmes/${id}/file" download>${t.file}</a></li>`
    }
  </ul>`;
};

const lettersSection = (
  language: Visit['language'],
  shown: Shown,
  letters: readonly OutgoingMail[],
  open: OutgoingMail,
): Html => {
  const t = programmes[language].desk;
  const { summary, told, as, letter } = shown;
  const choice = (change: Partial<Shown>, label: string, isChosen: boolean): Html =>
    html`<a href="${urlOf(shown, { ...change, letter: 1 })}"${isChosen && html` aria-current="true"`}>${label}</a>`;
  return html`<section aria-labelledby="letters">
    <h2 id="letters">${t.show.letters}</h2>
    <p class="muted">${t.show.lettersText}</p>
    <div class="choices no-print">
      ${
        summary.languages.length > 1 &&
        html`<nav aria-label="${t.show.told}">
          ${choice({ told: 'fr' }, 'Français', told === 'fr')} ${choice({ told: 'en' }, 'English', told === 'en')}
        </nav>`
      }
      <nav aria-label="${t.show.as}">
        ${(['mentee', 'mentor'] as const).map((role) => choice({ as: role }, t.show.roles[role], as === role))}
      </nav>
    </div>
    <div class="letters">
      <ol lang="${told}">
        ${letters.map(
          ({ subject }, index) =>
            html`<li>
              <a href="${urlOf(shown, { letter: index + 1 })}#open"${letter === index + 1 && html` aria-current="true"`}
                >${subject}</a
              >
            </li>`,
        )}
      </ol>
      <iframe
        id="open"
        src="${urlOf(shown, {}, '/letter')}"
        title="${t.show.frame}, ${open.subject}"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
      ></iframe>
    </div>
  </section>`;
};

const guidesSection = async (world: DeskWorld, language: Visit['language'], shown: Shown): Promise<Html> => {
  const t = programmes[language].desk.show;
  const name = programmeName(shown.programme);
  const guides = await guidesShown(world, shown);
  return html`<section aria-labelledby="guides">
    <h2 id="guides">${t.guides}</h2>
    <p class="muted">${t.guidesText}</p>
    <ul lang="${shown.told}">
      ${guides.map(
        ({ id, title, minutes }) =>
          html`<li>
            <a href="${guideUrl('', shown.told, name, id)}" target="_blank">${t.guide({ title, minutes })}</a>
          </li>`,
      )}
    </ul>
  </section>`;
};

/** Which words each of them has: those of now, or those that it began with. */
const cohortsSection = async ({ store }: DeskWorld, { caller, language }: Visit, { own }: Shown): Promise<Html> => {
  const t = programmes[language].desk.show;
  const cohorts = (await store.cohorts()).filter(
    (one) => one.programme.id === own?.id && one.state !== 'withdrawn' && mayRun(caller, one),
  );
  return html`<section aria-labelledby="cohorts">
    <h2 id="cohorts">${t.cohorts}</h2>
    ${
      cohorts.length === 0
        ? html`<p class="muted">${t.none}</p>`
        : html`<ul class="rows">
            ${cohorts.map(({ id, name, programme: { version } }) => {
              const isNow = version === own?.current;
              return html`<li class="beside">
                <a href="/desk/cohorts/${id}">${name}</a>
                <span class="muted"
                  >${
                    isNow
                      ? t.cohortNow
                      : html`<a href="/desk/programmes/${own?.id}/file?version=${version}" download>${t.cohortThen}</a>`
                  }</span
                >
              </li>`;
            })}
          </ul>`
    }
  </section>`;
};
