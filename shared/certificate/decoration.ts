import { encode } from 'uqr';
import { drawOrnamentalText } from './lettering.ts';
import { braid, lozenge, type Point, rosette } from './ornament.ts';
import { centre, left, type Palette, paper } from './paper.ts';

/** Paper, borders and rules. */
export const drawFrame = (doc: PDFKit.PDFDocument, colour: Palette, { hasLogo }: { hasLogo: boolean }): void => {
  const { width, height } = paper;
  doc.rect(0, 0, width, height).fill(colour.paper);

  doc.lineWidth(0.45).strokeColor(colour.gold).addContent(border()).stroke();

  drawBox(doc, 42.5, 0.9, colour.gold);
  drawBox(doc, 46, 0.4, colour.gold);
  if (!hasLogo) drawRule(doc, [centre, 112], 60, 0.8, colour.gold);
  drawRule(doc, [centre, 283], 340, 0.6, colour.paleGold);
  doc.addContent(lozenge([centre, 283], 4.5)).fill(colour.gold);
  drawRule(doc, [left, 478], 200, 0.5, colour.quiet);
};

/** The longest of all that is drawn, and the same on every page. */
let woven: string | undefined;
const border = (): string => (woven ??= weave());

const weave = (): string => {
  const [near, far, low] = [27, paper.width - 27, paper.height - 27];
  const gap = 13.5;
  const sides: readonly (readonly [Point, Point])[] = [
    ...[near, far].map((x): [Point, Point] => [
      [x, near + gap],
      [x, low - gap],
    ]),
    ...[near, low].map((y): [Point, Point] => [
      [near + gap, y],
      [far - gap, y],
    ]),
  ];
  const corners = [near, far].flatMap((x) => [near, low].map((y): Point => [x, y]));
  return [
    ...sides.map(([from, to]) => braid(from, to, 4, 4.8, 13)),
    ...corners.map((corner) => rosette(corner, 9.5, 4, 19)),
  ].join('\n');
};

const drawBox = (doc: PDFKit.PDFDocument, inset: number, weight: number, ink: string): void =>
  void doc
    .lineWidth(weight)
    .rect(inset, inset, paper.width - 2 * inset, paper.height - 2 * inset)
    .stroke(ink);

const drawRule = (doc: PDFKit.PDFDocument, [x, y]: Point, length: number, weight: number, ink: string): void =>
  void doc
    .lineWidth(weight)
    .moveTo(x - length / 2, y)
    .lineTo(x + length / 2, y)
    .stroke(ink);

/** A lozenge for every step, filled if it was accomplished. */
export const drawProgress = (
  doc: PDFKit.PDFDocument,
  colour: Palette,
  { done, total }: { done: number; total: number },
  [x, y]: Point,
): void => {
  const spacing = Math.min(16, 600 / total);
  doc.lineWidth(0.7);
  for (let step = 0; step < total; step += 1) {
    doc.addContent(lozenge([x + (step - (total - 1) / 2) * spacing, y], spacing * 0.28));
    if (step < done) doc.fillAndStroke(colour.gold, colour.gold);
    else doc.stroke(colour.gold);
  }
};

export const drawSeal = (doc: PDFKit.PDFDocument, colour: Palette, year: string, [x, y]: Point): void => {
  doc
    .lineWidth(0.4)
    .addContent(rosette([x, y], 34, 10, 61))
    .stroke(colour.gold);
  doc.lineWidth(0.8).circle(x, y, 23.5).stroke(colour.gold);
  doc.fillColor(colour.gold);
  drawOrnamentalText(doc, year, [x, y + 5.5], 17);
};

export const drawQrCode = (
  doc: PDFKit.PDFDocument,
  colour: Palette,
  url: string,
  [x, y]: Point,
  side: number,
): void => {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const module = side / size;
  for (const [row, modules] of data.entries())
    for (const [column, dark] of modules.entries())
      if (dark) doc.rect(x - side / 2 + column * module, y - side / 2 + row * module, module, module);
  // One path for all, or viewers show hairlines between the modules.
  doc.fill(colour.text);
};
