import * as z from 'zod';
import { acts } from '../../../emails/generated/messages/acts.ts';
import { revoking } from '../../../emails/generated/messages/revoking.ts';
import { list } from '../../../emails/format.ts';
import type { ProgrammeContent } from '../../../emails/programmes/content.ts';
import { uploadProblem } from '../../../emails/upload-problem.ts';
import type { Cohort } from '../../../shared/domain/cohort.ts';
import { activeMembers } from '../../../shared/domain/pair.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { stillOwed } from '../../../shared/domain/person-acts.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { AddressCell, codeOf, NameCell, says, ZoneCell } from '../../../shared/domain/roster/cells.ts';
import { problem } from '../../../shared/domain/roster/problem.ts';
import { dayIn } from '../../../shared/domain/time.ts';
import type { Situation } from '../../../shared/domain/timetable.ts';
import { toldByKeys } from '../../../shared/domain/told.ts';
import { type Html, html } from '../../../shared/html.ts';
import { loadTexts } from '../../../shared/programme-texts.ts';
import { formOf } from '../../../shared/web-request.ts';
import type { LetterHistory } from '../../../shared/store.ts';
import type { DeskWorld, Visit } from '../action.ts';
import { doOnPerson, idOf, PersonRequest } from '../acts.ts';
import type { Answer } from '../answers.ts';
import { afterAct, flawIn, keyField, notices, pairPath, personPath } from './acting.ts';
import { deskPage, refusalPage } from './frame.ts';
import { certificateActIn, certificateSection } from './person-certificate.ts';
import { onCohort } from './on-cohort.ts';
import { labelsOf } from './rehearsal/words.ts';

/** A person: where letters to them go, which they were sent, and what can be put right. */
export const showPerson = onCohort(async (world, visit, cohort) => {
  const person = await world.store.person(cohort.id, visit.params['person'] ?? '');
  return person
    ? await personPage(world, visit, { cohort, person }, flawIn(visit))
    : refusalPage(visit.language, 'unknown');
});

/** Corrects, or has a letter sent again; another address is asked for once more, as it cannot be taken back. */
export const actOnPersonHere = onCohort(async (world, visit, cohort) => {
  const { language, caller, request } = visit;
  const person = await world.store.person(cohort.id, visit.params['person'] ?? '');
  if (!person) return refusalPage(language, 'unknown');
  const form = formOf(request);
  const typed = typedIn(form, language);
  const flawed = (why: string): Promise<Answer> => personPage(world, visit, { cohort, person }, why, 422, typed);
  const ofCertificate = certificateActIn(form);
  if (ofCertificate === 'unsure') return await flawed(revoking[language].unsure);
  const said = ofCertificate ?? actIn(form, person);
  const wish = PersonRequest.safeParse({ key: form.get('key') ?? undefined, act: said }).data;
  if (typed.flaws.size > 0) return await personPage(world, visit, { cohort, person }, undefined, 422, typed);
  if (!wish) return await flawed(acts[language].problems.unknown);
  const { act } = wish;
  const isMoving = act.do === 'correct' && act.address !== undefined && act.address !== person.address;
  if (isMoving && form.get('sure') === null) return addressPage(world, visit, person, form, act.address ?? '');
  const outcome = await doOnPerson(world, cohort, person.id, wish, idOf(caller));
  return await afterAct(outcome, language, personPath(cohort.id, person.id), flawed);
});

const fields = ['name', 'address', 'language', 'zone'] as const;

/** What was typed into the form, and what is wrong with it, by field. */
type Typed = { values: ReadonlyMap<string, string>; flaws: ReadonlyMap<string, string> };

const typedIn = (form: URLSearchParams, language: Language): Typed => {
  const values = new Map(fields.flatMap((field) => (form.has(field) ? [[field, form.get(field) ?? ''] as const] : [])));
  const flaws = new Map<string, string>();
  const look = (field: 'name' | 'address' | 'zone', cell: z.ZodType): void => {
    const value = values.get(field);
    const issue = value === undefined ? undefined : cell.safeParse(value).error?.issues[0];
    if (issue) flaws.set(field, uploadProblem(language, problem(0, field, codeOf(issue), value?.slice(0, 100))));
  };
  look('name', NameCell);
  look('address', AddressCell);
  look('zone', z.string().min(1, says('unknown-zone')).pipe(ZoneCell));
  return { values, flaws };
};

/** What a form says; a field that is as it was says nothing. */
const actIn = (form: URLSearchParams, person: Person): object => {
  const letter = form.get('letter');
  if (form.get('do') === 'resend') return { do: 'resend', letter };
  const said = fields.flatMap((field) => {
    const value = form.get(field)?.trim();
    return value === undefined || value === person[field] ? [] : [[field, value] as const];
  });
  return { do: 'correct', ...Object.fromEntries(said) };
};

const addressPage = (
  world: DeskWorld,
  { language, caller }: Visit,
  person: Person,
  form: URLSearchParams,
  address: string,
): Answer => {
  const t = acts[language].person;
  const title = t.askAddress({ address });
  return deskPage({
    language,
    caller,
    title,
    body: html`<h1>${title}</h1>
      <p>${t.askAddressText({ name: person.name })}</p>
      <form method="post">
        ${keyField(world)}<input type="hidden" name="sure" value="1" />
        ${fields.map((field) => {
          const value = form.get(field);
          return html`${value !== null && html`<input type="hidden" name="${field}" value="${value}" />`}`;
        })}
        <button>${t.askAddressButton}</button>
      </form>
      <p><a href="${personPath(person.cohort, person.id)}">${t.keep}</a></p>`,
  });
};

const personPage = async (
  world: DeskWorld,
  visit: Visit,
  { cohort, person }: { cohort: Cohort; person: Person },
  flaw: string | undefined,
  status = 200,
  typed?: Typed,
): Promise<Answer> => {
  const { language, caller } = visit;
  const t = acts[language].person;
  const pairs = await world.store.pairs(cohort.id, person.pairs);
  const situation = { cohort, person, pairs };
  const history = await world.store.letters(cohort.id, person.id);
  const content = (await loadTexts(world.store, cohort.programme))(language);
  const day = (at: string): { on: string } => ({ on: dayIn(person.zone, at) });
  return deskPage({
    language,
    caller,
    status,
    title: person.name,
    body: html`<p class="eyebrow"><a href="/desk/cohorts/${cohort.id}">${cohort.name}</a></p>
      <h1>${person.name}</h1>
      ${await notices(world, visit, cohort, flaw)}
      ${person.leftAt !== undefined && html`<p class="notice">${t.left(day(person.leftAt))}</p>`}
      ${person.stopped && html`<p class="notice problem">${t.stopped(day(person.stopped.at))}</p>`}
      <h2>${t.pairs}</h2>
      <ul class="rows">
        ${await pairRows(world, language, situation)}
      </ul>
      ${person.leftAt === undefined && correctForm(world, language, person, typed)}
      ${await certificateSection(world, language, person)}
      <h2>${t.letters}</h2>
      ${
        history.length === 0
          ? html`<p class="muted">${t.noLetters}</p>`
          : html`<p>${t.resendText}</p>
            <ul class="rows">
              ${history.map((letter) => letterRow(world, language, content, situation, letter))}
            </ul>`
      }`,
  });
};

const pairRows = async (
  { store }: DeskWorld,
  language: Language,
  { cohort, person, pairs }: Situation,
): Promise<readonly Html[]> => {
  const others = pairs.flatMap((pair) => activeMembers(pair).map((member) => member.person));
  const known = new Map((await store.people(cohort.id, others)).map((one) => [one.id, one]));
  const gone = acts[language].pair.gone;
  return pairs.map((pair) => {
    const names = pair.members
      .filter((member) => member.person !== person.id && member.left === undefined)
      .map((member) => known.get(member.person)?.name ?? gone);
    const left = pair.members.find((member) => member.person === person.id)?.left;
    return html`<li>
      <h3><a href="${pairPath(cohort.id, pair.id)}">${names.length > 0 ? list(language, names) : (pair.group ?? gone)}</a></h3>
      ${left !== undefined && html`<p class="muted">${acts[language].pair.left({ on: dayIn(cohort.zone, left) })}</p>`}
    </li>`;
  });
};

const correctForm = (world: DeskWorld, language: Language, person: Person, typed?: Typed): Html => {
  const t = acts[language].person;
  const valueOf = (field: (typeof fields)[number]): string => typed?.values.get(field) ?? person[field];
  const choice = (value: Language, label: string): Html =>
    html`<option value="${value}" ${value === valueOf('language') && html`selected`}>${label}</option>`;
  const input = (field: 'name' | 'address' | 'zone', longest: number, more?: Html): Html => {
    const flaw = typed?.flaws.get(field);
    return html`<label
        >${t[field]}
        <input
          name="${field}"
          value="${valueOf(field)}"
          maxlength="${longest}"
          autocomplete="off"
          required
          ${more}
          ${flaw !== undefined && html`aria-invalid="true" aria-describedby="flaw-${field}"`}
      /></label>
      ${flaw !== undefined && html`<p class="flaw" id="flaw-${field}">${flaw}</p>`}`;
  };
  return html`<h2 id="correct">${t.correct}</h2>
    <p>${t.correctText}</p>
    <form method="post">
      ${keyField(world)} ${input('name', 100)} ${input('address', 254, html`type="email"`)}
      <label>${t.language} <select name="language">${choice('fr', t.fr)}${choice('en', t.en)}</select></label>
      ${input('zone', 64)}
      <button>${t.button}</button>
    </form>`;
};

const letterRow = (
  world: DeskWorld,
  language: Language,
  content: ProgrammeContent,
  situation: Situation,
  history: LetterHistory,
): Html => {
  const t = acts[language].person;
  const { letter, items, notes } = history;
  const has = (event: string): boolean => Object.keys(notes).some((note) => note.replace(/\d+$/, '') === event);
  const sent = Object.entries(notes)
    .flatMap(([note, at]) => (/^asked\d+$/.test(note) ? [at] : []))
    .toSorted()
    .at(-1);
  const isOwed = stillOwed(situation, items, world.now()).length > 0 && situation.person.leftAt === undefined;
  return html`<li class="beside">
    <div>
      <h3>${t.letter({ on: dayIn(situation.person.zone, sent ?? world.now()) })}</h3>
      <p>${labelsOf(language, content, toldByKeys(items))}</p>
      <p class="muted">${has('bounced') ? t.bounced : has('delivered') ? t.delivered : t.sent}</p>
    </div>
    ${
      isOwed &&
      html`<form class="inline" method="post">
        ${keyField(world)}<input type="hidden" name="do" value="resend" /><input type="hidden" name="letter" value="${letter}" />
        <button class="link">${t.resend}</button>
      </form>`
    }
  </li>`;
};
