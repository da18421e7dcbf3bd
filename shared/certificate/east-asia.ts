import type { CjkLanguage } from './font-files.ts';

/** In whose hand Chinese characters are to be drawn, the likeliest first; nobody says, so the text itself has to. */
export const eastAsianLanguages = (text: string): readonly CjkLanguage[] => {
  const [first] = likely(text);
  const others: readonly CjkLanguage[] = ['zh-Hans', 'zh-Hant', 'ja', 'ko'];
  return first ? [first, ...others.filter((language) => language !== first)] : others;
};

function* likely(text: string): Generator<CjkLanguage> {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) yield 'ja';
  if (/\p{Script=Hangul}/u.test(text)) yield 'ko';
  if (/\p{Script=Bopomofo}/u.test(text)) yield 'zh-Hant';
  // Japanese set a family name apart from a given name; Chinese do not.
  if (/\p{Script=Han}[ \u3000]\p{Script=Han}/u.test(text)) yield 'ja';
  const characters = text.match(/\p{Script=Han}/gu) ?? [];
  if (characters.length === 0) return;
  for (const { language, everyday } of standards)
    if (characters.every((character) => everyday().has(character))) yield language;
}

/** The characters of a national standard, which ICU knows by its encoding: two bytes each, in these rows and cells. */
const standard = (
  language: CjkLanguage,
  encoding: string,
  [from, to]: readonly [number, number],
  cells: readonly number[],
) => {
  let known: ReadonlySet<string> | undefined;
  const read = (): ReadonlySet<string> => {
    const bytes: number[] = [];
    for (let row = from; row <= to; row += 1) for (const cell of cells) bytes.push(row, cell);
    return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)));
  };
  return { language, everyday: () => (known ??= read()) };
};

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** GB 2312 holds simplified forms only, Big5 traditional ones, JIS X 0208 those of Japan. */
const standards = [
  standard('zh-Hans', 'gbk', [0xb0, 0xf7], span(0xa1, 0xfe)),
  standard('zh-Hant', 'big5', [0xa4, 0xf9], [...span(0x40, 0x7e), ...span(0xa1, 0xfe)]),
  standard('ja', 'euc-jp', [0xb0, 0xf4], span(0xa1, 0xfe)),
];
