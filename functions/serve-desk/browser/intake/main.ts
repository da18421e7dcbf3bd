import { type Comparison, compareList, type Counts, type Outcome, readFile, upload } from './api.ts';
import { drawChanges, makeChanges } from './changes.ts';
import { drawColumns, missingIn } from './columns-view.ts';
import { create } from './create.ts';
import { byId, element, say, show } from './dom.ts';
import { offerDownloads } from './downloads.ts';
import { drawPairs, goToFirstFlaw, lookAnew, lookAtWhatNeedsYou, steerPairs } from './pairs-view.ts';
import { receiveFiles } from './receive.ts';
import { drawSettings, goToFirstSetting, offerZones, settingsOf } from './settings.ts';
import { asUpload, type Sheet } from './sheet.ts';
import { cohort, order, sorted, state, t } from './state.ts';
import { drawStatus, statusText } from './status.ts';

const draw = (): void => {
  const { sheet } = state;
  if (!sheet) return;
  drawPairs(sheet, { edited });
  drawSettings();
  drawStatus();
  if (cohort !== undefined) drawChanges();
};

let pending: { timer: number; controller: AbortController } | undefined;

/** Looks at the list again, once nobody has typed for a moment. */
const check = (delay: number): void => {
  clearTimeout(pending?.timer);
  pending?.controller.abort();
  state.isStale = true;
  const { sheet } = state;
  if (!sheet) return;
  if (missingIn(sheet).length > 0) {
    state.checked = { kind: 'not yet' };
    state.remarks = new Map();
    return;
  }
  const controller = new AbortController();
  const timer = setTimeout(() => {
    state.checked = { kind: 'checking' };
    drawStatus();
    void look(sheet, controller.signal);
  }, delay);
  pending = { timer, controller };
};

const look = async (sheet: Sheet, signal: AbortSignal): Promise<void> => {
  const settings = settingsOf();
  settings.set('dryRun', '1');
  // A name that is still to come is asked for when the cohort is made, not while its rows are looked at.
  if (cohort === undefined && !settings.has('name')) settings.set('name', '…');
  const list = asUpload(sheet, order);
  try {
    const outcome = await (cohort === undefined
      ? upload(list, settings, signal)
      : compareList(cohort, list, settings, signal));
    if (signal.aborted) return;
    heed(outcome);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};

const heed = (outcome: Outcome<Counts | Comparison>): void => {
  state.isStale = false;
  switch (outcome.kind) {
    case 'done':
      state.checked =
        'same' in outcome.value
          ? { kind: 'compared', comparison: outcome.value }
          : { kind: 'fine', counts: outcome.value };
      state.remarks = new Map();
      break;
    case 'problems':
      state.checked = sorted(outcome.problems, outcome.count);
      state.remarks = state.checked.kind === 'flawed' ? state.checked.rows : new Map();
      break;
    case 'refused':
      state.checked = { kind: 'failed', message: outcome.message };
      break;
    case 'trouble':
      state.checked = { kind: 'failed', message: t.trouble[outcome.why] };
      break;
    default:
      outcome satisfies never;
  }
  lookAtWhatNeedsYou();
  draw();
};

const edited = (): void => {
  state.isChanged = true;
  say('create-status', '');
  check(500);
};

const columnsChanged = (): void => {
  state.isChanged = true;
  lookAnew();
  state.remarks = new Map();
  check(0);
  draw();
};

/** Reads a file, or cells from the clipboard, and shows what it holds. */
const open = async (file: Blob, name: string): Promise<void> => {
  if (state.isChanged && !confirm(t.list.sure)) return;
  byId('list-flaws', HTMLElement).replaceChildren();
  say('list-status', t.list.reading({ name }));
  const outcome = await readFile(file);
  if (outcome.kind !== 'done') {
    say('list-status', '');
    const messages =
      outcome.kind === 'problems'
        ? outcome.problems.map(({ message }) => message)
        : [outcome.kind === 'refused' ? outcome.message : t.trouble[outcome.why]];
    byId('list-flaws', HTMLElement).replaceChildren(
      ...messages.map((message) => element('p', { class: 'notice problem' }, message)),
    );
    return;
  }
  const { headers, hasHeaders, guess, lines } = outcome.value;
  const sheet: Sheet = {
    name,
    headers,
    hasHeaders,
    columns: guess.map((column) => column ?? undefined),
    rows: lines.map((line) => ({ ...line, isOut: false })),
  };
  Object.assign(state, { sheet, isChanged: false, checked: { kind: 'not yet' }, remarks: new Map() });
  lookAnew();
  say('list-status', `${t.list.read({ name, count: lines.length })}${hasHeaders ? '' : ` ${t.list.noHeaders}`}`);
  show('list-choice', false);
  show('another', true);
  show('settings', true);
  drawColumns(sheet, columnsChanged);
  check(0);
  draw();
};

const createFrom = async (sheet: Sheet): Promise<boolean> => {
  const outcome = await create(sheet);
  if (outcome.kind === 'done') {
    state.isChanged = false;
    state.sheet = undefined;
    location.assign(`/desk/cohorts/${outcome.value.cohort}`);
    return true;
  }
  heed(outcome);
  return false;
};

/** What is left to change is shown once more: nothing, if all went well. */
const changeFrom = async (id: string, sheet: Sheet): Promise<boolean> => {
  const outcome = await makeChanges(id, sheet);
  if (outcome.kind === 'done') {
    state.isChanged = false;
    check(0);
    return true;
  }
  heed(outcome);
  return false;
};

const submit = async (): Promise<void> => {
  const { sheet, checked } = state;
  if (!sheet) return;
  if (missingIn(sheet).length > 0) {
    say('create-status', t.create.columns);
    byId('columns-list', HTMLElement).querySelector('select')?.focus();
    return;
  }
  const button = byId('create', HTMLButtonElement);
  button.disabled = true;
  clearTimeout(pending?.timer);
  pending?.controller.abort();
  // What is known to be wrong is not sent again.
  const isKnown = checked.kind === 'flawed' && !state.isStale;
  const isSent = !isKnown && (await (cohort === undefined ? createFrom(sheet) : changeFrom(cohort, sheet)));
  button.disabled = false;
  if (isSent) return;
  if (state.checked.kind === 'failed') say('create-status', state.checked.message);
  if (state.checked.kind !== 'flawed') return;
  const { rows, settings } = state.checked;
  say(
    'create-status',
    rows.size > 0 ? t.create.fix({ count: rows.size }) : settings.size > 0 ? t.create.settings : statusText(),
  );
  if (rows.size > 0) goToFirstFlaw();
  else goToFirstSetting();
};

receiveFiles((file, name) => void open(file, name));
offerDownloads();
offerZones();
steerPairs(draw);
byId('check-again', HTMLButtonElement).addEventListener('click', () => check(0));
byId('settings', HTMLFormElement).addEventListener('input', () => {
  state.isChanged = true;
  check(700);
});
byId('settings', HTMLFormElement).addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
addEventListener('beforeunload', (event) => {
  if (state.isChanged) event.preventDefault();
});
show('intake-live', true);
