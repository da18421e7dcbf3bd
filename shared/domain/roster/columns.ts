import * as z from 'zod';
import { Role } from '../person.ts';
import { type Reading, problem, refused } from './problem.ts';

/** The columns that an upload may have. */
const PersonField = z.enum(['name', 'first name', 'address', 'language', 'zone']);
export const Column = z.union([z.templateLiteral([Role, ' ', PersonField]), z.enum(['language', 'zone', 'group'])]);
export type Column = z.infer<typeof Column>;

/** Where each column is. */
export type Columns = ReadonlyMap<Column, number>;

const requiredColumns = ['mentor name', 'mentor address', 'mentee name', 'mentee address'] as const;

type Field = z.infer<typeof PersonField> | 'group';
type Meaning = { role: Role } | { field: Field } | 'filler';

const wordsOf: readonly (readonly [string, Meaning])[] = [
  ['mentor mentors mentoresse', { role: 'mentor' }],
  ['mentee mentees mentore mentoree mentores mentorees', { role: 'mentee' }],
  ['nom name lastname', { field: 'name' }],
  ['prenom firstname first', { field: 'first name' }],
  ['courriel mail email mel adresse address', { field: 'address' }],
  ['langue language lang', { field: 'language' }],
  ['fuseau zone timezone tz', { field: 'zone' }],
  ['groupe group', { field: 'group' }],
  ['du de la le les l d des of the s e complet full et and famille horaire time electronique', 'filler'],
];
const meanings = new Map(wordsOf.flatMap(([words, meaning]) => words.split(' ').map((word) => [word, meaning])));

/** Finds the known columns by their French or English headers, in any order; others are ignored. */
export const readColumns = (headers: readonly string[]): Reading<Columns> => {
  const known = headers.map(columnOf);
  if (known.every((column) => column === undefined) && headers.some(isAddress))
    return refused(problem(1, '', 'no-headers'));
  const twice = known.flatMap((column, at) =>
    column !== undefined && known.indexOf(column) !== at ? [problem(1, headers[at] ?? '', 'duplicate-column')] : [],
  );
  const missing = requiredColumns
    .filter((column) => !known.includes(column))
    .map((column) => problem(1, column, 'missing-column'));
  if (twice.length + missing.length > 0) return refused(...missing, ...twice);
  return { ok: true, value: new Map(known.flatMap((column, at) => (column === undefined ? [] : [[column, at]]))) };
};

/** Whether a cell holds an address, for telling people from headers; not whether a letter arrives there. */
export const isAddress = (cell: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(cell.trim());

/** What a header means, by its words; `undefined` as soon as one of them says something else. */
export const columnOf = (header: string): Column | undefined => {
  if (header.length > 100) return undefined;
  const found = fold(header)
    .split(/[^a-z0-9]/)
    .filter(Boolean)
    .map((word) => meanings.get(word));
  const roles = new Set<Role>();
  const fields = new Set<Field>();
  for (const meaning of found) {
    if (meaning === undefined) return undefined;
    if (meaning === 'filler') continue;
    if ('role' in meaning) roles.add(meaning.role);
    else fields.add(meaning.field);
  }
  if (fields.has('group')) return 'group';
  const [role, secondRole] = roles;
  if (fields.has('name')) fields.delete('first name');
  const [field = 'name', secondField] = fields;
  if (secondRole || secondField || field === 'group') return undefined;
  if (role) return `${role} ${field}`;
  return field === 'language' || field === 'zone' ? field : undefined;
};

/** `mentorName` and `Mentor name` are the same words; so are `Last name` and `lastname`. */
const fold = (header: string): string => {
  const apart = header.normalize('NFC').replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return unaccented(apart).replace(/(?<=first|last)[ _-](?=name)/g, '');
};

export const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
