import { createHash } from 'node:crypto';
import { writeSignIn } from '../../emails/signin/signin.ts';
import { freshPass, ring } from '../../shared/domain/access.ts';
import { whyOf } from '../../shared/log.ts';
import { settleEach } from '../../shared/queue-batch.ts';
import { SignInRequest } from '../../shared/queue-messages.ts';
import type { World } from '../../shared/world.ts';

export type AdmitWorld = Pick<
  World,
  'now' | 'store' | 'personIds' | 'newSecret' | 'sendMail' | 'turn' | 'heed' | 'settings' | 'log'
>;

/** Writes to organisers who ask to be let in; of anybody else nothing is kept, and nobody learns which of them it was. */
export const makeHandler = (world: AdmitWorld) => (event: unknown) =>
  settleEach(
    event,
    async (body) => {
      const outcome = await admit(world, SignInRequest.parse(JSON.parse(body)));
      world.log('sign-in asked', { outcome });
    },
    (error) => world.log('wake failed', { why: whyOf(error) }),
  );

const admit = async (world: AdmitWorld, { address, language, to, at }: SignInRequest): Promise<string> => {
  const { baseUrl, sender, organisers } = world.settings;
  if (!organisers.includes(address)) return 'not let in';
  const [organiser = ''] = await world.personIds([address]);
  if (!(await mayRing(world, organiser, at))) return 'too often';

  const secret = world.newSecret();
  const sha256 = createHash('sha256').update(secret).digest('hex');
  const createdAt = world.now();
  await world.store.putPass(freshPass({ kind: 'link', organiser, sha256, address, createdAt, language, to }));
  if ((await world.turn(1)) === 'none') throw new Error('SES is not to be asked now; the message comes again.');
  const outcome = await world.sendMail({
    ...writeSignIn({ language, sender, url: `${baseUrl}/desk/in/${organiser}${secret}` }),
    to: address,
    fromName: 'Binôme',
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'OOF, AutoReply' },
    attachments: [],
    tags: {},
  });
  await world.heed(outcome);
  switch (outcome.kind) {
    case 'accepted':
    // Nobody waits an hour to be let in: whoever sees no letter asks for another.
    case 'unknown':
    case 'rejected':
      return outcome.kind;
    case 'throttled':
    case 'unreachable':
    case 'paused':
      throw new Error(`SES did not take the letter (${outcome.kind}); the message comes again.`);
    default:
      return outcome satisfies never;
  }
};

/** A message that comes again counts once: two letters do no harm, none would keep somebody out. */
const mayRing = async (world: AdmitWorld, organiser: string, at: string): Promise<boolean> => {
  for (;;) {
    const rung = ring(await world.store.doorbell(organiser), at, world.now());
    if (!rung) return false;
    if ((await world.store.saveDoorbell(organiser, rung)) === 'saved') return true;
  }
};
