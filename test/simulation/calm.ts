import { roleOf } from '../../shared/domain/pair.ts';
import { behaviourOf, type MannerName, mannerNames } from './behaviours.ts';
import { isCalm } from './budget.ts';
import { aCast, type Shape } from './cast.ts';
import { chanceOf } from './chance.ts';
import { type Life, live } from './life.ts';

/** What one person got in one programme. */
export type Count = {
  shape: Shape;
  manner: MannerName;
  role: 'mentor' | 'mentee';
  calm: number;
  prompts: number;
  kinds: readonly string[];
};

const shapeNames: readonly Shape[] = ['one pair', 'three pairs', 'a group of four'];

export const lives = function* (
  programmes: number,
): Generator<{ shape: Shape; manner: MannerName; life: Life; seed: number }> {
  const cells = shapeNames.flatMap((shape) => mannerNames.map((manner) => ({ shape, manner })));
  for (let seed = 0; seed < programmes; seed += 1) {
    const cell = cells[seed % cells.length];
    if (!cell) return;
    const chance = chanceOf(seed);
    yield { ...cell, seed, life: live(aCast(cell.shape, chance), chance, behaviourOf(cell.manner)) };
  }
};

export const countsOf = ({ shape, manner, life }: { shape: Shape; manner: MannerName; life: Life }): readonly Count[] =>
  [...life.people.values()].flatMap((person) => {
    const [pair] = life.pairs.values();
    const mine = life.sent.filter((letter) => letter.person.id === person.id);
    const calm = mine.filter(isCalm);
    const role = person.id === 'mentor' || (pair && roleOf(pair, person.id) === 'mentor') ? 'mentor' : 'mentee';
    return [
      {
        shape,
        manner,
        role,
        calm: calm.length,
        prompts: mine.length - calm.length,
        kinds: calm.map(({ items }) => [...new Set(items.map(({ kind }) => kind))].toSorted().join('+')),
      },
    ];
  });
