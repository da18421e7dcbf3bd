import { buffer } from 'node:stream/consumers';
import PdfDocument from 'pdfkit';
import { certificate } from '../../emails/generated/messages/certificate.ts';
import type { PrintedCertificate } from './certificate-page.ts';
import { drawFrame, drawProgress, drawQrCode, drawSeal } from './decoration.ts';
import { canDraw, fontFile } from './fonts.ts';
import { looks, writer } from './lettering.ts';
import { centre, left, paper, right } from './paper.ts';
import { printedId } from './printed-id.ts';

/**
 * The certificate as an A4 landscape PDF, tagged; the same page and address always give the same bytes.
 * A name that the fonts cannot write leaves its line free for a pen, and stays in the document's tags.
 */
export const drawCertificate = async (page: PrintedCertificate, url: string): Promise<Uint8Array> => {
  const { language, cohortName, stepsDone: done, stepsTotal: total } = page;
  const t = certificate[language];
  const name = page.name.normalize('NFC');

  const doc = open(`${t.title} – ${name}`, page);
  const root = doc.struct('Document');
  doc.addStructure(root);
  const write = writer(doc, root);

  doc.markContent('Artifact');
  drawFrame(doc);
  drawProgress(doc, { done, total }, [centre, 375]);
  drawSeal(doc, page.issuedOn.slice(0, 4), [centre, 480]);
  doc.endMarkedContent();

  if (canDraw(cohortName))
    write('P', looks.cohort, cohortName.toLocaleUpperCase(language), [centre, 98], { actual: cohortName });
  write('H1', looks.title, t.title, [centre, 166]);
  write('P', looks.aside, t.awardedTo, [centre, 205]);
  const written = canDraw(name) ? name : withoutPictures(name);
  if (written !== '' && canDraw(written)) write('P', looks.name, written, [centre, 258], { actual: name });
  else write('P', looks.note, t.nameByHand, [centre, 296], { actual: name });
  const extent = done < total ? 'some' : 'all';
  write('P', looks.sentence, t.accomplished({ extent, done, total, role: page.role }), [centre, 319]);
  write('P', looks.programme, page.programmeTitle, [centre, 350]);
  write('P', looks.aside, t.period({ from: page.from, to: page.issuedOn }), [centre, 401]);

  write('P', looks.issued, t.issuedOn({ day: page.issuedOn }), [left, 492]);
  write('P', looks.note, t.rule({ percent: page.thresholdPercent }), [left, 509]);
  write('P', looks.small, `${t.number} ${printedId(page.id)}`, [left, 525]);

  root.add(doc.struct('Figure', { alt: t.qrCode }, () => drawQrCode(doc, url, [right, 446])));
  write('P', looks.note, t.verify, [right, 509]);
  write('Link', looks.address, url.replace(/^https?:\/\//, ''), [right, 525], { link: url });

  root.end();
  doc.end();
  return buffer(doc);
};

/** No font of print holds emoji; what is left of the name is still the name. */
const withoutPictures = (name: string): string =>
  name
    .replaceAll(/[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F\u200D]/gu, '')
    .replaceAll(/ {2,}/g, ' ')
    .trim();

const open = (title: string, { language, id, issuedOn }: PrintedCertificate): PDFKit.PDFDocument =>
  new PdfDocument({
    size: [paper.width, paper.height],
    margin: 0,
    // Without a font here, pdfkit loads a standard one that is not in the bundle.
    font: fontFile('400Regular'),
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: { Title: title, Author: 'Binôme', Keywords: id, CreationDate: new Date(issuedOn) },
  });
