import * as z from 'zod';
import { Act } from './act.ts';
import { Role } from './person.ts';
import { Id } from './programme.ts';
import { Proof } from './proof.ts';
import { Day, Instant, Stuck } from './time.ts';

/** What one person says of a step's meeting. */
const Answer = z.strictObject({
  says: z.enum(['met', 'not met']),
  at: Instant,
  proof: Proof,
  /** Of those who could have come, who did not. */
  absent: z.array(Id).optional(),
});
export type Answer = z.infer<typeof Answer>;

/** When a step's meeting is to take place; kept once it is cancelled, so that those who were invited can be told. */
const AgreedDate = z.strictObject({
  at: Instant,
  minutes: z.int().positive(),
  by: Id,
  /** Grows with every change, as SEQUENCE does in RFC 5545. */
  sequence: z.int().positive(),
  /** When it was last changed. */
  since: Instant,
  state: z.enum(['agreed', 'cancelled']),
  /** Said in a browser we did not know: told a little later, as it may yet be contradicted. */
  held: z.literal(true).optional(),
});
export type AgreedDate = z.infer<typeof AgreedDate>;

/** A time without letters: of the whole pair, or, in a group, of the one person who asked for it. */
export const Pause = z.strictObject({
  by: Id,
  whole: z.boolean(),
  from: Instant,
  /** Its last morning is that of this day, in the cohort's zone. */
  until: Day,
  /** Ended before that day. */
  ended: Instant.optional(),
  endedBy: Id.optional(),
});
export type Pause = z.infer<typeof Pause>;

export const Mood = z.enum(['well', 'soso', 'badly']);
export type Mood = z.infer<typeof Mood>;

/** What its people have said of a pair; records are by step or by person. */
export const PairFacts = z.strictObject({
  /** By step, then by person. */
  answers: z.record(Id, z.record(Id, Answer)).default({}),
  /** Dates for meetings, by step. */
  dates: z.record(Id, AgreedDate).default({}),
  /** Steps given up. */
  skipped: z.record(Id, z.strictObject({ by: Id, at: Instant })).default({}),
  /** By how many places of the grid a step, and all that follow, was put off. */
  moved: z.record(Id, z.strictObject({ by: Id, at: Instant, times: z.int().positive() })).default({}),
  pauses: z.array(Pause).default([]),
  /** Why a person has no date yet, by person; private. */
  waiting: z.record(Id, z.strictObject({ says: z.enum(['looking', 'no answer']), step: Id, at: Instant })).default({}),
  /** Who told the organiser that it is not working, by person; private. */
  help: z.record(Id, z.strictObject({ at: Instant })).default({}),
  /** How it is going, by step, then by person; private. */
  pulse: z.record(Id, z.record(Id, z.strictObject({ mood: Mood, at: Instant }))).default({}),
  /** Answers to the questions about expectations, by person, until everybody has answered; private. */
  expectations: z.record(Id, z.record(Id, Id)).default({}),
  /** What those answers had in common: subjects, never the answers. */
  card: z.strictObject({ agreed: z.array(Id), first: z.array(Id), later: z.array(Id), at: Instant }).optional(),
  /** When each person last pressed something. */
  seen: z.record(Id, Instant).default({}),
});
export type PairFacts = z.infer<typeof PairFacts>;

/** A button pressed by a member of the pair. */
export const Press = z.strictObject({
  by: Id,
  at: Instant,
  proof: Proof,
  /** Sooner after its page than a person presses: it contradicts, and does not count. */
  quick: z.literal(true).optional(),
  act: Act,
});
export type Press = z.infer<typeof Press>;

export const PairEvent = z.strictObject({
  did: z.string(),
  step: Id.optional(),
  by: Id,
  at: Instant,
  /** Done by who runs the cohort, not by one of its people. */
  organiser: z.literal(true).optional(),
  /** Whom the organiser's act is about. */
  person: Id.optional(),
  /** The meeting that a date is about. */
  meeting: Instant.optional(),
  /** Contradicted within the minute: it changed nothing. */
  aside: z.literal(true).optional(),
});
export type PairEvent = z.infer<typeof PairEvent>;

/** One mentor with one mentee, or with several: group mentoring is a pair with more people. */
export const Pair = z.strictObject({
  cohort: Id,
  id: Id,
  group: z.string().optional(),
  members: z
    .array(
      z.strictObject({
        person: Id,
        role: Role,
        /** Brought in by the organiser while the pair was running. */
        joined: Instant.optional(),
        /** Steps that they had done elsewhere, or here before, when they joined. */
        credit: z.array(Id).optional(),
        left: Instant.optional(),
        /** It was the organiser who took them out. */
        moved: z.literal(true).optional(),
        /** Since when letters to them come back. */
        unreached: Instant.optional(),
      }),
    )
    .min(2),
  ...PairFacts.shape,
  /** Meetings that the organiser noted on its people's behalf, by step: who was there. */
  noted: z.record(Id, z.strictObject({ by: Id, at: Instant, there: z.array(Id).min(1) })).optional(),
  /** Steps that the organiser took out: they count neither as done nor as missing. */
  cancelled: z.record(Id, z.strictObject({ by: Id, at: Instant })).optional(),
  /** The organiser ended it before its time. */
  ended: z.strictObject({ by: Id, at: Instant }).optional(),
  /** The presses of the last minute, and what stood before them: what contradicts itself is set aside. */
  recent: z
    .strictObject({
      before: z.record(z.string(), z.unknown()),
      presses: z.array(Press.extend({ aside: z.literal(true).optional() })),
    })
    .optional(),
  /** The latest events, in their order; once there are several, whoever writes next copies them to the audit trail first. */
  events: z.array(PairEvent),
  stuck: Stuck.optional(),
  version: z.int(),
  /** Only while something changed that its people are still to be told. */
  nextAt: Instant.optional(),
});
export type Pair = z.infer<typeof Pair>;

export const roleOf = (pair: Pair, person: string): Role | undefined =>
  pair.members.find((member) => member.person === person)?.role;

/** Those who take part: everybody who has not left. */
export const activeMembers = ({ members }: Pair): Pair['members'] => members.filter(({ left }) => left === undefined);

/** Whether somebody takes part: they are one of its people, and have not left. */
export const takesPart = (pair: Pair, person: string): boolean =>
  activeMembers(pair).some((member) => member.person === person);

/** When a pair ended, by the organiser or because nobody was left on one of its sides; undefined while it goes on. */
export const endedAt = (pair: Pair): Instant | undefined => {
  if (pair.ended) return pair.ended.at;
  const active = activeMembers(pair);
  const goesOn = Role.options.every((role) => active.some((member) => member.role === role));
  return goesOn
    ? undefined
    : pair.members
        .flatMap(({ left }) => left ?? [])
        .toSorted()
        .at(-1);
};

export const isOpen = (pair: Pair): boolean => endedAt(pair) === undefined;

/** What nobody has said anything of yet. */
export const noFacts = (): PairFacts => PairFacts.parse({});
