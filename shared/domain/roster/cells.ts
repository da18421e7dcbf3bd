import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { Language } from '../programme.ts';
import { Zone } from '../time.ts';
import { unaccented } from './columns.ts';
import { type PlaceCode, placeCodes } from './problem.ts';
import { limits } from './table.ts';

/** The message of every issue below is its code. */
export const says = (code: PlaceCode) => ({ error: code, abort: true });

/** Characters that would hide or reorder what follows (bidi controls), and those that no keyboard writes. */
const hidden = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** What UTF-8 looks like once it was read as Windows-1252, or lost on the way. */
const garbled = /\ufffd|[ÃÂ][\u0080-\u00bf\u0152-\u2122]/u;

/** What most cells are, and needs no tidying: words of plain letters and signs, one space apart. */
const plain = /^[!-~]+(?: [!-~]+)*$/;

const tidy = (text: string): string =>
  plain.test(text)
    ? text
    : text
        .normalize('NFC')
        .replace(/[\s\u200b]+/gu, ' ')
        .trim();

/** The first thing that is wrong with what a cell holds, whatever it is for. */
const flawIn = (text: string, tidied: string): PlaceCode | undefined => {
  if (text.length > limits.cell) return 'cell-too-long';
  if (/^[\t\r]/.test(text) || /^[=+\-@]/.test(tidied)) return 'formula';
  if (plain.test(tidied)) return undefined;
  if (!tidied.isWellFormed() || hidden.test(tidied)) return 'control-character';
  return garbled.test(tidied) ? 'garbled-text' : undefined;
};

/** Reads a cell in one step, as there are hundreds of thousands: what it means, unless something is wrong with it. */
const cell = <T>(flawOf: (tidied: string) => PlaceCode | undefined, meaningOf: (tidied: string) => T) =>
  z.string().transform((text, context) => {
    const tidied = text.length > limits.cell ? text : tidy(text);
    const flaw = flawIn(text, tidied) ?? flawOf(tidied);
    if (flaw !== undefined) context.issues.push({ code: 'custom', message: flaw, input: text });
    return meaningOf(tidied);
  });

export const NameCell = cell(
  (text) => (text === '' ? 'missing-name' : text.length > limits.name ? 'name-too-long' : undefined),
  (text) => text,
);

export const GroupCell = cell(
  (text) => (text.length > limits.name ? 'group-too-long' : undefined),
  (text) => text || undefined,
);

/** Addresses are one person's whatever their letter case. */
export const AddressCell = cell(
  (text) => {
    if (text === '') return 'missing-address';
    return text.length > 254 || !z.regexes.email.test(text.toLowerCase()) ? 'bad-address' : undefined;
  },
  (text) => text.toLowerCase(),
);

const french = /^(?:fr(?:[-_ ][a-z]{2})?|fra|fre|francais|french)$/;
const english = /^(?:en(?:[-_ ][a-z]{2})?|eng|anglais|english)$/;

const languageOf = (text: string): Language | undefined =>
  french.test(unaccented(text)) ? 'fr' : english.test(unaccented(text)) ? 'en' : undefined;

/** An empty cell states nothing. */
export const LanguageCell = stated(languageOf, 'unknown-language');

/** Zones come out in their official spelling: `europe/paris` would make a second morning. */
const zoneOf = (text: string): Zone | undefined =>
  Zone.safeParse(text).success ? Temporal.PlainDate.from('2026-01-01').toZonedDateTime(text).timeZoneId : undefined;

export const ZoneCell = stated(zoneOf, 'unknown-zone');

/** For a whole table: looks each name up once, as it takes time. */
export const zoneCells = () => {
  const seen = new Map<string, Zone | undefined>();
  return stated((text) => {
    if (!seen.has(text)) seen.set(text, zoneOf(text));
    return seen.get(text);
  }, 'unknown-zone');
};

function stated<T>(meaningOf: (text: string) => T | undefined, code: PlaceCode) {
  return cell((text) => (text !== '' && meaningOf(text) === undefined ? code : undefined), meaningOf);
}

const Code = z.enum(placeCodes);

/** The code that an issue of these schemas carries as its message. */
export const codeOf = ({ message }: { message: string }): PlaceCode => Code.parse(message);
