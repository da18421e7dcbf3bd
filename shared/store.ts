import * as z from 'zod';
import type { CertificatePage } from './certificate/certificate-page.ts';
import type { Issuer } from './certificate/issuer.ts';
import type { UsualIssuer } from './certificate/usual-issuer.ts';
import type { SigningKey } from './certificate/open-badge/signing-key.ts';
import type { Doorbell, Pass } from './domain/access.ts';
import type { Cohort } from './domain/cohort.ts';
import type { DeskAct } from './domain/desk-acts.ts';
import type { TrailEntry } from './domain/forget.ts';
import type { Overview } from './domain/overview/overview.ts';
import type { OwnProgramme, ProgrammePart } from './domain/own-programme.ts';
import type { Pace } from './domain/pace.ts';
import type { Pair } from './domain/pair.ts';
import type { Person, Stop } from './domain/person.ts';
import type { Happening, TestLetter } from './domain/test-letter.ts';
import { type Day, Instant } from './domain/time.ts';
import type { Upload } from './domain/upload.ts';
import type { Wake } from './queue-messages.ts';

/** Whether a conditional write took place, or the row's version had moved on. */
export type Saved = 'saved' | 'stale';

/** A letter as its history has it: its items, and by event and attempt (`asked1`, `delivered1`, `bounced2`, `message1`) what came of it. */
export type LetterHistory = { letter: string; items: readonly string[]; notes: Readonly<Record<string, string>> };

/** How far dispatch has come among what is due (the end of an answer), while it is not through, and when it last took some. */
export const Dispatched = z.object({ end: z.string().optional(), at: Instant, version: z.int() });
export type Dispatched = z.infer<typeof Dispatched>;

/** What was, and what is noted of nobody in particular. */
export type Histories = {
  /** Notes that SES is about to be asked for an attempt at a letter. */
  noteAttempt(note: {
    cohort: string;
    person: string;
    letter: string;
    items: readonly string[];
    attempt: number;
    at: Instant;
  }): Promise<void>;
  /** Notes what SES's events told about an attempt, if the letter is known. */
  noteEvent(note: {
    cohort: string;
    person: string;
    letter: string;
    attempt: number;
    event: string;
    at: Instant;
    messageId: string;
  }): Promise<void>;
  /** One letter that a person was sent. */
  letter(cohort: string, person: string, letter: string): Promise<LetterHistory | undefined>;
  /** What a person was sent, by the keys of the letters. */
  letters(cohort: string, person: string): Promise<readonly LetterHistory[]>;
  removeLetters(cohort: string, person: string): Promise<void>;

  /** Copies the events of the pair's last update to the audit trail, before the next one replaces them. */
  keepEvents(pair: Pair): Promise<void>;
  /** The audit trail of a pair, in order; the events of its last update are on its row. */
  trail(cohort: string, pair: string): Promise<readonly TrailEntry[]>;
  /** Overwrites these entries of the trail. */
  rewriteTrail(cohort: string, pair: string, entries: readonly TrailEntry[]): Promise<void>;
  removeTrail(cohort: string, pair: string): Promise<void>;

  /** Writes an entry of a cohort's journal that there is not yet. */
  createAct(cohort: string, act: DeskAct): Promise<Saved>;
  putAct(cohort: string, act: DeskAct): Promise<void>;
  act(cohort: string, id: string): Promise<DeskAct | undefined>;
  /** The journal of what was done on the desk, oldest first. */
  acts(cohort: string): Promise<readonly DeskAct[]>;
  removeActs(cohort: string): Promise<void>;

  /** Notes that the people who have these tombstones were erased. */
  putTombstones(names: readonly string[], at: Instant): Promise<void>;
  /** Of these tombstones, those that there are. */
  tombstonesAmong(names: readonly string[]): Promise<ReadonlySet<string>>;
  tombstones(): Promise<readonly string[]>;

  /** Notes that an address is no longer written to; the first reason stays. */
  suppress(name: string, stop: Stop): Promise<void>;
  /** Why an address is not written to. */
  suppression(name: string): Promise<Stop | undefined>;
  /** All addresses that are not written to, by their names. */
  suppressions(): Promise<ReadonlyMap<string, Stop>>;
};

/** Test letters, which have to do with no programme and nobody in one. */
export type TestLetters = {
  putTestLetter(id: string, letter: TestLetter): Promise<void>;
  testLetter(id: string): Promise<TestLetter | undefined>;
  /** Notes it in the letter's own row, or only counts it once there are too many; nothing if there is no such letter. */
  noteHappening(id: string, happening: Happening): Promise<void>;
  /** Removes the test letters that were sent before. */
  removeTestLetters(before: Instant): Promise<void>;
};

/** What lets organisers in, by the keyed hash of their address. */
export type Passes = {
  putPass(pass: Pass): Promise<void>;
  pass(kind: Pass['kind'], organiser: string, sha256: string): Promise<Pass | undefined>;
  passes(organiser: string): Promise<readonly Pass[]>;
  /** `stale` if it was not there: of two who use a link at once, one is let in. */
  removePass(pass: Pick<Pass, 'kind' | 'organiser' | 'sha256'>): Promise<Saved>;
  /** Notes on which day a token was used, if it is still there. */
  notePassUse(pass: Pass, day: Day): Promise<void>;
  doorbell(organiser: string): Promise<Doorbell>;
  saveDoorbell(organiser: string, bell: Doorbell): Promise<Saved>;
};

/** Where some lines of an overview are: in which round, and which part of it. */
export type LinesPlace = { cohort: string; round: number; part: number };

/** What is known of all pairs of a cohort at once. */
export type Overviews = {
  overview(cohort: string): Promise<Overview | undefined>;
  /** Of these cohorts, what has been counted. */
  overviews(cohorts: readonly string[]): Promise<readonly Overview[]>;
  /** Saves it, as `save…` does, also where there is none. */
  saveOverview(overview: Overview): Promise<Saved>;
  /** Reserves a place for lines under a name, whatever is there. */
  reserveLines(place: LinesPlace, opId: string): Promise<void>;
  /** Writes lines into their place; `stale` if it is no longer reserved under this name. */
  fillLines(place: LinesPlace, opId: string, lines: string): Promise<Saved>;
  /** All lines of a round, in order; undefined if some are missing. */
  overviewLines(cohort: string, round: number, parts: number): Promise<readonly string[] | undefined>;
  removeLinesBefore(cohort: string, round: number): Promise<void>;
  /** Removes the lines of every round, and every place that is reserved. */
  removeLines(cohort: string): Promise<void>;
  removeOverview(cohort: string): Promise<void>;
  /** Pairs to look at, in one request: each strongly consistent, but not all of the same moment. */
  pairsToShow(cohort: string, ids: readonly string[]): Promise<readonly Pair[]>;
};

/** Programmes that organisers brought themselves. */
export type Programmes = {
  /** All of them. */
  ownProgrammes(): Promise<readonly OwnProgramme[]>;
  ownProgramme(id: string): Promise<OwnProgramme | undefined>;
  saveOwnProgramme(programme: OwnProgramme): Promise<Saved>;
  /** Stores a part of a version, unless it is there. */
  keepProgrammePart(id: string, version: string, part: ProgrammePart, text: string): Promise<void>;
  programmePart(id: string, version: string, part: ProgrammePart): Promise<string | undefined>;
};

/** What credentials lead to; none of it ever changes or goes. */
export type Credentials = {
  /** Stores a key that signs under its thumbprint, unless it is there. */
  putSigningKey(thumbprint: string, key: SigningKey): Promise<void>;
  signingKey(thumbprint: string): Promise<SigningKey | undefined>;
  /** Stores an issuer under the hash of its content, unless it is there. */
  putIssuer(hash: string, issuer: Issuer): Promise<void>;
  issuer(hash: string): Promise<Issuer | undefined>;
};

/** What cohorts to come begin with. */
export type Defaults = {
  usualIssuer(): Promise<UsualIssuer>;
  saveUsualIssuer(usual: UsualIssuer): Promise<Saved>;
};

/**
 * The table. Reads by key are strongly consistent. `save…` writes the whole row with `version + 1`, on condition that the
 * stored version is still `row.version`. Any other failure is thrown, and says nothing about whether the write took place.
 */
export type Store = Histories &
  TestLetters &
  Passes &
  Overviews &
  Programmes &
  Credentials &
  Defaults & {
    cohort(id: string): Promise<Cohort | undefined>;
    person(cohort: string, id: string): Promise<Person | undefined>;
    people(cohort: string, ids: readonly string[]): Promise<readonly Person[]>;
    pair(cohort: string, id: string): Promise<Pair | undefined>;
    pairs(cohort: string, ids: readonly string[]): Promise<readonly Pair[]>;
    saveCohort(cohort: Cohort): Promise<Saved>;
    savePerson(person: Person): Promise<Saved>;
    savePair(pair: Pair): Promise<Saved>;
    /** Removes a person whose row is still as it was read. */
    removePerson(person: Person): Promise<Saved>;
    /** Makes a person due, whatever else is being written to the row; nothing if the row is gone. */
    touchPerson(cohort: string, id: string, now: Instant): Promise<void>;
    /** Sets a row aside with the reason why it could not be decided, to be looked at again at `until`. */
    setAside(row: Wake, why: string, now: Instant, until: Instant): Promise<void>;

    /** All cohorts, newest first. */
    cohorts(): Promise<readonly Cohort[]>;
    /** A page of the pairs and people of a cohort, all pairs before any person, and the cursor of the next page. */
    roster(
      cohort: string,
      cursor?: string,
    ): Promise<{ people: readonly Person[]; pairs: readonly Pair[]; next?: string }>;

    /** Creates the cohort's row; `stale` if there is one. */
    createCohort(cohort: Cohort): Promise<Saved>;
    /** Creates rows that do not exist; never overwrites one. */
    createRows(rows: { people: readonly Person[]; pairs: readonly Pair[] }): Promise<void>;
    /** Removes these rows, however they stand now. */
    removeRows(rows: { people: readonly Person[]; pairs: readonly Pair[] }): Promise<void>;
    putUpload(cohort: string, part: number, upload: Upload): Promise<void>;
    upload(cohort: string, part: number): Promise<Upload | undefined>;
    /** Removes everything of a cohort but its own row, some hundred rows at a time; false while there is more. */
    removeSome(cohort: string): Promise<boolean>;
    removeUploads(cohort: string, parts: number): Promise<void>;
    /** Removes a cohort's row that is still as it was read, last of all. */
    removeCohort(cohort: Cohort): Promise<Saved>;

    /** The rows due at `before`, oldest first, at most about `most`, through all lanes; `after`: beyond the end of an earlier answer. */
    due(before: Instant, most: number, after?: string): Promise<{ wakes: readonly Wake[]; end: string }>;
    dispatched(): Promise<Dispatched>;
    saveDispatched(dispatched: Dispatched): Promise<Saved>;
    pace(): Promise<Pace>;
    savePace(pace: Pace): Promise<Saved>;

    /** As it is, whatever is there: for a table that is restored. */
    putCertificate(page: CertificatePage): Promise<void>;
    /** Creates it, or saves it as it was read. */
    saveCertificate(page: CertificatePage): Promise<Saved>;
    certificate(id: string): Promise<CertificatePage | undefined>;

    /** Whether the SHA-256 (hex) is that of a known organiser token. */
    knowsToken(sha256: string): Promise<boolean>;
  };
