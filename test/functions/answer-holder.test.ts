import { describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/show-certificate/handler.ts';
import { aScene } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';
import { aCertificatePage } from '../support/builders.ts';

const given = async (shown: Parameters<ReturnType<typeof aScene>['toHolder']>[0] = {}) => {
  const { world, toHolder } = aScene();
  const path = await toHolder(shown);
  const visitor = aVisitor(world);
  const show = makeHandler(world);
  const publicPage = async () =>
    (await show({ rawPath: '/c/7Q4MXK2P9DTR', headers: {}, requestContext: { http: { method: 'GET' } } })).body ?? '';
  return { world, path, visitor, publicPage };
};

describe('the holder of a certificate', () => {
  it('takes it along: the PDF, the page, the badge and the credential', async () => {
    const { path, visitor } = await given();
    const { statusCode, body } = await visitor.open(path);
    expect(statusCode).toBe(200);
    const links = [...body.matchAll(/href="([^"]+)"/g)].map(([, link]) => link);
    const url = 'https://mentor.example.org/c/7Q4MXK2P9DTR';
    for (const link of [`${path}/pdf`, url, `${url}/badge.svg`, `${url}/credential.jwt`]) expect(links).toContain(link);
  });

  it('gets the PDF as an attachment that nobody keeps', async () => {
    const { path, visitor } = await given();
    const { statusCode, headers, body } = await visitor.open(`${path}/pdf`);
    expect([statusCode, Buffer.from(body, 'base64').subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    expect(headers).toMatchObject({
      'content-disposition': 'attachment; filename="certificate-7Q4M-XK2P-9DTR.pdf"',
      'cache-control': 'no-store',
    });
  });

  it('pastes a paragraph, and the fields that LinkedIn asks for', async () => {
    const { path, visitor } = await given();
    const { body } = await visitor.open(path);
    const [, text = ''] = /<textarea[^>]*>([^<]*)</.exec(body) ?? [];
    for (const said of ['1er décembre 2026', '3 mai 2027', 'Mentorat', '5 rencontres sur 6', '/c/7Q4MXK2P9DTR'])
      expect(text).toContain(said);
    const [, href = ''] = /href="(https:\/\/www\.linkedin\.com[^"]+)"/.exec(body) ?? [];
    expect(Object.fromEntries(new URL(href.replaceAll('&amp;', '&')).searchParams)).toEqual({
      startTask: 'CERTIFICATION_NAME',
      name: 'Certificat d’achèvement – Mentorat',
      organizationName: 'Cercle',
      issueYear: '2027',
      issueMonth: '5',
      certUrl: 'https://mentor.example.org/c/7Q4MXK2P9DTR',
      certId: '7Q4M-XK2P-9DTR',
    });
    const values = [...body.matchAll(/<input type="text" readonly value="([^"]*)"/g)].map(([, value]) => value);
    expect(values).toEqual(expect.arrayContaining(['7Q4M-XK2P-9DTR', 'Cercle', '3 mai 2027']));
  });

  it('hides their name, and shows it again', async () => {
    const { path, visitor, publicPage } = await given();
    expect(await publicPage()).toContain('Zoé Lefèvre');
    const hidden = await visitor.press(path, 'hide', { sure: 'yes' });
    expect(hidden.text).toContain('Votre nom n’est plus sur la page');
    expect(hidden.body).not.toMatch(/badge\.svg|linkedin/);
    const page = await publicPage();
    expect(page).not.toContain('Zoé');
    expect(page).toContain('Ce certificat est authentique');
    expect(page).not.toMatch(/badge\.svg|credential\.jwt/);
    await visitor.press(path, 'show', { sure: 'yes' });
    expect(await publicPage()).toContain('Zoé Lefèvre');
  });

  it('changes nothing by a press too soon, or without the box', async () => {
    const { path, visitor, publicPage } = await given();
    await visitor.press(path, 'hide', { sure: 'yes' }, 0);
    await visitor.press(path, 'hide');
    expect(await publicPage()).toContain('Zoé Lefèvre');
  });

  it('can still hide a name, and print, when nothing else is kept of them', async () => {
    const { world, path, visitor, publicPage } = await given();
    const kept = Object.entries(world.dump()).filter(([key]) => key.startsWith('certificate '));
    world.restore(Object.fromEntries(kept));
    expect((await visitor.open(`${path}/pdf`)).statusCode).toBe(200);
    await visitor.press(path, 'hide', { sure: 'yes' });
    expect(await publicPage()).not.toContain('Zoé');
  });

  it('is told that it was revoked, and prints it no more', async () => {
    const { path, visitor } = await given({ revoked: { on: '2027-06-01' } });
    const { text, answers } = await visitor.open(path);
    expect([text.includes('a retiré ce certificat'), answers]).toEqual([true, []]);
    expect((await visitor.open(`${path}/pdf`)).statusCode).toBe(404);
  });

  it('whose name was erased finds no name to show', async () => {
    const { world, path, visitor } = await given();
    const { name: _, ...nameless } = aCertificatePage();
    await world.store.putCertificate(nameless);
    const { text, answers } = await visitor.open(path);
    expect([text.includes('Votre nom a été effacé'), answers]).toEqual([true, []]);
    expect((await visitor.open(`${path}/pdf`)).statusCode).toBe(404);
  });
});
