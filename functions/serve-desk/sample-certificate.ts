import { issuer as messages } from '../../emails/generated/messages/issuer.ts';
import { rehearseCertificate } from '../../shared/certificate/edition.ts';
import type { Issuer } from '../../shared/certificate/issuer.ts';
import { type Cohort, gridInstant } from '../../shared/domain/cohort.ts';
import { languagesOf } from '../../shared/domain/own-programme.ts';
import { noFacts, type Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Language } from '../../shared/domain/programme.ts';
import type { Situation } from '../../shared/domain/timetable.ts';
import { loadTexts } from '../../shared/programme-texts.ts';
import type { DeskWorld } from './action.ts';

/** The number that no certificate is drawn with, as in rehearsals: its address is of none. */
const id = 'XXXXXXXXXXXX';
const camille = 'sample';
const done = 5;

/**
 * A certificate of a cohort as it will look, for somebody who does not exist: drawn as real ones are, proved by nothing,
 * and in no book. By `typed`, else by whom the cohort names.
 */
export const sampleCertificate = async (
  world: DeskWorld,
  cohort: Cohort,
  typed: Issuer | undefined,
): Promise<Uint8Array> => {
  const { store, printCertificate, settings } = world;
  const texts = await loadTexts(store, cohort.programme);
  const situation = situationOf(cohort, await languageOf(world, cohort));
  const printing = { printCertificate, settings, store };
  const { pdf } = await (typed
    ? rehearseCertificate({ ...printing, store: { issuer: async () => typed } }, naming(situation), texts)
    : rehearseCertificate(printing, situation, texts));
  return pdf;
};

/** A cohort that names somebody, so that they are asked for. */
const naming = ({ cohort, ...situation }: Situation): Situation => ({
  ...situation,
  cohort: { ...cohort, issuer: 'typed' },
});

/** That of most of its people; a programme of one's own may not have it. */
const languageOf = async ({ store }: DeskWorld, { programme, language }: Cohort): Promise<Language> => {
  const own = programme.version === undefined ? undefined : await store.ownProgramme(programme.id);
  const languages = own ? languagesOf(own) : [language];
  return languages.includes(language) ? language : (languages[0] ?? language);
};

/** Whoever met five times in a row has it by the sixth topic; of a shorter programme, at its end. */
const situationOf = (cohort: Cohort, language: Language): Situation => {
  const { id: cohortId, zone } = cohort;
  const pair: Pair = {
    ...noFacts(),
    cohort: cohortId,
    id: camille,
    members: [
      { person: camille, role: 'mentee' },
      { person: 'partner', role: 'mentor' },
    ],
    events: [],
    version: 0,
  };
  const person: Person = {
    cohort: cohortId,
    id: camille,
    name: messages[language].sample,
    address: '',
    language,
    zone,
    pairs: [pair.id],
    told: {},
    certificate: {
      id,
      at: gridInstant(cohort, Math.min(done, cohort.programme.steps.length), zone),
      pair: pair.id,
      done,
      total: 6,
    },
    version: 0,
  };
  return { cohort, person, pairs: [pair] };
};
