import { expect, it } from 'vitest';
import { aScene } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

it.each([
  ['zone', 'zone', 'Mars/"Olympus"'],
  ['address', 'address', 'zoe@'],
] as const)('what was typed in vain for one’s %s is still in its field', async (answer, field, typed) => {
  const { world, toPerson } = aScene();
  const { body } = await aVisitor(world).say(await toPerson('me'), { answer, [field]: typed });
  expect(body).toContain(`name="${field}" value="${typed.replaceAll('"', '&quot;')}" aria-invalid="true"`);
});

it('so is a day that no pause can last until', async () => {
  const { world, toPair } = aScene();
  const { body } = await aVisitor(world).say(await toPair('pause'), { answer: 'pause', until: '2035-01-01' });
  expect(body).toContain('name="until" value="2035-01-01"');
});
