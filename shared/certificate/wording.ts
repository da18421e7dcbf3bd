import { certificate } from '../../emails/generated/messages/certificate.ts';
import type { PrintedCertificate } from './certificate-page.ts';
import { looks, type Write } from './lettering.ts';
import { drawLogo } from './logo/draw-logo.ts';
import { readLogo } from './logo/read-logo.ts';
import { centre, left, right } from './paper.ts';
import { printedId } from './printed-id.ts';
import { covered, languageOf, settable } from './runs.ts';

/** Who issues it: the logo if there is one, and the name in capitals, where its script has any. */
export const writeHead = (
  doc: PDFKit.PDFDocument,
  root: PDFKit.PDFStructureElement,
  write: Write,
  { issuer: { name, logo }, language }: PrintedCertificate,
): void => {
  if (logo !== undefined) {
    const read = readLogo(logo);
    if ('problem' in read)
      throw new Error(`A logo got past the schema of issuers that cannot be drawn: ${read.problem} ${read.what}.`);
    const bbox: [number, number, number, number] = [centre - 110, 57, centre + 110, 99];
    const alt = certificate[language].logo({ name });
    root.add(doc.struct('Figure', { alt, bbox }, () => drawLogo(doc, read, bbox)));
  }
  const at = [centre, logo === undefined ? 98 : 117] as const;
  // Joined letters would be torn by the space between capitals.
  const look = /\p{Lo}/u.test(name) ? looks.issuerUncased : looks.issuer;
  write('P', look, name.toLocaleUpperCase(language), at, { actual: name });
};

/** A name that the fonts cannot write leaves its line free for a pen, and stays in the document's tags. */
export const writeName = (write: Write, { name: given, language }: PrintedCertificate): void => {
  const name = given.normalize('NFC');
  const written = settable(name);
  const lang = languageOf(name);
  if (written !== '' && covered(written, looks.name.style) === written)
    write('P', looks.name, name, [centre, 260], { lang });
  else write('P', looks.note, certificate[language].nameByHand, [centre, 296], { actual: name, lang });
};

/** When, by whose rule, under which number, and who stands for it. */
export const writeFoot = (write: Write, page: PrintedCertificate): void => {
  const { language, issuer, cohortName, issuedOn: day, edition, pairs } = page;
  const t = certificate[language];
  const circumstances = [
    ...(cohortName === issuer.name ? [] : [cohortName]),
    t.period({ from: page.from, to: day }),
    ...(pairs === undefined ? [] : [t.withPairs({ count: pairs })]),
  ];
  write('P', looks.aside, circumstances.join(' · '), [centre, 399]);

  const { signatory, place } = issuer;
  const issued = place === undefined ? t.issuedOn({ day }) : t.issuedIn({ place, day });
  const rule = t.rule({ percent: page.thresholdPercent });
  const number = `${t.number} ${printedId(page.id)}${edition > 1 ? ` · ${t.edition({ edition })}` : ''}`;
  if (signatory) {
    write('P', looks.note, rule, [centre, 416]);
    write('P', looks.signed, signatory.name, [left, 494]);
    write('P', looks.office, signatory.title ?? '', [left, 509]);
    write('P', looks.small, issued, [left, signatory.title ? 525 : 510]);
    write('P', looks.small, number, [right, 528]);
  } else {
    write('P', looks.signed, issued, [left, 494]);
    write('P', looks.note, rule, [left, 511]);
    write('P', looks.small, number, [left, 527]);
  }
};
