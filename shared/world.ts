import type { CalendarInvitation } from './calendar/invitation.ts';
import type { PrintedCertificate } from './certificate/certificate-page.ts';
import type { SigningKey } from './certificate/open-badge/signing-key.ts';
import type { MailOutcome } from './domain/letter.ts';
import type { PairPurpose, ReaderPurpose, StepPurpose } from './domain/purposes.ts';
import type { Instant, WallTime, Zone } from './domain/time.ts';
import type { Log } from './log.ts';
import type { SignInRequest, Wake } from './queue-messages.ts';
import type { Store } from './store.ts';

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
export type LinkClaims = Record<ReaderPurpose, OfPerson> &
  Record<PairPurpose, OfPair> &
  Record<StepPurpose, OfStep> & {
    /** `n`: which of the person's requests is confirmed, from 0 to 999,999. */
    confirm: OfPerson & { n: number };
    /** Whoever has it holds that certificate, also once nothing else is kept of them. */
    holder: { certificate: string };
  };
export type LinkPurpose = keyof LinkClaims;

/** The address of a link that does `purpose`; `expires` is far away, the row decides the real end. */
export type SignLink = <P extends LinkPurpose>(purpose: P, claims: LinkClaims[P], expires: Instant) => string;

/** Everything the functions may ask of the world. */
export type World = {
  now(): Instant;
  wait(milliseconds: number): Promise<void>;
  /** 12 letters of Crockford's base32: 60 random bits. */
  newId(): string;
  store: Store;
  /** Asks SES once. Never throws: every outcome has a name. */
  sendMail(mail: OutgoingMail): Promise<MailOutcome>;
  /** The PDF of a certificate, on which its address is printed, with the credential that proves it in it. */
  printCertificate(certificate: PrintedCertificate, url: string, credential?: string): Promise<Uint8Array>;
  /** The public half of the key that signs credentials now. */
  credentialKey(): Promise<SigningKey>;
  /** An RS256 signature of a text by that key. */
  signCredential(text: string): Promise<Uint8Array>;
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
  /** Signs links with the key that signs now. */
  linkSigner(): Promise<SignLink>;
  readLink<P extends LinkPurpose>(purpose: P, token: string): Promise<LinkClaims[P] | undefined>;
  /** What a link was for that is only too old. */
  readExpiredLink<P extends LinkPurpose>(purpose: P, token: string): Promise<LinkClaims[P] | undefined>;
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
