import { beforeEach, describe, expect, it } from 'vitest';
import { makeHandler } from '../../functions/serve-desk/handler.ts';
import { aDeskWorld, aSignedInBrowser, upload } from '../support/desk.ts';
import { fileWith, ownFile, programmeFile } from '../support/programme-file.ts';
import { webEvent } from '../support/web.ts';

let world: ReturnType<typeof aDeskWorld>;
let claire: Awaited<ReturnType<typeof aSignedInBrowser>>;

beforeEach(async () => {
  world = aDeskWorld();
  claire = await aSignedInBrowser(world, 'claire@example.org');
  claire.keep(['desk-language=en; Path=/desk']);
});

/** Saves this text as a new programme; answers its page. */
const saved = async (file: string, browser = claire): Promise<string> => {
  const { statusCode, headers } = await browser.post('/desk/programmes/new', { file });
  expect(statusCode).toBe(303);
  return String(headers?.['location']).replace('?saved=1', '');
};

const textIn = (body = ''): string => /<textarea[^>]*>\n([^]*)<\/textarea/.exec(body)?.[1] ?? '';

describe('a programme of one’s own', () => {
  it('is made from the built-in one, saved, and found in the list', async () => {
    const { body } = await claire.open('/desk/programmes/new?from=group-mentoring');
    expect(textIn(body)).toContain('title: Mentoring in six meetings');
    const page = await saved(ownFile());
    expect((await claire.open('/desk/programmes')).body).toContain(`<a href="${page}">Le mentorat</a>`);
    expect((await claire.open(`${page}/edit`)).body).toContain('title: Le mentorat');
  });

  it('shows each letter as it will look, in a frame where nothing runs', async () => {
    const page = await saved(ownFile({ fr: fileWith('- Quoi ?', '- Que voulez-vous vraiment ?') }));
    const { body = '' } = await claire.open(page);
    expect(body).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    const [, src = ''] = /<iframe[^>]*src="([^"]+)"/.exec(body) ?? [];
    const frame = await claire.open(src.replaceAll('&amp;', '&').replace('letter=1', 'letter=2'));
    expect(frame.body).toContain('Que voulez-vous vraiment');
    expect(frame.headers?.['content-security-policy']).toContain("default-src 'none'");
    expect(frame.headers?.['content-security-policy']).toContain('sandbox');
    expect(frame.body).not.toContain('<script');
  });

  it('says which cohorts run it as it is, and which as it was when they began', async () => {
    const page = await saved(ownFile());
    const id = page.split('/').at(-1);
    const pairs = 'Mentor,Mentor email,Mentee,Mentee email\nAna,ana@example.org,Bo,bo@example.org';
    const query = `start=2026-12-07&zone=Europe/Paris&organiser=C&contact=claire@example.org&programme=${id}`;
    await upload(world, pairs, { query: `name=First&${query}` });
    await claire.post(`${page}/edit`, { file: ownFile(undefined, 50) });
    await upload(world, pairs, { query: `name=Second&${query}` });
    const { body = '' } = await claire.open(page);
    const [, first = ''] = /First<\/a>([^]*?)<\/li>/.exec(body) ?? [];
    const [, second = ''] = /Second<\/a>([^]*?)<\/li>/.exec(body) ?? [];
    expect([first, second].map((said) => said.includes('as it was when they began'))).toEqual([true, false]);
    const link = /href="([^"]+)"/.exec(first)?.[1] ?? '';
    expect((await claire.open(link)).body).toBe(ownFile());
  });
});

describe('a text with mistakes', () => {
  const wrong = ownFile({ fr: fileWith('for: both', 'for: all', fileWith('minutes: 3', 'minutes: trois')) });

  it('comes back whole, each mistake beside its line', async () => {
    const { statusCode, body = '' } = await claire.post('/desk/programmes/new', {
      file: wrong,
      from: 'group-mentoring',
    });
    expect(statusCode).toBe(422);
    expect(textIn(body)).toBe(wrong.replaceAll("'", '&#39;').replaceAll('"', '&quot;'));
    const line = wrong.split('\n').findIndex((one) => one.includes('for: all')) + 1;
    expect(body).toContain('2 things to correct');
    expect(body).toContain(`<b>Line ${line}</b> · “for” is one of these: mentor, mentee, both.`);
    expect(body).toContain(`<i>${line}</i><b>      for: all</b>`);
  });

  it('changes nothing, of a new one or of one that is there', async () => {
    const page = await saved(ownFile());
    const before = world.dump();
    for (const path of ['/desk/programmes/new', `${page}/edit`]) await claire.post(path, { file: wrong });
    expect(world.dump()).toEqual(before);
  });

  it('that is larger than any programme is refused, and so is one from another site', async () => {
    const before = world.dump();
    expect((await claire.post('/desk/programmes/new', { file: 'a'.repeat(600_001) })).statusCode).toBe(422);
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    const event = webEvent('POST', '/desk/programmes/new', { file: ownFile() }, elsewhere);
    expect((await makeHandler(world)({ ...event, cookies: [...claire.cookies()] })).statusCode).toBe(403);
    expect(world.dump()).toEqual(before);
  });
});

it('is there for its organiser alone: for others every page of it is one that does not exist', async () => {
  const page = await saved(ownFile());
  const omar = await aSignedInBrowser(world, 'omar@example.org');
  const unknown = (await omar.open('/desk/programmes/aaaaaaaaaaaa')).body;
  const before = world.dump();
  for (const path of [page, `${page}/letter`, `${page}/edit`, `${page}/file`])
    expect(await omar.open(path)).toMatchObject({ statusCode: 404, body: unknown });
  expect(await omar.post(`${page}/edit`, { file: ownFile(undefined, 1) })).toMatchObject({ statusCode: 404 });
  expect((await omar.open(`/desk/programmes/new?from=${page.split('/').at(-1)}`)).statusCode).toBe(404);
  expect((await omar.open('/desk/programmes')).body).not.toContain('Le mentorat');
  expect(world.dump()).toEqual(before);
});

it('cannot write anything into the pages and letters but words', async () => {
  const hostile = '</textarea><script>alert(1)</script> ${x} {{x}} &lt;b&gt;';
  const page = await saved(ownFile({ fr: programmeFile.replace('title: Le mentorat', `title: '${hostile}'`) }));
  for (const path of ['/desk/programmes', page, `${page}/edit`, `${page}/letter?letter=1`]) {
    const { body = '' } = await claire.open(path);
    expect([path, body.includes('<script>alert(1)')]).toEqual([path, false]);
    expect([path, body.includes('&lt;script&gt;alert(1)&lt;/script&gt;')]).toEqual([path, true]);
  }
});

it('a copy that is called what another is called has a number in every list', async () => {
  await saved(ownFile());
  world.pass(1);
  await saved(ownFile(undefined, 50));
  const { body = '' } = await claire.open('/desk/programmes');
  expect([...body.matchAll(/>(Le mentorat[^<]*)<\/a>/g)].map(([, title]) => title)).toEqual([
    'Le mentorat (2)',
    'Le mentorat',
  ]);
  expect((await claire.open('/desk/new')).body).toContain('>Le mentorat (2)</option>');
});

it('a file that is no text is refused in one sentence, and none of it is shown', async () => {
  const { statusCode, body = '' } = await claire.post('/desk/programmes/new', { file: 'PK\u0003\u0004\uFFFDthe rest' });
  expect(statusCode).toBe(422);
  expect(body.match(/role="alert"/g)).toHaveLength(1);
  expect(body).toContain('This is not text in UTF-8');
  expect(textIn(body)).toBe('');
});
