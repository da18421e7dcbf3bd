import { acts } from '../../../emails/generated/messages/acts.ts';
import { issuer } from '../../../emails/generated/messages/issuer.ts';
import { revoking } from '../../../emails/generated/messages/revoking.ts';
import { list } from '../../../emails/format.ts';
import { stepContent, type Texts } from '../../../emails/programmes/catalogue.ts';
import type { Cohort } from '../../../shared/domain/cohort.ts';
import type { DeskAct } from '../../../shared/domain/desk-acts.ts';
import { activeMembers, type Pair, type PairEvent } from '../../../shared/domain/pair.ts';
import type { Person } from '../../../shared/domain/person.ts';
import type { Language } from '../../../shared/domain/programme.ts';
import { pairsOfAct, undoProblem } from '../../../shared/domain/undoing.ts';
import { loadTexts } from '../../../shared/programme-texts.ts';
import type { DeskWorld, Visit } from '../action.ts';
import { idOf, isChangeable } from '../acts.ts';

/** What acts are told with: names are read when somebody looks, and stand in no journal. */
export type ActScene = {
  language: Language;
  cohort: Cohort;
  texts: Texts;
  pairs: ReadonlyMap<string, Pair>;
  people: ReadonlyMap<string, Person>;
  /** Who did something, as the reader knows them. */
  nameOf: (by: string) => string;
  isUndoable: (act: DeskAct) => boolean;
};

/** Who did something, as the desk names them: the reader is "you", other organisers go by their address. */
export const namerOf = async (
  world: DeskWorld,
  { caller, language }: Visit,
  cohort: Cohort,
): Promise<(by: string) => string> => {
  const addresses = [...cohort.organisers, ...(cohort.organiser ? [cohort.organiser.address.toLowerCase()] : [])];
  const ids = await world.personIds(addresses);
  const t = acts[language].history;
  return (by) => (by === idOf(caller) ? t.you : (addresses[ids.indexOf(by)] ?? t.organiser));
};

/** Everything that these acts name, and whether each of them can still be taken back. */
export const loadActScene = async (
  world: DeskWorld,
  visit: Visit,
  cohort: Cohort,
  some: readonly DeskAct[],
): Promise<ActScene> => {
  const { store } = world;
  const pairs = await store.pairs(cohort.id, [...new Set(some.flatMap(pairsOfAct))]);
  const byId = new Map(pairs.map((pair) => [pair.id, pair]));
  const members = pairs.flatMap((pair) => pair.members.map(({ person }) => person));
  const named = some.flatMap(({ what }) => {
    if (what.about === 'person') return [what.person];
    return what.about === 'pair'
      ? what.changes.flatMap((change) => change.acts.flatMap((act) => ('person' in act ? [act.person] : [])))
      : [];
  });
  const people = await store.people(cohort.id, [...new Set([...members, ...named])]);
  const who = { by: idOf(visit.caller), at: world.now() };
  return {
    language: visit.language,
    cohort,
    texts: await loadTexts(store, cohort.programme),
    pairs: byId,
    people: new Map(people.map((person) => [person.id, person])),
    nameOf: await namerOf(world, visit, cohort),
    isUndoable: (act) => isChangeable(cohort) && !act.undone && undoProblem(cohort, byId, act, who) === undefined,
  };
};

const personName = ({ people, language }: Pick<ActScene, 'people' | 'language'>, id: string): string =>
  people.get(id)?.name ?? acts[language].pair.gone;

/** Those who are in a pair; where all have left, those who were. */
export const pairNames = (scene: Pick<ActScene, 'people' | 'language'>, pair: Pair | undefined): string => {
  if (!pair) return acts[scene.language].pair.gone;
  const active = activeMembers(pair);
  const shown = active.length > 0 ? active : pair.members;
  return list(
    scene.language,
    shown.map(({ person }) => personName(scene, person)),
  );
};

/** Whom an entry of the journal is about. */
export const subjectOf = (scene: ActScene, { what }: DeskAct): string | undefined => {
  if (what.about === 'person') return personName(scene, what.person);
  return what.about === 'pair' ? pairNames(scene, scene.pairs.get(what.pair)) : undefined;
};

/** What was done, in a sentence. */
export const actLine = (scene: ActScene, act: DeskAct): string => {
  const { language, nameOf } = scene;
  const t = acts[language].calendar.what;
  const who = nameOf(act.by);
  const { what } = act;
  switch (what.about) {
    case 'pair':
      return pairActLine(scene, what, who);
    case 'person':
      return personActLine(language, what, who);
    case 'cohort': {
      const { act: did } = what;
      if (did.do === 'close') return t.close({ who, from: did.from, until: did.until });
      if (did.do === 'open') return t.open({ who });
      if (did.do === 'issuer') return issuer[language].journal({ who });
      return did.until === undefined ? t.asPlanned({ who }) : t.extend({ who, until: did.until });
    }
    default:
      return what satisfies never;
  }
};

const personActLine = (
  language: Language,
  { did, of }: Extract<DeskAct['what'], { about: 'person' }>,
  who: string,
): string => {
  const t = acts[language].calendar.what;
  if (did === 'revoke' || did === 'reinstate') return revoking[language].journal[did]({ who });
  const fields = of.map((field) => t.field({ field }));
  return did === 'resend' ? t.resend({ who }) : t.correct({ who, fields: list(language, fields) });
};

type PairAct = Extract<DeskAct['what'], { about: 'pair' }>;

const pairActLine = (scene: ActScene, what: PairAct, who: string): string => {
  const { language } = scene;
  const t = acts[language].calendar.what;
  const all = what.changes.flatMap((change) => change.acts);
  const named = (wanted: 'join' | 'leave'): string =>
    list(language, [...new Set(all.flatMap((act) => (act.do === wanted ? [personName(scene, act.person)] : [])))]);
  switch (what.did) {
    case 'replace':
      return t.replace({ who, comes: named('join'), leaves: named('leave') });
    case 'move':
      return t.move({ who, names: named('leave') });
    case 'split':
      return t.split({ who, names: named('join') });
    case 'found':
      return t.found({ who, names: named('join') });
    case 'undo':
      return t.undo({ who });
    default:
      return all.map((act) => eventLine(scene, asEvent(act), who)).join(' · ');
  }
};

const asEvent = (act: PairAct['changes'][number]['acts'][number]): Said => ({
  did: act.do,
  organiser: true,
  ...('step' in act && { step: act.step }),
  ...('person' in act && { person: act.person }),
});

type Said = Pick<PairEvent, 'did' | 'step' | 'person' | 'organiser'>;

/** What happened to a pair, in a sentence. */
export const eventLine = (scene: Pick<ActScene, 'language' | 'people' | 'texts'>, event: Said, who: string): string => {
  const { language, texts } = scene;
  const person = event.person === undefined ? acts[language].pair.gone : personName(scene, event.person);
  const step = event.step === undefined ? '' : stepContent(texts(language), event.step).title;
  return sentenceOf(acts[language].history, event)({ who, person, step });
};

type Words = { who: string; person: string; step: string };

const sentenceOf = (t: (typeof acts)[Language]['history'], { did, organiser }: Said): ((words: Words) => string) => {
  if (organiser && did === 'leave') return t.takeOut;
  const sentences = new Map<string, (words: Words) => string>([
    ['met', t.met],
    ['not met', t.notMet],
    ['withdraw', t.withdraw],
    ['date', t.date],
    ['no date', t.noDate],
    ['skip', t.skip],
    ['unskip', t.unskip],
    ['move', t.move],
    ['unmove', t.unmove],
    ['pause', t.pause],
    ['resume', t.resume],
    ['leave', t.leave],
    ['unreached', t.unreached],
    ['reached', t.reached],
    ['record', t.record],
    ['unrecord', t.unrecord],
    ['cancel', t.cancel],
    ['restore', t.restore],
    ['end', t.end],
    ['reopen', t.reopen],
    ['join', t.join],
  ]);
  return sentences.get(did) ?? (({ who }) => who);
};
