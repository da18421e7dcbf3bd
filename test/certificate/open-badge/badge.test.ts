import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { badgeSvg } from '../../../shared/certificate/open-badge/badge.ts';
import { aPrintedCertificate, anIssuedCertificate } from '../../support/open-badge.ts';
import { hostileTexts } from '../../support/hostile.ts';

const drawn = (title: string, issuer = 'Fondation Binôme', done = 5, total = 6) =>
  badgeSvg(
    aPrintedCertificate({ programmeTitle: title, stepsDone: done, stepsTotal: total }),
    { name: issuer },
    'header.payload.signature',
  );

const inner = 177;
const textsOf = (svg: string) =>
  [...svg.matchAll(/<text x="256" y="([\d.]+)" font-size="(\d+)" textLength="([\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, y, size, width, text]) => ({ y: Number(y), size: Number(size), width: Number(width), text }),
  );

/** Every corner of every line lies on the paper. */
const farthest = (svg: string) =>
  Math.max(
    ...textsOf(svg).flatMap(({ y, size, width }) =>
      [y + size * 0.25, y - size * 0.75].map((edge) => Math.hypot(width / 2, edge - 256)),
    ),
  );

/** What is left of a picture once every element that closes is taken away: nothing, if it is well-formed. */
const unclosed = (svg: string): string => {
  const attributes = String.raw`(?:\s[\w:-]+="[^"<>]*")*`;
  const element = new RegExp(String.raw`<([\w:]+)${attributes}(?:/>|>[^<>]*</\1>)`, 'g');
  const smaller = svg.replaceAll(element, '');
  return smaller === svg ? svg : unclosed(smaller);
};

describe('a badge', () => {
  it('tells the programme, the issuer, the year and the steps, and names nobody', async () => {
    const { world, page, credential } = await anIssuedCertificate();
    const svg = badgeSvg(page, (await world.store.issuer(page.issuer ?? ''))!, credential);
    const words = textsOf(svg).map(({ text }) => text);
    expect(words.join(' ')).toBe('Fondation Binôme Mentorat de groupe 2026 5 sur 6');
    expect(svg).not.toContain('Zoé');
  });

  it('has the credential directly after its first tag, once', () => {
    const svg = drawn('Mentorat');
    expect(svg).toMatch(
      /<svg [^>]*xmlns:openbadges="https:\/\/purl\.imsglobal\.org\/ob\/v3p0"[^>]*><openbadges:credential verify="header\.payload\.signature"><\/openbadges:credential>/,
    );
    expect(svg.match(/<openbadges:/g)).toHaveLength(1);
  });

  it('has the colours of its issuer', () => {
    const colours = { ink: '#123456', gold: '#abcdef' };
    const svg = badgeSvg(aPrintedCertificate(), { name: 'Cercle', colours }, 'a.b.c');
    expect(svg).toContain('#123456');
    expect(svg).toContain('#abcdef');
    expect(svg).not.toContain('#1b4a40');
  });

  it.each([
    [5, 6, 5, 6],
    [1, 1, 1, 1],
    [0, 0, 0, 0],
    [100, 120, 50, 60],
    [119, 120, 59, 60],
  ])('has, of %i of %i steps, %i filled beads of %i', (done, total, filled, beads) => {
    const svg = drawn('Mentorat', 'Cercle', done, total);
    expect(svg.match(/stroke-width="2.5"/g) ?? []).toHaveLength(beads);
    expect(svg.match(/fill="#fffdf7" stroke="#fffdf7"/g) ?? []).toHaveLength(filled);
  });
});

describe('the words on a badge', () => {
  it('stay on its paper, whatever a programme and its issuer are called', () => {
    const called = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.constantFrom(...hostileTexts));
    fc.assert(
      fc.property(called, called, (title, issuer) => {
        const svg = drawn(title, issuer);
        expect(farthest(svg)).toBeLessThan(inner);
        expect(unclosed(svg).trim()).toBe('<?xml version="1.0" encoding="UTF-8"?>');
        // eslint-disable-next-line no-control-regex
        expect(svg).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(svg.isWellFormed()).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('are as big as there is room for, and whole while they can be', () => {
    const sizes = ['Mentorat', 'Mentorat de groupe', 'Accompagnement des entrepreneuses du Grand Est'].map(
      (title) => textsOf(drawn(title)).find(({ text }) => text !== undefined && title.startsWith(text))?.size ?? 0,
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(sizes).size).toBeGreaterThan(1);
    expect(drawn('Accompagnement des entrepreneuses du Grand Est')).not.toContain('…');
  });

  it('end with a sign that there was more where they cannot be whole', () => {
    expect(textsOf(drawn('mentorat '.repeat(50))).filter(({ text = '' }) => text.endsWith('…'))).toHaveLength(1);
  });
});
