import { bringList, type Comparison, type Outcome, type Updated } from './api.ts';
import { byId, element, say, show } from './dom.ts';
import { settingsOf } from './settings.ts';
import { asUpload, type Sheet } from './sheet.ts';
import { order, state, tOfChanges as t } from './state.ts';

const kinds = ['added', 'changed', 'gone', 'own', 'kept'] as const;

/** What the list changes, once that is known. */
export const drawChanges = (): void => {
  const { checked } = state;
  show('changes', checked.kind === 'compared');
  if (checked.kind !== 'compared') return;
  const { comparison } = checked;
  const isCalm = kinds.every((kind) => comparison[kind].count === 0);
  say('changes-none', isCalm ? t.none : '');
  for (const kind of kinds) drawKind(kind, comparison);
  const { toDo: count, hear } = comparison;
  say('changes-hear', t.hear({ count: hear }));
  show('changes-hear', count > 0);
  const button = byId('create', HTMLButtonElement);
  button.textContent = t.button({ count });
  button.disabled = count === 0;
};

const drawKind = (kind: (typeof kinds)[number], comparison: Comparison): void => {
  const { count, changes } = comparison[kind];
  const group = byId(`changes-${kind}`, HTMLElement);
  group.hidden = count === 0;
  const [title, list, more] = [group.querySelector('h3'), group.querySelector('ul'), group.querySelector('ul + p')];
  if (title) title.textContent = t[kind]({ count });
  list?.replaceChildren(...changes.map(({ text }) => element('li', {}, text)));
  if (more) more.textContent = count > changes.length ? t.more({ count: count - changes.length }) : '';
};

/** Makes the changes, call after call until there are none left, and tells how far it is. */
export const makeChanges = async (cohort: string, sheet: Sheet): Promise<Outcome<Updated>> => {
  const settings = settingsOf();
  // The same name for all calls: what one of them broke off, the next goes on with.
  settings.set('key', crypto.randomUUID());
  const total = state.checked.kind === 'compared' ? state.checked.comparison.toDo : 0;
  const bar = byId('create-progress', HTMLProgressElement);
  bar.max = Math.max(1, total);
  bar.value = 0;
  show('create-progress', true);
  say('create-status', t.working({ done: 0, total }));
  byId('changes-refused', HTMLElement).replaceChildren();
  for (let done = 0; ;) {
    const outcome = await bringList(cohort, asUpload(sheet, order), settings);
    if (outcome.kind !== 'done') {
      show('create-progress', false);
      return outcome;
    }
    done += outcome.value.done;
    bar.value = done;
    say('create-status', t.working({ done, total }));
    if (outcome.value.left > 0) continue;
    show('create-progress', false);
    tell(done, outcome.value.refused);
    return outcome;
  }
};

const tell = (done: number, refused: Updated['refused']): void => {
  const flaws = refused.length > 0 ? ` ${t.refused({ count: refused.length })}` : '';
  say('create-status', `${t.done({ count: done })}${flaws}`);
  const lines = refused.map(({ text, why }) => element('li', {}, `${text} ${why}`));
  byId('changes-refused', HTMLElement).replaceChildren(...lines);
  show('changes-after', true);
};
