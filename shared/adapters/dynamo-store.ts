import * as z from 'zod';
import { CertificatePage } from '../certificate/certificate-page.ts';
import { Cohort } from '../domain/cohort.ts';
import { Pair } from '../domain/pair.ts';
import { Person } from '../domain/person.ts';
import { Upload } from '../domain/upload.ts';
import type { Store } from '../store.ts';
import {
  certificateKey,
  cohortKey,
  keyOf,
  laneOf,
  listKey,
  pairKey,
  personKey,
  rowOf,
  tokenKey,
  uploadKey,
} from './rows.ts';
import { dynamoCredentials } from './dynamo-credentials.ts';
import { dynamoDue } from './dynamo-due.ts';
import { dynamoHistories } from './dynamo-histories.ts';
import { dynamoPasses } from './dynamo-passes.ts';
import { dynamoOverview } from './dynamo-overview.ts';
import { dynamoProgrammes } from './dynamo-programmes.ts';
import { openTable } from './dynamo-table.ts';
import { dynamoTestLetters } from './dynamo-test-letters.ts';

const KeyOnly = z.object({ pk: z.string(), sk: z.string() });

/** How many rows a page of a cohort, or a round of removing it, takes. */
const page = 400;
/** How many rows are created at once. */
const createdAtOnce = 25;

/** The store on DynamoDB, in the region of the environment unless one is given; the table's shape is drawn in docs/architecture.md. */
export const dynamoStore = (tableName: string, region?: string): Store => {
  const table = openTable(tableName, region);

  return {
    ...dynamoHistories(table),
    ...dynamoDue(table),
    ...dynamoTestLetters(table),
    ...dynamoPasses(table),
    ...dynamoOverview(table),
    ...dynamoProgrammes(table),
    ...dynamoCredentials(table),
    cohort: (id) => table.read(cohortKey(id), Cohort),
    person: (cohort, id) => table.read(personKey(cohort, id), Person),
    people: (cohort, ids) =>
      table.readMany(
        [...new Set(ids)].map((id) => personKey(cohort, id)),
        Person,
      ),
    pair: (cohort, id) => table.read(pairKey(cohort, id), Pair),
    // One strong read each: a batch may be answered from different moments (docs/protocol.md, rule 3).
    pairs: async (cohort, ids) =>
      (await Promise.all(ids.map((id) => table.read(pairKey(cohort, id), Pair)))).filter((pair) => pair !== undefined),
    saveCohort: (cohort) => table.save(cohortKey(cohort.id), cohort),
    savePerson: (person) => table.save(personKey(person.cohort, person.id), person),
    savePair: (pair) => table.save(pairKey(pair.cohort, pair.id), pair),

    removePerson: (person) => table.removeAsRead(personKey(person.cohort, person.id), { version: person.version }),

    touchPerson: async (cohort, id, now) => {
      const key = personKey(cohort, id);
      await table.update(key, {
        UpdateExpression: 'SET nextAt = :now, lane = :lane ADD version :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':now': now, ':lane': laneOf(key), ':one': 1 },
      });
    },
    setAside: async (row, why, now, until) => {
      const key = keyOf(row);
      await table.update(key, {
        UpdateExpression: 'SET stuck = :stuck, nextAt = :until, lane = :lane ADD version :one',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':stuck': { why, at: now }, ':until': until, ':lane': laneOf(key), ':one': 1 },
      });
    },

    cohorts: async () => {
      const ids = (await table.partition(listKey('').pk)).map((item) => KeyOnly.parse(item).sk);
      const cohorts = await table.readMany(ids.map(cohortKey), Cohort);
      return cohorts.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
    },
    roster: async (cohort, cursor) => {
      const { pk, sk } = cohortKey(cohort);
      const { items, last } = await table.query({
        KeyConditionExpression: 'pk = :pk AND sk > :sk',
        ExpressionAttributeValues: { ':pk': pk, ':sk': cursor ?? sk },
        Limit: page,
        ConsistentRead: true,
      });
      const rowsOf = <Row>(prefix: string, schema: z.ZodType<Row>) =>
        items.filter((item) => KeyOnly.parse(item).sk.startsWith(prefix)).map((item) => schema.parse(rowOf(item)));
      return {
        people: rowsOf('PERSON#', Person),
        pairs: rowsOf('PAIR#', Pair),
        ...(last && { next: KeyOnly.parse(last).sk }),
      };
    },

    createCohort: async (cohort) => {
      await table.put(listKey(cohort.id), {});
      return await table.create(cohortKey(cohort.id), cohort);
    },
    createRows: async ({ people, pairs }) => {
      const creations = [
        ...people.map((person) => () => table.create(personKey(person.cohort, person.id), person)),
        ...pairs.map((pair) => () => table.create(pairKey(pair.cohort, pair.id), pair)),
      ];
      for (let from = 0; from < creations.length; from += createdAtOnce)
        await Promise.all(creations.slice(from, from + createdAtOnce).map((creation) => creation()));
    },
    removeRows: ({ people, pairs }) =>
      table.removeMany([
        ...people.map(({ cohort, id }) => personKey(cohort, id)),
        ...pairs.map(({ cohort, id }) => pairKey(cohort, id)),
      ]),
    putUpload: (cohort, part, upload) => table.put(uploadKey(cohort, part), upload),
    upload: (cohort, part) => table.read(uploadKey(cohort, part), Upload),
    removeUploads: (cohort, parts) =>
      table.removeMany(Array.from({ length: parts }, (_, part) => uploadKey(cohort, part))),
    removeSome: async (cohort) => {
      const { pk, sk } = cohortKey(cohort);
      const { items, last } = await table.query({
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk },
        ProjectionExpression: 'pk, sk',
        Limit: page,
        ConsistentRead: true,
      });
      await table.removeMany(items.map((item) => KeyOnly.parse(item)).filter((key) => key.sk !== sk));
      return last === undefined;
    },
    removeCohort: async (cohort) => {
      const removed = await table.removeAsRead(cohortKey(cohort.id), cohort);
      if (removed === 'saved') await table.removeMany([listKey(cohort.id)]);
      return removed;
    },

    putCertificate: (certificate) => table.put(certificateKey(certificate.id), certificate),
    saveCertificate: (certificate) => table.saveOrCreate(certificateKey(certificate.id), certificate),
    certificate: (id) => table.read(certificateKey(id), CertificatePage),
    knowsToken: async (sha256) => (await table.read(tokenKey(sha256), z.unknown())) !== undefined,
  };
};
