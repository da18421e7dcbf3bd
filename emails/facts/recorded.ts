import { gridDay } from '../../shared/domain/cohort.ts';
import { isBefore } from '../../shared/domain/membership.ts';
import { type Pair, takesPart } from '../../shared/domain/pair.ts';
import { placesOf } from '../../shared/domain/places.ts';
import { isAnswered } from '../../shared/domain/standing.ts';
import { dayIn, type Instant } from '../../shared/domain/time.ts';
import type { Change, RecordedFacts } from '../recorded/recorded.ts';
import { type LetterInput, nameIn } from './letter-input.ts';

/** What partners recorded or changed since this person's last calm letter, but for steps that this letter speaks of anyway. */
export const changedSince = ({ situation, items }: Pick<LetterInput, 'situation' | 'items'>): readonly Changed[] => {
  const { person, pairs } = situation;
  const since = person.calmAt;
  if (since === undefined) return [];
  const isSpokenOf = (pair: Pair, step: string): boolean =>
    items.some((item) => 'step' in item && item.pair.id === pair.id && item.step === step);
  const mine = pairs.filter((pair) => takesPart(pair, person.id));
  return mine.flatMap((pair) =>
    changesOf(pair).filter(
      ({ by, at, step }) => by !== person.id && at > since && !isBefore(pair, person, at) && !isSpokenOf(pair, step),
    ),
  );
};

type Changed = { pair: Pair; step: string; by: string; at: Instant; did: 'met' | 'moved' | 'skipped' | 'noted' };

const changesOf = (pair: Pair): readonly Changed[] => [
  ...Object.keys(pair.answers).flatMap((step) => {
    const [first] = Object.entries(pair.answers[step] ?? {})
      .filter(([, { says }]) => says === 'met')
      .toSorted(([, a], [, b]) => a.at.localeCompare(b.at));
    return first ? [{ pair, step, by: first[0], at: first[1].at, did: 'met' as const }] : [];
  }),
  // What people said themselves goes before what the organiser noted for them.
  ...Object.entries(pair.noted ?? {}).flatMap(([step, { by, at }]) =>
    Object.values(pair.answers[step] ?? {}).some(({ says }) => says === 'met')
      ? []
      : [{ pair, step, by, at, did: 'noted' as const }],
  ),
  ...changed(pair, pair.moved, 'moved'),
  ...changed(pair, pair.skipped, 'skipped'),
];

const changed = (
  pair: Pair,
  marks: Readonly<Record<string, { by: string; at: Instant }>>,
  did: 'moved' | 'skipped',
): readonly Changed[] =>
  Object.entries(marks)
    .filter(([step]) => !isAnswered(pair, step))
    .map(([step, { by, at }]) => ({ pair, step, by, at, did }));

export const recordedFacts = (input: LetterInput, changes: readonly Changed[]): RecordedFacts => ({
  lines: changes.map((change) => lineOf(input, change)),
});

const lineOf = (input: LetterInput, { pair, step, by, at, did }: Changed): Change => {
  const { cohort, person } = input.situation;
  const linkTo = input.links.toStep(pair, step);
  const said = { by: nameIn(input, by), on: dayIn(person.zone, at), step };
  if (did === 'met' || did === 'noted') return { ...said, did, url: linkTo('met') };
  if (did === 'skipped') return { ...said, did, url: linkTo('skip') };
  const { steps, end } = placesOf(cohort, pair);
  const to = gridDay(cohort, steps[cohort.programme.steps.indexOf(step)]?.place ?? end);
  return { ...said, did, url: linkTo('move'), to };
};
