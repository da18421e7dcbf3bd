import { randomBytes } from 'node:crypto';

export const headers = 'Mentor,Mentor email,Mentee,Mentee email,Language,Time zone,Group\n';
export const csv = (...lines: readonly string[]): string => headers + lines.join('\n');
export const pair = 'Ana,ana@example.org,Bob,bob@example.org';

const pairs = (count: number): string =>
  csv(...Array.from({ length: count }, (_, n) => `A${n},a${n}@example.org,B${n},b${n}@example.org`));

/** Files that ask for a great deal of work before they can be refused. */
export const bigUploads = {
  '10 MB of noise': randomBytes(10_000_000),
  '4 MB of noise': Buffer.concat([Buffer.from([0x41, 0xff, 0x00]), randomBytes(4_000_000)]),
  'a million columns': `${'a,'.repeat(1_000_000)}\n`,
  'a row with a million cells': csv(pair, 'x,'.repeat(1_000_000)),
  '60,000 rows': pairs(60_000),
} as const;

/** As many rows as an upload may have. */
export const mostPairs = (): string => pairs(50_000);
