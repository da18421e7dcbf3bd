import { toBeErased, toHaveAddress } from '../../shared/domain/fulfil.ts';
import type { Person } from '../../shared/domain/person.ts';
import { AddressCell } from '../../shared/domain/roster/cells.ts';
import { isOutcome } from './api.ts';
import { type Context, defineCommand, done, type Given, misused, type Outcome, refused } from './command.ts';
import { tableOf } from './table.ts';

const whom = ['cohort', 'person'] as const;

/** Gives somebody another address, where letters to the one on file come back. */
export const address = defineCommand({
  needs: [...whom, 'to'],
  options: ['table'],
  run: async (context, given) => {
    const typed = given.needed('to');
    const { success, data: to } = AddressCell.safeParse(typed);
    if (!success) return misused(context.t.noAddress({ typed }));
    return await change(context, given, (person) => toHaveAddress(person, to, context.reach.now()));
  },
});

/** Erases somebody who asks for it, where no letter can ask them to confirm it. */
export const erase = defineCommand({
  needs: whom,
  options: ['table'],
  run: async (context, given) => await change(context, given, (person) => toBeErased(person, context.reach.now())),
});

/** Writes what somebody wants into their row, which is due from then on: the engine does it. */
const change = async (
  context: Context,
  given: Given<'table'> & { needed: (name: (typeof whom)[number]) => string },
  wish: (person: Person) => Person,
): Promise<Outcome> => {
  const { t, reach } = context;
  const cohort = given.needed('cohort');
  const id = given.needed('person');
  const found = await tableOf(context, given);
  if (isOutcome(found)) return found;
  const store = await reach.store(found.table);
  for (;;) {
    const person = await store.person(cohort, id);
    if (!person) return refused(t.noPerson({ person: id, cohort }));
    if ((await store.savePerson(wish(person))) === 'saved') return done(t.soon, { cohort, person: id });
  }
};
