import { setTimeout as sleep } from 'node:timers/promises';
import { readFile, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CohortList, CohortPage, type CohortSummary } from '../../functions/serve-desk/shapes.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { spawnProcess } from '../support/process.ts';
import { csv } from '../support/big-uploads.ts';

/** More than one part of people, and one of pairs: enough to be killed between any two of them. */
const pairs = 250;
const list = csv(...Array.from({ length: pairs }, (_, n) => `A${n},a${n}@example.org,B${n},b${n}@example.org`));

it(
  'an import killed amid its rows is finished after the next start, and nothing in it is doubled',
  { timeout: 120_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'binome-import-'));
    const first = spawnProcess(folder);
    let { url } = await first.ready();
    const authorization = `Bearer ${(await readFile(join(folder, 'organiser-token'), 'utf8')).trim()}`;
    const cohort = async (): Promise<CohortSummary | undefined> => {
      const answer = await fetch(`${url}/api/cohorts`, { headers: { authorization } });
      return CohortList.parse(await answer.json()).cohorts[0];
    };
    const until = async (isSo: (summary: CohortSummary | undefined) => boolean): Promise<void> => {
      while (!isSo(await cohort())) await sleep(20);
    };

    const upload = fetch(`${url}/api/cohorts?name=Cercle&start=2026-12-01&zone=Europe/Paris&hold=1`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/octet-stream' },
      body: list,
    }).catch(() => 'cut off');
    await until((summary) => (summary?.progress?.done ?? 0) >= 2);
    const seen = await cohort();
    await first.kill();
    expect(await upload).toBe('cut off');
    expect(seen).toMatchObject({ state: 'writing', pairs });

    const second = spawnProcess(folder);
    ({ url } = await second.ready());
    await until((summary) => summary?.state === 'held');
    const members: string[] = [];
    const ids: string[] = [];
    for (let cursor = ''; ;) {
      const answer = await fetch(`${url}/api/cohorts/${seen?.id}${cursor}`, { headers: { authorization } });
      const page = CohortPage.parse(await answer.json());
      ids.push(...page.pairs.map(({ id }) => id));
      members.push(...page.pairs.flatMap((pair) => pair.members.map(({ name }) => name)));
      if (page.next === undefined) break;
      cursor = `?cursor=${encodeURIComponent(page.next)}`;
    }
    expect([ids.length, new Set(ids).size]).toEqual([pairs, pairs]);
    expect(members.toSorted()).toEqual(
      Array.from({ length: pairs }, (_, n) => [`A${n}`, `B${n}`])
        .flat()
        .toSorted(),
    );
    await second.kill();
    await removeFolder(folder);
  },
);
