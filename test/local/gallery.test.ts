import { expect, it, onTestFinished } from 'vitest';
import { startLocalStack } from '../../infra/local/stack.ts';
import { aDataFolder } from './data-folder.ts';

it('the local stack serves every letter on one page that nobody else may frame', async () => {
  const functionsDir = 'dist/functions';
  const stack = await startLocalStack({ dataDir: aDataFolder(), port: 0, demo: false, functionsDir });
  onTestFinished(stack.close);
  const answer = await fetch(`${stack.url}/preview`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  expect(await answer.text()).toContain('class="exhibits"');
  expect(await (await fetch(stack.url)).text()).toContain('href="/preview"');
});
