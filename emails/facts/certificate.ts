import type { Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import { reachedAt } from '../../shared/domain/standing.ts';
import type { Item } from '../../shared/domain/timetable.ts';
import type { CertificateFacts } from '../certificate/certificate.ts';
import { type LetterInput, partnersIn } from './letter-input.ts';

type Certificate = Extract<Item, { kind: 'certificate' }>;

export const certificateFacts = (input: LetterInput, { pair, done, total }: Certificate): CertificateFacts => {
  const links = input.links.certificate;
  if (!links) throw new Error('The letter of a certificate has no link to its page.');
  const { length } = input.situation.cohort.programme.steps;
  return {
    partners: earnedWith(input, pair),
    done,
    total: total ?? length,
    url: links.page,
    holderUrl: links.holder,
    isCorrected: input.isCorrected ?? false,
  };
};

/** Whom a certificate was earned with: the reader may have got there with several pairs by the time it is written. */
export const earnedWith = (input: LetterInput, certificate: Pair): readonly Person[] => {
  const { cohort, person, pairs } = input.situation;
  const reached = pairs.filter((pair) => reachedAt(cohort.programme, pair, person.id) !== undefined);
  return partnersIn(input, [certificate, ...reached]);
};
