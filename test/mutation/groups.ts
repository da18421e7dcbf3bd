/** Sources, what their mutants are tried against, and the score (in %) that they must reach. */
export type Group = {
  name: string;
  mutate: readonly string[];
  except: readonly string[];
  triedBy: readonly string[];
  least: number;
};

/** A mutant of these may mean a forged link, a doubled letter or a wrong morning: only equivalent ones may live. */
const exact: readonly Group[] = [
  {
    name: 'tokens',
    mutate: ['shared/links.ts', 'shared/shown.ts', 'shared/known-browser.ts'],
    except: [],
    triedBy: ['test/{links,keyring,shown,known-browser}.test.ts'],
    least: 100,
  },
  {
    name: 'claims',
    mutate: ['shared/domain/letter.ts', 'shared/domain/feedback.ts', 'functions/wake/write-letter.ts'],
    except: [],
    triedBy: [
      'test/domain/{open-letter,feedback,decide}.test.ts',
      'test/functions/{wake,claim,record-feedback,bounces}.test.ts',
    ],
    least: 100,
  },
  {
    name: 'dates',
    mutate: ['shared/domain/time.ts', 'shared/domain/meeting-date.ts', 'shared/domain/canonical-zone.ts'],
    except: [],
    triedBy: ['test/domain/{time,meeting-date,places}.test.ts'],
    least: 100,
  },
];

/** Each has small tests of its own: those of chance, and of whole functions, would only take longer. */
const owed: readonly Group[] = [
  {
    name: 'rate',
    mutate: ['shared/domain/pace.ts'],
    except: [],
    triedBy: ['test/domain/pace*.test.ts'],
    least: 95,
  },
  {
    name: 'letters',
    mutate: [
      'cohort',
      'date-items',
      'decide',
      'forget',
      'fulfil',
      'ladder',
      'news-items',
      'set-aside',
      'standing',
      'stop',
      'timetable',
    ].map((name) => `shared/domain/${name}.ts`),
    except: [],
    triedBy: ['test/domain/!(*-at-random|undo).test.ts'],
    least: 95,
  },
];

/** Pure rules with small tests of their own; what happens at random, and what goes by whole letters, would only cost time. */
const direct: readonly Group[] = [
  {
    name: 'presses',
    mutate: ['shared/domain/{pair-acts,press-pair,press-person,places,pair,cases,alignment}.ts'],
    except: [],
    triedBy: ['test/domain/!(*-at-random|time).test.ts'],
    least: 95,
  },
  {
    name: 'roster',
    mutate: ['shared/domain/roster/*.ts'],
    except: [],
    triedBy: ['test/domain/roster/*.test.ts'],
    least: 95,
  },
];

export const groups: readonly Group[] = [
  ...exact,
  ...owed,
  ...direct,
  {
    name: 'core',
    mutate: ['shared/domain/**/*.ts'],
    except: [...exact, ...owed, ...direct].flatMap(({ mutate }) => mutate),
    triedBy: ['test/domain/**/*.test.ts', 'test/functions/{stopped,bounces,somebody-gone,wake}.test.ts'],
    least: 95,
  },
];
