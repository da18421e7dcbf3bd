const replacements: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const withoutControls = (value: string): string => value.toWellFormed().replaceAll(/[\p{Cc}\u2028\u2029]/gu, '');

export const withoutIsolates = (value: string): string => value.replaceAll(/[\u2066-\u2069]/g, '');

const escaped = (value: string): string =>
  withoutControls(value).replaceAll(/[&<>"']/g, (character) => replacements[character] ?? '');

/** For the text of an element; what `isolated` marked becomes `<bdi>`. */
export const escapeText = (value: string): string =>
  withoutIsolates(escaped(value).replaceAll(/\u2068([^\u2066-\u2069]*)\u2069/g, '<bdi>$1</bdi>'));

/** For a double-quoted attribute that is not a link. */
export const escapeAttribute = (value: string): string => withoutIsolates(escaped(value));

/** For a link: only the web and mail get through. */
export const escapeUrl = (value: string): string => {
  const url = withoutControls(value);
  return /^(?:https?|mailto):/i.test(url) ? escapeAttribute(url) : '#';
};

/** A text of strangers as one short line: no line breaks, no control characters, no switches of direction. */
export const plainLine = (value: string): string => {
  const line = value
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();
  return clipped(line, 64);
};

/** At most `most` code units, never half a character. */
export const clipped = (value: string, most: number): string =>
  value.length <= most
    ? value
    : `${value
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')
        .trimEnd()}…`;

/** Marks a name whose writing direction must not spill over into the sentence around it. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** The marks of `isolated` taken away where nothing is written from right to left, as old mail programs print them. */
export const withoutIdleIsolates = (text: string): string =>
  text.replaceAll(/\u2068([^\u2066-\u2069]*)\u2069/g, (marked, name: string) =>
    /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(name) ? marked : name,
  );
