import type { Logo, Shape } from './read-logo.ts';

/** Draws a logo as large as fits a box, its middle in the box's. */
export const drawLogo = (
  doc: PDFKit.PDFDocument,
  { box, shapes }: Logo,
  [left, top, right, bottom]: readonly [number, number, number, number],
): void => {
  const scale = Math.min((right - left) / box.width, (bottom - top) / box.height);
  doc.save();
  doc.translate((left + right - box.width * scale) / 2, (top + bottom - box.height * scale) / 2);
  doc.scale(scale).translate(-box.x, -box.y);
  // What lies outside the drawing is not to cover the page.
  doc.rect(box.x, box.y, box.width, box.height).clip();
  for (const shape of shapes) drawShape(doc, shape);
  doc.restore();
};

const drawShape = (doc: PDFKit.PDFDocument, { outline, paint, steps }: Shape): void => {
  doc.save();
  for (const step of steps) {
    if (!('clip' in step)) doc.transform(...step.move);
    else doc.path(step.clip).clip();
  }
  doc.path(outline).lineWidth(paint.strokeWidth).lineCap(paint.cap).lineJoin(paint.join);
  doc.fillOpacity(paint.fillOpacity).strokeOpacity(paint.strokeOpacity);
  const rule = paint.fillRule === 'evenodd' ? 'even-odd' : 'non-zero';
  if (paint.fill !== undefined && paint.stroke !== undefined) doc.fillAndStroke(paint.fill, paint.stroke, rule);
  else if (paint.fill !== undefined) doc.fill(paint.fill, rule);
  else if (paint.stroke !== undefined) doc.stroke(paint.stroke);
  doc.restore();
};
