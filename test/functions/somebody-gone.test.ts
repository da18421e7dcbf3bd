import { expect, it } from 'vitest';
import { departed } from '../../shared/domain/forget.ts';
import { answered } from '../support/builders.ts';
import { aScene, noahId, opened } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

it('what somebody said who has left the group since is told without their name, and not without anybody', async () => {
  const scene = aScene({ isGroup: true, pair: { answers: answered(1, opened, noahId) } });
  const { world, toStep, toPerson } = scene;
  const date = { at: '2026-12-20T10:00:00.000Z', minutes: 60, by: noahId, sequence: 1, since: opened };
  const pair = await scene.pair();
  await world.store.savePair(departed({ ...pair, dates: { goals: { ...date, state: 'agreed' } } }, noahId, opened));
  const visitor = aVisitor(world);
  const gone = /Une personne qui n’y participe plus (?:a indiqué cette date|l’a enregistrée|a enregistré)/;
  expect((await visitor.open(await toStep('met'))).text).toMatch(gone);
  expect((await visitor.open(await toPerson('me'))).text).toMatch(gone);
  expect((await visitor.open(await toStep('date', undefined, 'goals'))).text).toMatch(gone);
});
