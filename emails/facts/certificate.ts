import { type Pair, reachedAt, stepsDone } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { CertificateFacts } from '../certificate/certificate.ts';
import { type LetterInput, partnersIn } from './letter-input.ts';

export const certificateFacts = (input: LetterInput, pair: Pair): CertificateFacts => {
  const { situation, links } = input;
  if (links.certificate === undefined) throw new Error('The letter of a certificate has no link to its page.');
  return {
    partners: earnedWith(input, pair),
    done: situation.person.certificate?.done ?? stepsDone(pair),
    url: links.certificate,
  };
};

/** Whom a certificate was earned with: the reader may have got there with several pairs by the time it is written. */
export const earnedWith = (input: LetterInput, certificate: Pair): readonly Person[] => {
  const { cohort, pairs } = input.situation;
  return partnersIn(input, [certificate, ...pairs.filter((pair) => reachedAt(cohort.programme, pair) !== undefined)]);
};
