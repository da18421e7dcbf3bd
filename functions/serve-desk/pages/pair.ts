import { acts } from '../../../emails/generated/messages/acts.ts';
import { longDay } from '../../../emails/format.ts';
import { type Case, toldOnce } from '../../../shared/domain/cases.ts';
import { gridDay, isLaunched } from '../../../shared/domain/cohort.ts';
import { endedAt, type PairEvent } from '../../../shared/domain/pair.ts';
import { closureAt, pauseEnd, placesOf, topicDue } from '../../../shared/domain/places.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { countedSteps, stepsCredited } from '../../../shared/domain/standing.ts';
import { dayIn, type Instant } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import { formOf } from '../../../shared/web-request.ts';
import type { DeskWorld, Visit } from '../action.ts';
import { doOnPair, idOf, type PairRequest } from '../acts.ts';
import type { Answer } from '../answers.ts';
import { caseText, todoOf } from '../case-text.ts';
import { loadPairScene, type PairScene } from '../pair-scene.ts';
import { eventLine, namerOf, pairNames } from './act-lines.ts';
import { afterAct, flawIn, keyField, notices, pairPath, personPath } from './acting.ts';
import { deskPage, refusalPage } from './frame.ts';
import { onCohort } from './on-cohort.ts';
import { formParts, pairForms } from './pair-forms.ts';
import { stepList } from './pair-steps.ts';
import { wishOf } from './pair-wish.ts';

/** A pair: who, how far, what wants attention, what can be done, and what has happened. */
export const showPair = onCohort(async (world, visit, cohort) => {
  const scene = await loadPairScene(world, cohort, visit.params['pair'] ?? '');
  return scene ? await pairPage(world, visit, scene, flawIn(visit)) : refusalPage(visit.language, 'unknown');
});

/** Does what a form of the page asks for; what cannot be undone for long is asked once more. */
export const actOnPairHere = onCohort(async (world, visit, cohort) => {
  const { language, caller, request } = visit;
  const scene = await loadPairScene(world, cohort, visit.params['pair'] ?? '');
  if (!scene) return refusalPage(language, 'unknown');
  const form = formOf(request);
  if (form.get('do') === 'end' && form.get('sure') === null) return endPage(world, visit, scene);
  const wish = await wishOf(world, cohort, scene.pair.id, form);
  const flawed = (why: string): Promise<Answer> => pairPage(world, visit, scene, why, 422);
  if (typeof wish !== 'object') return await flawed(acts[language].problems[wish ?? 'unknown']);
  if (form.get('do') === 'replace' && form.get('sure') === null)
    return await replacePage(world, visit, scene, form, wish);
  const outcome = await doOnPair(world, cohort, scene.pair.id, wish, idOf(caller));
  return await afterAct(outcome, language, pairPath(cohort.id, scene.pair.id), flawed);
});

const endPage = (world: DeskWorld, { language, caller }: Visit, scene: PairScene): Answer => {
  const t = acts[language].pair.end;
  const title = t.ask({ names: pairNames({ ...scene, language }, scene.pair) });
  return deskPage({
    language,
    caller,
    title,
    body: html`<h1>${title}</h1>
      <p>${t.text}</p>
      <form method="post">
        ${keyField(world)}<input type="hidden" name="do" value="end" /><input type="hidden" name="sure" value="1" />
        <button>${t.button}</button>
      </form>
      <p><a href="${pairPath(scene.cohort.id, scene.pair.id)}">${t.keep}</a></p>`,
  });
};

/** Who goes and who comes, by their names, before anybody hears of it. */
const replacePage = async (
  world: DeskWorld,
  { language, caller }: Visit,
  scene: PairScene,
  form: URLSearchParams,
  wish: PairRequest,
): Promise<Answer> => {
  const { cohort, pair, people } = scene;
  const t = acts[language].pair;
  const comes =
    'newcomer' in wish
      ? wish.newcomer.name
      : wish.act.do === 'replace'
        ? (await world.store.person(cohort.id, wish.act.comes))?.name
        : undefined;
  const leaves = people.get(form.get('leaves') ?? '')?.name;
  const title = t.replace.ask({ comes: comes ?? t.gone, leaves: leaves ?? t.gone });
  return deskPage({
    language,
    caller,
    title,
    body: html`<h1>${title}</h1>
      <p>${t.replace.text}</p>
      <form method="post">
        <input type="hidden" name="sure" value="1" />
        ${[...form].map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
        <button>${t.replace.sure}</button>
      </form>
      <p><a href="${pairPath(cohort.id, pair.id)}">${t.end.keep}</a></p>`,
  });
};

const pairPage = async (
  world: DeskWorld,
  visit: Visit,
  scene: PairScene,
  flaw: string | undefined,
  status = 200,
): Promise<Answer> => {
  const { language, caller } = visit;
  const { cohort, pair, history } = scene;
  const t = acts[language].pair;
  const now = world.now();
  const parts = formParts(world, language);
  const nameOf = await namerOf(world, visit, cohort);
  const title = pairNames({ ...scene, language }, pair);
  const shown = history.toReversed().map((event) => eventRow(scene, language, event, nameOf));
  return deskPage({
    language,
    caller,
    status,
    title,
    body: html`<p class="eyebrow"><a href="/desk/cohorts/${cohort.id}">${cohort.name}</a></p>
      <h1>${title}</h1>
      <p class="muted">${pair.group !== undefined && html`${pair.group} · `}${statusOf(scene, language, now)}</p>
      ${await notices(world, visit, cohort, flaw)}
      ${
        scene.cases.length > 0 &&
        html`<h2>${t.cases}</h2>
        ${toldOnce(scene.cases).map((one) => caseNotice(scene, language, one))}`
      }
      <h2>${t.who}</h2>
      <ul class="rows">
        ${pair.members.map((member) => memberRow(scene, language, member))}
      </ul>
      <h2>${t.steps}</h2>
      ${stepList(scene, parts, now)}
      <h2>${t.change}</h2>
      ${pairForms(scene, parts, now)}
      <h2>${t.history}</h2>
      ${
        shown.length > 0
          ? html`<ul class="rows">
            ${shown}
          </ul>`
          : html`<p class="muted">${t.calm}</p>`
      }`,
  });
};

const statusOf = ({ cohort, pair }: PairScene, language: Language, now: Instant): string => {
  const t = acts[language].pair.status;
  const on = (at: Instant): { on: string } => ({ on: dayIn(cohort.zone, at) });
  const ended = endedAt(pair);
  if (ended !== undefined) return t.ended(on(ended));
  if (!isLaunched(cohort, now)) return t.begins({ on: gridDay(cohort, 0) });
  const pause = pair.pauses.find((one) => one.whole && one.from <= now && now < pauseEnd(cohort, one));
  if (pause) return t.paused({ on: pause.until });
  const closure = closureAt(cohort, now);
  if (closure) return t.closed({ on: closure.until });
  const places = placesOf(cohort, pair);
  const end = topicDue(cohort, places, places.steps.length, cohort.zone);
  return end <= now ? t.ended(on(end)) : t.going(on(end));
};

const memberRow = (
  { cohort, pair, people }: PairScene,
  language: Language,
  { person, role, left }: PairScene['pair']['members'][number],
): Html => {
  const t = acts[language].pair;
  const known = people.get(person);
  const done = stepsCredited(cohort.programme, pair, person).length;
  const total = countedSteps(cohort.programme, pair).length;
  return html`<li>
    <h3>${known ? html`<a href="${personPath(cohort.id, person)}">${known.name}</a>` : t.gone}</h3>
    <p class="muted">
      ${t.member({ role, done, total })}${left !== undefined && html` · ${t.left({ on: dayIn(cohort.zone, left) })}`}
    </p>
  </li>`;
};

const caseNotice = ({ cohort, people }: PairScene, language: Language, one: Case): Html => {
  const nameOf = (id: string): string => people.get(id)?.name ?? acts[language].pair.gone;
  return html`<div class="notice problem">
    <p>${caseText(language, cohort.zone, one, nameOf)}</p>
    <p>${todoOf(language, one)}</p>
  </div>`;
};

const eventRow = (
  { cohort, texts, people }: PairScene,
  language: Language,
  event: PairEvent,
  nameOf: (by: string) => string,
): Html => {
  const who = event.organiser ? nameOf(event.by) : (people.get(event.by)?.name ?? acts[language].pair.gone);
  return html`<li>
    <p>${eventLine({ language, texts, people }, event, who)}</p>
    <p class="muted"><time datetime="${event.at}">${longDay(language, dayIn(cohort.zone, event.at))}</time></p>
  </li>`;
};
