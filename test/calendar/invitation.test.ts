import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { type CalendarInvitation, invitationFile } from '../../shared/calendar/invitation.ts';
import { anInvitation } from '../support/invitation.ts';
import { hostileTexts } from '../support/hostile.ts';

const parsed = (file: string) => {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const [event, ...others] = calendar.getAllSubcomponents();
  expect([event?.name, others]).toEqual(['vevent', []]);
  const value = (name: string) => String(event!.getFirstPropertyValue(name));
  return { calendar, event: event!, value };
};

it('asks for a date that is agreed, and for no answer', () => {
  const { calendar, event, value } = parsed(invitationFile(anInvitation()));
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
  expect(['uid', 'sequence', 'dtstamp', 'dtstart', 'dtend', 'status', 'summary', 'url'].map(value)).toEqual([
    'p1.goals@example.org',
    '2',
    '2026-12-01T08:00:00Z',
    '2026-12-10T22:30:00Z',
    '2026-12-10T23:30:00Z',
    'CONFIRMED',
    'Rencontre : Zoé et Hélène',
    'https://binome.example.org/m/abc',
  ]);
  expect(value('organizer')).toBe('mailto:binome@example.org');
  expect(event.getAllProperties('attendee').map((attendee) => attendee.toJSON())).toEqual([
    [
      'attendee',
      expect.objectContaining({ cn: 'Zoé', partstat: 'ACCEPTED', rsvp: 'FALSE' }),
      'cal-address',
      'mailto:zoe@example.org',
    ],
    [
      'attendee',
      expect.objectContaining({ cn: 'Hélène', partstat: 'ACCEPTED', rsvp: 'FALSE' }),
      'cal-address',
      'mailto:helene+b@example.org',
    ],
  ]);
});

it('calls the same event off', () => {
  const { calendar, value } = parsed(invitationFile(anInvitation({ method: 'CANCEL', sequence: 3 })));
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
  expect(['uid', 'sequence', 'status'].map(value)).toEqual(['p1.goals@example.org', '3', 'CANCELLED']);
});

it('a version has the same bytes whenever it is written', () => {
  expect(invitationFile(anInvitation())).toBe(invitationFile(anInvitation()));
});

it.each([{ url: 'no page' }, { stamp: 'yesterday' }, { start: 'X\r\nATTACH:y' }])('throws on %j', (fault) => {
  expect(() => invitationFile(anInvitation(fault))).toThrow(/invalid/i);
});

const withText = (text: string): CalendarInvitation =>
  anInvitation({
    uid: text,
    summary: text,
    description: text,
    url: `https://binome.example.org/${text}`,
    organizer: { name: text, address: text },
    attendees: [
      { name: text, address: text },
      { name: 'Zoé', address: 'zoe@example.org' },
    ],
  });

/** What of a file depends on nobody's text: its properties, their parameters, no line too long, no letter cut, no stray control. */
const shapeOf = (file: string) => {
  const { event } = parsed(file);
  const attendees = event.getAllProperties('attendee').map((attendee) => attendee.toJSON()[1] as object);
  return {
    properties: event.getAllProperties().map(({ name }) => name),
    parameters: attendees.map((parameters) => Object.keys(parameters)),
    tooLong: file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75),
    letters: file.split('\r\n').every((line) => line.isWellFormed()),
    controls: file.replaceAll('\r\n', '').match(/[^\P{Cc}\t]|[\u2028\u2029]/gu),
  };
};

const sound = {
  properties: [
    ...'uid sequence dtstamp dtstart dtend status transp summary description url organizer'.split(' '),
    'attendee',
    'attendee',
  ],
  parameters: [1, 2].map(() => ['role', 'partstat', 'rsvp', 'cn']),
  tooLong: [],
  letters: true,
  controls: null,
};

it.each(hostileTexts.map((text) => [JSON.stringify(text).slice(0, 40), text]))(
  '%s stays in its property',
  (_, text) => {
    expect(shapeOf(invitationFile(withText(text)))).toEqual(sound);
  },
);

it('no text at all leaves its property', () => {
  const letters = fc.constantFrom(...'\r\n\\n;,":^ \'N=\u2028\u0000');
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: letters }));
  fc.assert(
    fc.property(texts, (text) => {
      expect(shapeOf(invitationFile(withText(text)))).toEqual(sound);
    }),
  );
});

it('what people write is what calendars show', () => {
  const written = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...'\n\\;,:"^\'nN é🦊'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(written, (text) => {
      const { event, value } = parsed(invitationFile(withText(text)));
      expect([value('summary'), value('description'), value('uid')]).toEqual([text, text, text]);
      const name = event.getFirstProperty('organizer')!.getFirstParameter('cn');
      expect(name).toBe(text.replaceAll('\n', ' ').replaceAll('"', "'").replaceAll('\\', '/'));
    }),
  );
});
