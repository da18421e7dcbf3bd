import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startLocalStack } from '../../infra/local/stack.ts';
import { aDataFolder } from './data-folder.ts';

const csv = [
  'Mentor,Mentor email,Mentee,Mentee email,Language',
  'Ruth Adeyemi,ruth@example.org,Peter Walsh,bounce+peter@simulator.amazonses.com,en',
  'Hélène Marchand,helene@example.org,Zoé Lefèvre,complaint+zoe@simulator.amazonses.com,en',
  'Odile Garnier,odile@example.org,Noah Petit,SuppressionList@simulator.amazonses.com,en',
].join('\n');

type Cases = { pairs: { members: { name: string }[]; cases: { why: string; person: string }[] }[] };

it('shows on one machine what SES’s mailbox simulator does: the organiser learns of it, partners of bounces', async () => {
  const dataDir = aDataFolder();
  const options = { port: 0, startAt: '2026-11-30T10:00:00.000Z', demo: false, functionsDir: 'dist/functions' };
  const stack = await startLocalStack({ dataDir, ...options });
  onTestFinished(stack.close);
  const authorization = `Bearer ${readFileSync(join(dataDir, 'organiser-token'), 'utf8').trim()}`;
  const api = async (path: string, init: RequestInit = {}) =>
    await (await fetch(stack.url + path, { ...init, headers: { authorization, ...init.headers } })).json();
  const { cohort } = (await api('/api/cohorts?name=Cercle&start=2026-12-07&zone=Europe/Paris', {
    method: 'POST',
    body: csv,
    headers: { 'content-type': 'application/octet-stream' },
  })) as { cohort: string };
  await fetch(`${stack.url}/local/clock`, { method: 'POST', body: JSON.stringify({ advance: 'P30D' }) });

  const { pairs } = (await api(`/api/cohorts/${cohort}`)) as Cases;
  const whys = pairs.map(({ members, cases }) => [members[0]?.name, cases.map(({ why }) => why)]);
  expect(Object.fromEntries(whys)).toEqual({
    'Ruth Adeyemi': ['bounced'],
    'Hélène Marchand': ['silent', 'complained'],
    'Odile Garnier': ['bounced'],
  });
  const lettersTo = async (address: string) =>
    ((await api(`/local/mails?to=${encodeURIComponent(address)}`)) as { subject: string }[]).map(
      ({ subject }) => subject,
    );
  expect(await lettersTo('bounce+peter@simulator.amazonses.com')).toHaveLength(1);
  expect(await lettersTo('ruth@example.org')).toContain('Our letters to Peter Walsh come back');
  expect((await lettersTo('helene@example.org')).filter((subject) => subject.includes('come back'))).toEqual([]);
}, 60_000);
