import type * as keys from '../../shared/adapters/rows.ts';
import type { Row } from './field.ts';
import { doorbellRow, passRow, tokenRow } from './rows/access.ts';
import { actRow } from './rows/act.ts';
import { cohortRow, listRow, uploadRow } from './rows/cohort.ts';
import {
  certificateRow,
  dispatchedRow,
  letterRow,
  paceRow,
  suppressionRow,
  testLetterRow,
  tombstoneRow,
} from './rows/others.ts';
import { issuerRow, signingKeyRow, usualIssuerRow } from './rows/credentials.ts';
import { linesRow, overviewRow } from './rows/overview.ts';
import { pairRow, trailRow } from './rows/pair.ts';
import { personRow } from './rows/person.ts';
import { programmePartRow, programmeRow } from './rows/programme.ts';

/** Every kind of key that a row of the table may have. */
export type KeyName = Extract<keyof typeof keys, `${string}Key`>;

/** Every kind of row, by the key that it is stored under: a new kind does not compile until it is described. */
export const stored: Readonly<Record<KeyName, { key: string; row: Row }>> = {
  personKey: { key: 'COHORT#c / PERSON#p', row: personRow },
  pairKey: { key: 'COHORT#c / PAIR#u', row: pairRow },
  eventsKey: { key: 'EVENTS#c.u / version', row: trailRow },
  letterKey: { key: 'LETTERS#c.p / key', row: letterRow },
  actKey: { key: 'ACTS#c / id', row: actRow },
  certificateKey: { key: 'CERTIFICATE#id / META', row: certificateRow },
  issuerKey: { key: 'ISSUER#hash / META', row: issuerRow },
  usualIssuerKey: { key: 'DEFAULTS / ISSUER', row: usualIssuerRow },
  signingKeyKey: { key: 'SIGNINGKEY#thumbprint / META', row: signingKeyRow },
  uploadKey: { key: 'COHORT#c / UPLOAD#n', row: uploadRow },
  tombstoneKey: { key: 'ERASED / hash', row: tombstoneRow },
  suppressionKey: { key: 'SUPPRESSED / hash', row: suppressionRow },
  cohortKey: { key: 'COHORT#c / META', row: cohortRow },
  listKey: { key: 'COHORTS / c', row: listRow },
  passKey: { key: 'ORGANISER#o / TOKEN#sha256', row: passRow },
  doorbellKey: { key: 'ORGANISER#o / DOORBELL', row: doorbellRow },
  overviewPartKey: { key: 'OVERVIEW#c / PART#n', row: linesRow },
  overviewKey: { key: 'OVERVIEW#c / META', row: overviewRow },
  programmeKey: { key: 'PROGRAMMES / id', row: programmeRow },
  programmePartKey: { key: 'PROGRAMME#id / version', row: programmePartRow },
  tokenKey: { key: 'TOKEN#sha256 / META', row: tokenRow },
  testLetterKey: { key: 'TESTLETTERS / id', row: testLetterRow },
  paceKey: { key: 'PACE / META', row: paceRow },
  dispatchedKey: { key: 'DISPATCHED / META', row: dispatchedRow },
};
