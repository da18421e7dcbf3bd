import { type Decision, keysOf, type Letter } from '../../shared/domain/decide.ts';
import { claim, type MailOutcome, settle } from '../../shared/domain/letter.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Instant } from '../../shared/domain/time.ts';
import type { Situation } from '../../shared/domain/timetable.ts';
import { whyOf } from '../../shared/log.ts';
import { issue } from '../../shared/certificate/edition.ts';
import { composeMail } from '../../shared/compose-mail.ts';
import type { World } from '../../shared/world.ts';
import { loadSituation } from './load-situation.ts';

/** Pauses before each try at writing the outcome: losing it costs an hour and maybe a second copy. */
const outcomeTriesMs = [0, 200, 800, 3000];

/**
 * Rules 4 to 6 of docs/protocol.md: claim, ask SES once, write the outcome.
 * Answers the person as written, or undefined where somebody else wrote in between: read and decide again.
 */
export const writeLetter = async (
  world: World,
  situation: Situation,
  decision: Extract<Decision, { do: 'write' }>,
  now: Instant,
): Promise<Person | 'outcome not written' | undefined> => {
  const { letter } = decision;
  const opId = world.newId();
  const claimed = claim(decision.person, letter, opId, world.newId(), now);
  const mail = await composeMail(
    { ...world, certificateOf: (of, texts) => issue(world, of, texts) },
    { ...situation, person: claimed },
    letter,
  );

  const held = await holdClaim(world, situation, claimed, opId);
  if (!held) return undefined;
  const outcome = await askOnce(world, held, letter, mail);

  const log = { cohort: claimed.cohort, person: claimed.id, letter: letter.key, attempt: letter.attempt };
  if (outcome.kind === 'accepted') world.log('letter sent', log);
  else world.log('letter not sent', { ...log, outcome: outcome.kind, why: outcome.why });
  await world.heed(outcome);
  return await recordOutcome(world, held, letter, outcome, opId, now);
};

/** Writes the claim. A write that failed may have taken place all the same: our own `opId` on the row tells. */
const holdClaim = async (
  world: World,
  situation: Situation,
  claimed: Person,
  opId: string,
): Promise<Situation | undefined> => {
  const saved = await world.store.savePerson(claimed).catch((error: unknown) => ({ error }));
  if (saved === 'saved') return { ...situation, person: { ...claimed, version: claimed.version + 1 } };
  const again = await loadSituation(world, claimed.cohort, claimed.id);
  if (again?.person.open?.opId === opId) return again;
  if (saved === 'stale') return undefined;
  throw saved.error;
};

/** Whatever fails before SES is asked is a clean refusal; the history is written first, so that no event precedes it. */
const askOnce = async (
  world: World,
  { person }: Situation,
  letter: Letter,
  { mail, certificate }: Awaited<ReturnType<typeof composeMail>>,
): Promise<MailOutcome> => {
  try {
    // Whoever changed its page in between is read before the next attempt.
    if (certificate?.isNew && (await world.store.saveCertificate(certificate.page)) === 'stale')
      return { kind: 'unreachable', why: 'The page of the certificate was changed by others.' };
    await world.store.noteAttempt({
      cohort: person.cohort,
      person: person.id,
      letter: letter.key,
      items: keysOf(letter.items),
      attempt: letter.attempt,
      at: world.now(),
    });
  } catch (error) {
    return { kind: 'unreachable', why: whyOf(error) };
  }
  return await world.sendMail(mail);
};

const recordOutcome = async (
  world: World,
  held: Situation,
  letter: Letter,
  outcome: MailOutcome,
  opId: string,
  now: Instant,
): Promise<Person | 'outcome not written' | undefined> => {
  let situation: Situation | undefined = held;
  for (const pause of outcomeTriesMs) {
    if (pause > 0) await world.wait(pause);
    try {
      // A rival's write leaves our claim in place, or has already settled it by an event.
      situation ??= await loadSituation(world, held.person.cohort, held.person.id);
      if (situation?.person.open?.opId !== opId) return undefined;
      const after = settle(situation, letter, outcome, now);
      if ((await world.store.savePerson(after)) === 'saved') return after;
    } catch (error) {
      world.log('outcome not written', { cohort: held.person.cohort, person: held.person.id, why: whyOf(error) });
    }
    situation = undefined;
  }
  // The claim stays open: it is looked at again an hour after it was made.
  return 'outcome not written';
};
