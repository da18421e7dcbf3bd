import { leftHtml, type LeftValues } from '../generated/templates.ts';
import {
  block,
  type Contact,
  firstNamed,
  headingOf,
  kindOf,
  linkText,
  mailto,
  nameOf,
  namesOf,
  type PairFacts,
  type Telling,
} from '../telling.ts';

/** Somebody no longer takes part; why is theirs. */
export type LeftFacts = {
  /** The partners of a pair are those who stay. */
  readonly pairs: readonly LeftPair[];
  readonly organiser?: Contact | undefined;
};

type LeftPair = PairFacts & {
  /** Whom nobody may name any more is not among them. */
  readonly left: readonly Contact[];
  /** Whether it was the organiser who took them out of this pair: of the programme nothing is said. */
  readonly isMoved?: boolean;
  /** Whether nobody has left, and the organiser ended the pair itself. */
  readonly isEnded?: boolean;
  /** Whether those who stay go on together. */
  readonly goesOn: boolean;
  /** Steps recorded, of all steps. */
  readonly done: number;
  readonly total: number;
};

export const left = block<LeftFacts, LeftValues>({
  values: ({ pairs, organiser }, telling) => ({
    title: telling.t.left.title,
    pairs: pairs.map((pair) => pairValues(telling, pair)),
    organiser: organiser && pairs.some(({ goesOn }) => !goesOn) ? [organiserValues(telling, organiser)] : [],
  }),
  html: leftHtml,
  text: ({ title, pairs, organiser }) => [
    `# ${title}`,
    ...pairs.map(({ names, gone, stays, next }) => [names, gone, ...stays.map(({ text }) => text), next].join('\n')),
    ...organiser.map(({ text, label, url }) => `${text}\n${linkText(label, url)}`),
  ],
  // Of those who left, not of those whom the letter is answered to.
  subject: ({ pairs }, telling) => {
    const { t } = telling;
    const { names, count } = firstNamed(
      telling,
      pairs.flatMap((pair) => (pair.isMoved ? [] : pair.left)),
    );
    const stay = pairs.some(({ isMoved, isEnded, partners }) => (isMoved || isEnded) && partners.length > 0);
    if (names === undefined) return (who) => (stay ? t.left.change({ who }) : t.left.title);
    return () => t.left.subject({ names, count });
  },
  preheader: (_, { t }) => t.left.preheader,
});

const pairValues = (telling: Telling, pair: LeftPair): LeftValues['pairs'][number] => {
  const { t } = telling;
  const { done, total } = pair;
  return {
    names: headingOf(telling, pair.partners.length > 0 ? pair : { ...pair, partners: pair.left }),
    gone: goneSentence(telling, pair),
    stays: done > 0 ? [{ text: t.left.stays({ done, total }) }] : [],
    next: pair.goesOn ? t.left.goesOn({ kind: pair.isMoved ? kindOf(pair) : 'group' }) : t.left.ends,
  };
};

const goneSentence = (telling: Telling, pair: LeftPair): string => {
  const { left, partners, goesOn, isMoved, isEnded } = pair;
  const words = telling.t.left;
  if (isEnded) return words.ended;
  const who = { names: namesOf(telling, left), count: left.length };
  if (left.length > 0) return isMoved ? words.moved({ ...who, kind: kindOf(pair) }) : words.gone(who);
  return goesOn || partners.length > 0 ? words.someone : words.partner;
};

const organiserValues = ({ t }: Telling, organiser: Contact): LeftValues['organiser'][number] => ({
  text: t.left.organiser({ name: nameOf(organiser) }),
  url: mailto([organiser]),
  label: t.writeTo({ names: nameOf(organiser) }),
});
