import { describe, expect, it } from 'vitest';
import { certificate } from '../../emails/generated/messages/certificate.ts';
import { drawCertificate } from '../../shared/certificate/draw-certificate.ts';
import { Issuer } from '../../shared/certificate/issuer.ts';
import { readLogo } from '../../shared/certificate/logo/read-logo.ts';
import { aLogo, aPrintedCertificate, certificateUrl, readable } from '../support/certificates.ts';

const svg = (inside: string, more = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"${more}>${inside}</svg>`;
const rect = '<rect width="4" height="4"/>';

describe('a logo', () => {
  it('is read as a drawing program writes it', () => {
    expect(readLogo(aLogo)).toMatchObject({
      box: { width: 120, height: 40 },
      shapes: [
        { paint: { fill: '#e0a526' }, steps: [{ move: [1, 0, 0, 1, 20, 20] }] },
        { outline: 'M-20 6a20 20 0 0 1 40 0z', paint: { fill: '#1f5c8b', fillRule: 'evenodd' } },
        { paint: { stroke: '#1f5c8b', strokeWidth: 3, cap: 'round' }, steps: [{ clip: 'M0 0h120v30h-120Z' }] },
        { outline: 'M50 12L70 6L110 12' },
      ],
    });
  });

  it('is drawn as shapes, in its own colours, and named for those who do not see it', async () => {
    const issuer = { name: 'Tandem', logo: aLogo };
    const pdf = readable(await drawCertificate(aPrintedCertificate({ issuer, language: 'en' }), certificateUrl));
    expect(pdf).toContain('/Alt (Logo: Tandem)');
    expect(pdf).toMatch(/0\.8784\d* 0\.647\d* 0\.149\d* scn/);
    expect(pdf).not.toContain('NaN');
  });

  it.each([
    ['<path d="M0 0 10 0 10 10"/>', 'M0 0L10 0L10 10'],
    ['<path d="m1-1-2.5.5.5-1e1z"/>', 'm1 -1l-2.5 .5l.5 -1e1z'],
    ['<path d="M0 0a1 2 0 104-4"/>', 'M0 0a1 2 0 1 0 4 -4'],
    [
      '<rect x="1" width="50%" height="4" rx="9"/>',
      'M3.5 0h0a2.5 2 0 0 1 2.5 2v0a2.5 2 0 0 1 -2.5 2h0a2.5 2 0 0 1 -2.5 -2v0a2.5 2 0 0 1 2.5 -2Z',
    ],
    ['<ellipse rx="2" ry="1"/>', 'M-2 0A2 1 0 1 0 2 0A2 1 0 1 0 -2 0Z'],
    ['<polygon points="0,0 1,0 1,1"/>', 'M0 0L1 0L1 1Z'],
  ])('knows the outline of %s', (shape, outline) => {
    expect(readLogo(svg(shape))).toMatchObject({
      shapes: [{ outline }],
    });
  });

  it.each([
    ['a script', svg(`<script>alert(1)</script>${rect}`), 'element', 'script'],
    ['HTML inside', svg(`<foreignObject><p/></foreignObject>${rect}`), 'element', 'foreignObject'],
    ['a picture', svg('<image href="https://example.org/x.png"/>'), 'element', 'image'],
    ['letters', svg('<text>Tandem</text>'), 'element', 'text'],
    ['a gradient', svg(`<defs><linearGradient id="a"/></defs>${rect}`), 'element', 'linearGradient'],
    ['a link', svg(`<a xlink:href="https://example.org">${rect}</a>`), 'reference', 'xlink:href'],
    ['a handler', svg(rect, ' onload="alert(1)"'), 'reference', 'onload'],
    [
      'a fill from elsewhere',
      svg('<rect width="1" height="1" fill="url(https://example.org/#a)"/>'),
      'reference',
      'fill',
    ],
    ['a style sheet from elsewhere', svg(`<style>@import "x.css";</style>${rect}`), 'reference', 'style'],
    ['a clip that is not there', svg(`<g clip-path="url(#no)">${rect}</g>`), 'reference', 'clip-path'],
    ['a drawing inside', svg(`<svg>${rect}</svg>`), 'element', 'svg'],
    ['rules we do not follow', svg(`<style>g > rect{fill:red}</style>${rect}`), 'reference', 'g > rect'],
    ['a move in its style', svg(`<g style="transform:scale(2)">${rect}</g>`), 'outline', 'transform'],
    ['a filter', svg(`<g style="filter:blur(1px)">${rect}</g>`), 'reference', 'filter'],
    ['a colour of no printer', svg('<rect width="1" height="1" fill="color(display-p3 1 0 0)"/>'), 'colour', 'color('],
    ['a path that breaks off', svg('<path d="M0 0 L1"/>'), 'outline', 'path'],
    ['a number without end', svg('<path d="M0 0L1e999 1"/>'), 'outline', 'path'],
    ['a move that is none', svg(`<g transform="spin(1)">${rect}</g>`), 'outline', 'transform'],
    ['no size', '<svg xmlns="http://www.w3.org/2000/svg"><rect width="1" height="1"/></svg>', 'outline', 'viewBox'],
    ['nothing', svg(''), 'empty', 'svg'],
    ['an entity of its own', `<!DOCTYPE svg [<!ENTITY a "b">]>${svg(rect)}`, 'noDrawing', ''],
    ['HTML', '<html><body/></html>', 'noDrawing', 'html'],
    ['a tag left open', '<svg viewBox="0 0 1 1"><g></svg>', 'noDrawing', ''],
    ['depth without end', '<g>'.repeat(5000), 'noDrawing', ''],
    ['no XML', '<<<<', 'noDrawing', ''],
  ])('with %s is refused, and says why', (_, source, problem, what) => {
    const read = readLogo(source);
    expect(read).toMatchObject({ problem, what: expect.stringContaining(what) });
    const said = 'problem' in read ? Object.values(certificate).map((t) => t.logoRefused(read)) : [];
    expect(said).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)]);
  });

  it('is refused at once, however it tries to keep its reader busy', () => {
    const began = performance.now();
    for (const hostile of [
      `<svg ${'a="b" '.repeat(9000)}`,
      `<svg viewBox="0 0 1 1">${'<!--'.repeat(14_000)}`,
      svg(`<path d="M${'1 '.repeat(25_000)}x"/>`),
      svg(`<style>${'.a{'.repeat(18_000)}</style>`),
      svg(`<style>${'a'.repeat(55_000)}</style>`),
      svg(`<g transform="${' '.repeat(55_000)}x">${rect}</g>`),
      svg(
        `<clipPath id="a"><path d="M0 0${'h1'.repeat(9000)}"/></clipPath>${`<g clip-path="url(#a)">${rect}</g>`.repeat(600)}`,
      ),
    ])
      expect(readLogo(hostile)).toHaveProperty('problem');
    expect(performance.now() - began).toBeLessThan(2000);
  });
});

describe('who issues', () => {
  it.each([
    [{ logo: svg('<text>x</text>') }, 'element'],
    [{ colours: { ink: '#88cc88', gold: '#8a6a1f' } }, 'too pale'],
    [{ colours: { ink: '#14325a', gold: '#d8c48f' } }, 'too pale'],
  ])('may not send %j', (change, message) => {
    const { error } = Issuer.safeParse({ name: 'Tandem', ...change });
    expect(error?.issues).toMatchObject([{ message }]);
  });
});
