import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { glance } from './proof-table.ts';

const page = readFileSync('docs/reliability.md', 'utf8');

it('the table of docs/reliability.md says what its parts say', () => {
  expect(page).toContain(glance(page));
  expect(glance(page)).not.toContain('not measured');
});

it('finds what is measured, and says what is not', () => {
  const part = (name: string, ...lines: string[]) => `<!-- ${name} -->\n${lines.join('\n')}\n<!-- /${name} -->\n`;
  const measured = [
    part(
      'seeds',
      '10 random programmes, seeds 0 to 9',
      '700 letters, 9 certificates, 5 calls of ports, in 2 s',
      'violations: 1',
      'copies more than one, per million letters: 12; parked: 1',
      'the latest letter of a run, after it was due and the storm was over: half 0, all 9 minutes',
      'faults: crash before 3, taken, unknown 0, lost 4',
      '2027-01-01T00:00:00.000Z nothing is silent: anne',
    ),
    part(
      'faults',
      '1500 of 1500 runs with every fault at every call',
      '1 letters, in 3 s',
      'violations: 2',
      'faults: lost 1',
    ),
  ].join('');
  const rows = glance(measured).split('\n');
  for (const row of [
    '| … letters; seconds | 700; 2 s |  |',
    '| runs with planned faults; seconds | 1,500; 3 s | `npm run proof -- faults pairs` |',
    '| violations, of all runs | 3 |  |',
    '| silent losses | 1 |  |',
    '| kinds of faults that happened; times | 2 of 3; 8 |  |',
    '| planted bugs found | not measured | `npm run sim -- --bugs --seeds 2000` |',
  ])
    expect(rows).toContain(row);
});
