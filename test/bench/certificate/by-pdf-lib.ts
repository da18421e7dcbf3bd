import { readFileSync } from 'node:fs';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, type PDFPage, rgb } from 'pdf-lib';
import { encode } from 'uqr';
import { braid, lozenge, rosette } from '../../../shared/certificate/ornament.ts';
import { paper } from '../../../shared/certificate/paper.ts';

const ink = rgb(0.11, 0.29, 0.25);
const gold = rgb(0.64, 0.49, 0.17);
const fonts = ['regular', 'italic', 'medium'].map((style) =>
  readFileSync(`dist/functions/fonts/garamond-${style}.ttf`),
);

/**
 * The same page by pdf-lib: ornaments, lines, QR code. Its fonts are embedded whole, since its subsets lose letters; there
 * are no tags, no archive and no other scripts, which it has no means for.
 */
export const drawByPdfLib = async (name: string, url: string): Promise<Uint8Array> => {
  const doc = await PDFDocument.create();
  doc.registerFontkit(fontkit);
  const [regular, italic, medium] = await Promise.all(fonts.map((bytes) => doc.embedFont(bytes)));
  const page = doc.addPage([paper.width, paper.height]);
  drawOrnaments(page);
  drawQr(page, url);
  const write = (font: PDFFont | undefined, size: number, text: string, x: number, y: number): void => {
    if (!font) return;
    const width = font.widthOfTextAtSize(text, size);
    page.drawText(text, { font, size, x: x - width / 2, y: paper.height - y, color: ink });
  };
  const centre = paper.width / 2;
  write(medium, 12, 'ASSOCIATION TANDEM MENTORAT', centre, 98);
  write(regular, 48, 'Certificat d’achèvement', centre, 170);
  write(italic, 15, 'décerné à', centre, 207);
  write(regular, 40, name, centre, 260);
  write(regular, 16, 'a accompli 5 des 6 étapes du programme de mentorat, dans le rôle de mentor', centre, 317);
  write(medium, 22, 'Mentorat de groupe', centre, 349);
  write(italic, 15, 'Strasbourg 2027 · du 1er janvier 2027 au 24 juin 2027', centre, 399);
  write(medium, 17, '2027', centre, 486);
  write(medium, 14, 'Délivré le 24 juin 2027', 185, 494);
  write(italic, 11, 'Décerné dès 80 % des étapes accomplies', 185, 511);
  write(regular, 11, 'Numéro 7Q4M-XK2P-9DTR', 185, 527);
  write(italic, 11, 'Vérifier ce certificat', paper.width - 185, 500);
  write(regular, 11, url, paper.width - 185, 514);
  return await doc.save();
};

const drawOrnaments = (page: PDFPage): void => {
  const [near, far, low] = [27, paper.width - 27, paper.height - 27];
  const draw = (path: string, borderWidth = 0.45): void =>
    page.drawSvgPath(svgPath(path), { x: 0, y: paper.height, borderColor: gold, borderWidth });
  for (const x of [near, far]) {
    draw(braid([x, near + 13.5], [x, low - 13.5], 4, 4.8, 13));
    for (const y of [near, low]) draw(rosette([x, y], 9.5, 4, 19));
  }
  for (const y of [near, low]) draw(braid([near + 13.5, y], [far - 13.5, y], 4, 4.8, 13));
  draw(rosette([paper.width / 2, 481], 34, 10, 61), 0.4);
  for (let step = 0; step < 6; step += 1) draw(lozenge([paper.width / 2 + (step - 2.5) * 16, 374], 4.5), 0.7);
};

/** Our ornaments are operators of PDF; it takes path data, each letter before its numbers. */
const svgPath = (operators: string): string =>
  operators.replaceAll(/((?:-?[\d.]+ )*)([mlch])\b/g, (_, numbers: string, letter: string) =>
    letter === 'h' ? 'Z' : letter.toUpperCase() + numbers,
  );

const drawQr = (page: PDFPage, url: string): void => {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const module = 76 / size;
  for (const [row, modules] of data.entries())
    for (const [column, dark] of modules.entries())
      if (dark)
        page.drawRectangle({
          x: paper.width - 223 + column * module,
          y: paper.height - 408 - (row + 1) * module,
          width: module,
          height: module,
          color: ink,
        });
};
