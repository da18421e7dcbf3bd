import { plainLine } from '../escape.ts';
import { leftHtml, type LeftValues } from '../generated/templates.ts';
import {
  block,
  type Contact,
  headingOf,
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
  subject: ({ pairs }, { t }) => {
    const people = new Map(pairs.flatMap(({ left }) => left.map(({ address, name }) => [address, plainLine(name)])));
    const [first, ...others] = people.values();
    if (first === undefined) return () => t.left.title;
    const names = others.length > 0 ? t.firstAndOthers({ first, others: others.length }) : first;
    return () => t.left.subject({ names, count: 1 + others.length });
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
    next: pair.goesOn ? t.left.goesOn : t.left.ends,
  };
};

const goneSentence = (telling: Telling, { left, partners, goesOn }: LeftPair): string => {
  const words = telling.t.left;
  if (left.length > 0) return words.gone({ names: namesOf(telling, left), count: left.length });
  return goesOn || partners.length > 0 ? words.someone : words.partner;
};

const organiserValues = ({ t }: Telling, organiser: Contact): LeftValues['organiser'][number] => ({
  text: t.left.organiser({ name: nameOf(organiser) }),
  url: mailto([organiser]),
  label: t.writeTo({ names: nameOf(organiser) }),
});
