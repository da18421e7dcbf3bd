import { expect, it } from 'vitest';
import { onceAsked } from '../shared/once-asked.ts';

it('is opened by the first who asks, and by nobody else', async () => {
  let times = 0;
  const ask = onceAsked(async () => (times += 1));
  expect(times).toBe(0);
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  expect(await ask()).toBe(1);
});

it('is tried again once it has failed', async () => {
  let times = 0;
  const ask = onceAsked(async () => {
    times += 1;
    if (times === 1) throw new Error('It is not there.');
    return times;
  });
  const [one, other] = await Promise.allSettled([ask(), ask()]);
  expect([one.status, other.status, times]).toEqual(['rejected', 'rejected', 1]);
  expect(await ask()).toBe(2);
});
