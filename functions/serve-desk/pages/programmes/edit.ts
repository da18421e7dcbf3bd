import { programmes } from '../../../../emails/generated/messages/programmes.ts';
import { upload } from '../../../../emails/generated/messages/upload.ts';
import type { ProgrammeProblem } from '../../../../emails/programmes/read.ts';
import { mayChange, type OwnProgramme, titleIn } from '../../../../shared/domain/own-programme.ts';
import { type Html, html } from '../../../../shared/html.ts';
import { keepVersion, loadOwn, newIdFor } from '../../../../shared/own-programmes.ts';
import { formOf } from '../../../../shared/web-request.ts';
import type { Action, DeskWorld, Visit } from '../../action.ts';
import type { Answer } from '../../answers.ts';
import { asWritten, fileToEdit, isText, mostBytes, readProgramme } from '../../programme-file.ts';
import { deskPage, refusalPage } from '../frame.ts';
import { seeOther } from '../see-other.ts';
import { editorScript } from './editor-script.ts';
import { programmeStyle } from './style.ts';

/** What is being written: a new programme, or another version of one that is there. */
type Draft = {
  own?: OwnProgramme | undefined;
  text: string;
  /** Of what a new one is made. */
  from?: string | undefined;
  problems?: readonly ProgrammeProblem[];
  /** Something that is wrong with all of it. */
  flaw?: string;
};

/** A programme of one's own, from the file of another or from nothing. */
export const newProgramme: Action = async (world, visit) => {
  const from = visit.request.query['from'];
  const found = from === undefined ? { file: '' } : await fileToEdit(world, visit, from);
  return found ? editor(visit, { text: found.file, from }) : refusalPage(visit.language, 'unknown');
};

export const createHere: Action = async (world, visit) =>
  save(world, visit, undefined, (file) => newIdFor(world, visit.caller, file));

/** The text of a programme, for whoever may change it. */
export const editProgramme: Action = async (world, visit) => {
  const own = await toChange(world, visit);
  const found = own && (await fileToEdit(world, visit, own.id));
  return found ? editor(visit, { own, text: found.file }) : refusalPage(visit.language, 'unknown');
};

export const changeHere: Action = async (world, visit) => {
  const own = await toChange(world, visit);
  return own ? save(world, visit, own, async () => own.id) : refusalPage(visit.language, 'unknown');
};

const toChange = async (world: DeskWorld, { caller, params }: Visit): Promise<OwnProgramme | undefined> => {
  const own = await loadOwn(world, caller, params['programme'] ?? '');
  return own && mayChange(caller, own) ? own : undefined;
};

/** A form is longer than the text in it: most letters that are not of ASCII take three times as much. */
const longestForm = 3 * mostBytes;

const save = async (
  world: DeskWorld,
  visit: Visit,
  own: OwnProgramme | undefined,
  idOf: (file: string) => Promise<string>,
): Promise<Answer> => {
  const { request, caller, language } = visit;
  const form = formOf(request, longestForm);
  const text = asWritten(form.get('file') ?? '');
  const from = form.get('from') ?? undefined;
  if (request.bytes.length > longestForm || Buffer.byteLength(text) > mostBytes)
    return editor(visit, { own, text: '', from, flaw: programmes[language].desk.edit.tooLarge });
  if (!isText(text))
    return editor(visit, { own, text: '', from, flaw: upload[language].refusals['programme-not-text'] });
  const read = await readProgramme(text, language);
  if (!read.ok) return editor(visit, { own, text, from, problems: read.problems });
  const kept = await keepVersion(world, caller, await idOf(text), read.version);
  return kept ? seeOther(`/desk/programmes/${kept.programme.id}?saved=1`) : refusalPage(language, 'unknown');
};

const editor = ({ caller, language }: Visit, draft: Draft): Answer => {
  const t = programmes[language].desk.edit;
  const { own, text, from, problems = [], flaw } = draft;
  const title = own ? t.changeTitle({ title: titleIn(own, language) }) : t.newTitle;
  const source = own?.id ?? from;
  const files = html`${
    source !== undefined &&
    html`<p class="muted"><a href="/desk/programmes/${source}/file" download>${t.download}</a> ${t.downloadText}</p>`
  }
    <label hidden>${t.choose} <input type="file" id="file" accept=".yaml,.yml,.txt,text/yaml" /></label>`;
  return deskPage({
    language,
    caller,
    here: 'programmes',
    wide: true,
    title,
    status: problems.length > 0 || flaw !== undefined ? 422 : 200,
    styles: [programmeStyle],
    script: editorScript,
    body: html`<p class="eyebrow"><a href="/desk/programmes">${t.back}</a></p>
      <h1>${title}</h1>
      ${flaw !== undefined && html`<p class="notice problem" role="alert">${flaw}</p>`}
      ${problems.length > 0 ? mistakes(language, text, problems) : html`<p>${source === undefined ? t.bring : t.lead} ${own && t.keep}</p>`}
      ${problems.length === 0 && files}
      <form method="post">
        ${from !== undefined && html`<input type="hidden" name="from" value="${from}" />`}
        <label
          >${t.text}
          <textarea class="text" id="text" name="file" rows="28" spellcheck="false" autocomplete="off" required>
${text}</textarea
          ></label
        >
        <button type="submit">${t.save}</button>
      </form>
      ${problems.length > 0 && files}`,
  });
};

/** More than a person corrects in one go. */
const mostShown = 50;

/** Every mistake beside its line and the lines around it. */
const mistakes = (language: Visit['language'], text: string, problems: readonly ProgrammeProblem[]): Html => {
  const t = programmes[language].desk.edit;
  const lines = text.split('\n');
  const shown = problems.slice(0, mostShown);
  return html`<div class="notice problem wrong-head" role="alert">
      <h2>${t.wrong({ count: problems.length })}</h2>
      <p>${t.wrongText} ${problems.length > mostShown && t.more({ shown: String(mostShown), count: String(problems.length) })}</p>
    </div>
    <ol class="wrong">
      ${shown.map(
        ({ line, message }) =>
          html`<li>
            <p><b>${t.line({ number: String(line) })}</b> · ${message}</p>
            <pre>${around(lines, line)}</pre>
            <a href="#text" data-line="${line}">${t.go({ number: String(line) })}</a>
          </li>`,
      )}
    </ol>`;
};

/** A line that is longer is not what anybody reads beside others. */
const longestLine = 160;

const around = (lines: readonly string[], line: number): readonly Html[] =>
  [line - 1, line, line + 1]
    .filter((number) => number >= 1 && number <= lines.length)
    .map((number) => {
      const text = (lines[number - 1] ?? '').slice(0, longestLine);
      return html`<i>${number}</i>${number === line ? html`<b>${text}</b>` : text}${'\n'}`;
    });
