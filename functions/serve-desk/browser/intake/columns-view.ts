import { byId, element, say, show } from './dom.ts';
import { assign, letterOf, meant, type Sheet } from './sheet.ts';
import { nameOf, order, required, t } from './state.ts';

export const missingIn = ({ columns }: Sheet): readonly string[] =>
  required.filter((column) => !columns.includes(column)).map(nameOf);

/** What each column is taken for, and a choice for whoever knows better. */
export const drawColumns = (sheet: Sheet, changed: () => void): void => {
  show('columns', true);
  const list = byId('columns-list', HTMLElement);
  const used = sheet.columns.flatMap((column, at) => (column !== undefined || holdsText(sheet, at) ? [at] : []));
  list.replaceChildren(...used.map((at) => choiceOf(sheet, at, changed)));
  drawColumnsStatus(sheet);
  byId('columns-details', HTMLDetailsElement).open = missingIn(sheet).length > 0;
};

const drawColumnsStatus = (sheet: Sheet): void => {
  const missing = missingIn(sheet);
  const known = meant(sheet, order).map(([column]) => nameOf(column));
  say(
    'columns-status',
    missing.length > 0
      ? t.columns.missing({ columns: missing.join(', '), count: missing.length })
      : t.columns.known({ columns: known.join(', ') }),
  );
  byId('columns-status', HTMLElement).className = missing.length > 0 ? 'notice problem' : '';
};

const holdsText = ({ headers, rows }: Sheet, at: number): boolean =>
  (headers[at] ?? '').trim() !== '' || rows.some(({ cells }) => (cells[at] ?? '').trim() !== '');

const choiceOf = (sheet: Sheet, at: number, changed: () => void): HTMLElement => {
  const header = sheet.headers[at] ?? '';
  const samples = sheet.rows
    .slice(0, 50)
    .flatMap(({ cells }) => cells[at]?.trim() || [])
    .slice(0, 2)
    .map((text) => (text.length > 40 ? `${text.slice(0, 39)}…` : text));
  const select = element('select', { 'aria-label': t.columns.as({ letter: letterOf(at), header }) });
  select.append(
    element('option', { value: '' }, t.columns.unused),
    ...order.map((column) => element('option', { value: column }, nameOf(column))),
  );
  select.value = sheet.columns[at] ?? '';
  select.addEventListener('change', () => {
    assign(
      sheet,
      at,
      order.find((column) => column === select.value),
    );
    for (const [index, other] of [...byId('columns-list', HTMLElement).querySelectorAll('select')].entries()) {
      const place = Number(other.closest('li')?.dataset['at'] ?? index);
      other.value = sheet.columns[place] ?? '';
    }
    drawColumnsStatus(sheet);
    changed();
  });
  return element(
    'li',
    { 'data-at': at },
    element('b', {}, header.trim() || t.columns.column({ letter: letterOf(at) })),
    element('span', { class: 'muted' }, samples.join(' · ')),
    select,
  );
};
