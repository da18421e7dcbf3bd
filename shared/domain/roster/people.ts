import type { Language } from '../programme.ts';
import type { Zone } from '../time.ts';
import type { Column } from './columns.ts';
import type { ContradictionCode, Problem } from './problem.ts';
import type { Defaults, PairLine } from './pair-line.ts';

export type RosterPerson = { address: string; name: string; language: Language; zone: Zone };

/** What rows do state of what has a default. */
export type StatedOnly = Partial<Pick<RosterPerson, 'language' | 'zone'>>;

/** What rows state about one address, and the row that stated it first. */
type Stated = { name: Said<string>; language: Said<Language>; zone: Said<Zone> };
type Said<T> = { as: T; row: number } | undefined;

/** One person an address; rows that state different things about it contradict each other. */
export const gatherPeople = (lines: readonly PairLine[], defaults: Defaults, header: (column: Column) => string) => {
  const byAddress = new Map<string, Stated>();
  const problems: Problem[] = [];
  for (const { row, ...line } of lines) {
    for (const role of ['mentor', 'mentee'] as const) {
      const { address, name, language, zone } = line[role];
      const before = byAddress.get(address);
      const hear = <T>(said: Said<T>, as: T | undefined, column: Column, code: ContradictionCode): Said<T> => {
        if (as === undefined) return said;
        if (said && said.as !== as) problems.push({ row, column: header(column), code, other: said.row });
        return said ?? { as, row };
      };
      byAddress.set(address, {
        name: hear(before?.name, name, `${role} name`, 'two-names'),
        language: hear(before?.language, language, `${role} language`, 'two-languages'),
        zone: hear(before?.zone, zone, `${role} zone`, 'two-zones'),
      });
    }
  }
  const people = [...byAddress].map(([address, { name, language, zone }]): RosterPerson => ({
    address,
    name: name?.as ?? address,
    language: language?.as ?? defaults.language,
    zone: zone?.as ?? defaults.zone,
  }));
  const stated = (address: string): StatedOnly => {
    const { language, zone } = byAddress.get(address) ?? {};
    return { ...(language && { language: language.as }), ...(zone && { zone: zone.as }) };
  };
  return { people: people.toSorted((a, b) => (a.address < b.address ? -1 : 1)), stated, problems };
};
