import type { Links } from '../emails/facts/letter-input.ts';
import { holderLink } from './certificate/holder-link.ts';
import { linksEndAt } from './domain/cohort.ts';
import type { Situation } from './domain/timetable.ts';
import { guideUrl, programmeName } from './guide-url.ts';
import type { SignLink, World } from './world.ts';

/** The links of a letter to its reader. A token to confirm by is good for days; the row says for how many minutes. */
export const letterLinks = (
  { baseUrl }: Pick<World['settings'], 'baseUrl'>,
  sign: SignLink,
  { cohort, person }: Situation,
  /** Of the page of a certificate. */
  urlOf: (id: string) => string,
): Links => {
  const reader = { cohort: cohort.id, person: person.id };
  const expires = linksEndAt(cohort);
  const { certificate } = person;
  return {
    toStep: (pair, step) => (purpose) => sign(purpose, { ...reader, pair: pair.id, step }, expires),
    toPair: (pair) => (purpose) => sign(purpose, { ...reader, pair: pair.id }, expires),
    toReader: (purpose) => sign(purpose, reader, expires),
    stop: sign('stop', reader, expires),
    toConfirm: ({ n }, ends) => sign('confirm', { ...reader, n }, ends),
    certificate: certificate && { page: urlOf(certificate.id), holder: holderLink(sign, certificate) },
    toGuide: (guide) => guideUrl(baseUrl, person.language, programmeName(cohort.programme), guide),
  };
};
