import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { drawCertificate } from '../../shared/certificate/draw-certificate.ts';
import { aPrintedCertificate, aSignedIssuer, certificateUrl as url, readable, utf16 } from '../support/certificates.ts';

const read = async (change: Parameters<typeof aPrintedCertificate>[0] = {}): Promise<string> =>
  readable(await drawCertificate(aPrintedCertificate(change), url));

const sizesOf = (pdf: string): readonly number[] =>
  [...pdf.matchAll(/\/F\d+ ([\d.]+) Tf/g)].map(([, size]) => Number(size));

describe('a certificate', () => {
  it('is the same to the byte whenever it is drawn again, whatever was drawn in between', async () => {
    const sha256 = async (change = {}) =>
      createHash('sha256')
        .update(await drawCertificate(aPrintedCertificate({ issuer: aSignedIssuer, ...change }), url, 'a.b.c'))
        .digest('hex');
    const first = await sha256();
    // The first space that these ask for is another character.
    await sha256({ name: 'Zoé\u00A0Lefèvre' });
    expect(await Promise.all([sha256({ name: 'محمد' }), sha256()])).toContain(first);
    expect(await sha256({ stepsDone: 6 })).not.toBe(first);
    expect(await sha256({ edition: 2 })).not.toBe(first);
  });

  it('is one page, tagged, with its language, title and date of issue', async () => {
    const pdf = await read();
    expect(pdf.match(/\/Type \/Page\n/g)).toHaveLength(1);
    expect(pdf).toContain('/Lang (fr)');
    expect(pdf).toContain('/Marked true');
    expect(pdf).toContain('/DisplayDocTitle true');
    expect(pdf).toContain(utf16('Certificat d’achèvement – Hélène Nguyễn-Østergård'));
    expect(pdf).toContain('(D:20270624000000Z)');
    for (const tag of ['Document', 'H1', 'P', 'Figure', 'Link']) expect(pdf).toContain(`/S /${tag}\n`);
  });

  it('links to the page that proves it', async () => {
    expect(await read()).toContain(`/URI (${url})`);
  });

  it('bears an ampersand in its metadata', async () => {
    const pdf = await read({ name: 'R&D <Zoé>' });
    expect(pdf).toContain('Certificat d’achèvement – R&amp;D &lt;Zoé&gt;'.replaceAll(/[’–éèê]/g, bytesOf));
    expect(pdf).toContain(utf16('Certificat d’achèvement – R&D <Zoé>'));
  });

  it('shrinks a long name until it fits between the borders, and sets it in two lines before it is too small', async () => {
    const [short, long, longest] = await Promise.all(
      [1, 4, 9].map(async (times) => sizesOf(await read({ name: 'Zoé Żeromska '.repeat(times) }))),
    );
    expect(short).toContain(40);
    expect(long).not.toContain(40);
    expect(longest?.filter((size) => size < 25 && size > 16.5).length).toBeGreaterThan(1);
  });

  it('leaves the line free for a name that the fonts cannot write, and keeps it in the tags', async () => {
    const pdf = await read({ name: 'ᠮᠣᠩᠭᠣᠯ' });
    expect(pdf).toContain(`/ActualText (${utf16('ᠮᠣᠩᠭᠣᠯ')})`);
    expect(sizesOf(pdf)).not.toContain(40);
  });

  it('is read aloud in the language of the name, where its script tells it', async () => {
    const [korean, arabic, french] = await Promise.all(['김민준', 'محمد', 'Zoé'].map((name) => read({ name })));
    expect(korean).toContain('/Lang (ko)');
    expect(arabic).toContain('/Lang (ar)');
    expect(arabic).toContain(`/ActualText (${utf16('محمد')})`);
    expect(french?.match(/\/Lang \(/g)).toHaveLength(1);
  });

  it('says who signed it and where, if anybody did', async () => {
    const [signed, plain] = await Promise.all([read({ issuer: aSignedIssuer }), read()]);
    expect(sizesOf(signed)).toContain(12);
    expect(signed.match(/\/S \/Figure\n/g)).toHaveLength(2);
    expect(plain.match(/\/S \/Figure\n/g)).toHaveLength(1);
  });
});

/** As UTF-8 looks when it is read as Latin-1. */
const bytesOf = (character: string): string => Buffer.from(character).toString('latin1');

it.each([
  ['Zoé 🌸 Lefèvre 👩‍🏫', true],
  ['Zoé 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🇫🇷 1️⃣ Lefèvre', true],
  ['山田 😀', true],
  ['ᠮᠣᠩᠭᠣᠯ Zoé', false],
  ['🌸', false],
])('writes what print can hold of %s: %s', async (name, isWritten) => {
  const sizes = sizesOf(await read({ name }));
  // Chinese characters are as large as Garamond at nine tenths of its size.
  expect(sizes.includes(40) || sizes.includes(36)).toBe(isWritten);
});
