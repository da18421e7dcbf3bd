import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The styles of EB Garamond that a certificate is set in, as its package names the folders. */
export const certificateFonts = ['400Regular', '400Regular_Italic', '500Medium'] as const;
type Style = (typeof certificateFonts)[number];

/** The path of a font file: beside the built chunks, or in its package when run from source. */
export const fontFile = (style: Style): string => {
  const file = `EBGaramond_${style}.ttf`;
  const places = [`../fonts/${file}`, `../../node_modules/@expo-google-fonts/eb-garamond/${style}/${file}`];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find((path) => existsSync(path));
  if (!found)
    throw new Error(`The font ${file} is neither beside the bundle nor in its package; no certificate can be drawn.`);
  return found;
};

/** Latin with every accent (Vietnamese included), Greek, Cyrillic, and their punctuation: what all three styles hold. */
const covered =
  /^[\u0300-\u033E -~\u00A0-\u00B1\u00B4-\u00B8\u00BA-\u024F\u0386-\u03CE\u0400-\u045F\u1E00-\u1FFE\u2010-\u2016\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026]*$/u;

/** Whether the fonts hold a glyph for every character, so that no empty box is ever printed. */
export const canDraw = (text: string): boolean => covered.test(text);
