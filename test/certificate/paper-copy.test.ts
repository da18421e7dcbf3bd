import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import jsQr from 'jsqr';
import { PDFDocument, PDFDict, PDFName, PDFRawStream, decodePDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { drawCertificate } from '../../shared/certificate/draw-certificate.ts';
import { findPdftoppm } from '../inspect/tools.ts';
import { aPrintedCertificate, aSignedIssuer, certificateUrl, readable } from '../support/certificates.ts';
import { removeFolder } from '../support/remove-folder.ts';

const issuer = aSignedIssuer;

/** The text of the QR code in a picture, if there is one that can be read. */
const qrCodeIn = (pixels: Uint8ClampedArray, width: number, height: number): string | undefined =>
  // What a bundler makes of its module has the function one level down.
  ('default' in jsQr ? jsQr.default : jsQr)(pixels, width, height)?.data;

/** The squares of one path, four dots a module, as a picture. */
const pictureOf = (squares: readonly (readonly number[])[]) => {
  const [xs, ys] = [0, 1].map((axis) => squares.map((square) => square[axis] ?? 0));
  const [left, bottom, module] = [Math.min(...xs!), Math.min(...ys!), squares[0]?.[2] ?? 1];
  const side = (Math.round((Math.max(...xs!) - left) / module) + 9) * 4;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [x = 0, y = 0] of squares) {
    const [column, row] = [Math.round((x - left) / module) + 4, Math.round((y - bottom) / module) + 4];
    for (let dot = 0; dot < 16; dot += 1) {
      const at = ((row * 4 + Math.floor(dot / 4)) * side + column * 4 + (dot % 4)) * 4;
      pixels.fill(0, at, at + 3);
    }
  }
  return { pixels, side };
};

describe('a printed certificate', () => {
  it.each([certificateUrl, 'https://a-much-longer-name-of-an-organisation.example.org/c/7Q4MXK2P9DTR'])(
    'leads to its page by the squares that are drawn: %s',
    async (url) => {
      const pdf = readable(await drawCertificate(aPrintedCertificate({ issuer }), url));
      const squares = [...pdf.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)]
        .map(([, ...numbers]) => numbers.map(Number))
        .filter(([, , width, height]) => width === height && Number(width) < 5);
      const { pixels, side } = pictureOf(squares);
      expect(qrCodeIn(pixels, side, side)).toBe(url);
    },
  );

  const program = findPdftoppm();
  if (!program) process.stdout.write('QR code of a rendered page: skipped, there is no pdftoppm here.\n');
  it.skipIf(!program).each([100, 150, 300])(
    'leads to its page as a scanner of %i dots per inch sees it',
    async (dpi) => {
      const folder = await mkdtemp(join(tmpdir(), 'binome-scan-'));
      try {
        const [file, page] = [join(folder, 'a.pdf'), join(folder, 'a')];
        await writeFile(file, await drawCertificate(aPrintedCertificate({ issuer }), certificateUrl));
        await promisify(execFile)(program ?? '', ['-r', String(dpi), '-singlefile', file, page]);
        const ppm = await readFile(`${page}.ppm`);
        const [head = '', width = 0, height = 0] = /^P6\n(\d+) (\d+)\n255\n/.exec(ppm.toString('latin1', 0, 30)) ?? [];
        const pixels = new Uint8ClampedArray(Number(width) * Number(height) * 4).fill(255);
        for (let at = head.length, to = 0; at < ppm.length; at += 3, to += 4) pixels.set(ppm.subarray(at, at + 3), to);
        expect(qrCodeIn(pixels, Number(width), Number(height))).toBe(certificateUrl);
      } finally {
        await removeFolder(folder);
      }
    },
  );
});

describe('the attached credential', () => {
  const attachedTo = async (pdf: Uint8Array) => {
    const document = await PDFDocument.load(pdf);
    const files = document.context.enumerateIndirectObjects().flatMap(([, object]) => {
      if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Filespec')) return [];
      const stream = object.lookup(PDFName.of('EF'), PDFDict).lookup(PDFName.of('F'));
      if (!(stream instanceof PDFRawStream)) throw new Error('A file without bytes.');
      const text = Buffer.from(decodePDFRawStream(stream).decode()).toString();
      const [relation, type] = [object.get(PDFName.of('AFRelationship')), stream.dict.get(PDFName.of('Subtype'))];
      return [{ name: String(object.get(PDFName.of('UF'))), relation: String(relation), type: String(type), text }];
    });
    return files;
  };

  it('is in the file, byte for byte', async () => {
    const credential = `eyJhbGciOiJSUzI1NiJ9.${'Zm9v'.repeat(900)}.c2ln`;
    const pdf = await drawCertificate(aPrintedCertificate(), certificateUrl, credential);
    expect(await attachedTo(pdf)).toEqual([
      { name: '(credential.jwt)', relation: '/Data', type: '/application#2Fvc+jwt', text: credential },
    ]);
  });

  it('is not there when there is none', async () => {
    expect(await attachedTo(await drawCertificate(aPrintedCertificate(), certificateUrl))).toEqual([]);
  });
});
