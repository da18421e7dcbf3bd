import { progressOf, type Outcome, upload, type Counts } from './api.ts';
import { byId, say, show } from './dom.ts';
import { asUpload, type Sheet } from './sheet.ts';
import { settingsOf } from './settings.ts';
import { order, state, t } from './state.ts';

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Creates the cohort; the bar moves while its rows are written, from the moment on at which the table knows of it. */
export const create = async (sheet: Sheet): Promise<Outcome<Counts>> => {
  say('create-status', t.create.sending);
  show('create-progress', true);
  byId('create-progress', HTMLProgressElement).removeAttribute('value');
  const sent = { isAnswered: false };
  // What the same list is called was told when it was checked.
  if (state.checked.kind === 'fine') void follow(state.checked.counts.cohort, () => sent.isAnswered);
  const outcome = await upload(asUpload(sheet, order), settingsOf());
  sent.isAnswered = true;
  if (outcome.kind === 'done' && outcome.status === 202) await follow(outcome.value.cohort, () => false);
  if (outcome.kind === 'done') say('create-status', t.create.done);
  else show('create-progress', false);
  return outcome;
};

/** So many questions in a row may go unanswered before anything is said of it. */
const patience = 4;

/** Shows how far the import is, until it is done. While we cannot be reached it goes on all the same. */
const follow = async (cohort: string, isOver: () => boolean): Promise<void> => {
  let failures = 0;
  for (;;) {
    await wait(600);
    if (isOver()) return;
    const outcome = await progressOf(cohort);
    if (isOver()) return;
    failures = outcome.kind === 'trouble' ? failures + 1 : 0;
    // One answer that does not come says nothing of the import.
    if (outcome.kind === 'trouble' && failures >= patience) say('create-status', t.trouble[outcome.why]);
    if (outcome.kind !== 'done') continue;
    const { progress, state: isNow } = outcome.value.cohort;
    if (!progress && isNow !== 'writing') return;
    // Its list is still being stored.
    if (!progress?.done) continue;
    const bar = byId('create-progress', HTMLProgressElement);
    bar.max = progress.total;
    bar.value = progress.done;
    const share = state.sheet ? state.sheet.rows.length / Math.max(1, progress.total) : 1;
    say(
      'create-status',
      t.create.writing({ done: Math.round(progress.done * share), total: Math.round(progress.total * share) }),
    );
  }
};
