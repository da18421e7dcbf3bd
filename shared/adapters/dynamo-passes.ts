import { Doorbell, Pass } from '../domain/access.ts';
import type { Passes } from '../store.ts';
import type { openTable } from './dynamo-table.ts';
import { doorbellKey, passKey, rowOf } from './rows.ts';

/** What lets organisers in, one partition an organiser. */
export const dynamoPasses = (table: ReturnType<typeof openTable>): Passes => ({
  putPass: (pass) => table.put(passKey(pass.organiser, pass.kind, pass.sha256), pass),
  pass: (kind, organiser, sha256) => table.read(passKey(organiser, kind, sha256), Pass),
  passes: async (organiser) =>
    (await table.partition(doorbellKey(organiser).pk))
      .filter(({ sk }) => sk !== doorbellKey(organiser).sk)
      .map((item) => Pass.parse(rowOf(item))),
  removePass: ({ kind, organiser, sha256 }) => table.removeIfThere(passKey(organiser, kind, sha256)),
  notePassUse: async ({ kind, organiser, sha256 }, day) => {
    await table.update(passKey(organiser, kind, sha256), {
      UpdateExpression: 'SET usedOn = :day',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':day': day },
    });
  },
  doorbell: async (organiser) => (await table.read(doorbellKey(organiser), Doorbell)) ?? { rung: [], version: 0 },
  saveDoorbell: (organiser, bell) => table.saveOrCreate(doorbellKey(organiser), bell),
});
