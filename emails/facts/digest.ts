import type { Case } from '../../shared/domain/cases.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import { metIn } from '../../shared/domain/digest.ts';
import { whomToWriteTo } from '../../shared/domain/overview/write-to.ts';
import { activeMembers, type Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { dayIn, plusDays } from '../../shared/domain/time.ts';
import type { Round } from '../../shared/domain/weekly.ts';
import type { ClosingFacts } from '../closing/closing.ts';
import type { DigestFacts, NeedFacts } from '../digest/digest.ts';
import { pages } from '../generated/messages/pages.ts';
import type { ProgrammeContent } from '../programmes/content.ts';
import type { Contact } from '../telling.ts';

/** What a weekly letter is written from. */
export type DigestInput = {
  readonly cohort: Cohort;
  /** What its programme says, in its language. */
  readonly content: ProgrammeContent;
  readonly round: Round;
  /** How many weeks it tells of. */
  readonly weeks: number;
  /** The pairs that it names, each with its most urgent case, in that order. */
  readonly needs: readonly { readonly pair: Pair; readonly one: Case }[];
  /** Their people, by id. */
  readonly people: ReadonlyMap<string, Person>;
  readonly deskUrl: string;
  /** Days after the end of its answers until everything about its people is erased. */
  readonly eraseAfterDays: number;
};

export const digestFacts = (input: DigestInput): DigestFacts => {
  const { cohort, round, weeks, needs, deskUrl } = input;
  const { tally } = round;
  return {
    cohort: cohort.name,
    pairCount: tally.pairs,
    weeks,
    met: metIn(cohort, round, weeks),
    done: sum(tally.steps),
    expected: tally.expected,
    certificates: tally.certificates,
    needs: needs.map(({ pair, one }) => ({
      people: contactsIn(input, pair),
      need: needFacts(input, one),
      writeTo: whomToWriteTo(one, reachable(input, pair)),
      url: `${deskUrl}/pairs/${pair.id}`,
    })),
    more: Math.max(0, round.needing - round.needs.length),
    deskUrl,
  };
};

export const closingFacts = ({ cohort, round, deskUrl, eraseAfterDays }: DigestInput): ClosingFacts => ({
  cohort: cohort.name,
  pairCount: round.tally.pairs,
  done: sum(round.tally.steps),
  certificates: round.tally.certificates,
  erasedOn: plusDays(dayIn(cohort.zone, round.tally.ends), eraseAfterDays),
  reportUrl: `${deskUrl}/report`,
});

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);

/** Whoever is in it; of a pair where everybody left, whoever is still known. */
const contactsIn = ({ people, cohort }: DigestInput, pair: Pair): readonly Contact[] => {
  const active = activeMembers(pair);
  const named = (active.length > 0 ? active : pair.members).flatMap(({ person }) => people.get(person) ?? []);
  return named.length > 0 ? named : [{ name: pages[cohort.language].gone, address: '' }];
};

const needFacts = ({ cohort, people }: DigestInput, one: Case): NeedFacts => {
  const since = dayIn(cohort.zone, one.since);
  switch (one.why) {
    case 'no answer':
      return { why: 'noAnswer', since };
    case 'silent':
    case 'disagree':
    case 'unknown':
    case 'stuck':
      return { why: one.why, since };
    case 'help':
    case 'left':
    case 'bounced':
    case 'complained':
      return { why: one.why, since, name: people.get(one.person)?.name ?? pages[cohort.language].gone };
    default:
      return one satisfies never;
  }
};

/** Whoever is still known, and can be written to. */
const reachable = ({ people }: DigestInput, pair: Pair) =>
  pair.members.flatMap(({ person, left }) => {
    const row = people.get(person);
    return row ? [{ id: row.id, name: row.name, address: row.address, hasLeft: left !== undefined }] : [];
  });
