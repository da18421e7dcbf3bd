import { existsSync, readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { type CjkLanguage, cjkFamilies, cjkScale, scriptFonts, type Style } from './font-files.ts';

/** A font that a run of text is set in. */
export type Face = { readonly key: string; readonly font: Font; readonly scale: number };

/** Beside the built chunks; run from source, what was built last. */
const places = ['../fonts/', '../../dist/functions/fonts/'];

const fileIn = (path: string): URL => {
  const found = places.map((place) => new URL(place + path, import.meta.url)).find((file) => existsSync(file));
  if (!found) throw new Error(`The font ${path} is missing; npm run build makes it. No certificate can be drawn.`);
  return found;
};

/** Reading its tables is most of what a certificate takes: once for all that a process draws. */
const opened = new Map<string, Face>();

const faceOf = (path: string, scale: number): Face => {
  const known = opened.get(path);
  if (known) return known;
  const font = create(readFileSync(fileIn(path)));
  if (!('layout' in font)) throw new Error(`${path} is a collection of fonts; no certificate can be drawn in it.`);
  const face = { key: path, font, scale };
  opened.set(path, face);
  return face;
};

/**
 * A font remembers each glyph with the characters that first asked for it, and a PDF names those: what others have drawn
 * before is forgotten, or the same certificate would not be the same bytes.
 */
export const forgetGlyphs = (): void => {
  for (const { font } of opened.values()) Object.assign(font, { _glyphs: {} });
};

export const latin = (style: Style): Face => faceOf(`garamond-${style}.ttf`, 1);

/** The fonts in which a piece of text may be found, the best first; none is read before it is asked for. */
export function* facesFor(piece: string, style: Style, languages: readonly CjkLanguage[]): Generator<Face> {
  yield latin(style);
  for (const { file, holds, scale } of scriptFonts) if (holds.test(piece)) yield faceOf(`${file}.ttf`, scale);
  const first = piece.codePointAt(0) ?? 0;
  if (!eastAsian.test(piece)) return;
  for (const language of languages) {
    const { family } = cjkFamilies[language];
    const slice = slicesOf(family).find(({ ranges }) => ranges.some(([from, to]) => from <= first && first <= to));
    if (slice) yield faceOf(`${family}/${slice.number}.ttf`, cjkScale);
  }
}

const eastAsian =
  /[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Hangul}\p{Script_Extensions=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u;

type Slice = { number: string; ranges: readonly (readonly [from: number, to: number])[] };
const sliced = new Map<string, readonly Slice[]>();

const slicesOf = (family: string): readonly Slice[] => {
  const known = sliced.get(family);
  if (known) return known;
  const lines = readFileSync(fileIn(`${family}/slices`), 'utf8').split('\n');
  const slices = lines.map((line) => {
    const [number = '', ...ranges] = line.split(/[ ,]/);
    return { number, ranges: ranges.map(rangeOf) };
  });
  sliced.set(family, slices);
  return slices;
};

/** `U+4E00-4E0F`, as style sheets write it. */
const rangeOf = (range: string): Slice['ranges'][number] => {
  const [from = '', to = from] = range.replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
};

export const holdsAll = ({ font }: Face, piece: string): boolean =>
  [...piece].every((character) => isInvisible(character) || font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));

/** Joiners and the like tell how letters are shaped, and are no letters. */
const isInvisible = (character: string): boolean => /\p{Default_Ignorable_Code_Point}/u.test(character);
