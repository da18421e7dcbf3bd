import * as z from 'zod';
import type { Language } from '../programme.ts';
import type { Zone } from '../time.ts';
import { AddressCell, GroupCell, LanguageCell, NameCell, zoneCells } from './cells.ts';

/** What holds for people whose row states nothing. */
export type Defaults = { language: Language; zone: Zone };

/** A row of the upload as it was meant. */
export type PairLine = z.infer<ReturnType<typeof pairLine>> & { row: number };

export const pairLine = () => {
  const someone = z.object({ name: NameCell, address: AddressCell, language: LanguageCell, zone: zoneCells() });
  return z.object({ mentor: someone, mentee: someone, group: GroupCell });
};
