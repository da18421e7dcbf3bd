import { type Instant, instantOf, plusMinutes } from '../domain/time.ts';
import { piecesOf } from '../text-pieces.ts';

/** A date that is agreed, or called off, as calendars understand it (iTIP, RFC 5546). */
export type CalendarInvitation = {
  method: 'REQUEST' | 'CANCEL';
  /** Stable for a pair and a step. */
  uid: string;
  /** Grows with every change (RFC 5546). */
  sequence: number;
  /** When this version was made: the same letter sent again has the same bytes. */
  stamp: Instant;
  start: Instant;
  minutes: number;
  summary: string;
  description: string;
  /** The page that the description's link leads to. */
  url: string;
  /** The sender's address and display name. */
  organizer: Contact;
  attendees: readonly Contact[];
};
type Contact = { name: string; address: string };

/** The invitation as an iCalendar file (RFC 5545). Throws on what is no address of a page or no instant. */
export const invitationFile = (invitation: CalendarInvitation): string => {
  const { method, start, organizer, attendees } = invitation;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Binome//Binome//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    `UID:${text(invitation.uid)}`,
    `SEQUENCE:${invitation.sequence}`,
    `DTSTAMP:${utc(invitation.stamp)}`,
    `DTSTART:${utc(start)}`,
    `DTEND:${utc(plusMinutes(start, invitation.minutes))}`,
    `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    `SUMMARY:${text(invitation.summary)}`,
    `DESCRIPTION:${text(invitation.description)}`,
    `URL:${new URL(invitation.url).href}`,
    `ORGANIZER;${contact(organizer)}`,
    // The date is agreed already: no calendar asks anybody, and none answers the sender.
    ...attendees.map((one) => `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE;${contact(one)}`),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  // A line has 75 bytes at most, the space that continues it included.
  return lines.map((line) => `${piecesOf(line, 74).join('\r\n ')}\r\n`).join('');
};

const utc = (at: Instant): string => instantOf(Date.parse(at)).replaceAll(/[-:]|\.\d{3}/g, '');

/** What no parser takes for anything but text: whatever somebody's software may see as a line break is one, controls go. */
const plain = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]/gu, '');

const text = (value: string): string =>
  plain(value)
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/**
 * A parameter holds neither line breaks nor quotation marks, and knows no backslash, though some readers do. Many show
 * the escapes of RFC 6868 as they stand, so only its own sign is written as one.
 */
const contact = ({ name, address }: Contact): string => {
  const quoted = plain(name)
    .replaceAll(/[\n\t]/g, ' ')
    .replaceAll('"', "'")
    .replaceAll('\\', '/')
    .replaceAll('^', '^^');
  return `CN="${quoted}":mailto:${addressInUri(address)}`;
};

/** Calendars compare addresses as text: what may stay as it is (RFC 6068) stays. */
const addressInUri = (address: string): string =>
  encodeURIComponent(address.toWellFormed()).replaceAll(/%(?:40|2B|24)/g, decodeURIComponent);
