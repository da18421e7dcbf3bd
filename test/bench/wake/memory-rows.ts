import { writeLetter } from '../../../emails/write-letter.ts';
import { composeMail } from '../../../shared/compose-mail.ts';
import { measure, type Measured } from '../measure.ts';
import { aDueCohort } from './due-cohort.ts';
import { flatten } from '../flatten.ts';
import { aMemoryWake } from './in-memory.ts';
import { decideAnew, everythingOwed, noCertificate, provedAlike, signingsOf, wakeAllSilently } from './parts.ts';
import { inputsOf } from './rendering.ts';

/** Of one call, in batches of ten. */
export const letters = 100;
export const rounds = 7;

/** What a letter takes through the handler with ports in memory, and through its parts alone. */
export const measuredInMemory = async (): Promise<readonly Measured[]> => {
  const due = aDueCohort(letters);
  const wake = aMemoryWake(due);
  const apart = aMemoryWake(due, 'read anew');
  await provedAlike(wake);
  const owed = everythingOwed(due);
  const inputs = await inputsOf(wake.world, owed);
  const writing = { ...wake.world, certificateOf: noCertificate };
  const signings = await signingsOf(wake.world, owed);
  return await measure(
    [
      {
        name: 'the whole wake',
        letters,
        call: async () => {
          wake.layOut();
          await wake.wakeAll();
        },
      },
      {
        name: 'the whole wake, each row that is read a new object',
        letters,
        call: async () => {
          apart.layOut();
          await apart.wakeAll();
        },
      },
      {
        name: 'without writing and sending: load, decide, claim, settle, save',
        letters,
        call: async () => {
          wake.layOut();
          await wakeAllSilently(wake);
        },
      },
      {
        name: 'writing alone: people read, links signed, facts and rendering',
        letters,
        call: async () => {
          for (const { situation, letter } of owed) flatten((await composeMail(writing, situation, letter)).mail);
        },
      },
      {
        name: 'rendering alone',
        letters,
        call: () => {
          for (const input of inputs) flatten(writeLetter(input));
        },
      },
      {
        name: 'signing the links alone',
        letters,
        call: async () => {
          for (const sign of signings) sign();
        },
      },
      {
        name: 'deciding alone',
        letters,
        call: () => {
          for (const { situation } of owed) decideAnew(situation, due.at);
        },
      },
      { name: 'laying out the rows, which is the bench’s own', letters, call: () => wake.layOut() },
    ],
    rounds,
  );
};
