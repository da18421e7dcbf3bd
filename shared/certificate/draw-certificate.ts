import { buffer } from 'node:stream/consumers';
import PdfDocument from 'pdfkit';
import { certificate } from '../../emails/generated/messages/certificate.ts';
import { alsoAccessible, attach, describe } from './archive.ts';
import type { PrintedCertificate } from './certificate-page.ts';
import { drawFrame, drawProgress, drawQrCode, drawSeal } from './decoration.ts';
import { forgetGlyphs } from './fonts.ts';
import { looks, writer } from './lettering.ts';
import { centre, paletteOf, paper, right } from './paper.ts';
import { writeFoot, writeHead, writeName } from './wording.ts';

/**
 * The certificate as an A4 landscape PDF: PDF/UA-1 and PDF/A-3a in one, the signed credential attached if there is one.
 * The same page, address and credential always give the same bytes.
 */
export const drawCertificate = async (
  page: PrintedCertificate,
  url: string,
  credential?: string,
): Promise<Uint8Array> => {
  const { language, stepsDone: done, stepsTotal: total, issuer } = page;
  const t = certificate[language];
  const palette = paletteOf(issuer.colours);

  // Nothing waits from here to the end of the document: fonts are shared, and no other may be drawn meanwhile.
  forgetGlyphs();
  const doc = open(page);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const write = writer(doc, root, palette);

  doc.markContent('Artifact');
  drawFrame(doc, palette, { hasLogo: issuer.logo !== undefined });
  drawProgress(doc, palette, { done, total }, [centre, 374]);
  drawSeal(doc, palette, page.issuedOn.slice(0, 4), [centre, 481]);
  doc.endMarkedContent();

  writeHead(doc, root, write, page);
  write('H1', looks.title, t.title, [centre, 170]);
  write('P', looks.aside, t.awardedTo, [centre, 207]);
  writeName(write, page);
  const extent = done < total ? 'some' : 'all';
  write('P', looks.sentence, t.accomplished({ extent, done, total, role: page.role }), [centre, 317]);
  write('P', looks.programme, page.programmeTitle, [centre, 349]);
  writeFoot(write, page);

  const [bbox, middle]: [[number, number, number, number], readonly [number, number]] = [
    [right - 38, 408, right + 38, 484],
    [right, 446],
  ];
  root.add(doc.struct('Figure', { alt: t.qrCode, bbox }, () => drawQrCode(doc, palette, url, middle, 76)));
  write('P', looks.note, t.verify, [right, 500]);
  write('Link', looks.address, url.replace(/^https?:\/\//, ''), [right, 514], { link: { url, says: t.verify } });

  root.end();
  if (credential !== undefined) attach(doc, credential, new Date(page.issuedOn));
  alsoAccessible(doc);
  doc.end();
  return buffer(doc);
};

const open = ({ language, name, id, issuedOn, issuer }: PrintedCertificate): PDFKit.PDFDocument => {
  const Title = `${certificate[language].title} – ${name.normalize('NFC')}`;
  const doc = new PdfDocument({
    size: [paper.width, paper.height],
    margin: 0,
    // Else pdfkit begins with a standard font, which is not in the bundle.
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-3a',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title, Keywords: id, CreationDate: new Date(issuedOn) },
  });
  describe(doc, { Title, Author: issuer.name });
  return doc;
};
