import * as z from 'zod';
import { OwnProgramme } from '../domain/own-programme.ts';
import type { Programmes } from '../store.ts';
import type { openTable } from './dynamo-table.ts';
import { programmeKey, programmePartKey, rowOf } from './rows.ts';

const Part = z.strictObject({ text: z.string() });

/** Programmes that were uploaded, in the table. */
export const dynamoProgrammes = (table: ReturnType<typeof openTable>): Programmes => ({
  ownProgrammes: async () =>
    (await table.partition(programmeKey('').pk)).map((item) => OwnProgramme.parse(rowOf(item))),
  ownProgramme: (id) => table.read(programmeKey(id), OwnProgramme),
  saveOwnProgramme: (programme) => table.saveOrCreate(programmeKey(programme.id), programme),
  keepProgrammePart: async (id, version, part, text) => {
    await table.create(programmePartKey(id, version, part), { text });
  },
  programmePart: async (id, version, part) => (await table.read(programmePartKey(id, version, part), Part))?.text,
});
