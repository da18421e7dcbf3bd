import { rehearseOnce } from './domain/access.ts';
import type { Caller } from './domain/caller.ts';
import type { MailOutcome } from './domain/letter.ts';
import type { Language } from './domain/programme.ts';
import { toOrganiser } from './rehearsed-mail.ts';
import type { OutgoingMail, World } from './world.ts';

type SendingWorld = Pick<World, 'now' | 'store' | 'turn' | 'sendMail' | 'heed' | 'log'>;

/** What became of a letter that an organiser sent to themselves; `enough`: there were too many in the last hour. */
export const sentAs = ['accepted', 'rejected', 'throttled', 'unreachable', 'paused', 'unknown', 'enough'] as const;
export type SentAs = (typeof sentAs)[number];

/** Sends a rehearsed letter to the organiser's own address, in its turn among all letters; nothing is noted of it but when. */
export const sendRehearsal = async (
  world: SendingWorld,
  { id, address }: Extract<Caller, { kind: 'organiser' }>,
  write: () => Promise<OutgoingMail>,
  language: Language,
): Promise<SentAs> => {
  if (!(await mayRehearse(world, id))) return 'enough';
  const mail = toOrganiser(await write(), address, language);
  if ((await world.turn(1)) === 'none') return 'throttled';
  const outcome: MailOutcome = await world.sendMail(mail);
  await world.heed(outcome);
  world.log('rehearsal sent', { outcome: outcome.kind });
  return outcome.kind;
};

const mayRehearse = async ({ store, now }: SendingWorld, organiser: string): Promise<boolean> => {
  for (;;) {
    const rung = rehearseOnce(await store.doorbell(organiser), now());
    if (!rung) return false;
    if ((await store.saveDoorbell(organiser, rung)) === 'saved') return true;
  }
};
