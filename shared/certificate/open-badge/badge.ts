import { certificate } from '../../../emails/generated/messages/certificate.ts';
import { type Html, html } from '../../html.ts';
import type { CertificatePage } from '../certificate-page.ts';
import type { Issuer } from '../issuer.ts';
import { type BadgeText, fitted, lineHeight, printable } from './badge-text.ts';

type Shown = Pick<CertificatePage, 'language' | 'programmeTitle' | 'stepsDone' | 'stepsTotal' | 'issuedOn'>;
type Look = { ink: string; gold: string };

const centre = 256;
const paper = '#fffdf7';
const ourColours: Look = { ink: '#1b4a40', gold: '#a47e2b' };
const serif = "'EB Garamond', Garamond, Georgia, 'Times New Roman', serif";

/**
 * The badge as a picture that carries its credential (Open Badges 3.0, "Baked Badge"): the programme, who awards it, the
 * year and the steps. It names nobody, so that whoever shows it chooses to whom it says more.
 */
export const badgeSvg = (page: Shown, issuer: Pick<Issuer, 'name' | 'colours'>, jwt: string): string => {
  const look = issuer.colours ?? ourColours;
  const t = certificate[page.language];
  const year = page.issuedOn.slice(0, 4);
  const title = fitted(page.programmeTitle, { width: 268, height: 132 }, [50, 46, 42, 38, 34, 30, 26, 23, 20]);
  const awarder = fitted(issuer.name, { width: 190, height: 42 }, [19, 17, 15]);
  const steps = fitted(
    t.page.stepCount({ done: page.stepsDone, total: page.stepsTotal }),
    { width: 120, height: 30 },
    [19, 15],
  );
  return html`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 512 512" width="512" height="512" role="img" lang="${page.language}"><openbadges:credential verify="${jwt}"></openbadges:credential>
<title>${printable(page.programmeTitle)}, ${year}</title>
${ground(look)}${beads(page, look)}
<g font-family="${serif}" text-anchor="middle" fill="${look.ink}">
${emblem(look)}
${block(awarder, 158)}
${block(title, 262)}
<path d="M${centre - 62} 345h124" stroke="${look.gold}" stroke-width="1.5"/>
${block(fitted(year, { width: 120, height: 40 }, [32]), 367)}
${block(steps, 393)}
</g>
</svg>
`.toString();
};

/** An edge of petals, a band of ink for the steps, and paper to write on. */
const ground = ({ ink, gold }: Look): Html => html`<path d="${petals}" fill="${gold}"/>
<circle cx="${centre}" cy="${centre}" r="233" fill="${ink}" stroke="${paper}" stroke-width="3"/>
<circle cx="${centre}" cy="${centre}" r="186" fill="${paper}" stroke="${gold}" stroke-width="4"/>
<circle cx="${centre}" cy="${centre}" r="177" fill="none" stroke="${gold}" stroke-width="1"/>`;

/** To two digits: more would only make the file longer. */
const place = (angle: number, radius: number): string =>
  [centre + radius * Math.sin(angle), centre - radius * Math.cos(angle)].map((part) => part.toFixed(2)).join(' ');

const petalCount = 40;
const petals = `M${Array.from({ length: petalCount }, (_, index) => {
  const angle = (part: number): number => ((index + part) * 2 * Math.PI) / petalCount;
  return `${index === 0 ? place(angle(0), 240) : ''}Q${place(angle(0.5), 262)} ${place(angle(1), 240)}`;
}).join('')}Z`;

/** More would touch one another. */
const mostBeads = 60;

/** A step is a bead on the band, filled once it was taken; they begin at the top and go round. */
const beads = ({ stepsDone, stepsTotal }: Shown, { gold }: Look): readonly Html[] => {
  const shown = Math.min(stepsTotal, mostBeads);
  const done = Math.floor((shown * stepsDone) / Math.max(1, stepsTotal));
  const radius = Math.min(11, (Math.PI * 209) / Math.max(1, shown) - 3);
  return Array.from({ length: shown }, (_, index) => {
    const [x = '', y = ''] = place(((index + 0.5) * 2 * Math.PI) / shown, 209.5).split(' ');
    return html`
<circle cx="${x}" cy="${y}" r="${radius.toFixed(2)}" fill="${index < done ? paper : 'none'}" stroke="${index < done ? paper : gold}" stroke-width="2.5"/>`;
  });
};

/** Two who meet. */
const emblem = ({ ink, gold }: Look): Html =>
  html`<g fill="none" stroke-width="4"><circle cx="${centre - 11}" cy="107" r="17" stroke="${ink}"/><circle cx="${centre + 11}" cy="107" r="17" stroke="${gold}"/></g>`;

/** Lines around a height, each drawn at its reckoned width whatever the font. */
const block = ({ lines, size }: BadgeText, middle: number): readonly Html[] =>
  lines.map(({ text, width }, index) => {
    const baseline = middle + (index - (lines.length - 1) / 2) * size * lineHeight + size * 0.32;
    return html`<text x="${centre}" y="${baseline.toFixed(1)}" font-size="${size}" textLength="${width.toFixed(1)}" lengthAdjust="spacingAndGlyphs">${text}</text>`;
  });
