import type { Style } from './font-files.ts';
import { latin } from './fonts.ts';
import type { Point } from './ornament.ts';
import type { Palette } from './paper.ts';
import { covered, type Run, runsOf, settable } from './runs.ts';

type Look = {
  style: Style;
  size: number;
  colour: keyof Palette;
  /** The width into which a longer text shrinks. */
  width: number;
  /** Below it, two lines are easier to read than one. */
  floor?: number;
  tracking?: number;
};

export const looks = {
  issuer: { style: 'medium', size: 12, colour: 'ink', width: 620, floor: 8, tracking: 3 },
  issuerUncased: { style: 'medium', size: 17, colour: 'ink', width: 620, floor: 9 },
  title: { style: 'regular', size: 48, colour: 'ink', width: 620 },
  aside: { style: 'italic', size: 15, colour: 'quiet', width: 620, floor: 10 },
  name: { style: 'regular', size: 40, colour: 'text', width: 620, floor: 20 },
  sentence: { style: 'regular', size: 16, colour: 'text', width: 620 },
  programme: { style: 'medium', size: 22, colour: 'ink', width: 620, floor: 13 },
  signed: { style: 'medium', size: 14, colour: 'text', width: 230, floor: 9 },
  office: { style: 'italic', size: 12, colour: 'quiet', width: 230, floor: 8 },
  note: { style: 'italic', size: 11, colour: 'quiet', width: 230 },
  small: { style: 'regular', size: 11, colour: 'quiet', width: 230 },
  address: { style: 'regular', size: 11, colour: 'ink', width: 230 },
} satisfies Record<string, Look>;

type More = {
  /** What the text is, where letters are drawn otherwise. */
  actual?: string;
  lang?: string | undefined;
  link?: { url: string; says: string };
};

/** A centred text; `at` is the middle of its baseline, or of its first if that leaves room for a second. */
export type Write = (tag: string, look: Look, text: string, at: Point, more?: More) => void;

type Line = { readonly runs: readonly Run[]; readonly size: number; readonly width: number };

/** Writes tagged lines into a document, one structure element each; what no font holds is left out, and stays in the tags. */
export const writer =
  (doc: PDFKit.PDFDocument, root: PDFKit.PDFStructureElement, palette: Palette): Write =>
  (tag, look, text, [x, y], { actual = text, lang, link } = {}) => {
    const written = covered(settable(text), look.style);
    if (written === '') return;
    const lines = linesOf(doc, written, look);
    const isAsItIs = written === actual && lines.length === 1 && lines[0]?.runs.length === 1 && !isTurned(lines);
    const element = doc.struct(tag, { ...(!isAsItIs && { actual }), ...(lang !== undefined && { lang }) });
    root.add(element);
    element.add(() => {
      doc.fillColor(palette[look.colour]);
      // There is more room above a line than below it.
      const leading = Math.max(...lines.map(({ size }) => size)) * 1.15;
      const first = y - (lines.length - 1) * 0.75 * leading;
      lines.forEach((line, index) => drawLine(doc, line, look, [x, first + index * leading]));
    });
    if (link && lines[0]) addLink(doc, element, lines[0], [x, y], link);
    element.end();
  };

const isTurned = (lines: readonly Line[]): boolean => lines.some(({ runs }) => runs.some(({ level }) => level > 0));

/** One line, or two if it would become too small. */
const linesOf = (doc: PDFKit.PDFDocument, text: string, look: Look): readonly Line[] => {
  const whole = lineOf(doc, text, look);
  if (whole.size >= (look.floor ?? 0)) return [whole];
  const halves = halvesOf(text).map((half) => lineOf(doc, half, look));
  const size = Math.min(look.size * 0.62, ...halves.map((half) => half.size));
  return halves.map((half) => ({ ...half, size, width: (half.width * size) / half.size }));
};

const lineOf = (doc: PDFKit.PDFDocument, text: string, look: Look): Line => {
  const runs = runsOf(text, look.style);
  const { tracking = 0 } = look;
  const natural = runs.reduce((sum, run) => sum + widthOf(doc, run, look.size, tracking), -tracking);
  const scale = Math.min(1, look.width / natural);
  return { runs, size: look.size * scale, width: natural * scale };
};

/** At the space that is nearest to the middle; scripts without spaces break between any two characters. */
const halvesOf = (text: string): readonly string[] => {
  const middle = text.length / 2;
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index);
  const [nearest] = spaces.toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle));
  if (nearest !== undefined) return [text.slice(0, nearest), text.slice(nearest + 1)];
  const characters = [...new Intl.Segmenter('und').segment(text)].map(({ segment }) => segment);
  const half = Math.ceil(characters.length / 2);
  return [characters.slice(0, half).join(''), characters.slice(half).join('')];
};

/** Without it, pdfkit sets the words of a text from right to left one by one, from left to right. */
const wholeRun = ({ level }: Run): { features?: PDFKit.Mixins.OpenTypeFeatures[] } =>
  level % 2 === 1 ? { features: ['rtla'] } : {};

const widthOf = (doc: PDFKit.PDFDocument, run: Run, size: number, tracking: number): number => {
  doc.font(run.face.font, run.face.key, size * run.face.scale);
  return doc.widthOfString(run.text, { characterSpacing: tracking, ...wholeRun(run) });
};

const drawLine = (doc: PDFKit.PDFDocument, { runs, size, width }: Line, look: Look, [x, y]: Point): void => {
  const tracking = (look.tracking ?? 0) * (size / look.size);
  let at = x - width / 2;
  for (const run of runs) {
    const taken = widthOf(doc, run, size, tracking);
    doc.text(run.text, at, y, {
      characterSpacing: tracking,
      lineBreak: false,
      baseline: 'alphabetic',
      textWidth: taken,
      wordCount: 1,
      ...wholeRun(run),
    });
    at += taken;
  }
};

const addLink = (
  doc: PDFKit.PDFDocument,
  structParent: PDFKit.PDFStructureElement,
  { size, width }: Line,
  [x, y]: Point,
  { url, says }: { url: string; says: string },
): void => {
  // To pdfkit, a primitive string is a name of PDF's.
  const options: PDFKit.Mixins.AnnotationOption = { structParent };
  Object.assign(options, { Contents: new String(says) });
  doc.link(x - width / 2, y - size, width, size * 1.3, url, options);
};

/** The middle of a text that stands in a shape, and is no content of its own. */
export const drawOrnamentalText = (doc: PDFKit.PDFDocument, text: string, [x, y]: Point, size: number): void => {
  const { font, key } = latin('medium');
  doc.font(font, key, size);
  doc.text(text, x - doc.widthOfString(text) / 2, y, { lineBreak: false, baseline: 'alphabetic' });
};
