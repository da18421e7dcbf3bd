import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PrintedCertificate } from '../../shared/certificate/certificate-page.ts';
import { drawCertificate } from '../../shared/certificate/draw-certificate.ts';
import { asPrinted } from '../../shared/certificate/printing.ts';
import { canDraw } from '../../shared/certificate/fonts.ts';
import { aCertificatePage } from '../support/builders.ts';

const url = 'https://mentor.example.org/c/7Q4MXK2P9DTR';
const aPage = ({ issuer = { name: 'Strasbourg 2027' }, ...change }: Partial<PrintedCertificate> = {}) =>
  asPrinted(
    aCertificatePage({
      name: 'Hélène Nguyễn-Østergård',
      role: 'mentor',
      programmeTitle: 'Mentorat de groupe',
      cohortName: 'Strasbourg 2027',
      from: '2027-01-01',
      issuedOn: '2027-06-24',
      ...change,
    }),
    issuer,
  );

/** The PDF as Latin-1 text, page contents inflated. */
const read = async (page: PrintedCertificate): Promise<string> => {
  const pdf = Buffer.from(await drawCertificate(page, url)).toString('latin1');
  return pdf.replace(/stream\n([^]*?)\nendstream/g, (whole, data: string) => {
    try {
      return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
    } catch {
      return whole;
    }
  });
};

/** How pdfkit writes text that is not ASCII. */
const utf16 = (text: string): string =>
  Buffer.from(`\uFEFF${text}`, 'utf16le')
    .swap16()
    .toString('latin1')
    .replaceAll(/[()\\\n\r\t\b\f]/g, (character) => `\\${character}`);

describe('a certificate', () => {
  it('is the same to the byte whenever it is drawn again', async () => {
    const [one, two] = await Promise.all([drawCertificate(aPage(), url), drawCertificate(aPage(), url)]);
    const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    expect(sha256(two)).toBe(sha256(one));
    expect(sha256(await drawCertificate(aPage({ stepsDone: 6 }), url))).not.toBe(sha256(one));
  });

  it('is one page, tagged, with its language, title and date of issue', async () => {
    const pdf = await read(aPage());
    expect(pdf.match(/\/Type \/Page\n/g)).toHaveLength(1);
    expect(pdf).toContain('/Lang (fr)');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain(utf16('Certificat d’achèvement – Hélène Nguyễn-Østergård'));
    expect(pdf).toContain('(D:20270624000000Z)');
    for (const tag of ['Document', 'H1', 'P', 'Figure', 'Link']) expect(pdf).toContain(`/S /${tag}\n`);
  });

  it('links to the page that proves it', async () => {
    expect(await read(aPage())).toContain(`/URI (${url})`);
  });

  it('shrinks a long name until it fits between the borders', async () => {
    const sizesOf = async (name: string) =>
      [...(await read(aPage({ name }))).matchAll(/\/F1 ([\d.]+) Tf/g)].map(([, size]) => Number(size));
    expect(await sizesOf('Zoé Żeromska')).toContain(40);
    expect(await sizesOf('Zoé Żeromska '.repeat(9))).not.toContain(40);
  });

  it('leaves the line free for a name that the fonts cannot write, and keeps it in the tags', async () => {
    const pdf = await read(aPage({ name: '山田 太郎' }));
    expect(pdf).toContain(`/ActualText (${utf16('山田 太郎')})`);
    expect(pdf).not.toMatch(/\/F1 40 Tf/);
  });
});

it.each([
  ['Zoé 🌸 Lefèvre 👩‍🏫', true],
  ['山田 😀', false],
  ['🌸', false],
])('writes what print can hold of %s: %s', async (name, isWritten) => {
  expect(/\/F1 40 Tf/.test(await read(aPage({ name })))).toBe(isWritten);
});

describe('the fonts', () => {
  it.each(['Zoé', 'Łukasz Żółć', 'Nguyễn Thị Thảo', 'Þórdís Ó’Brien', 'Αθηνά', 'Юлия', 'm\u0308'])(
    'write %s',
    (name) => {
      expect(canDraw(name)).toBe(true);
    },
  );
  it.each(['山田', 'محمد', 'Zoé 🌸', 'देव', 'Anna\u202E'])('do not write %s', (name) => {
    expect(canDraw(name)).toBe(false);
  });
});
