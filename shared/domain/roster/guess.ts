import type { Role } from '../person.ts';
import { type Column, columnOf, columns, isAddress, wordsIn } from './columns.ts';
import type { Line, Table } from './table.ts';

/** What each column of a table may be, for somebody to look at: a guess alone creates no cohort. */
export type Guess = readonly (Column | undefined)[];

/** Lines that are looked at where headers do not tell. */
const looked = 200;

/**
 * The columns of a table: by their headers; by the person that the columns before speak of ("Mentor, Email, Mentee,
 * Email"); and by their cells, as addresses are recognised anywhere, and names stand beside them.
 */
export const guessColumns = ({ headers, lines }: Table): Guess => {
  const found = new Map<number, Column>();
  const add = (at: number, column: Column | undefined): void => {
    if (column !== undefined && !found.has(at) && ![...found.values()].includes(column)) found.set(at, column);
  };
  headers.forEach((header, at) => add(at, columnOf(header)));

  let role: Role | undefined;
  headers.forEach((header, at) => {
    const words = wordsIn(header);
    role = words?.role ?? role;
    const { field } = words ?? {};
    if (role && (field === 'name' || field === 'first name' || field === 'address')) add(at, `${role} ${field}`);
  });

  const width = Math.max(headers.length, ...lines.slice(0, looked).map(({ cells }) => cells.length));
  const samples = Array.from({ length: width }, (_, at) => textsIn(lines, at));
  const isFree = (at: number): boolean => !found.has(at) && (samples[at]?.length ?? 0) > 0;
  samples.forEach((texts, at) => {
    if (isFree(at) && mostly(texts, isAddress))
      add(
        at,
        columns.find((one) => isAddressColumn(one) && !isKnown(found, one)),
      );
  });
  for (const one of ['mentor', 'mentee'] as const) {
    const [address] = [...found].find(([, column]) => column === `${one} address`) ?? [];
    // A word alone may be a town: it is a name only where the header does not say what it is.
    const name = (at: number): RegExp =>
      (headers[at] ?? '').trim() === '' ? /^\p{L}[^@\d]*$/u : /^\p{L}[^@\d]* [^@\d]*$/u;
    const isName = (at: number): boolean => isFree(at) && mostly(samples[at] ?? [], (text) => name(at).test(text));
    const beside = address === undefined ? undefined : [address - 1, address + 1].find(isName);
    if (beside !== undefined) add(beside, `${one} name`);
  }
  return samples.map((_, at) => found.get(at));
};

const isAddressColumn = (column: Column): boolean => column.endsWith(' address');

const isKnown = (found: ReadonlyMap<number, Column>, column: Column): boolean => [...found.values()].includes(column);

const textsIn = (lines: readonly Line[], at: number): readonly string[] =>
  lines
    .slice(0, looked)
    .map(({ cells }) => (cells[at] ?? '').trim())
    .filter(Boolean);

const mostly = (texts: readonly string[], holds: (text: string) => boolean): boolean =>
  texts.filter(holds).length * 2 > texts.length;

/** A sheet that begins with people: its first row becomes one of them, below headers that say nothing. */
export const withHeaders = (table: Table): Table =>
  table.headers.some(isAddress)
    ? {
        headers: table.headers.map(() => ''),
        lines: [{ row: 1, cells: table.headers }, ...table.lines].map(({ row, cells }) => ({ row: row + 1, cells })),
      }
    : table;
