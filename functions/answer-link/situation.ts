import { plainLine } from '../../emails/escape.ts';
import { capitalised } from '../../emails/format.ts';
import { pages } from '../../emails/generated/messages/pages.ts';
import { stepContent, type Texts } from '../../emails/programmes/catalogue.ts';
import { type Cohort, isLaunched, linksEndAt } from '../../shared/domain/cohort.ts';
import { activeMembers, endedAt, type Pair, roleOf } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { pairAnswersEndAt } from '../../shared/domain/places.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { loadTexts } from '../../shared/programme-texts.ts';
import type { PairPurpose, ReaderPurpose, StepPurpose } from '../../shared/domain/purposes.ts';
import type { LinkClaims, LinkPurpose } from '../../shared/world.ts';
import { type Place, somebodyGone } from './pages/page.ts';
import type { Ports } from './ports.ts';

/** `person` is the reader. */
export type PersonSituation = { cohort: Cohort; person: Person; texts: Texts };
export type PairSituation = PersonSituation & { pair: Pair; partners: readonly Person[] };
export type StepSituation = PairSituation & { step: string };

/** What a link about a person leads to; undefined if it leads nowhere, or not yet. */
export const loadPerson = async (
  { store, now }: Ports,
  { cohort: cohortId, person: personId }: LinkClaims['me'],
): Promise<PersonSituation | undefined> => {
  const [cohort, person] = await Promise.all([store.cohort(cohortId), store.person(cohortId, personId)]);
  if (!cohort || !person || !isLaunched(cohort, now())) return undefined;
  return { cohort, person, texts: await loadTexts(store, cohort.programme) };
};

/** What a link about a pair leads to; undefined if it leads nowhere, or not yet. */
export const loadPair = async (world: Ports, claims: LinkClaims['pause']): Promise<PairSituation | undefined> => {
  const [situation, pair] = await Promise.all([
    loadPerson(world, claims),
    world.store.pair(claims.cohort, claims.pair),
  ]);
  if (!situation || !pair || !roleOf(pair, claims.person)) return undefined;
  return { ...situation, pair, partners: await partnersOf(world, pair, claims.person) };
};

/** What a link about a step leads to; undefined if it leads nowhere, or not yet. */
export const loadStep = async (world: Ports, claims: LinkClaims['met']): Promise<StepSituation | undefined> => {
  const situation = await loadPair(world, claims);
  return situation?.cohort.programme.steps.includes(claims.step) ? { ...situation, step: claims.step } : undefined;
};

/** Everybody who takes part in the pair but the reader. */
export const partnersOf = async (world: Ports, pair: Pair, reader: string): Promise<readonly Person[]> => {
  const others = activeMembers(pair)
    .map((member) => member.person)
    .filter((id) => id !== reader);
  const people = await world.store.people(pair.cohort, others);
  return others.flatMap((id) => people.find((one) => one.id === id) ?? []);
};

/** Whether nothing can be said of this pair any more: its programme is over, or the reader has left it. */
export const isOver = ({ cohort, pair, person }: PairSituation, now: Instant): boolean =>
  now > pairAnswersEndAt(cohort, pair) ||
  endedAt(pair) !== undefined ||
  person.leftAt !== undefined ||
  !activeMembers(pair).some((member) => member.person === person.id);

export const placeOf = ({ cohort: { programme }, person, texts }: PersonSituation, step: string): Place => ({
  step: programme.steps.indexOf(step) + 1,
  total: programme.steps.length,
  stepTitle: stepContent(texts(person.language), step).title,
});

export const namesOf = (people: readonly Person[]): readonly string[] => people.map(({ name }) => plainLine(name));

/**
 * The name of a member as the reader knows it, at the beginning of a sentence. Somebody who is gone has none, and is told
 * of all the same; who is none of the pair, and never was, runs the programme.
 */
export const nameIn = ({ pair, partners, person: { language } }: PairSituation, id: string): string => {
  const name = partners.find((partner) => partner.id === id)?.name;
  if (name !== undefined) return plainLine(name);
  return roleOf(pair, id) ? plainLine(somebodyGone(language)) : capitalised(pages[language].organiser);
};

/** Who runs the programme, in the middle of a sentence; an upload need not say who. */
export const organiserOf = ({ cohort, person }: PersonSituation): string =>
  cohort.organiser ? plainLine(cohort.organiser.name) : pages[person.language].organiser;

/** The links of a reader's pages to each other. */
export const linker = (world: Ports, { cohort, person }: PersonSituation, pair?: Pair, step?: string) => {
  const expires = linksEndAt(cohort);
  const reader = { cohort: cohort.id, person: person.id };
  /** From one page of ours to another, the path is enough. */
  const sign = async <P extends LinkPurpose>(purpose: P, claims: LinkClaims[P]): Promise<string> =>
    new URL((await world.linkSigner())(purpose, claims, expires)).pathname;
  return {
    toPerson: (purpose: ReaderPurpose) => sign(purpose, reader),
    toPair: (purpose: PairPurpose) => sign(purpose, { ...reader, pair: pair?.id ?? '' }),
    toStep: (purpose: StepPurpose, of = step ?? '') => sign(purpose, { ...reader, pair: pair?.id ?? '', step: of }),
  };
};
