import type { Act } from '../../shared/domain/act.ts';
import { dayIn, plusDays, plusMinutes } from '../../shared/domain/time.ts';
import type { Behaviour, Life } from './life.ts';

const day = 24 * 60;

/** People who press anything at any time, for as long as a programme may last. */
export const atRandom: Behaviour = {
  begins: (life) => {
    const { chance } = life;
    for (let presses = chance.whole(5, 60); presses > 0; presses -= 1)
      life.later(chance.whole(0, chance.pick([20, 250, 500]) * day), () => pressAnything(life));
  },
  reads: (life, { person }) => {
    if (life.chance.happens(0.02))
      life.later(life.chance.whole(0, day), () => life.choose(person.id, { do: 'stop reminders' }));
  },
};

const pressAnything = (life: Life): void => {
  const { chance, cohort } = life;
  const pair = chance.pick([...life.pairs.values()]);
  const by = chance.pick(pair.members).person;
  const step = chance.pick(cohort.programme.steps);
  const seen = pair.moved[step]?.times ?? 0;
  const now = life.now();
  const acts: readonly Act[] = [
    { do: 'met', step },
    { do: 'met', step, absent: [chance.pick(pair.members).person] },
    { do: chance.pick(['not met', 'withdraw']), step },
    { do: 'date', step, at: plusMinutes(now, chance.whole(1, 40 * day)), minutes: 60 },
    { do: 'no date', step },
    { do: chance.pick(['looking', 'no answer', 'not waiting']), step },
    { do: chance.pick(['skip', 'unskip']), step },
    { do: chance.pick(['move', 'unmove']), step, seen },
    { do: 'pause', until: plusDays(dayIn(cohort.zone, now), chance.whole(1, 60)) },
    { do: chance.pick(['resume', 'not working', 'working']) },
    { do: chance.pick(['well', 'badly', 'no pulse']), step },
    { do: 'expect', answers: { rhythm: chance.pick(['a', 'b']) } },
  ];
  life.press(pair.id, by, chance.pick(acts));
  if (chance.happens(0.1)) life.choose(by, { do: chance.pick(['stop reminders', 'resume reminders']) });
};
