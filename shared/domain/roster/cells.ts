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

/** In one step, as there are hundreds of thousands. */
const Cell = z.string().transform((text, context) => {
  const tidied = text.length > limits.cell ? text : tidy(text);
  const flaw = flawIn(text, tidied);
  if (flaw !== undefined) context.issues.push({ code: 'custom', message: flaw, input: text });
  return tidied;
});

export const NameCell = Cell.pipe(z.string().min(1, says('missing-name')).max(limits.name, says('name-too-long')));

export const GroupCell = Cell.pipe(z.string().max(limits.name, says('group-too-long'))).transform(
  (text) => text || undefined,
);

/** Addresses are one person's whatever their letter case. */
export const AddressCell = Cell.transform((text) => text.toLowerCase()).pipe(
  z
    .string()
    .min(1, says('missing-address'))
    .max(254, says('bad-address'))
    .pipe(z.email(says('bad-address'))),
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
  return Cell.transform((text, context) => {
    const meaning = meaningOf(text);
    if (text !== '' && meaning === undefined) context.issues.push({ code: 'custom', message: code, input: text });
    return meaning;
  });
}

const Code = z.enum(placeCodes);

/** The code that an issue of these schemas carries as its message. */
export const codeOf = ({ message }: { message: string }): PlaceCode => Code.parse(message);
