import bidiFactory from 'bidi-js';
import { eastAsianLanguages } from './east-asia.ts';
import type { CjkLanguage, Style } from './font-files.ts';
import { type Face, facesFor, holdsAll } from './fonts.ts';

/** A piece of a line in one font and one direction. */
export type Run = { readonly text: string; readonly face: Face; readonly level: number };

const bidi = bidiFactory();
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a text becomes before it is set: composed, without emoji, which no font of print holds, and what steers a terminal. */
export const settable = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3]/gu, keptSign)
    .replaceAll(/\uFE0E|\uFE0F|[\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]|(?<!\p{L}\p{M}*)\u200D/gu, '')
    // A narrow space of French has no glyph of its own.
    .replaceAll(/[\u202F\u2007]/gu, '\u00A0')
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

/** ©, ® and ™ are letters to a printer. */
const keptSign = (sign: string): string => (/[©®™]/.test(sign) ? sign : '');

type Piece = { readonly text: string; readonly at: number; readonly face: Face | undefined };

const piecesOf = (text: string, style: Style): readonly Piece[] => {
  const languages = eastAsianLanguages(text);
  const pieces: Piece[] = [];
  for (const { segment, index } of graphemes.segment(text))
    pieces.push({ text: segment, at: index, face: faceOf(segment, style, languages, pieces.at(-1)?.face) });
  return pieces;
};

/** Spaces and signs stay in the font of what they follow, where it has them, or words would be torn. */
const faceOf = (piece: string, style: Style, languages: readonly CjkLanguage[], last: Face | undefined) => {
  if (last && !/[\p{L}\p{N}]/u.test(piece) && holdsAll(last, piece)) return last;
  for (const face of facesFor(piece, style, languages)) if (holdsAll(face, piece)) return face;
  return undefined;
};

/** What of a text our fonts can set: all of it, or less. */
export const covered = (text: string, style: Style): string =>
  settable(
    piecesOf(text, style)
      .map((piece) => (piece.face ? piece.text : ''))
      .join(''),
  );

/** The runs of a line from left to right, whatever the directions of its scripts; `text` is covered. */
export const runsOf = (text: string, style: Style): readonly Run[] => {
  const { levels } = bidi.getEmbeddingLevels(text);
  const runs: Run[] = [];
  for (const { text: piece, at, face } of piecesOf(text, style)) {
    if (!face) continue;
    const last = runs.at(-1);
    const level = levels[at] ?? 0;
    if (last?.face === face && last.level === level) runs.splice(-1, 1, { ...last, text: last.text + piece });
    else runs.push({ text: piece, face, level });
  }
  return inVisualOrder(runs).map((run) => (run.level % 2 === 1 ? { ...run, text: turned(run.text) } : run));
};

/** From the deepest level up, what lies at it or deeper is turned round: rule L2 of the bidirectional algorithm. */
const inVisualOrder = (runs: readonly Run[]): readonly Run[] => {
  const ordered = [...runs];
  const deepest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = deepest; level > 0; level -= 1) {
    let from = 0;
    while (from < ordered.length) {
      let to = from;
      while (to < ordered.length && (ordered[to]?.level ?? 0) >= level) to += 1;
      ordered.splice(from, to - from, ...ordered.slice(from, to).toReversed());
      from = Math.max(to, from + 1);
    }
  }
  return ordered;
};

/** Brackets are mirrored; what holds no letter of such a script, the shaper would leave from left to right. */
const turned = (text: string): string => {
  const mirrored = Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character);
  const isTurnedByShaper = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
  return (isTurnedByShaper ? mirrored : mirrored.toReversed()).join('');
};

/** The language that a name's script tells, for whoever hears it read; Latin and Cyrillic tell none. */
export const languageOf = (name: string): string | undefined => {
  const letters = name.match(/\p{L}/gu) ?? [];
  const own = scripts.find(([script]) => letters.length > 0 && letters.every((letter) => script.test(letter)));
  return own && (own[1] ?? eastAsianLanguages(name)[0]);
};

const scripts: readonly (readonly [RegExp, string?])[] = [
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/[\p{Script_Extensions=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u],
];
