import { expect, it } from 'vitest';
import { makeHandler as makeAnswer } from '../../functions/answer-link/handler.ts';
import { guides } from '../../emails/generated/guides.ts';
import { makeHandler as makeCertificate } from '../../functions/show-certificate/handler.ts';
import { makeHandler as makeGuide } from '../../functions/show-guide/handler.ts';
import { aCohort, aPair, answered, helene, pressed, zoe, zoeId } from '../support/builders.ts';
import { liveUntil } from '../support/live.ts';
import { webEvent } from '../support/web.ts';
import { aWorld } from '../support/world.ts';

const pairs = ['pairaaaaaaaa', 'pairbbbbbbbb', 'pairpausedaa'];
const date = { minutes: 45, by: zoeId, sequence: 1, since: '2027-04-12T20:00:00.000Z', state: 'agreed' } as const;

it('GET and HEAD of every link of every letter leave the table as it was, row for row', async () => {
  const world = aWorld({
    cohort: aCohort(),
    people: [
      zoe({ pairs, request: { n: 1, what: 'export', at: '2027-04-15T07:50:00.000Z', state: 'asked' } }),
      helene({ pairs }),
    ],
    pairs: [
      aPair({
        answers: answered(5, '2027-03-20T10:00:00.000Z'),
        dates: { review: { ...date, at: '2027-04-22T10:00:00.000Z' } },
        nextAt: date.since,
      }),
      aPair({ id: 'pairbbbbbbbb', dates: { review: { ...date, at: '2027-04-13T10:00:00.000Z' } }, nextAt: date.since }),
      aPair({ id: 'pairpausedaa' }),
    ],
  });
  await liveUntil(world, '2027-02-01T10:00:00.000Z');
  const running = (await world.store.pair('cohortaaaaaa', 'pairpausedaa'))!;
  await world.store.savePair(pressed(aCohort(), running, zoeId, world.now(), { do: 'pause', until: '2027-03-01' }));
  await liveUntil(world, '2027-04-15T08:00:00.000Z');
  const links = world.mails.flatMap(({ text, html, headers, calendar }) =>
    `${text} ${html} ${calendar?.url} ${calendar?.description} ${Object.values(headers).join(' ')}`.match(
      /https:\/\/mentor\.example\.org\/[\w/-]+/g,
    )!,
  );
  const paths = [...new Set(links.map((link) => new URL(link).pathname))];
  expect(new Set(paths.map((path) => path.split('/')[1]))).toEqual(
    new Set([
      'met',
      'date',
      'notyet',
      'move',
      'skip',
      'pulse',
      'pause',
      'align',
      'confirm',
      'me',
      'in',
      'stop',
      'holder',
      'c',
      'guide',
    ]),
  );
  expect(paths.filter((path) => path.startsWith('/met/'))).toHaveLength(32);
  expect(paths.filter((path) => path.startsWith('/date/'))).toHaveLength(22);
  expect(world.mails.filter(({ calendar }) => calendar)).toHaveLength(4);

  const handlers = new Map([
    ['c', makeCertificate(world)],
    ['guide', makeGuide(guides, async () => undefined)],
  ]);
  const before = world.dump();
  for (const path of paths) {
    const handler = handlers.get(path.split('/')[1]!) ?? makeAnswer(world);
    for (const method of ['GET', 'HEAD', 'GET']) {
      const { statusCode } = await handler(webEvent(method, path));
      expect([path.split('/')[1], statusCode]).toEqual([path.split('/')[1], 200]);
    }
  }
  expect(world.dump()).toEqual(before);
  expect(world.queue).toEqual([]);
});
