import { fontFile } from './fonts.ts';
import type { Point } from './ornament.ts';
import { colour } from './paper.ts';

type Look = {
  style: Parameters<typeof fontFile>[0];
  size: number;
  colour: string;
  /** The width into which a longer text shrinks. */
  width: number;
  tracking?: number;
};

export const looks = {
  cohort: { style: '500Medium', size: 12, colour: colour.ink, width: 620, tracking: 3 },
  title: { style: '400Regular', size: 48, colour: colour.ink, width: 620 },
  aside: { style: '400Regular_Italic', size: 15, colour: colour.quiet, width: 620 },
  name: { style: '400Regular', size: 40, colour: colour.text, width: 620 },
  sentence: { style: '400Regular', size: 16, colour: colour.text, width: 620 },
  programme: { style: '500Medium', size: 22, colour: colour.ink, width: 620 },
  issued: { style: '500Medium', size: 14, colour: colour.text, width: 220 },
  note: { style: '400Regular_Italic', size: 11, colour: colour.quiet, width: 220 },
  small: { style: '400Regular', size: 11, colour: colour.quiet, width: 220 },
  address: { style: '400Regular', size: 11, colour: colour.ink, width: 225 },
} satisfies Record<string, Look>;

/** One centred line; `at` is the middle of its baseline, `actual` what a screen reader says instead of the letters. */
type Write = (tag: string, look: Look, text: string, at: Point, more?: { actual?: string; link?: string }) => void;

/** Writes tagged lines into a document, one structure element each. */
export const writer =
  (doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement): Write =>
  (tag, look, text, [x, y], { actual, link } = {}) => {
    const { style, size, width, tracking = 0 } = look;
    const element = doc.struct(tag, actual === undefined ? {} : { actual });
    root.add(element);
    element.add(() => {
      const natural = doc.font(fontFile(style), size).widthOfString(text, { characterSpacing: tracking }) - tracking;
      const scale = Math.min(1, width / natural);
      doc.fontSize(size * scale).fillColor(look.colour);
      doc.text(text, x - (natural * scale) / 2, y, {
        characterSpacing: tracking * scale,
        lineBreak: false,
        baseline: 'alphabetic',
        ...(link !== undefined && { link }),
      });
    });
    element.end();
  };
