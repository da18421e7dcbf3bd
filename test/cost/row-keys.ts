import type { Wake } from '../../shared/queue-messages.ts';
import type { LinesPlace } from '../../shared/store.ts';

/** How rows are named in memory. */
export const rowKey = (row: { cohort: string; id: string }, kind: 'person' | 'pair'): string =>
  `${kind} ${row.cohort} ${row.id}`;
export const wakeKey = (wake: Wake): string =>
  wake.kind === 'cohort' ? `cohort ${wake.cohort}` : rowKey(wake, wake.kind);
export const trailKey = (cohort: string, pair: string, version: number): string =>
  `events ${cohort} ${pair} ${version}`;
export const letterKeyOf = ({ cohort, person, letter }: { cohort: string; person: string; letter: string }): string =>
  `letters ${cohort} ${person} ${letter}`;

export const linesKey = ({ cohort, round, part }: LinesPlace): string =>
  `lines ${cohort} ${String(round).padStart(6, '0')} ${String(part).padStart(6, '0')}`;
export const linesOf = (cohort: string): readonly string[] => [`overview ${cohort}`, `lines ${cohort} `];
