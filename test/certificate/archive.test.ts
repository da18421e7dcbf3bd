import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import PdfDocument from 'pdfkit';
import { alsoAccessible, attach, describe as describePdf } from '../../shared/certificate/archive.ts';
import { drawCertificate } from '../../shared/certificate/draw-certificate.ts';
import { latin } from '../../shared/certificate/fonts.ts';
import { aPrintedCertificate, aSignedIssuer, certificateUrl } from '../support/certificates.ts';
import { names } from './names.ts';
import { hasVeraPdf, type Verdict, verdicts } from './vera-pdf.ts';

type Subset = PDFKit.PDFDocumentOptions['subset'];
type Change = { tagged?: boolean; subset?: Subset; isAccessible?: boolean };

/** A line with an accent, the shortest document that can break the rules. */
const aShortDocument = async ({ tagged = true, subset = 'PDF/A-3a', isAccessible = true }: Change = {}) => {
  const { font, key } = latin('regular');
  const info = { CreationDate: new Date(0) };
  const doc = new PdfDocument({ font: '', pdfVersion: '1.7', subset, tagged, lang: 'fr', displayTitle: true, info });
  describePdf(doc, { Title: 'R&D', Author: 'Zoé' });
  doc.font(font, key, 20);
  const write = () => void doc.text('Zoé');
  if (tagged) doc.addStructure(doc.struct('Document', {}, [doc.struct('P', {}, write)]));
  else write();
  attach(doc, 'a.b.c', new Date(0));
  if (isAccessible) alsoAccessible(doc);
  doc.end();
  return await buffer(doc);
};

describe.skipIf(!hasVeraPdf)('veraPDF', () => {
  const said = new Map<string, Verdict[]>();

  beforeAll(async () => {
    const drawn = Object.entries(names).flatMap(([script, name]) => [
      [script, aPrintedCertificate({ name })] as const,
      [`${script}-signed`, aPrintedCertificate({ name, issuer: aSignedIssuer, edition: 2 })] as const,
    ]);
    const files: Record<string, Uint8Array> = {
      short: await aShortDocument(),
      silent: await aShortDocument({ isAccessible: false }),
      untagged: await aShortDocument({ tagged: false }),
      listed: await aShortDocument({ subset: 'PDF/UA' as Subset, isAccessible: false }),
    };
    for (const [title, page] of drawn)
      files[title] = await drawCertificate(page, certificateUrl, title.endsWith('signed') ? 'a.b.c' : undefined);
    for (const verdict of await verdicts(files)) said.set(verdict.file, [...(said.get(verdict.file) ?? []), verdict]);
    // A Java machine that reads forty files twice: a busy machine takes more than a minute.
  }, 300_000);

  it.each(Object.keys(names).flatMap((script) => [script, `${script}-signed`]))(
    'finds nothing wrong with a certificate, for archives or for readers: %s',
    (title) => {
      const both = said.get(`${title}.pdf`) ?? [];
      expect(both.map(({ profile, failed }) => [profile, failed])).toEqual([
        ['ua1', []],
        ['3a', []],
      ]);
      for (const { checks } of both) expect(checks).toBeGreaterThan(500);
    },
  );

  it.each([
    ['a short one of ours', 'short', [], []],
    ['none says that it can be read aloud', 'silent', ['5-1'], []],
    ['no tags', 'untagged', ['6.2-1', '7.1-11', '7.1-3'], ['6.7.2.2-1', '6.7.3.3-1']],
    ['a list of glyphs that leaves out accents', 'listed', ['7.21.4.2-2'], expect.arrayContaining(['6.2.11.4.2-2'])],
  ])('would find what is wrong: %s', (_, title, forReaders, forArchives) => {
    expect((said.get(`${title}.pdf`) ?? []).map(({ failed }) => failed)).toEqual([forReaders, forArchives]);
  });
});
