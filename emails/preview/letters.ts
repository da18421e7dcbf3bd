import { groupMentoring, Language } from '../../shared/domain/programme.ts';
import { programmeContent } from '../programmes/catalogue.ts';
import { type Names, usualNames } from './names.ts';
import { farewellBlocks, pairBlocks, pairsOf, personOf } from './blocks.ts';
import { confirmBlocks, digestBlocks } from './lone-blocks.ts';
import { link, sample, type Shape, shapes, tellings } from './sample.ts';
import { writeSignIn } from '../signin/signin.ts';
import { writeTestLetter } from '../testletter/testletter.ts';
import { variants } from './variants.ts';
import { type Letter, render, type Rendered } from '../render.ts';
import { letterOf } from '../write-letter.ts';

type About = { readonly what: string; readonly shape: Shape; readonly language: Language };
type Exhibit = About & { readonly letter: Letter };

/** Every letter there is in words, in every language, for one pair, for three and for a group. */
export const everyLetter = (names: Names = usualNames): readonly (About & Rendered)[] =>
  Language.options
    .flatMap((language) => everyLetterIn(language, names))
    .map(({ letter, ...about }) => ({ ...about, ...render(letter) }))
    .concat(Language.options.flatMap((language) => [testLetter(language), signInLetter(language)]));

/** Of no programme. */
const testLetter = (language: Language): About & Rendered => ({
  what: 'test letter',
  shape: 'one pair',
  language,
  ...writeTestLetter({
    language,
    sender: 'mentorat@example.org',
    reportUrl: link('test', 'r'.repeat(81)),
    metUrl: link('test', 'm'.repeat(81)),
  }),
});

const signInLetter = (language: Language): About & Rendered => ({
  what: 'sign in',
  shape: 'one pair',
  language,
  ...writeSignIn({ language, sender: 'mentorat@example.org', url: link('desk', 'in', 'k'.repeat(68)) }),
});

const everyLetterIn = (language: Language, names: Names): readonly Exhibit[] => [
  ...tellings.flatMap((what) =>
    shapes.map((shape) => ({
      what,
      shape,
      language,
      letter: letterOf(sample(shape, what, language, 'mentor', names)),
    })),
  ),
  ...(['welcome', 'topic', 'invitation'] as const).map((what) => ({
    what: `${what}, as a mentee`,
    shape: 'one pair' as const,
    language,
    letter: letterOf(sample('one pair', what, language, 'mentee', names)),
  })),
  ...variants(language, names).map((variant) => ({ ...variant, language })),
  ...shapes.flatMap((shape) => aboutPairs(shape, language, names)),
  ...Object.entries(confirmBlocks(language, names)).map(([what, block]) => ({
    what,
    shape: 'one pair' as const,
    language,
    letter: lone(names, language, [block], { about: [], ...participant }),
  })),
  ...Object.entries(digestBlocks(names)).map(([what, block]) => ({
    what,
    shape: 'three pairs' as const,
    language,
    letter: lone(names, language, [block], {
      about: what === 'digest, many' ? [personOf(names.organiser, 'claire')] : [],
      organiser: undefined,
      ...(what !== 'closing' && { quietUrl: link('desk', 'cohorts', 'cercle', 'digest') }),
    }),
  })),
];

const aboutPairs = (shape: Shape, language: Language, names: Names): readonly Exhibit[] => {
  const pairs = pairsOf(shape, names);
  const about = pairs.flatMap(({ partners }) => partners);
  // Whoever left, or cannot be reached, is not answered to.
  const staying = shape === 'group' ? about.slice(1) : [];
  const gone = new Set(['left', 'unreached']);
  const blocks = Object.entries(pairBlocks(names, pairs)).map(([what, block]) => [what, [block]] as const);
  return [...blocks, ...Object.entries(farewellBlocks(pairs))].map(([what, [first, ...more]]) => ({
    what,
    shape,
    language,
    letter: lone(names, language, [first, ...more], { about: gone.has(what) ? staying : about, ...participant }),
  }));
};

const participant = { stopUrl: link('stop', 'maud'), meUrl: link('me', 'maud') };

const lone = (
  names: Names,
  language: Language,
  blocks: Letter['blocks'],
  forWhom: Pick<Letter, 'about' | 'organiser' | 'stopUrl' | 'meUrl' | 'quietUrl'>,
): Letter => ({
  language,
  reader: names.reader,
  zone: 'Europe/Paris',
  cohort: names.cohort,
  programme: groupMentoring,
  content: programmeContent(groupMentoring.id, language),
  organiser: personOf(names.organiser, 'claire'),
  guideUrl: (guide) => link('guide', language, guide),
  blocks,
  ...forWhom,
});
