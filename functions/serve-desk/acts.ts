import * as z from 'zod';
import { acts as messages, type ActsMessages } from '../../emails/generated/messages/acts.ts';
import type { Caller } from '../../shared/domain/caller.ts';
import type { Cohort } from '../../shared/domain/cohort.ts';
import type { CohortProblem } from '../../shared/domain/cohort-acts.ts';
import { CalendarAct, PairWish } from '../../shared/domain/desk-acts.ts';
import type { ActProblem } from '../../shared/domain/organiser-acts.ts';
import { Correction, type PersonProblem } from '../../shared/domain/person-acts.ts';
import { Role } from '../../shared/domain/person.ts';
import { Id, Language } from '../../shared/domain/programme.ts';
import { AddressCell, NameCell } from '../../shared/domain/roster/cells.ts';
import { Zone } from '../../shared/domain/time.ts';
import { bringIn, type Newcomer, organiseCohort, type Organised, organisePair, undo } from '../../shared/organise.ts';
import { organiseCertificate } from '../../shared/organise-certificate.ts';
import { organisePerson } from '../../shared/organise-person.ts';
import { readOverview } from '../../shared/overview.ts';
import type { Action, DeskWorld, Visit } from './action.ts';
import { type Answer, json, refusal } from './answers.ts';
import { issuerProblems, IssuerWish, nameIssuer } from './issuing.ts';
import { withCohort } from './load-cohort.ts';
import type { Failure } from './shapes.ts';

/** Who does something on the desk, as the trail names them: an organiser by the keyed hash of their address. */
export const idOf = (caller: Caller): string => (caller.kind === 'operator' ? 'operator' : caller.id);

const key = Id.optional().meta({
  description: 'Names this act: sent again with the same key, it is completed where it broke off, and not done twice.',
});

const Somebody = z.strictObject({
  name: NameCell,
  address: AddressCell,
  language: Language.optional(),
  zone: Zone.optional(),
});

/** What may be asked for on a pair; whoever comes may be new to the cohort. */
export const PairRequest = z.union([
  z.strictObject({ key, act: PairWish }),
  z.strictObject({
    key,
    act: z.discriminatedUnion('do', [
      z.strictObject({ do: z.literal('replace'), leaves: Id, credit: z.array(Id).default([]) }),
      z.strictObject({ do: z.literal('join'), role: Role, credit: z.array(Id).default([]) }),
    ]),
    newcomer: Somebody,
  }),
]);
export type PairRequest = z.infer<typeof PairRequest>;

export const PersonRequest = z.strictObject({
  key,
  act: z.discriminatedUnion('do', [
    Correction.extend({ do: z.literal('correct'), name: NameCell.optional(), address: AddressCell.optional() }),
    z.strictObject({ do: z.literal('resend'), letter: z.string().max(60) }),
    z
      .strictObject({
        do: z.literal('revoke'),
        reason: z
          .string()
          .trim()
          .max(300)
          .regex(/^\P{Cc}*$/u)
          .optional(),
      })
      .meta({ description: 'Takes their certificate back. Anybody who looks at its page reads the reason.' }),
    z.strictObject({ do: z.literal('reinstate') }),
  ]),
});
export type PersonRequest = z.infer<typeof PersonRequest>;

export const CohortRequest = z.strictObject({
  key,
  act: z.discriminatedUnion('do', [...CalendarAct.options, IssuerWish]),
});

export type AnyProblem = ActProblem | CohortProblem | PersonProblem | OwnProblem;
type OwnProblem = 'unknown' | 'no certificate' | 'erased' | 'taken' | 'cannot be undone' | 'not running';

/** While it is written it is not known who is in it; afterwards its people are gone. */
export const isChangeable = ({ state }: Cohort): boolean => state === 'ready' || state === 'held';

type Outcome = Organised<AnyProblem>;

/** Does what was asked for on a pair. */
export const doOnPair = async (
  world: DeskWorld,
  cohort: Cohort,
  pair: string,
  request: PairRequest,
  by: string,
): Promise<Outcome> => {
  if (!isChangeable(cohort)) return refused('not running');
  const doing = { by, key: request.key ?? world.newSecret().slice(0, 16) };
  if (!('newcomer' in request))
    return await recounted(world, cohort, await organisePair(world, cohort, pair, request.act, doing));
  if (!(await world.store.pair(cohort.id, pair))) return refused('unknown');
  const person = await bringIn(world, cohort, newcomerOf(cohort, request.newcomer));
  if (person === undefined) return refused('erased');
  const { act } = request;
  const wish = act.do === 'join' ? { ...act, person } : { ...act, comes: person };
  return await recounted(world, cohort, await organisePair(world, cohort, pair, wish, doing));
};

/** Once people have come or gone, a small cohort is counted anew: its numbers are the same wherever they stand. */
const recounted = async (world: DeskWorld, cohort: Cohort, outcome: Outcome): Promise<Outcome> => {
  const what = outcome.kind === 'done' ? outcome.act.what : undefined;
  const isMoving = ({ acts }: { acts: readonly { do: string }[] }): boolean =>
    acts.some((act) => act.do === 'join' || act.do === 'leave');
  if (what?.about === 'pair' && what.changes.some(isMoving)) await readOverview(world, cohort);
  return outcome;
};

const newcomerOf = ({ language, zone }: Cohort, who: z.infer<typeof Somebody>): Newcomer => ({
  ...who,
  language: who.language ?? language,
  zone: who.zone ?? zone,
});

const refused = (problem: AnyProblem): Outcome => ({ kind: 'refused', problem });

export const doOnPerson = async (
  world: DeskWorld,
  cohort: Cohort,
  person: string,
  { key: name, act }: PersonRequest,
  by: string,
): Promise<Outcome> => {
  if (!isChangeable(cohort)) return refused('not running');
  const doing = { by, key: name ?? world.newSecret().slice(0, 16) };
  return act.do === 'revoke' || act.do === 'reinstate'
    ? await organiseCertificate(world, cohort, person, act, doing)
    : await organisePerson(world, cohort, person, act, doing);
};

export const doOnCohort = async (
  world: DeskWorld,
  cohort: Cohort,
  { key: name, act }: z.infer<typeof CohortRequest>,
  by: string,
): Promise<Outcome> => {
  if (!isChangeable(cohort)) return refused('not running');
  const doing = { by, key: name ?? world.newSecret().slice(0, 16) };
  return act.do === 'issuer'
    ? await nameIssuer(world, cohort, act, doing)
    : await organiseCohort(world, cohort, act, doing);
};

/** Taking the same act back twice is once: its name is that of what it takes back. */
export const takeBackAct = async (world: DeskWorld, cohort: Cohort, act: string, by: string): Promise<Outcome> =>
  isChangeable(cohort)
    ? await recounted(world, cohort, await undo(world, cohort, act, { by, key: `undo${act}` }))
    : refused('not running');

const jsonIn = ({ request }: Visit): unknown => {
  try {
    return JSON.parse(Buffer.from(request.bytes).toString());
  } catch {
    return undefined;
  }
};

/** `flawed` tells more of what is wrong with a body than that it is. */
const posting = <T>(
  schema: z.ZodType<T>,
  act: (world: DeskWorld, cohort: Cohort, body: T, visit: Visit) => Promise<Outcome>,
  flawed: (error: z.ZodError, language: Language) => Answer | undefined = () => undefined,
): Action =>
  withCohort(async (world, visit, cohort) => {
    const { language } = visit;
    const { success, data, error } = schema.safeParse(jsonIn(visit));
    if (!success) return flawed(error, language) ?? refusal(400, 'bad-act', language);
    return answerTo(await act(world, cohort, data, visit), language);
  });

export const actOnPair: Action = posting(PairRequest, (world, cohort, body, { params, caller }) =>
  doOnPair(world, cohort, params['pair'] ?? '', body, idOf(caller)),
);

export const actOnPerson: Action = posting(PersonRequest, (world, cohort, body, { params, caller }) =>
  doOnPerson(world, cohort, params['person'] ?? '', body, idOf(caller)),
);

export const actOnCohort: Action = posting(
  CohortRequest,
  (world, cohort, body, { caller }) => doOnCohort(world, cohort, body, idOf(caller)),
  issuerProblems,
);

/** The journal of a cohort, oldest first. */
export const listActs: Action = withCohort(async (world, _, cohort) =>
  json(200, { acts: await world.store.acts(cohort.id) }),
);

export const undoAct: Action = withCohort(async (world, { params, caller, language }, cohort) =>
  answerTo(await takeBackAct(world, cohort, params['act'] ?? '', idOf(caller)), language),
);

const answerTo = (outcome: Outcome, language: Language): Answer => {
  switch (outcome.kind) {
    case 'done':
      return json(200, { act: outcome.act });
    // It was so already.
    case 'nothing':
      return json(200, {});
    case 'refused': {
      const { problem } = outcome;
      const error = { code: problem.replaceAll(' ', '-'), message: problemText(language, problem) };
      return json(problem === 'unknown' ? 404 : 409, { error } satisfies Failure);
    }
    default:
      return outcome satisfies never;
  }
};

/** Why something was not done, in a sentence. */
export const problemText = (language: Language, problem: AnyProblem): string =>
  messages[language].problems[problemKeys[problem]];

/** The same by its code. */
export const textOfCode = (language: Language, code: string): string | undefined =>
  new Map(
    Object.entries(problemKeys).map(([problem, key]) => [
      problem.replaceAll(' ', '-'),
      messages[language].problems[key],
    ]),
  ).get(code);

const problemKeys: Readonly<Record<AnyProblem, keyof ActsMessages['problems']>> = {
  unknown: 'unknown',
  'unknown step': 'unknownStep',
  'unknown person': 'unknownPerson',
  'unknown pair': 'unknownPair',
  'unknown letter': 'unknownLetter',
  'no certificate': 'noCertificate',
  'there already': 'thereAlready',
  'not running': 'notRunning',
  'not closed': 'notClosed',
  'cannot be undone': 'cannotBeUndone',
  'last step': 'lastStep',
  'too late': 'tooLate',
  over: 'over',
  answered: 'answered',
  past: 'past',
  order: 'order',
  'not begun': 'notBegun',
  told: 'told',
  gone: 'gone',
  busy: 'busy',
  taken: 'taken',
  erased: 'erased',
};
