import { expect, it } from 'vitest';
import { makeHandler } from '../../functions/answer-link/handler.ts';
import { heleneId } from '../support/builders.ts';
import { aScene } from '../support/scene.ts';
import { webEvent } from '../support/web.ts';

const mine = { cohort: 'cohortaaaaaa', person: heleneId };
const far = '2030-01-01T00:00:00.000Z';

it('every link that leads nowhere gets one and the same page, whatever the reason', async () => {
  const { world, toPerson, toStep } = aScene();
  const pathOf = async (claims: typeof mine, expires: string) =>
    new URL((await world.linkSigner())('me', claims, expires)).pathname;
  const confirming = async (claims: typeof mine) =>
    new URL((await world.linkSigner())('confirm', { ...claims, n: 1 }, '2026-01-01T00:00:00.000Z')).pathname;
  const me = await toPerson('me');
  const met = await toStep('met');
  const paths = [
    await pathOf({ ...mine, person: 'nobodyaaaaaaaaaa' }, far),
    await pathOf({ ...mine, cohort: 'cohortzzzzzz' }, far),
    await pathOf(mine, '2026-01-01T00:00:00.000Z'),
    `${me.slice(0, -1)}${me.endsWith('a') ? 'b' : 'a'}`,
    me.replace('/me/', '/stop/').slice(0, -2),
    met.replace('/met/', '/confirm/'),
    await confirming({ ...mine, person: 'nobodyaaaaaaaaaa' }),
    `${(await confirming(mine)).slice(0, -1)}8`,
    '/constructor/x',
    '/',
  ];
  const open = async (path: string) => JSON.stringify(await makeHandler(world)(webEvent('GET', path)));
  const pages = new Set(await Promise.all(paths.map(open)));
  expect(pages.size).toBe(1);
  expect(pages).not.toContain(await open(me));
});
