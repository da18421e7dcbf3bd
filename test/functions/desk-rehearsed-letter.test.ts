import { expect, it } from 'vitest';
import { makeHandler } from '../../functions/serve-desk/handler.ts';
import { aRehearsal, claire, wordsOf } from '../support/rehearsing.ts';
import { aBrowser, webEvent } from '../support/web.ts';

const hostile = '<script>alert(1)</script><img src=x onerror=alert(1)>';
const hostileFile = `Mentor,Mentor email,Mentee,Mentee email\n"${hostile}",mallory@example.org,Zoé,zoe@example.org\n`;

it('opens a letter as it will look, with who gets it, from whom, and when', async () => {
  const { open, personCalled } = await aRehearsal();
  const zoe = personCalled('Zoé Lefèvre');
  const page = await open(`/${zoe}/2`);
  const words = wordsOf(page);
  expect(words).toContain('Poser le cadre, avec Hélène Nguyễn-Østergård');
  expect(words).toContain('Tuesday 1 December 2026, 09:00 (Central European Time)');
  expect(words).toContain('Zoé Lefèvre &lt;zoe@example.org&gt;');
  expect(words).toContain('Answers go to helene@example.org');
  const frame = await open(`/${zoe}/2/frame`);
  expect(frame.body).toContain('Poser le cadre');
  expect(await open(`/${zoe}/200`)).toMatchObject({ statusCode: 404 });
});

it('shows the letter where nothing runs and nothing is fetched, whatever a name holds', async () => {
  const { open, people } = await aRehearsal(hostileFile);
  for (const { id } of people) {
    const frame = await open(`/${id}/1/frame`);
    expect(frame.body).toContain('&lt;script&gt;');
    expect(frame.body).not.toMatch(/<script|<img|<form/);
    const policy = String(frame.headers?.['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).toMatch(/sandbox (?!.*allow-(scripts|same-origin|forms|top-navigation))/);
    expect(policy).not.toContain('script-src');
    const page = await open(`/${id}/1`);
    expect(page.body).not.toMatch(/<script|<img/);
    expect(page.body).toMatch(/<iframe[^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    expect(page.headers?.['content-security-policy']).toContain("frame-src 'self'");
  }
});

it('leads from every link of a letter to a page that says what it would do, for everybody', async () => {
  const { world, open, people } = await aRehearsal();
  const anybody = aBrowser(makeHandler(world));
  const links = new Set<string>();
  for (const { id } of people.slice(0, 1))
    for (const way of ['met', 'dates', 'silence'])
      for (let number = 1; number < 30; number += 1) {
        const { body = '', statusCode } = await open(`/${id}/${number}/frame?way=${way}`);
        if (statusCode !== 200) break;
        for (const [, link = ''] of body.matchAll(/href="(https:[^"]+)"/g)) links.add(link);
      }
  const ours = [...links].filter((link) => link.startsWith(world.settings.baseUrl));
  expect(ours.length).toBeGreaterThan(15);
  for (const link of ours) {
    const path = link.slice(world.settings.baseUrl.length);
    if (path.startsWith('/guide/')) continue;
    expect(path).toMatch(/^\/desk\/rehearsed\//);
    expect((await anybody.open(path)).statusCode).toBe(200);
    expect(await anybody.post(path, {})).toMatchObject({ statusCode: 405 });
  }
  expect(await anybody.open('/desk/rehearsed/fr/nothing')).toMatchObject({ statusCode: 404 });
});

it('sends a letter to the organiser who asks, and to nobody else', async () => {
  const { world, browser, page, personCalled } = await aRehearsal();
  const path = `${page}/${personCalled('Zoé Lefèvre')}/2`;
  const sent = await browser.post(path, { to: 'mallory@example.org', address: 'mallory@example.org' });
  expect(sent).toMatchObject({ statusCode: 303, headers: { location: `${path}?sent=accepted` } });
  expect(world.mails).toHaveLength(1);
  const [mail] = world.mails;
  expect(mail).toMatchObject({ to: claire, replyTo: [claire], tags: {}, fromName: 'Cercle' });
  expect(mail!.subject).toBe('[Rehearsal] Poser le cadre, avec Hélène Nguyễn-Østergård');
  expect(Object.keys(mail!.headers)).not.toContain('List-Unsubscribe');
  expect(wordsOf(await browser.open(`${path}?sent=accepted`))).toContain(`It is on its way to ${claire}.`);
  expect(JSON.stringify(world.logged)).not.toContain('@');
});

it('brings the certificate along, with a number that proves nothing', async () => {
  const { world, browser, page, personCalled } = await aRehearsal();
  await browser.post(`${page}/${personCalled('Zoé Lefèvre')}/7`, {});
  expect(world.mails[0]?.attachments).toMatchObject([{ fileName: 'certificate-XXXX-XXXX-XXXX.pdf' }]);
  expect(await world.store.certificate('XXXXXXXXXXXX')).toBeUndefined();
});

it('sends twenty an hour, and says so', async () => {
  const { world, browser, page, people } = await aRehearsal();
  const path = `${page}/${people[0]!.id}/1`;
  for (let asked = 0; asked < 21; asked += 1) await browser.post(path, {});
  expect(world.mails).toHaveLength(20);
  expect(wordsOf(await browser.open(`${path}?sent=enough`))).toContain('20 letters an hour are enough');
  world.pass(61);
  expect((await browser.post(path, {})).headers).toMatchObject({ location: `${path}?sent=accepted` });
});

it.each([
  ['throttled', 'Try again in a minute'],
  ['rejected', 'the mail service refused this letter'],
  ['unknown', 'Look whether the letter arrives'],
  ['paused', 'sends nothing for this account now'],
] as const)('says plainly what became of a letter that was not sent: %s', async (kind, says) => {
  const { world, browser, page, people } = await aRehearsal();
  world.answers.push({ kind, why: 'by chance' });
  const { headers } = await browser.post(`${page}/${people[0]!.id}/1`, {});
  expect(headers).toMatchObject({ location: `${page}/${people[0]!.id}/1?sent=${kind}` });
  expect(wordsOf(await browser.open(String(headers?.['location'])))).toContain(says);
});

it('sends nothing where another site asks for it', async () => {
  const { world, browser, page, people } = await aRehearsal();
  const event = webEvent('POST', `${page}/${people[0]!.id}/1`, {}, { 'sec-fetch-site': 'cross-site' });
  expect(await makeHandler(world)({ ...event, cookies: [...browser.cookies()] })).toMatchObject({ statusCode: 403 });
  expect(world.mails).toEqual([]);
});
