/** A line of a badge and the width, in units of its picture, that it is drawn at. */
type BadgeLine = { text: string; width: number };
export type BadgeText = { lines: readonly BadgeLine[]; size: number };

type Room = { width: number; height: number };

/** Lines follow one another at so many times their size. */
export const lineHeight = 1.16;

/**
 * A text in as big letters as fit its room, of these sizes; where not even the smallest do, the end is left out.
 * Who shows a badge has fonts of their own, so widths are reckoned, on the wide side, and every line is drawn at exactly that.
 */
export const fitted = (text: string, room: Room, sizes: readonly number[]): BadgeText => {
  const words = printable(text).split(' ').filter(Boolean);
  const tried = sizes.map((size) => ({ size, lines: broken(words, room.width / size), most: mostLines(room, size) }));
  const fitting = tried.filter(({ lines, most }) => lines.length <= most);
  const fits = fitting.find(({ lines }) => !lines.some(isCut)) ?? fitting[0];
  const { size, lines, most } = fits ?? tried.at(-1) ?? { size: 0, lines: [], most: 0 };
  const shown =
    lines.length > most ? [...lines.slice(0, most - 1), shortened(lines.slice(most - 1), room.width / size)] : lines;
  return { size, lines: shown.map(({ text }) => ({ text, width: ems(text) * size })) };
};

type Broken = { text: string; isCut?: true };
const isCut = ({ isCut }: Broken): boolean => isCut === true;

const mostLines = ({ height }: Room, size: number): number => Math.max(1, Math.floor(height / (size * lineHeight)));

/** Words in lines of so many ems; a word that is longer than a line is cut. */
const broken = (words: readonly string[], most: number): readonly Broken[] => {
  const lines: Broken[] = [];
  let line = '';
  for (const word of words) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (ems(longer) <= most) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push({ text: line });
    const pieces = piecesOf(word, most);
    line = pieces.at(-1) ?? '';
    lines.push(...pieces.slice(0, -1).map((text): Broken => ({ text, isCut: true })));
  }
  return line === '' ? lines : [...lines, { text: line }];
};

const signs = (text: string): readonly string[] =>
  [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);

const piecesOf = (word: string, most: number): readonly string[] => {
  const pieces: string[] = [''];
  for (const sign of signs(word)) {
    const piece = pieces.at(-1) ?? '';
    if (piece !== '' && ems(piece + sign) > most) pieces.push(sign);
    else pieces[pieces.length - 1] = piece + sign;
  }
  return pieces;
};

/** What is left of a text in one line, with a sign that there was more. */
const shortened = (lines: readonly Broken[], most: number): Broken => {
  let kept = '';
  for (const sign of signs(lines.map(({ text }) => text).join(' '))) {
    if (ems(`${kept}${sign}…`) > most) break;
    kept += sign;
  }
  return { text: `${kept.trimEnd()}…` };
};

/** Without what no picture may hold (XML 1.0, 2.2), and what turns the direction of all that follows. */
export const printable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** How wide a text is in a serif type, in times its size: rather too wide than too narrow. */
const ems = (text: string): number => Array.from(text).reduce((sum, sign) => sum + emOf(sign), 0);

const emOf = (sign: string): number => widths.find(([kind]) => kind.test(sign))?.[1] ?? 0.62;

const widths: readonly (readonly [RegExp, number])[] = [
  [/\p{M}/u, 0],
  [/[ .,:;'’|!ijl·]/, 0.29],
  [/[frt()[\]\-–/]/, 0.4],
  [/[mwMW—…@%&]/, 0.95],
  [/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Extended_Pictographic}/u, 1.1],
  [/\p{Lu}/u, 0.69],
  [/[\p{Ll}\p{Nd}]/u, 0.51],
];
