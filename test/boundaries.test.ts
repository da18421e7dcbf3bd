import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'binome-boundaries-'));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync('.oxlintrc.json', join(folder, '.oxlintrc.json'));

/** What the linter, with our configuration, says of a file at this place that imports this. */
const complaintsAbout = (file: string, imported: string): string => {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `import { thing } from '${imported}';\nexport const other = [thing];\n`);
  const { stdout } = spawnSync('node_modules/.bin/oxlint', ['--config', join(folder, '.oxlintrc.json'), path], {
    encoding: 'utf8',
  });
  return stdout.includes('no-restricted-imports')
    ? 'refused'
    : stdout.includes('Found 0 warnings')
      ? 'allowed'
      : stdout;
};

it.each([
  ['shared/domain/decide.ts', './time.ts', 'allowed'],
  ['shared/domain/decide.ts', './roster/cells.ts', 'allowed'],
  ['shared/domain/decide.ts', 'zod', 'allowed'],
  ['shared/domain/decide.ts', 'temporal-polyfill', 'allowed'],
  ['shared/domain/decide.ts', '../log.ts', 'refused'],
  ['shared/domain/decide.ts', '../adapters/rows.ts', 'refused'],
  ['shared/domain/decide.ts', 'node:fs', 'refused'],
  ['shared/domain/decide.ts', '@aws-sdk/client-sesv2', 'refused'],
  ['shared/domain/decide.ts', 'pdfkit', 'refused'],
  ['shared/domain/roster/cells.ts', '../time.ts', 'allowed'],
  ['shared/domain/roster/cells.ts', './table.ts', 'allowed'],
  ['shared/domain/roster/cells.ts', '../../log.ts', 'refused'],
  ['shared/adapters/ses-mailer.ts', '../domain/letter.ts', 'allowed'],
  ['shared/adapters/ses-mailer.ts', '../../functions/wake/handler.ts', 'refused'],
  ['shared/calendar/invitation.ts', '../domain/time.ts', 'allowed'],
  ['shared/calendar/invitation.ts', '../../functions/wake/handler.ts', 'refused'],
  ['emails/topic/topic.ts', '../../shared/domain/pair.ts', 'allowed'],
  ['emails/topic/topic.ts', '../../shared/adapters/rows.ts', 'refused'],
  ['emails/topic/topic.ts', '../../shared/log.ts', 'refused'],
  ['emails/write-letter.ts', '../functions/wake/handler.ts', 'refused'],
  ['functions/wake/handler.ts', './wake-pair.ts', 'allowed'],
  ['functions/wake/handler.ts', '../../shared/world.ts', 'allowed'],
  ['functions/wake/handler.ts', '../answer-link/handler.ts', 'refused'],
  ['functions/wake/handler.ts', '../../infra/deployment.ts', 'refused'],
  ['infra/engine-stack.ts', './constructs/accept.ts', 'allowed'],
  ['infra/local/stack.ts', '../../functions/wake/handler.ts', 'refused'],
  ['infra/local/gallery.ts', '../../emails/preview/build.ts', 'refused'],
  ['emails/preview/pages.ts', '../../functions/show-guide/pages.ts', 'allowed'],
  ['emails/preview/pages.ts', '../../infra/local/stack.ts', 'refused'],
  ['emails/render.ts', '../functions/show-guide/pages.ts', 'refused'],
])('%s importing %s is %s', (file, imported, verdict) => {
  expect(complaintsAbout(file, imported)).toBe(verdict);
});
