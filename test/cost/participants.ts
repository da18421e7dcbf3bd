import { mannersOfTen } from '../../infra/cost/assumptions.ts';
import { behaviourOf, type MannerName } from '../simulation/behaviours.ts';
import type { Behaviour, Life } from '../simulation/life.ts';

export const startsAt = '2027-01-04T09:00:00.000Z';

/** More pairs are several cohorts: a file has its limits. */
const mostPairs = 25_000;

/** The cohorts that so many pairs are, by their names. */
export const cohortsOf = (pairs: number): readonly { name: string; pairs: number }[] => {
  const count = Math.ceil(pairs / mostPairs);
  return Array.from({ length: count }, (_, n) => ({
    name: `Cercle de mentorat${n === 0 ? '' : ` ${n + 1}`}`,
    pairs: Math.floor((pairs + n) / count),
  }));
};

/** The upload of a cohort of so many pairs, one mentor and one mentee each. */
export const aCohortOf = ({ name, pairs }: { name: string; pairs: number }) => {
  const lines = Array.from({ length: pairs }, (_, n) =>
    ['mentor', 'mentee']
      .map((role) => `Prénom Nom-de-famille ${n},prenom.nom-de-famille-${role}${n}@example.org`)
      .join(),
  );
  const query = new URLSearchParams({
    name,
    start: '2027-01-11',
    zone: 'Europe/Paris',
    language: 'fr',
  });
  return {
    rawPath: '/api/cohorts',
    rawQueryString: query.toString(),
    headers: { authorization: 'Bearer a-token-for-tests', 'content-type': 'text/csv' },
    requestContext: { http: { method: 'POST' } },
    body: Buffer.from(['mentor name,mentor address,mentee name,mentee address', ...lines].join('\n')).toString(
      'base64',
    ),
    isBase64Encoded: true,
  };
};

/** Pairs that live a programme each in their own manner, in the proportions of `mannersOfTen`. */
export const mixedManners = (): Behaviour => {
  const manners = new Map<MannerName, Behaviour>(mannersOfTen.map((name) => [name, behaviourOf(name)]));
  /** Filled once: a pair keeps its manner. */
  const known = new Map<string, MannerName>();
  return {
    begins: (life) => {
      const pairs = [...life.pairs];
      pairs.forEach(([pair], index) => known.set(pair, mannersOfTen[index % mannersOfTen.length]!));
      for (const [name, behaviour] of manners) {
        const mine = new Map(pairs.filter(([pair]) => known.get(pair) === name));
        behaviour.begins(Object.create(life, { pairs: { get: () => mine } }) as Life);
      }
    },
    reads: (life, letter) => {
      const [pair] = letter.pairs;
      const name = pair && known.get(pair.id);
      if (name !== undefined) manners.get(name)?.reads(life, letter);
    },
  };
};
