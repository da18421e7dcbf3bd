import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { admitOrganiser } from '../../infra/local/organiser.ts';
import { tableName } from '../../infra/local/table.ts';
import { stored, type KeyName } from '../../infra/papers/stored.ts';
import { dynamoStore } from '../../shared/adapters/dynamo-store.ts';
import { freshPass } from '../../shared/domain/access.ts';
import { noTotals } from '../../shared/domain/overview/totals.ts';
import { freshPace } from '../../shared/domain/pace.ts';
import { aCertificatePage, aCohort, aPair, zoe, zoeId } from '../support/builders.ts';
import { aPrintedCertificate } from '../support/open-badge.ts';
import { aRealTable } from '../support/real-table.ts';
import { theRsaKey } from '../support/rsa-key.ts';

const table = await aRealTable();
const at = '2026-12-01T08:00:00.000Z';
const cohort = 'cohortaaaaaa';

const counted = { round: 1, parts: 1, at, totals: noTotals(aCohort().programme) };
const anOverview = { cohort, shown: counted, counting: counted, version: 0 };

/** What the history of a letter has of events. */
const events = Object.keys(stored.letterKey.row.fields).filter((name) => !['items', 'asked', 'message'].includes(name));

/** One row of every kind, by the calls that write them in production. */
const writeOfEach = async () => {
  const store = dynamoStore(tableName);
  const person = zoe();
  const pair = aPair({ events: [{ did: 'met', by: zoeId, at }] });
  await store.createCohort(aCohort());
  await store.createRows({ people: [person], pairs: [pair] });
  await store.keepEvents(pair);
  const { id, name, address, language, zone, pairs } = person;
  await store.putUpload(cohort, 0, { people: [{ id, name, address, language, zone, pairs }], pairs: [] });
  await store.noteAttempt({ cohort, person: zoeId, letter: 'd20261201', items: ['welcome'], attempt: 1, at });
  for (const event of events)
    await store.noteEvent({ cohort, person: zoeId, letter: 'd20261201', attempt: 1, event, at, messageId: 'm1' });
  await store.putCertificate(
    aCertificatePage({
      id: 'ABCDEFGH1234',
      name,
      language,
      issuer: 'a'.repeat(16),
      credential: 'a.b.c',
      status: 'a.b.c',
      statusIndex: 5,
      subject: 'urn:uuid:00000000-0000-8000-8000-000000000000',
      nameWithdrawn: true,
      revoked: { on: '2027-06-01', reason: 'Two have the same name.' },
    }),
  );
  const colours = { ink: '#000000', gold: '#ffffff' };
  await store.putIssuer('a'.repeat(16), { ...aPrintedCertificate().issuer, colours, logo: '<svg/>' });
  await store.saveUsualIssuer({ hash: 'a'.repeat(16), by: 'claireaaaaaaaaaa', at, version: 0 });
  await store.putSigningKey('a'.repeat(43), await theRsaKey.credentialKey());
  await store.createAct(cohort, {
    id: 'a',
    at,
    by: 'claireaaaaaaaaaa',
    what: { about: 'person', person: zoeId, did: 'correct', of: ['name'] },
    done: true,
    undone: { by: 'claireaaaaaaaaaa', at },
  });
  await store.putTombstones(['aaaaaaaaaaaaaaaa'], at);
  await store.suppress('bbbbbbbbbbbbbbbb', { at, why: 'bounced' });
  await store.putTestLetter('a', { sentAt: at, language: 'en', happenings: [], total: 0 });
  await store.noteHappening('a', { at, link: 'met', did: 'opened', changed: [] });
  await store.putPass({
    ...freshPass({
      kind: 'token',
      organiser: 'o',
      sha256: 'a',
      address: 'a@example.org',
      createdAt: at,
      name: 'script',
    }),
    usedOn: '2026-12-02',
    language: 'en',
    to: '/desk',
  });
  await store.saveDoorbell('o', { rung: [at], version: 0 });
  await store.saveOverview(anOverview);
  await store.reserveLines({ cohort, round: 1, part: 0 }, 'one');
  await store.fillLines({ cohort, round: 1, part: 0 }, 'one', '[]');
  await store.saveOwnProgramme({
    id: 'a',
    owner: 'o',
    current: 'a'.repeat(16),
    titles: { fr: 'Mentorat', en: 'Mentoring' },
    steps: ['goals'],
    intervalDays: 7,
    thresholdPercent: 80,
    createdAt: at,
    changedAt: at,
    version: 0,
  });
  await store.keepProgrammePart('a', 'a'.repeat(16), 'file', 'intervalDays: 7');
  await store.savePace(freshPace);
  await store.saveDispatched({ at, version: 0 });
  await admitOrganiser(mkdtempSync(join(tmpdir(), 'binome-token-')), table.db, at);
};

/** The kind of row that a stored item is, by its key. */
const kindOf = ({ pk, sk }: Record<string, unknown>): KeyName | undefined =>
  (Object.keys(stored) as KeyName[]).find((name) => {
    const [partition = '', sort = ''] = stored[name].key.split(' / ');
    const fits = (pattern: string, value: unknown) =>
      /^[A-Z]+$/.test(pattern) ? value === pattern : String(value).startsWith(pattern.replace(/[a-z0-9.]+$/, ''));
    return fits(partition, pk) && fits(sort, sk) && (sort !== 'META' || sk === 'META');
  });

it('every row that is written, and every attribute of it, is described in the papers', async () => {
  await writeOfEach();
  const { Items = [] } = await table.db.send(new ScanCommand({ TableName: tableName }));
  expect(new Set(Items.map(kindOf))).toEqual(new Set(Object.keys(stored)));
  for (const item of Items) {
    const name = kindOf(item);
    const { pk: _pk, sk: _sk, lane: _lane, ...row } = item;
    const attributes = Object.keys(row).map((attribute) =>
      name === 'letterKey' ? attribute.replace(/\d+$/, '') : attribute,
    );
    const described = Object.keys(name ? stored[name].row.fields : {});
    expect({ name, undescribed: attributes.filter((one) => !described.includes(one)) }).toEqual({
      name,
      undescribed: [],
    });
  }
});

it('every note that an event of SES may leave on a letter is among them', () => {
  const source = readFileSync('functions/record-feedback/ses-event.ts', 'utf8');
  const notes = [...source.matchAll(/note: '(\w+)'/g)].map(([, note]) => note);
  expect(new Set(notes)).toEqual(new Set(events));
});
