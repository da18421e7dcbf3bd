import type { CertificatePage } from '../../../shared/certificate/certificate-page.ts';
import type { Cohort } from '../../../shared/domain/cohort.ts';
import type { DeskAct } from '../../../shared/domain/desk-acts.ts';
import type { Pair, PairEvent } from '../../../shared/domain/pair.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { TestWorld } from '../../support/world.ts';

/** The name of a cohort that was uploaded by mistake, and is withdrawn. */
export const mistaken = 'By mistake';

/** The rows of a cohort by its name, or else of the one that a simulation has, as they are stored now. */
export const rowsOf = (world: TestWorld, named?: string) => {
  const withPrefix = <Row>(prefix: string): readonly Row[] => world.table.rowsOf(prefix) as unknown as readonly Row[];
  const isIt = ({ name }: Cohort): boolean => (named === undefined ? name !== mistaken : name === named);
  let cohortId: string | undefined;
  const cohort = (): Cohort | undefined => {
    const found =
      cohortId === undefined ? withPrefix<Cohort>('cohort ').find(isIt) : read<Cohort>(`cohort ${cohortId}`);
    cohortId ??= found?.id;
    return found;
  };
  const read = <Row>(key: string): Row | undefined => world.table.get(key) as unknown as Row | undefined;
  return {
    cohort,
    people: (): readonly Person[] => withPrefix(`person ${cohort()?.id} `),
    pairs: (): readonly Pair[] => withPrefix(`pair ${cohort()?.id} `),
    /** Since when, in milliseconds, some row has wanted to be looked at, or will. */
    dueAt: (): number => {
      const first = world.table.firstDue();
      return first === undefined ? Infinity : Date.parse(first);
    },
    /** Rows of cohorts that were to be withdrawn. */
    mistaken: (): readonly string[] =>
      [...world.table.keys()].filter(
        (key) => /^(cohort|person|pair|upload) /.test(key) && key.split(' ')[1] !== cohort()?.id,
      ),
    /** But for the place of dispatch, which the next sweep clears. */
    everything: (): string => JSON.stringify([...world.table].filter(([key]) => key !== 'dispatched')),
    /** The events of a pair that its row no longer has. */
    trail: (pair: string): readonly PairEvent[] =>
      withPrefix<{ events: readonly PairEvent[] }>(`events ${cohort()?.id} ${pair} `).flatMap(({ events }) => events),
    /** What was done on the desk. */
    acts: (): readonly DeskAct[] => withPrefix(`act ${cohort()?.id} `),
    /** Whether anybody was erased. */
    isSomebodyErased: (): boolean => [...world.table.keys()].some((key) => key.startsWith('erased ')),
    certificate: (id: string): CertificatePage | undefined => read(`certificate ${id}`),
    person: (id: string): Person | undefined => read(`person ${cohort()?.id} ${id}`),
    pair: (id: string): Pair | undefined => read(`pair ${cohort()?.id} ${id}`),
  };
};
export type Rows = ReturnType<typeof rowsOf>;
