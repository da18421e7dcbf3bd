import { expect, it } from 'vitest';
import type { Row } from '../../../infra/papers/field.ts';
import { partsOf } from '../../../infra/papers/parts.ts';
import { stored } from '../../../infra/papers/stored.ts';

const rows = Object.entries(stored).map(([name, { row }]) => [name, row] as const);

/** A field without parts holds one thing, whose path is empty. */
const described = ({ parts = {} }: Row['fields'][string]) => Object.keys(parts).toSorted();

it.each(rows)('%s: every field of its schema is described, and nothing that is gone', (_, row) => {
  expect(Object.keys(row.fields).toSorted()).toEqual(Object.keys(row.schema.shape).toSorted());
});

it.each(rows)('%s: so is all that is inside a field', (_, { schema, fields }) => {
  const missing = Object.entries(fields).map(([name, field]) => [name, described(field)]);
  const wanted = Object.keys(fields).map((name) => [name, [...partsOf(schema.shape[name])].toSorted()]);
  expect(missing).toEqual(wanted);
});

it.each(rows)('%s: in both languages, and not in the same words twice', (_, row) => {
  const all = Object.values(row.fields).flatMap(({ what, note, parts = {} }) => [what, note, ...Object.values(parts)]);
  for (const words of all) {
    if (!words) continue;
    expect(words.fr).not.toBe('');
    expect(words.fr).not.toBe(words.en);
  }
  expect([row.title, row.about].every(({ en, fr }) => en !== fr)).toBe(true);
});
