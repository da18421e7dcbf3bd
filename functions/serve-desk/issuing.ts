import * as z from 'zod';
import { Issuer, issuerHash } from '../../shared/certificate/issuer.ts';
import { setUsualIssuer } from '../../shared/certificate/usual-issuer.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import type { CohortProblem } from '../../shared/domain/cohort-acts.ts';
import type { Language } from '../../shared/domain/programme.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { type Doing, organiseCohort, type Organised } from '../../shared/organise.ts';
import type { DeskWorld } from './action.ts';
import { type Answer, json } from './answers.ts';
import { issuerFlaws } from './issuer-flaws.ts';
import { withCohort } from './load-cohort.ts';
import type { IssuerState, Problems } from './shapes.ts';

/** What may be said of who issues a cohort's certificates; the journal has it by its hash. */
export const IssuerWish = z.strictObject({
  do: z.literal('issuer'),
  issuer: Issuer.nullable().meta({ description: 'null: the cohort in its own name.' }),
  forAll: z.boolean().optional().meta({
    description:
      'true: cohorts to come begin with the same; false: each of them in its own name; without it, as they would.',
  }),
});

/** Names who issues from now on: certificates that are issued keep theirs. */
export const nameIssuer = async (
  world: DeskWorld,
  cohort: Cohort,
  { issuer, forAll }: z.infer<typeof IssuerWish>,
  doing: Doing,
): Promise<Organised<CohortProblem>> => {
  const hash = issuer === null ? undefined : issuerHash(issuer);
  // Before anything names it.
  if (issuer !== null && hash !== undefined) await world.store.putIssuer(hash, issuer);
  const act = { do: 'issuer' as const, ...(hash !== undefined && { issuer: hash }) };
  const outcome = await organiseCohort(world, cohort, act, doing);
  if (outcome.kind !== 'refused' && forAll !== undefined)
    await setUsualIssuer(world, forAll ? hash : undefined, doing.by);
  return outcome;
};

/** Who issues a cohort's certificates, and those of cohorts to come, where either is said. */
export type Named = {
  issuer: Issuer | undefined;
  usual: { hash: string; issuer: Issuer; since: Instant | undefined } | undefined;
};

export const loadNamed = async ({ store }: Pick<DeskWorld, 'store'>, cohort: Cohort): Promise<Named> => {
  const { hash, at } = await store.usualIssuer();
  const usual = hash === undefined ? undefined : await store.issuer(hash);
  return {
    issuer: cohort.issuer === undefined ? undefined : await store.issuer(cohort.issuer),
    usual: hash !== undefined && usual ? { hash, issuer: usual, since: at } : undefined,
  };
};

/** The same for a script. */
export const showIssuer = withCohort(async (world, _, cohort) => {
  const { issuer, usual } = await loadNamed(world, cohort);
  return json(200, {
    cohort: cohort.id,
    ...(issuer && { issuer }),
    ...(usual && { usual: usual.issuer }),
  } satisfies IssuerState);
});

/** What is wrong with an issuer that a body names, if nothing else is wrong with that body. */
export const issuerProblems = ({ issues }: z.ZodError, language: Language): Answer | undefined => {
  const within = issues.filter(({ path: [first, second] }) => first === 'act' && second === 'issuer');
  if (within.length < issues.length) return undefined;
  const flaws = issuerFlaws(
    within.map((issue) => ({ ...issue, path: issue.path.slice(2) })),
    language,
  );
  const errors = [...flaws].map(([column, flaw]) => ({ row: 0, column: column || 'issuer', ...flaw }));
  return json(422, { errors, count: errors.length } satisfies Problems);
};
