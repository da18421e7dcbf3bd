import * as z from 'zod';
import type { CalendarInvitation } from './calendar/invitation.ts';
import type { Doorbell, Pass } from './domain/access.ts';
import type { Upload } from './domain/upload.ts';
import type { Cohort } from './domain/cohort.ts';
import type { DeskAct } from './domain/desk-acts.ts';
import type { TrailEntry } from './domain/forget.ts';
import type { MailOutcome } from './domain/letter.ts';
import type { Overview } from './domain/overview/overview.ts';
import type { OwnProgramme, ProgrammePart } from './domain/own-programme.ts';
import type { Pace } from './domain/pace.ts';
import type { Pair } from './domain/pair.ts';
import type { Person, Stop } from './domain/person.ts';
import { Id, Language } from './domain/programme.ts';
import type { Happening, TestLetter } from './domain/test-letter.ts';
import { type Day, Instant, type WallTime, type Zone } from './domain/time.ts';
import type { CertificatePage, PrintedCertificate } from './certificate/certificate-page.ts';
import type { Log } from './log.ts';

/** A message on the queue: look at this row. `at` is the instant it was due, for workers whose clock is slow. */
export const Wake = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), cohort: Id, id: Id, at: Instant }),
  z.strictObject({ kind: z.literal('pair'), cohort: Id, id: Id, at: Instant }),
  z.strictObject({ kind: z.literal('cohort'), cohort: Id, at: Instant }),
]);
export type Wake = z.infer<typeof Wake>;

/** A message on the queue of its own: somebody who says that this is their address asks to be let in. */
export const SignInRequest = z.strictObject({
  address: z.string().max(254),
  language: Language,
  /** A page of the desk. */
  to: z.string().max(200),
  at: Instant,
});
export type SignInRequest = z.infer<typeof SignInRequest>;

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

/**
 * The table. Reads by key are strongly consistent. `save…` writes the whole row with `version + 1`, on condition that the
 * stored version is still `row.version`. Any other failure is thrown, and says nothing about whether the write took place.
 */
export type Store = Histories &
  TestLetters &
  Passes &
  Overviews &
  Programmes & {
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

    putCertificate(page: CertificatePage): Promise<void>;
    certificate(id: string): Promise<CertificatePage | undefined>;

    /** Whether the SHA-256 (hex) is that of a known organiser token. */
    knowsToken(sha256: string): Promise<boolean>;
  };

/** A letter as it goes to SES. */
export type OutgoingMail = {
  to: string;
  /** Display name of the sender. */
  fromName: string;
  replyTo: readonly string[];
  subject: string;
  html: string;
  text: string;
  headers: Readonly<Record<string, string>>;
  attachments: readonly { fileName: string; contentType: string; content: Uint8Array }[];
  /** Put into the recipient's calendar, or taken out of it. */
  calendar?: CalendarInvitation;
  /** Names and values of `[A-Za-z0-9_-]` only. */
  tags: Readonly<Record<string, string>>;
};

type OfPerson = { cohort: string; person: string };
type OfPair = OfPerson & { pair: string };
type OfStep = OfPair & { step: string };

/** What a link in a letter stands for, by purpose. */
export type LinkClaims = {
  met: OfStep;
  date: OfStep;
  notyet: OfStep;
  move: OfStep;
  skip: OfStep;
  pulse: OfStep;
  pause: OfPair;
  align: OfPair;
  me: OfPerson;
  in: OfPerson;
  stop: OfPerson;
  /** `n`: which of the person's requests is confirmed, from 0 to 999,999. */
  confirm: OfPerson & { n: number };
};
export type LinkPurpose = keyof LinkClaims;

/** Everything the functions may ask of the world. */
export type World = {
  now(): Instant;
  wait(milliseconds: number): Promise<void>;
  /** 12 letters of Crockford's base32: 60 random bits. */
  newId(): string;
  store: Store;
  /** Asks SES once. Never throws: every outcome has a name. */
  sendMail(mail: OutgoingMail): Promise<MailOutcome>;
  /** The PDF of a certificate, which its address is printed on. */
  printCertificate(certificate: PrintedCertificate, url: string): Promise<Uint8Array>;
  /** Puts wakes on the queue; those due later are delayed, by 15 minutes at most. */
  enqueue(wakes: readonly Wake[]): Promise<void>;
  /** Puts a request to be let in on its own queue, where no letter of the morning is before it. */
  askToSignIn(request: SignInRequest): Promise<void>;
  /** 256 random bits, in lower-case base32. */
  newSecret(): string;
  /** About how many wakes are in the queue: they wait, are delayed, or are being handled. */
  queueDepth(): Promise<number>;
  /** Creates the daily schedule of a zone's morning if it is absent. */
  ensureMorning(time: WallTime, zone: Zone): Promise<void>;
  /** Waits for a turn to ask SES for this attempt at a letter; `none` while SES is not to be asked: the row stays due. */
  turn(attempt: number): Promise<'at once' | 'waited' | 'none'>;
  /** Tells all workers what SES has answered, where that makes them rest, or ends their rest. */
  heed(outcome: MailOutcome): Promise<void>;
  /** The address of a link that does `purpose`; `expires` is far away, the row decides the real end. */
  signLink<P extends LinkPurpose>(purpose: P, claims: LinkClaims[P], expires: Instant): Promise<string>;
  readLink<P extends LinkPurpose>(purpose: P, token: string): Promise<LinkClaims[P] | undefined>;
  /** Whether this person pressed a button of ours, an hour to 400 days ago, in the browser that sent these cookies. */
  isKnownBrowser(cookies: readonly string[], person: string): Promise<boolean>;
  /** The `Set-Cookie` for a browser in which this person presses a button; undefined if it needs none. */
  rememberBrowser(cookies: readonly string[], person: string): Promise<string | undefined>;
  /** The `Set-Cookie` for a browser in which this person is no longer known; undefined if it has nothing to forget. */
  forgetBrowser(cookies: readonly string[], person: string): Promise<string | undefined>;
  /** That the page of this link is shown now, for its form to give back. */
  signShown(token: string): Promise<string>;
  /** When the page of this link was shown, by what its form gave back. */
  shownAt(token: string, shown: string): Promise<Instant | undefined>;
  /** A person's id, from the keyed hash of an address; stable for good. */
  personIds(addresses: readonly string[]): Promise<readonly string[]>;
  /** The names of people's tombstones: keyed hashes of their ids, under a key of their own. */
  tombstonesOf(people: readonly string[]): Promise<readonly string[]>;
  /** The name of an address among those that are not written to: a keyed hash, under a key of its own. */
  suppressionOf(address: string): Promise<string>;
  /** A keyed hash of any text, as an id of 16 letters. */
  keyedId(text: string): Promise<string>;
  /** `sendRate`: letters per second granted by SES; `eraseAfterDays`: for how long a cohort's people stay after its end. */
  settings: {
    baseUrl: string;
    sender: string;
    sendRate: number;
    zone: Zone;
    eraseAfterDays: number;
    /** The addresses, in lower case, that the desk lets in. */
    organisers: readonly string[];
  };
  log: Log;
};
