import type { Column } from '../../../../shared/domain/roster/columns.ts';
import { byId, element, say, show } from './dom.ts';
import { meant, type Row, type Sheet } from './sheet.ts';
import { nameOf, order, state, t } from './state.ts';

const pageSize = 50;

/** Which rows are in sight: those that need somebody and those that did, or all. */
const view = { isAll: true, page: 0, needed: new Set<number>() };

/** A new list, or new columns: what was in sight before means nothing any more. */
export const lookAnew = (): void => {
  view.isAll = true;
  view.page = 0;
  view.needed.clear();
};

/** Once it is known what is wrong, that comes first, unless somebody looks at all rows by choice. */
export const lookAtWhatNeedsYou = (): void => {
  if (view.needed.size === 0 && state.remarks.size > 0) view.isAll = false;
  for (const row of state.remarks.keys()) view.needed.add(row);
  const isRight = state.checked.kind === 'fine' || state.checked.kind === 'compared';
  if (isRight && view.needed.size > 0) showAll();
};

/** Nothing is left to correct: all rows again, where whoever typed last still is. */
const showAll = (): void => {
  const held = placeOf(document.activeElement);
  const at = state.sheet?.rows.findIndex(({ row }) => String(row) === held?.row) ?? -1;
  lookAnew();
  view.page = Math.max(0, Math.floor(at / pageSize));
};

type Changes = {
  /** A cell holds something else. */
  edited: () => void;
};

/** Draws the rows in sight, and leaves whoever is typing where they are. */
export const drawPairs = (sheet: Sheet, changes: Changes): void => {
  show('pairs', true);
  const fold = document.getElementById('pairs-fold');
  if (fold instanceof HTMLDetailsElement && state.remarks.size > 0) fold.open = true;
  const columns = meant(sheet, order);
  const rows = view.isAll ? sheet.rows : sheet.rows.filter(({ row }) => view.needed.has(row));
  view.page = Math.max(0, Math.min(view.page, Math.ceil(rows.length / pageSize) - 1));
  const first = view.page * pageSize;
  const inSight = rows.slice(first, first + pageSize);

  const held = placeOf(document.activeElement);
  byId('pairs-head', HTMLElement).replaceChildren(
    element('th', { scope: 'col' }, t.pairs.line),
    ...columns.map(([column]) => element('th', { scope: 'col' }, nameOf(column))),
    element('td', {}),
  );
  byId('pairs-rows', HTMLElement).replaceChildren(...inSight.map((row) => lineOf(row, columns, sheet, changes)));
  if (held) focusOn(held);

  byId('only-need', HTMLElement).textContent = t.pairs.onlyNeed({ count: state.remarks.size });
  byId('all-rows', HTMLElement).textContent = t.pairs.all({ count: sheet.rows.length });
  byId('only-need', HTMLElement).setAttribute('aria-pressed', String(!view.isAll));
  byId('all-rows', HTMLElement).setAttribute('aria-pressed', String(view.isAll));
  show('pairs-switch', view.needed.size > 0);
  show('pairs-pages', rows.length > pageSize);
  say('pairs-range', t.pairs.range({ from: first + 1, to: first + inSight.length, total: rows.length }));
  byId('previous', HTMLButtonElement).disabled = first === 0;
  byId('next', HTMLButtonElement).disabled = first + pageSize >= rows.length;
};

/** The buttons that say what is in sight. */
export const steerPairs = (draw: () => void): void => {
  const go = (id: string, move: () => void): void =>
    byId(id, HTMLButtonElement).addEventListener('click', () => {
      move();
      draw();
    });
  go('only-need', () => {
    // What was mended meanwhile is no longer in the way.
    view.needed = new Set(state.remarks.keys());
    view.isAll = view.needed.size === 0;
    view.page = 0;
  });
  go('all-rows', () => {
    view.isAll = true;
    view.page = 0;
  });
  go('previous', () => (view.page -= 1));
  go('next', () => (view.page += 1));
};

const lineOf = (
  row: Row,
  columns: readonly (readonly [Column, number])[],
  sheet: Sheet,
  changes: Changes,
): HTMLTableRowElement => {
  const remarks = state.remarks.get(row.row) ?? [];
  const shown = new Set(columns.map(([column]) => column));
  const ofRow = remarks.filter(({ column }) => column === undefined || !shown.has(column));
  const cells = columns.map(([column, at], place) => {
    const flaws = [...remarks.filter((remark) => remark.column === column), ...(place === 0 ? ofRow : [])].map(
      ({ message }) => message,
    );
    return cellOf(row, column, at, flaws, changes);
  });
  const wasFlawed = view.needed.has(row.row) && remarks.length === 0 && !view.isAll;
  return element(
    'tr',
    { 'data-row': row.row, class: row.isOut ? 'out' : remarks.length > 0 ? 'flawed' : undefined },
    element('th', { scope: 'row', 'data-label': t.pairs.line }, String(row.row)),
    ...cells,
    element(
      'td',
      { class: 'act' },
      wasFlawed && element('span', { class: 'fine' }, row.isOut ? t.pairs.out : t.pairs.fixed),
      leaveOut(row, sheet, changes),
    ),
  );
};

const cellOf = (row: Row, column: Column, at: number, flaws: readonly string[], changes: Changes): HTMLElement => {
  const label = t.pairs.cell({ column: nameOf(column), row: String(row.row) });
  const id = `flaw-${row.row}-${at}`;
  const input = element('input', {
    value: row.cells[at] ?? '',
    'aria-label': label,
    'data-at': at,
    autocomplete: 'off',
    spellcheck: 'false',
    disabled: row.isOut,
    'aria-invalid': flaws.length > 0 && 'true',
    'aria-describedby': flaws.length > 0 && id,
  });
  const before = input.value;
  const cell = element(
    'td',
    { 'data-label': nameOf(column), 'data-kind': column.replace(/^.* /, ''), title: before },
    input,
    flaws.length > 0 && element('p', { class: 'flaw', id }, flaws.join(' ')),
  );
  input.addEventListener('input', () => {
    row.cells[at] = input.value;
    cell.title = input.value;
    changes.edited();
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && input.value !== before) {
      input.value = before;
      input.dispatchEvent(new Event('input'));
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    step(input, event.shiftKey ? -1 : 1);
  });
  return cell;
};

/** To the same column of the next row, as in a spreadsheet. */
const step = (from: HTMLInputElement, by: number): void => {
  const lines = [...byId('pairs-rows', HTMLElement).children];
  const at = lines.findIndex((line) => line.contains(from));
  const next = lines[at + by]?.querySelector(`input[data-at="${from.dataset['at'] ?? ''}"]`);
  if (next instanceof HTMLInputElement) {
    next.focus();
    next.select();
  }
};

const leaveOut = (row: Row, sheet: Sheet, changes: Changes): HTMLElement => {
  const name = String(row.row);
  const label = row.isOut ? t.pairs.putBack({ row: name }) : t.pairs.leaveOut({ row: name });
  const button = element(
    'button',
    { type: 'button', class: 'link', 'aria-label': label },
    row.isOut ? t.pairs.putBackShort : t.pairs.leaveOutShort,
  );
  button.addEventListener('click', () => {
    row.isOut = !row.isOut;
    changes.edited();
    drawPairs(sheet, changes);
  });
  return button;
};

type Place = { row: string; at: string | undefined; selection: readonly [number | null, number | null] | undefined };

const placeOf = (focused: Element | null): Place | undefined => {
  const row = focused?.closest<HTMLElement>('tr[data-row]')?.dataset['row'];
  if (row === undefined) return undefined;
  return focused instanceof HTMLInputElement
    ? { row, at: focused.dataset['at'], selection: [focused.selectionStart, focused.selectionEnd] }
    : { row, at: undefined, selection: undefined };
};

const focusOn = ({ row, at, selection }: Place): void => {
  const line = document.querySelector(`tr[data-row="${row}"]`);
  const found = line?.querySelector(at === undefined ? 'button' : `input[data-at="${at}"]`);
  if (!(found instanceof HTMLElement)) return;
  found.focus({ preventScroll: true });
  if (found instanceof HTMLInputElement && selection) found.setSelectionRange(selection[0], selection[1]);
};

/** To the first cell that needs somebody. */
export const goToFirstFlaw = (): void => {
  const flawed = document.querySelector('#pairs-rows [aria-invalid]');
  if (flawed instanceof HTMLElement) flawed.focus();
};
