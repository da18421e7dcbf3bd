/** A4 landscape, in points. */
export const paper = { width: 841.89, height: 595.28 };

/** The axes on which everything is centred. */
export const centre = paper.width / 2;
export const left = 185;
export const right = paper.width - left;

export const house = { ink: '#1b4a40', gold: '#a47e2b' };
const sheet = '#fffdf7';

/** The colours of a page: those of its issuer, or ours. */
export const paletteOf = (colours: typeof house | undefined) => {
  const { ink, gold } = colours ?? house;
  return { paper: sheet, ink, text: '#29241f', quiet: '#625a52', gold, paleGold: mixed(gold, sheet) };
};
export type Palette = ReturnType<typeof paletteOf>;

/** Text is read from 4.5 : 1, and shapes from 3 : 1, by WCAG 2.2. */
const least = { ink: 4.5, gold: 3 };

/** Whether a colour stands out enough from the paper to be read. */
export const isReadable = (part: keyof typeof least, colour: string): boolean =>
  (luminance(sheet) + 0.05) / (luminance(colour) + 0.05) >= least[part];

const channels = (colour: string): number[] => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = channels(colour)
    .map((value) => value / 255)
    .map((value) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const mixed = (one: string, other: string): string => {
  const second = channels(other);
  const middle = channels(one).map((value, index) => Math.round((value + (second[index] ?? value)) / 2));
  return `#${middle.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
};
