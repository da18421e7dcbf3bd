import type * as z from 'zod';
import { codeOf } from './cells.ts';
import { Column, type Columns, columns as allColumns, readColumns } from './columns.ts';
import { type Defaults, pairLine, type PairLine } from './pair-line.ts';
import { gatherPairs, type RosterPair } from './pairs.ts';
import { gatherPeople, type RosterPerson, type StatedOnly } from './people.ts';
import { type Problem, problem, type Reading } from './problem.ts';
import { type Line, limits, type Table } from './table.ts';

/**
 * Who is in a cohort, and with whom; sorted, so that the order of the rows makes no difference.
 * `mentions`: the cells that name an address, to tell what is wrong with it. `stated`: what of a person is no default.
 */
export type Roster = {
  rows: number;
  people: readonly RosterPerson[];
  stated: (address: string) => StatedOnly;
  pairs: readonly RosterPair[];
  mentions: readonly Mention[];
};
type Mention = { address: string; row: number; column: string };

/** Reads the whole table, and tells all that is wrong with it, not only the first thing. */
export const readRoster = (table: Table, defaults: Defaults): Reading<Roster> => {
  const columns = readColumns(table.headers);
  if (!columns.ok) return columns;
  if (table.lines.length === 0) return { ok: false, problems: [problem(1, '', 'header-only')] };

  const schema = pairLine();
  const placeOf = placesIn(columns.value);
  const lines: PairLine[] = [];
  const problems: Problem[] = [];
  for (const line of table.lines) {
    if (problems.length >= limits.problems) break;
    if (line.cells.slice(table.headers.length).some((cell) => cell.trim() !== '')) {
      problems.push(problem(line.row, '', 'ragged-row'));
      continue;
    }
    const parsed = schema.safeParse(partsOf(line, placeOf));
    if (parsed.success) lines.push({ row: line.row, ...parsed.data });
    else problems.push(...problemsOf(parsed.error, line, placeOf, table.headers));
  }

  const header = (column: Column): string => table.headers[placeOf(column)] ?? '';
  const gathered = gatherPeople(lines, defaults, header);
  const pairs = gatherPairs(lines, header);
  problems.push(...gathered.problems, ...pairs.problems);
  if (problems.length > 0) return { ok: false, problems: problems.toSorted((a, b) => a.row - b.row) };
  const mentions = lines.flatMap(({ row, mentor, mentee }) => [
    { address: mentor.address, row, column: header('mentor address') },
    { address: mentee.address, row, column: header('mentee address') },
  ]);
  const { people, stated } = gathered;
  return { ok: true, value: { rows: table.lines.length, people, stated, pairs: pairs.pairs, mentions } };
};

const partsOf = (line: Line, placeOf: PlaceOf) => {
  const cell = (column: Column): string => line.cells[placeOf(column, line)] ?? '';
  const someone = (role: 'mentor' | 'mentee') => ({
    name: [cell(`${role} first name`), cell(`${role} name`)].filter(Boolean).join(' '),
    address: cell(`${role} address`),
    language: cell(`${role} language`),
    zone: cell(`${role} zone`),
  });
  return { mentor: someone('mentor'), mentee: someone('mentee'), group: cell('group') };
};

/** One cell may speak for both people: what is wrong with it is told once. */
const problemsOf = (
  error: z.ZodError,
  line: Line,
  placeOf: PlaceOf,
  headers: readonly string[],
): readonly Problem[] => {
  const told = new Map<string, Problem>();
  for (const issue of error.issues) {
    const at = placeOf(Column.parse(issue.path.join(' ')), line);
    const code = codeOf(issue);
    told.set(`${at} ${code}`, problem(line.row, headers[at] ?? '', code, (line.cells[at] ?? '').slice(0, limits.name)));
  }
  return [...told.values()];
};

type PlaceOf = (column: Column, line?: Line) => number;

/** A person's own column; where there is none, or its cell states nothing, the one that both share. */
const placesIn = (columns: Columns): PlaceOf => {
  const sharedBy = (column: Column): number | undefined =>
    column.endsWith('language') ? columns.get('language') : column.endsWith('zone') ? columns.get('zone') : undefined;
  const shared = new Map(allColumns.map((column) => [column, sharedBy(column)]));
  return (column, line) => {
    const own = columns.get(column) ?? -1;
    const states = line ? (line.cells[own] ?? '').trim() !== '' : own >= 0;
    return states ? own : (shared.get(column) ?? own);
  };
};
