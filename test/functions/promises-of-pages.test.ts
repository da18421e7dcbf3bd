import { expect, it } from 'vitest';
import { casesOf } from '../../shared/domain/cases.ts';
import { plusMinutes } from '../../shared/domain/time.ts';
import { aCohort, helene, zoe, zoeId } from '../support/builders.ts';
import { aScene, opened } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

it('the organiser learns that an answer is missing, as the page promises, and not who said so', async () => {
  const { world, toStep, pair } = aScene();
  const { text } = await aVisitor(world).press(await toStep('notyet'), 'no-answer');
  expect(text).toContain('non pas que vous l’avez dit, seulement qu’une réponse manque');
  const people = new Map([zoe(), helene()].map((one) => [one.id, one]));
  const cases = casesOf(aCohort(), await pair(), people, new Map(), plusMinutes(opened, 8 * 24 * 60));
  expect(cases.map(({ why }) => why)).toEqual(['no answer']);
  expect(JSON.stringify(cases)).not.toContain(zoeId);
});

it.each(['notyet', 'pause'] as const)(
  'whoever runs the programme is spoken of even where nobody said who: %s',
  async (purpose) => {
    const { world, toStep, toPair } = aScene({ cohort: { organiser: undefined } });
    const path = purpose === 'pause' ? await toPair('pause') : await toStep('notyet');
    const { text } = await aVisitor(world).open(path);
    expect(text).toContain('l’équipe du programme');
  },
);
