import { encode } from 'uqr';
import { fontFile } from './fonts.ts';
import { chain, lozenge, type Point, rosette } from './ornament.ts';
import { centre, colour, left, paper } from './paper.ts';

/** Paper, borders and rules. */
export const drawFrame = (doc: PDFKit.PDFDocument): void => {
  const { width, height } = paper;
  doc.rect(0, 0, width, height).fill(colour.paper);

  const [near, far, low] = [27, width - 27, height - 27];
  const gap = 20;
  doc.lineWidth(0.45);
  for (const x of [near, far]) {
    doc.path(chain([x, near + gap], [x, low - gap], 4.6, 4.6));
    for (const y of [near, low]) doc.path(rosette([x, y], 8.5, 5.5, 15));
  }
  for (const y of [near, low]) doc.path(chain([near + gap, y], [far - gap, y], 4.6, 4.6));
  doc.stroke(colour.gold);

  drawBox(doc, 42.5, 0.9);
  drawBox(doc, 46, 0.4);
  drawRule(doc, [centre, 112], 60, 0.8, colour.gold);
  drawRule(doc, [centre, 281], 340, 0.6, colour.paleGold);
  doc.path(lozenge([centre, 281], 4.5)).fill(colour.gold);
  drawRule(doc, [left, 474], 200, 0.5, colour.quiet);
};

const drawBox = (doc: PDFKit.PDFDocument, inset: number, weight: number): void =>
  void doc
    .lineWidth(weight)
    .rect(inset, inset, paper.width - 2 * inset, paper.height - 2 * inset)
    .stroke(colour.gold);

const drawRule = (doc: PDFKit.PDFDocument, [x, y]: Point, length: number, weight: number, ink: string): void =>
  void doc
    .lineWidth(weight)
    .moveTo(x - length / 2, y)
    .lineTo(x + length / 2, y)
    .stroke(ink);

/** A lozenge for every step, filled if it was accomplished. */
export const drawProgress = (
  doc: PDFKit.PDFDocument,
  { done, total }: { done: number; total: number },
  [x, y]: Point,
): void => {
  const spacing = Math.min(16, 600 / total);
  doc.lineWidth(0.7);
  for (let step = 0; step < total; step += 1) {
    doc.path(lozenge([x + (step - (total - 1) / 2) * spacing, y], spacing * 0.28));
    if (step < done) doc.fillAndStroke(colour.gold, colour.gold);
    else doc.stroke(colour.gold);
  }
};

export const drawSeal = (doc: PDFKit.PDFDocument, year: string, [x, y]: Point): void => {
  doc
    .lineWidth(0.4)
    .path(rosette([x, y], 34, 10, 61))
    .stroke(colour.gold);
  doc.lineWidth(0.8).circle(x, y, 23.5).stroke(colour.gold);
  doc.font(fontFile('500Medium'), 17).fillColor(colour.gold);
  doc.text(year, x - doc.widthOfString(year) / 2, y + 5.5, { lineBreak: false, baseline: 'alphabetic' });
};

export const drawQrCode = (doc: PDFKit.PDFDocument, url: string, [x, y]: Point): void => {
  const side = 82;
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const module = side / size;
  for (const [row, modules] of data.entries())
    for (const [column, dark] of modules.entries())
      if (dark) doc.rect(x - side / 2 + column * module, y - side / 2 + row * module, module, module);
  // One path for all, or viewers show hairlines between the modules.
  doc.fill(colour.ink);
};
