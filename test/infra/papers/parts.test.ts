import { expect, it } from 'vitest';
import * as z from 'zod';
import { row } from '../../../infra/papers/field.ts';
import { partsOf } from '../../../infra/papers/parts.ts';
import { words } from '../../../infra/papers/words.ts';

const shape = z.strictObject({ at: z.string(), deep: z.array(z.strictObject({ ip: z.string() })).optional() });

it.each([
  ['a text', z.string(), []],
  ['a list of texts', z.array(z.string()), []],
  ['an object', shape, ['at', 'deep.ip']],
  ['a list of objects', z.array(shape), ['at', 'deep.ip']],
  ['objects by id, and by another', z.record(z.string(), z.record(z.string(), shape)).default({}), ['at', 'deep.ip']],
  ['one of several objects', z.union([shape, z.strictObject({ at: z.string(), n: z.int() })]), ['at', 'deep.ip', 'n']],
  ['what is parsed into something else', z.pipe(shape, z.transform(String)), ['at', 'deep.ip']],
  ['what may be nothing', z.nullable(z.lazy(() => shape)), ['at', 'deep.ip']],
] as const)('%s has these parts', (_, schema, parts) => {
  expect(partsOf(schema)).toEqual(parts);
});

it('a field that nobody described does not compile', () => {
  const at = { what: words('when', 'quand'), why: 'running' } as const;
  const about = { title: at.what, about: at.what, isPersonal: false, kept: 'running', schema: shape } as const;
  // @ts-expect-error `deep` is missing.
  const missing = row({ ...about, fields: { at } });
  // @ts-expect-error `gone` is no longer in the schema.
  const gone = row({ ...about, fields: { at, deep: at, gone: at } });
  expect([missing, gone].map(({ fields }) => Object.keys(fields))).toEqual([['at'], ['at', 'deep', 'gone']]);
});
