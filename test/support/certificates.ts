import { inflateSync } from 'node:zlib';
import { Printed, type PrintedCertificate } from '../../shared/certificate/certificate-page.ts';
import { Issuer } from '../../shared/certificate/issuer.ts';

export const certificateUrl = 'https://mentor.example.org/c/7Q4MXK2P9DTR';

export const aPrintedCertificate = ({
  name = 'Hélène Nguyễn-Østergård',
  issuer,
  ...change
}: Partial<PrintedCertificate> = {}): PrintedCertificate => ({
  ...Printed.omit({ name: true }).parse({
    id: '7Q4MXK2P9DTR',
    role: 'mentor',
    language: 'fr',
    programmeTitle: 'Mentorat de groupe',
    cohortName: 'Strasbourg 2027',
    stepsDone: 5,
    stepsTotal: 6,
    thresholdPercent: 80,
    from: '2027-01-01',
    issuedOn: '2027-06-24',
    ...change,
  }),
  name,
  issuer: Issuer.parse(issuer ?? { name: 'Association Tandem Mentorat' }),
});

/** What drawing programs write: a style sheet, groups that are moved, a clip, an arc whose flags touch. */
export const aLogo = `<?xml version="1.0" encoding="UTF-8"?>
<!-- Drawn by hand -->
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 40">
  <style>.sea{fill:#1f5c8b}.sun{fill:#e0a526}</style>
  <defs><clipPath id="half"><rect width="120" height="30"/></clipPath></defs>
  <g transform="translate(20 20)">
    <circle class="sun" r="14"/>
    <path class="sea" d="M-20 6a20 20 0 0140 0z" fill-rule="evenodd"/>
  </g>
  <g clip-path="url(#half)" fill="none" stroke="#1f5c8b" stroke-width="3" stroke-linecap="round">
    <path d="M50 30q10-20 20 0t20 0 20 0"/>
    <polyline points="50,12 70,6 110,12"/>
  </g>
</svg>`;

export const aSignedIssuer: Issuer = Issuer.parse({
  name: 'Association Tandem Mentorat',
  signatory: { name: 'Zoé Żeromska', title: 'Directrice du programme' },
  place: 'Strasbourg',
  colours: { ink: '#14325a', gold: '#8a6a1f' },
  logo: aLogo,
});

/** The PDF as Latin-1 text, page contents inflated. */
export const readable = (pdf: Uint8Array): string =>
  Buffer.from(pdf)
    .toString('latin1')
    .replace(/stream\n([^]*?)\nendstream/g, (whole, data: string) => {
      try {
        return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
      } catch {
        return whole;
      }
    });

/** How pdfkit writes text that is not ASCII. */
export const utf16 = (text: string): string =>
  Buffer.from(`\uFEFF${text}`, 'utf16le')
    .swap16()
    .toString('latin1')
    .replaceAll(/[()\\\n\r\t\b\f]/g, (character) => `\\${character}`);
