import type { Cohort } from '../../../shared/domain/cohort.ts';
import { activeMembers, takesPart } from '../../../shared/domain/pair.ts';
import { PairRequest } from '../acts.ts';
import type { DeskWorld } from '../action.ts';

export type Wished = PairRequest | 'unknownPerson' | 'missingName' | 'missingLeaver' | 'unknownDate' | undefined;

/** What the form of a pair's page asks for, or what is missing in it; people who are elsewhere are named by their addresses. */
export const wishOf = async (
  world: DeskWorld,
  cohort: Cohort,
  pair: string,
  form: URLSearchParams,
): Promise<Wished> => {
  const key = form.get('key') ?? undefined;
  const text = (name: string): string => (form.get(name) ?? '').trim();
  const step = text('step');
  const who = form.getAll('who');
  const wish = (act: object, more: object = {}): Wished => PairRequest.safeParse({ key, act, ...more }).data;
  const wanted = form.get('do');
  switch (wanted) {
    case 'record':
      return wish({ do: 'record', step, there: who });
    case 'unrecord':
    case 'cancel':
    case 'restore':
      return wish({ do: wanted, step });
    case 'resume':
    case 'end':
    case 'reopen':
      return wish({ do: wanted });
    case 'pause':
      return wish({ do: 'pause', until: text('until') }) ?? 'unknownDate';
    case 'replace': {
      const leaves = text('leaves');
      if (leaves === '') return 'missingLeaver';
      const known = await personAt(world, cohort, text('address'));
      if (known !== undefined) return wish({ do: 'replace', leaves, comes: known });
      const newcomer = { name: text('name'), address: text('address') };
      return wish({ do: 'replace', leaves }, { newcomer }) ?? 'missingName';
    }
    case 'join': {
      const role = text('role');
      const known = await personAt(world, cohort, text('address'));
      if (known !== undefined) return wish({ do: 'join', person: known, role, credit: [] });
      const newcomer = { name: text('name'), address: text('address') };
      return wish({ do: 'join', role }, { newcomer }) ?? 'missingName';
    }
    case 'move': {
      const to = await otherPairOf(world, cohort, pair, text('to'));
      return to === undefined ? 'unknownPerson' : wish({ do: 'move', who, to });
    }
    case 'split': {
      const mentor = await personAt(world, cohort, text('mentor'));
      return mentor === undefined ? 'unknownPerson' : wish({ do: 'split', who, mentor });
    }
    case null:
    default:
      return undefined;
  }
};

const personAt = async (world: DeskWorld, cohort: Cohort, address: string): Promise<string | undefined> => {
  if (address === '') return undefined;
  const [id = ''] = await world.personIds([address.toLowerCase()]);
  return (await world.store.person(cohort.id, id))?.id;
};

/** The pair, other than this one, in which somebody takes part: the first that they have. */
const otherPairOf = async (
  world: DeskWorld,
  cohort: Cohort,
  pair: string,
  address: string,
): Promise<string | undefined> => {
  const id = await personAt(world, cohort, address);
  const person = id === undefined ? undefined : await world.store.person(cohort.id, id);
  if (!person) return undefined;
  const pairs = await world.store.pairs(cohort.id, person.pairs);
  return pairs.find((one) => one.id !== pair && takesPart(one, person.id) && activeMembers(one).length > 0)?.id;
};
