import { instantOf, type Instant } from '../../../../shared/domain/time.ts';
import { bringOver, eraseAgain } from '../../../../shared/restoring.ts';
import type { Store } from '../../../../shared/store.ts';
import type { World } from '../../../../shared/world.ts';
import { aWorld, type TestWorld } from '../../../support/world.ts';
import type { Chance } from '../../chance.ts';
import type { Life } from '../../life.ts';
import type { Books } from '../books.ts';
import type { Rows } from '../rows.ts';
import type { Timeline } from '../timeline.ts';
import { aroundSomeTopic } from './moments.ts';
import type { PlayEvent } from './play-events.ts';

type BackupProps = {
  timeline: Timeline;
  chance: Chance;
  base: TestWorld;
  rows: Rows;
  books: Books;
  life: () => Life;
  /** The ports that know whose id is whose. */
  identities: Partial<World>;
  /** All containers are new. */
  renew: () => void;
  disturbedUntil: (at: number) => void;
  happened: (event: PlayEvent, times?: number) => void;
  broken: (rule: string, what: string) => void;
};

type Kept = {
  at: Instant;
  table: Readonly<Record<string, object>>;
  books: Pick<Books, 'copies' | 'takenItems' | 'counted'>;
};

const minuteMs = 60_000;
const hoursMs = (hours: number): number => hours * 60 * minuteMs;

/**
 * The table is restored to what it was minutes or days ago, while letters go out, as docs/runbook.md has it: functions that
 * still run have the old table, to which nobody may write any more.
 */
export const aBackup = (props: BackupProps) => {
  const { timeline, chance, base, rows, books, life, identities, renew, disturbedUntil, happened, broken } = props;
  let table = 0;
  let keptCopies: Kept['books']['copies'] = new Map();
  const copiedAgain = new Set<string>();
  const erasedSince = new Set<string>();
  let restoredAt: Instant | undefined;
  const somebodyIsErased = (): void => {
    const people = rows.people();
    if (people.length > 0) life().choose(chance.pick(people).id, { do: 'erase' });
  };

  const keep = (): Kept => ({
    at: timeline.now(),
    table: Object.fromEntries(base.table),
    books: { copies: new Map(books.copies), takenItems: new Set(books.takenItems), counted: new Map(books.counted) },
  });
  const restore = async (kept: Kept): Promise<void> => {
    const before = aWorld({}, 'frozen');
    before.restore(Object.fromEntries(base.table));
    for (const { id } of rows.people()) erasedSince.delete(id);
    base.restore(kept.table);
    for (const { id } of rows.people()) if (!before.table.has(`person ${rows.cohort()?.id} ${id}`)) erasedSince.add(id);
    table += 1;
    restoredAt = timeline.now();
    renew();
    happened('table restored');
    disturbedUntil(timeline.ms() + minuteMs);
    forget(kept);
    await bringOver(before.store, base.store, timeline.now());
    happened('erased again', await eraseAgain({ ...base, ...identities }, timeline.now()));
  };
  /** What the restored table need not know of, the rules need not either. */
  const forget = ({ at, books: then }: Kept): void => {
    for (const [key, { taken }] of books.copies) {
      const known = then.copies.get(key);
      if (taken === (known?.taken ?? 0)) continue;
      copiedAgain.add(key);
      if (known) books.copies.set(key, known);
      else books.copies.delete(key);
    }
    keptCopies = then.copies;
    for (const item of books.takenItems) if (!then.takenItems.has(item)) books.forgotten.add(item);
    for (const [row, count] of books.counted) {
      happened('press lost with the table', count - (then.counted.get(row) ?? 0));
      books.counted.set(row, then.counted.get(row) ?? 0);
    }
    for (const [letter, sentAt] of books.digests) if (sentAt > at) books.digests.delete(letter);
    books.toldOf.clear();
    books.sent.splice(0, Infinity, ...books.sent.filter((letter) => letter.at <= at));
  };

  aroundSomeTopic({ timeline, chance, rows }, [-hoursMs(36), hoursMs(6)], () => {
    const kept = keep();
    const lateMs = chance.happens(0.3) ? chance.whole(10, 60) * minuteMs : hoursMs(chance.whole(2, 72));
    if (chance.happens(0.5)) timeline.later(chance.whole(0, lateMs / 2), somebodyIsErased);
    timeline.later(lateMs, () => {
      if (rows.cohort()?.state === 'ready')
        void restore(kept).catch((error: unknown) => broken('a table can be restored', String(error)));
    });
  });

  return {
    /** A run has the table that there was when it began. */
    around: (world: World): World => {
      const mine = table;
      const guarded = Object.entries(world.store).map(([name, call]): [string, unknown] => [
        name,
        async (...args: readonly unknown[]) => {
          if (mine !== table) throw new Error('Access to the table that was replaced is denied.');
          return (call as (...all: readonly unknown[]) => unknown)(...args);
        },
      ]);
      return { ...world, store: Object.fromEntries(guarded) as unknown as Store };
    },
    ends: (): void => {
      for (const key of copiedAgain)
        if ((books.copies.get(key)?.taken ?? 0) > (keptCopies.get(key)?.taken ?? 0)) happened('known copy');
      for (const id of erasedSince)
        if (rows.person(id)) broken('nothing is left of whoever is erased', `${id} came back`);
      for (const { person, at } of books.sent)
        if (restoredAt !== undefined && at > restoredAt && erasedSince.has(person.id))
          broken('nothing is left of whoever is erased', `${person.id} was written to at ${instantOf(Date.parse(at))}`);
    },
  };
};
