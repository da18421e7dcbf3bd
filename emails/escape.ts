/** Controls and line breaks have none: they are dropped. */
const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Whatever is not known to stay as it is: controls, halves of characters, marks of direction, what means something in
 * HTML. Almost every text has nothing of it and is returned at once; ranges are asked faster than properties of Unicode.
 */
const special = /[^ !#-%(-;=?-~\u00a0-\u2027\u202a-\u2065\u206a-\ud7ff\ue000-\uffff]/;

/** The same without the marks of `isolated`, which stand around every name. */
const specialBesideMarks = /[^ !#-%(-;=?-~\u00a0-\u2027\u202a-\u2065\u2068-\ud7ff\ue000-\uffff]/;

const marks = /[\u2066-\u2069]/;

export const withoutIsolates = (value: string): string => value.replaceAll(/[\u2066-\u2069]/g, '');

const escaped = (value: string): string =>
  value.toWellFormed().replaceAll(/["&'<>\p{Cc}\u2028\u2029]/gu, (character) => replacements[character] ?? '');

/** For the text of an element; what `isolated` marked becomes `<bdi>`. */
export const escapeText = (value: string): string => {
  if (!special.test(value)) return value;
  const text = specialBesideMarks.test(value) ? escaped(value) : value;
  const marked = withNames(text, (name) => `<bdi>${name}</bdi>`);
  return marks.test(marked) ? withoutIsolates(marked) : marked;
};

/** For a double-quoted attribute that is not a link. */
export const escapeAttribute = (value: string): string =>
  special.test(value) ? withoutIsolates(escaped(value)) : value;

/** For a link: only the web and mail get through. */
export const escapeUrl = (value: string): string => {
  const url = escapeAttribute(value);
  return /^(?:https?|mailto):/i.test(url) ? url : '#';
};

/** What `plainLine` changes, besides its length: almost no name has any of it. */
const unruly = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]| {2}|^\s|\s$/u;

/** A text of strangers as one short line: no line breaks, no control characters, no switches of direction. */
export const plainLine = (value: string): string => clipped(unruly.test(value) ? ruled(value) : value, 64);

const ruled = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

/** At most `most` code units, never half a character. */
export const clipped = (value: string, most: number): string =>
  value.length <= most
    ? value
    : `${value
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trimEnd()}…`;

/** Letters that are written from right to left; the last ranges are halves of such letters. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/** Marks a name whose writing direction must not spill over into the sentence around it. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** The marks of `isolated` taken away where nothing is written from right to left, as old mail programs print them. */
export const withoutIdleIsolates = (text: string): string =>
  withNames(text, (name) => (rightToLeft.test(name) ? isolated(name) : name));

/** The text with every isolated name written anew. A search for one character is many times faster than an expression. */
const withNames = (text: string, write: (name: string) => string): string => {
  let written = '';
  let from = 0;
  for (let end = text.indexOf('\u2069'); end >= 0; end = text.indexOf('\u2069', from)) {
    const start = text.lastIndexOf('\u2068', end);
    written += start < from ? text.slice(from, end + 1) : text.slice(from, start) + write(text.slice(start + 1, end));
    from = end + 1;
  }
  return written + text.slice(from);
};
