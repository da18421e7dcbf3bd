import { type Behaviour, type Life, live } from './life.ts';
import { behaviourOf, type MannerName, mannerNames } from './behaviours.ts';
import { isCalm } from './budget.ts';
import { aCast, type Shape, shapeNames } from './cast.ts';
import { chanceOf } from './chance.ts';

/** People who are counted together. */
type Cell = { manner: MannerName; shape: Shape; role: 'mentor' | 'mentee' };

/** What one person was sent in one programme; `letters` by what was in them. */
type Count = Cell & { calm: number; prompts: number; letters: readonly string[] };

type Spread = { least: number; median: number; p95: number; most: number };
type Row = Cell & { people: number; calm: Spread; prompts: Spread; letters: ReadonlyMap<string, number> };

export const liveAtRandom = (seed: number, shape: Shape, behaviour: Behaviour): Life => {
  const chance = chanceOf(seed);
  return live(aCast(shape, chance), chance, behaviour);
};

const cases = shapeNames.flatMap((shape) => mannerNames.map((manner) => ({ shape, manner })));

/** The random programme of this number: every manner in every shape in turn. */
export const programmeOf = (seed: number): { life: Life; counts: readonly Count[] } => {
  const { shape, manner } = cases[seed % cases.length] ?? { shape: 'one pair', manner: 'normal' };
  const life = liveAtRandom(seed, shape, behaviourOf(manner));
  const counts = [...life.people.keys()].map((person): Count => {
    const mine = life.sent.filter((letter) => letter.person.id === person);
    const calm = mine.filter(isCalm);
    return {
      manner,
      shape,
      role: person === 'mentor' ? 'mentor' : 'mentee',
      calm: calm.length,
      prompts: mine.length - calm.length,
      letters: calm.map(({ items }) => [...new Set(items.map(({ kind }) => kind))].toSorted().join(' + ')),
    };
  });
  return { life, counts };
};

export const tableOf = (counts: readonly Count[]): readonly Row[] =>
  [...Map.groupBy(counts, ({ manner, shape, role }) => `${manner}, ${shape}, ${role}`).values()].flatMap((mine) => {
    const [first] = mine;
    if (!first) return [];
    const letters = Map.groupBy(
      mine.flatMap((count) => count.letters),
      (letter) => letter,
    );
    return [
      {
        manner: first.manner,
        shape: first.shape,
        role: first.role,
        people: mine.length,
        calm: spreadOf(mine.map(({ calm }) => calm)),
        prompts: spreadOf(mine.map(({ prompts }) => prompts)),
        letters: new Map([...letters].map(([letter, all]) => [letter, all.length / mine.length])),
      },
    ];
  });

const spreadOf = (values: readonly number[]): Spread => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
  return { least: sorted[0] ?? 0, median: at(0.5), p95: at(0.95), most: at(1) };
};
