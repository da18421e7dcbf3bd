import type { Cohort } from '../../shared/domain/cohort.ts';
import { claimed, type DigestStep, settled, weeklyOf } from '../../shared/domain/digest.ts';
import type { MailOutcome } from '../../shared/domain/letter.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { whyOf } from '../../shared/log.ts';
import type { Reader } from '../../shared/organisers.ts';
import type { Saved } from '../../shared/store.ts';
import type { World } from '../../shared/world.ts';
import { composeDigest } from './compose-digest.ts';

/** Pauses before each try at writing the outcome: losing it leaves a letter that arrived counted as lost. */
const outcomeTriesMs = [0, 200, 800, 3000];

/** Claims one organiser's letter, asks SES once, and writes the outcome; `stale` if somebody else wrote first. */
export const writeDigest = async (
  world: World,
  cohort: Cohort,
  step: Extract<DigestStep, { do: 'write' }>,
  readers: ReadonlyMap<string, Reader>,
  now: Instant,
): Promise<Saved> => {
  const opId = world.newId();
  const mail = await composeDigest(world, cohort, step, readers);
  const held = await holdClaim(
    world,
    { ...cohort, weekly: claimed(weeklyOf(cohort), step.round, step.reader, opId, now) },
    opId,
  );
  if (!held) return 'stale';
  const outcome = await world.sendMail(mail);
  const log = { cohort: cohort.id, organiser: step.reader };
  if (outcome.kind === 'accepted') world.log('digest sent', { ...log, week: step.round.on });
  else world.log('digest not sent', { ...log, why: `${outcome.kind} ${outcome.why}` });
  await world.heed(outcome);
  await recordOutcome(world, held, step.reader, outcome, opId);
  return 'saved';
};

/** Writes the claim. A write that failed may have taken place all the same: our own `opId` on the row tells. */
const holdClaim = async (world: World, row: Cohort, opId: string): Promise<Cohort | undefined> => {
  const saved = await world.store.saveCohort(row).catch((error: unknown) => ({ error }));
  if (saved === 'saved') return { ...row, version: row.version + 1 };
  const again = await world.store.cohort(row.id);
  if (again?.weekly?.round?.open?.opId === opId) return again;
  if (saved === 'stale') return undefined;
  throw saved.error;
};

const recordOutcome = async (
  world: World,
  held: Cohort,
  reader: string,
  outcome: MailOutcome,
  opId: string,
): Promise<void> => {
  let row: Cohort | undefined = held;
  for (const pause of outcomeTriesMs) {
    if (pause > 0) await world.wait(pause);
    try {
      row ??= await world.store.cohort(held.id);
      const round = row?.weekly?.round;
      // The claim has been given up, or the cohort withdrawn.
      if (!row || round?.open?.opId !== opId) return;
      const weekly = settled(weeklyOf(row), round, reader, outcome, world.now());
      if ((await world.store.saveCohort({ ...row, weekly })) === 'saved') return;
    } catch (error) {
      world.log('outcome not written', { cohort: held.id, person: reader, why: whyOf(error) });
    }
    row = undefined;
  }
  // The claim stays: once no run can hold it any more, the letter counts as lost.
};
