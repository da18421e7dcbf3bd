import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { intakeScript } from '../functions/serve-desk/generated/intake-script.ts';

it('what runs in browsers is typed as strictly as the rest', () => {
  const { stdout, status } = spawnSync('node_modules/.bin/tsc', ['--noEmit', '-p', 'functions/serve-desk/browser'], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

it('the script of a page is one small text that cannot end before its end', () => {
  expect(intakeScript.length).toBeLessThan(40_000);
  expect(intakeScript).not.toMatch(/<\/script|<!--/i);
});
