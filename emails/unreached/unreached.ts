import { unreachedHtml, type UnreachedValues } from '../generated/templates.ts';
import {
  block,
  type Contact,
  firstNamed,
  headingOf,
  linkText,
  mailto,
  nameOf,
  namesOf,
  type PairFacts,
  type Telling,
} from '../telling.ts';

/** Letters to a partner come back; whoever meets them can pass it on. */
export type UnreachedFacts = {
  readonly pairs: readonly UnreachedPair[];
  readonly organiser?: Contact | undefined;
};

type UnreachedPair = PairFacts & { readonly unreached: readonly Contact[] };

export const unreached = block<UnreachedFacts, UnreachedValues>({
  values: ({ pairs, organiser }, telling) => {
    const { t } = telling;
    return {
      title: t.unreached.title,
      pairs: pairs.map((pair) => pairValues(telling, pair, organiser)),
      organiser: organiser ? [{ url: mailto([organiser]), label: t.writeTo({ names: nameOf(organiser) }) }] : [],
    };
  },
  html: unreachedHtml,
  text: ({ title, pairs, organiser }) => [
    `# ${title}`,
    ...pairs.map(({ names, back, help }) => [names, back, help].join('\n')),
    ...organiser.map(({ label, url }) => linkText(label, url)),
  ],
  // Of those whose letters come back, not of all whom the letter is answered to.
  subject: ({ pairs }, telling) => {
    const { names = '' } = firstNamed(
      telling,
      pairs.flatMap((pair) => pair.unreached),
    );
    return () => telling.t.unreached.subject({ names });
  },
  preheader: (_, { t }) => t.unreached.preheader,
});

const pairValues = (
  telling: Telling,
  pair: UnreachedPair,
  organiser: Contact | undefined,
): UnreachedValues['pairs'][number] => {
  const words = telling.t.unreached;
  const names = namesOf(telling, pair.unreached);
  return {
    names: headingOf(telling, pair),
    back: words.back({ names, count: pair.unreached.length }),
    help: organiser ? words.help({ organiser: nameOf(organiser) }) : words.helpUnnamed,
  };
};
