import type { Cohort } from './domain/cohort.ts';
import { normalised } from './domain/stop.ts';
import type { World } from './world.ts';

/** Somebody who runs a cohort and is written to; the name is empty where only the address is known. */
export type Reader = { name: string; address: string };

/** Who is told weekly how a cohort goes, by their ids: those whom the desk lets see it; if none is named, whoever runs it. */
export const readersOf = async (
  world: Pick<World, 'personIds'>,
  { organiser, organisers }: Cohort,
): Promise<ReadonlyMap<string, Reader>> => {
  const addresses = organisers.length > 0 ? organisers : organiser ? [normalised(organiser.address)] : [];
  const ids = addresses.length > 0 ? await world.personIds(addresses) : [];
  const contact = organiser && normalised(organiser.address);
  return new Map(
    addresses.map((address, index) => [
      ids[index] ?? '',
      { address, name: address === contact ? (organiser?.name ?? '') : '' },
    ]),
  );
};
