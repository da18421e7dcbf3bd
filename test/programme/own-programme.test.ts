import { expect, it } from 'vitest';
import { guideUrl, programmeName } from '../../shared/guide-url.ts';
import { makeHandler as makeShowGuide } from '../../functions/show-guide/handler.ts';
import { aDeskWorld, callDesk, upload } from '../support/desk.ts';
import { liveUntil } from '../support/live.ts';
import { metLinks } from '../support/player.ts';
import { fileWith, ownFile, programmeFile } from '../support/programme-file.ts';
import { aVisitor } from '../support/visitor.ts';
import { webEvent } from '../support/web.ts';

const pairs = (language: string) =>
  ['Mentor,Mentor email,Mentee,Mentee email,Language', `Ana,ana@example.org,Bo,bo@example.org,${language}`].join('\n');

const queryOf = (programme: string) =>
  `name=Cercle&start=2026-11-30&zone=Europe/Paris&launchAt=2026-11-24T08:00:00Z&programme=${programme}`;

/** Two meetings, of which both are needed. */
const twoSteps = (title: string): string => {
  const [before = '', after = ''] = programmeFile.split(/(?<=^steps:\n)/m);
  const [step = '', guides = ''] = after.split(/(?=^guides:)/m);
  const second = step.replace('id: goals', 'id: harvest').replace('title: Fixer le cap', 'title: La récolte');
  return `${before}${step}${second}${guides}`.replace('title: Le mentorat', `title: ${title}`);
};

const send = async (world: ReturnType<typeof aDeskWorld>, file: string, path = '/api/programmes') =>
  (await callDesk(world, { method: 'POST', path, body: file })).body as { id: string; version: string };

it('is lived by its cohort from the welcome to the certificate, in the words it began with', async () => {
  const world = aDeskWorld();
  const first = await send(world, ownFile({ fr: twoSteps('Nos rencontres') }, 100));
  expect((await upload(world, pairs('fr'), { query: queryOf(first.id) })).status).toBe(201);
  await liveUntil(world, '2026-11-29T20:00:00.000Z');
  expect(world.mails.map(({ to }) => to).toSorted()).toEqual(['ana@example.org', 'bo@example.org']);
  for (const { html, text } of world.mails) expect([html, text].join()).toContain('Nos rencontres');

  // The organiser thinks again, under way: these two are not to notice.
  const changed = twoSteps('Autrement').replaceAll('Fixer le cap', 'Une autre première');
  const second = await send(world, ownFile({ fr: changed }, 50), `/api/programmes/${first.id}`);
  expect(second.version).not.toBe(first.version);

  for (const until of ['2026-12-01T20:00:00.000Z', '2026-12-08T20:00:00.000Z']) {
    await liveUntil(world, until);
    const letter = world.mails.findLast(({ to }) => to === 'bo@example.org');
    for (const link of metLinks({ text: letter?.text ?? '' })) await aVisitor(world).press(link, 'met');
  }
  await liveUntil(world, '2026-12-10T20:00:00.000Z');
  const said = world.mails.map(({ subject, html, text }) => [subject, html, text].join('\n')).join('\n');
  for (const words of ['Fixer le cap', 'La récolte', 'Nos rencontres']) expect(said).toContain(words);
  for (const words of ['Autrement', 'Une autre première']) expect(said).not.toContain(words);
  const brought = world.mails.filter(({ attachments }) => attachments.length > 0);
  expect(brought.map(({ to }) => to).toSorted()).toEqual(['ana@example.org', 'bo@example.org']);

  // Whoever begins now has the new words, which half of the meetings are enough for.
  const begun = await upload(world, pairs('fr').replaceAll('example.org', 'example.net'), {
    query: queryOf(first.id).replace('2026-11-30', '2026-12-21').replace('2026-11-24', '2026-12-14'),
  });
  expect((await world.store.cohort(begun.body.cohort))?.programme).toMatchObject({
    version: second.version,
    thresholdPercent: 50,
  });
});

it('has guides of its own, which its letters lead to and anybody with the address can read', async () => {
  const world = aDeskWorld();
  const { id, version } = await send(world, ownFile({ fr: fileWith('title: Écouter', 'title: Écouter mieux') }));
  await upload(world, pairs('fr'), { query: queryOf(id) });
  await liveUntil(world, '2026-12-01T20:00:00.000Z');
  const path = guideUrl('', 'fr', programmeName({ id, version }), 'listening');
  expect(world.mails.at(-1)?.html).toContain(path);
  const show = makeShowGuide(new Map(), (...named) => world.store.programmePart(...named, 'guides'));
  expect(await show(webEvent('GET', path))).toMatchObject({
    statusCode: 200,
    body: expect.stringContaining('<h1>Écouter mieux</h1>'),
  });
  // In English there is none: the page is the French one, and leads nowhere else.
  const english = await show(webEvent('GET', path.replace('/fr/', '/en/')));
  expect(english.body).toContain('<html lang="fr">');
  expect(english.body).not.toContain('hreflang');
  for (const other of [
    path.replace(version, 'a'.repeat(16)),
    path.replace(id, 'aaaa'),
    `${path}x`,
    path.replace('.', '..'),
  ])
    expect(await show(webEvent('GET', other))).toMatchObject({ statusCode: 404 });
});

it('is refused where somebody does not read its language, row by row, and nothing is written', async () => {
  const world = aDeskWorld();
  const { id } = await send(world, ownFile());
  const before = world.dump();
  expect(await upload(world, pairs('en'), { query: queryOf(id) })).toMatchObject({
    status: 422,
    body: {
      errors: [
        { row: 2, column: 'Mentor email', code: 'untold-language' },
        { row: 2, column: 'Mentee email', code: 'untold-language' },
      ],
    },
  });
  expect(await upload(world, pairs('fr'), { query: queryOf('nothing') })).toMatchObject({
    status: 422,
    body: { errors: [{ column: 'programme', code: 'unknown-programme' }] },
  });
  expect(world.dump()).toEqual(before);
});
