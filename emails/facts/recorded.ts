import type { Pair } from '../../shared/domain/pair.ts';
import { dayIn } from '../../shared/domain/time.ts';
import type { RecordedFacts } from '../recorded/recorded.ts';
import { type LetterInput, linksOf, personOf } from './letter-input.ts';

/** What partners recorded since this person's last calm letter, but for steps that this letter speaks of anyway. */
export const recordedSince = ({ situation, items }: Pick<LetterInput, 'situation' | 'items'>): readonly Recorded[] => {
  const { person, pairs } = situation;
  const since = person.calmAt;
  if (since === undefined) return [];
  const isSpokenOf = (pair: Pair, step: string): boolean =>
    items.some((item) => 'step' in item && item.pair.id === pair.id && item.step === step);
  return pairs.flatMap((pair) =>
    Object.entries(pair.answers)
      .filter(([step, { by, at }]) => by !== person.id && at > since && !isSpokenOf(pair, step))
      .map(([step]) => ({ pair, step })),
  );
};

type Recorded = { pair: Pair; step: string };

export const recordedFacts = (input: LetterInput, recorded: readonly Recorded[]): RecordedFacts => ({
  lines: recorded.flatMap(({ pair, step }) => {
    const answer = pair.answers[step];
    if (!answer) return [];
    return [
      {
        did: 'met' as const,
        by: personOf(input, answer.by).name,
        on: dayIn(input.situation.person.zone, answer.at),
        step,
        url: linksOf(input, pair, step).met,
      },
    ];
  }),
});
