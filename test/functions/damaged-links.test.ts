import { describe, expect, it } from 'vitest';
import { aCohort, aPair, helene, zoe, zoeId } from '../support/builders.ts';
import { aVisitor, pathOf } from '../support/visitor.ts';
import { aWorld } from '../support/world.ts';

const claims = { cohort: 'cohortaaaaaa', person: zoeId, pair: 'pairaaaaaaaa', step: 'expectations' };

/** As gateways encode a letter: once, and once more. */
const encoded = (letter: string, times: number): string =>
  `%${'25'.repeat(times - 1)}${letter.charCodeAt(0).toString(16)}`;

describe('a link that a gateway rewrote works for a person', () => {
  it.each([
    ['in upper case', (path: string) => path.toUpperCase()],
    ['encoded', (path: string) => path.replace('m', encoded('m', 1))],
    ['encoded twice', (path: string) => path.replaceAll(/[a-e]/g, (letter) => encoded(letter, 2))],
    ['encoded twice, in upper case', (path: string) => path.replace('t', encoded('t', 2)).toUpperCase()],
    ['with slashes', (path: string) => `/${path}/`],
  ])('%s', async (_, rewrite) => {
    const world = aWorld({ cohort: aCohort(), people: [zoe(), helene()], pairs: [aPair()] });
    world.moveTo('2026-12-03T10:00:00.000Z');
    const path = rewrite(await pathOf(world, 'met', claims));
    expect((await aVisitor(world).press(path, 'met')).statusCode).toBe(200);
    expect((await world.store.pair(claims.cohort, claims.pair))?.answers).toHaveProperty('expectations');
  });
});
