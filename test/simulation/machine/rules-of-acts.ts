import { activeMembers, type Pair, type PairEvent } from '../../../shared/domain/pair.ts';
import type { Person } from '../../../shared/domain/person.ts';
import { stepsCredited } from '../../../shared/domain/standing.ts';
import type { Instant } from '../../../shared/domain/time.ts';
import { renewed } from '../../../shared/domain/earned.ts';
import type { Item, Situation } from '../../../shared/domain/timetable.ts';
import type { Rows } from './rows.ts';

type Broken = (rule: string, what: string) => void;

/** What an organiser's acts may and may not do to what is told, and to what counts. */
export const rulesOfActs = (rows: Rows, broken: Broken) => ({
  /** Hears of every claim: nothing of a pair reaches whoever was taken out of it, and nothing of before them whoever came. */
  onClaim: ({ id }: Person, items: readonly Item[], latest: Instant, who: string): void => {
    for (const item of items) {
      if (!('pair' in item) || item.kind === 'certificate') continue;
      const member = rows.pair(item.pair.id)?.members.find(({ person }) => person === id);
      if (member?.left !== undefined && member.left < latest)
        broken('nothing of a pair after leaving it', `${who}: ${item.key}`);
      const joined = item.pair.members.find(({ person }) => person === id)?.joined;
      if (joined === undefined) continue;
      if (item.due < joined) broken('nothing of before they came', `${who}: ${item.key} was due ${item.due}`);
      if (item.kind === 'topic' && item.ends <= joined) broken('nothing of before they came', `${who}: ${item.key}`);
    }
  },
  /** Hears of every pair's row that is written. */
  onPair: (before: Pair | undefined, after: Pair): void => {
    const cohort = rows.cohort();
    const nameOf = ({ did, at }: PairEvent): string => `${did} ${at}`;
    const old = new Set(before?.events.map(nameOf));
    const young = after.events.filter((event) => !old.has(nameOf(event)));
    if (!before || !cohort || !young.some(({ organiser }) => organiser)) return;
    if (JSON.stringify([before.answers, before.seen]) !== JSON.stringify([after.answers, after.seen]))
      broken('the organiser’s word is nobody else’s', after.id);
    // Noting who was there anew is the one way, besides no longer noting it, to take a meeting from somebody.
    if (young.some(({ did }) => did === 'unrecord' || did === 'record')) return;
    for (const { person } of before.members) {
      const kept = stepsCredited(cohort.programme, after, person);
      for (const step of stepsCredited(cohort.programme, before, person))
        if (!kept.includes(step)) broken('credit is never lost', `${after.id} ${person} ${step}`);
    }
  },
  /** Whether the organiser had a hand in when something comes. */
  hasHand: (item: Item): boolean =>
    rows.cohort()?.closures !== undefined ||
    ('pair' in item && [...rows.trail(item.pair.id), ...item.pair.events].some(({ organiser }) => organiser)),
  /** At the end the page of a certificate says what its holder has earned, in the name that they have. */
  certificatesAreTrue: (situation: Situation): void => {
    const { person } = situation;
    const { certificate, told } = person;
    if (!certificate || told['certificate']?.as !== 'told') return;
    if (renewed(situation)) broken('a certificate is made anew', person.id);
    const page = rows.certificate(certificate.id);
    const said = page && [page.name, page.stepsDone, page.pairs, page.editions.map(({ edition }) => edition)];
    const editions = Array.from({ length: page?.edition ?? 0 }, (_, index) => index + 1);
    const earned = [person.name, certificate.done, certificate.pairs, editions];
    if (JSON.stringify(said) !== JSON.stringify(earned))
      broken('a certificate is true', `${person.id}: ${JSON.stringify(said)}, not ${JSON.stringify(earned)}`);
  },
  /** At the end everybody who takes part in a pair finds it on their own row, and what was begun is done. */
  nobodyIsLost: (): void => {
    for (const pair of rows.pairs())
      for (const { person } of activeMembers(pair)) {
        const row = rows.person(person);
        if (row && !row.pairs.includes(pair.id)) broken('nobody is lost', `${person} does not know of ${pair.id}`);
      }
    for (const { id, done } of rows.acts()) if (!done) broken('what is begun is done', `act ${id}`);
  },
});
