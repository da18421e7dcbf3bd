import { makeHandler as makeAnswer } from '../../functions/answer-link/handler.ts';
import { groupMentoring } from '../../shared/domain/programme.ts';
import { heldMinutes } from '../../shared/domain/set-aside.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import type { OutgoingMail } from '../../shared/world.ts';
import { aCohort, aPair, helene, zoe, zoeId } from '../support/builders.ts';
import { liveUntil } from '../support/live.ts';
import { webEvent } from '../support/web.ts';
import { aWorld } from '../support/world.ts';

export type SentMail = { title: string; mail: OutgoingMail };

const evening = '2026-12-05T20:00:00.000Z';
const morningAfter = '2026-12-06T15:00:00.000Z';
const agree = { answer: 'agree', day: '2026-12-10', time: '17:30', minutes: '45' };

/** The mails that carry more than text and HTML, as the engine sends them to Zoé, in French, and Hélène, in English. */
export const mailsWithParts = async (): Promise<readonly SentMail[]> => {
  const world = aWorld({
    cohort: aCohort(),
    people: [zoe(), helene({ zone: 'America/Montreal', language: 'en' })],
    pairs: [aPair()],
  });
  await liveUntil(world, evening);
  const [first = '', ...further] = groupMentoring.steps;

  /** Zoé says something of these steps; what she and Hélène hear of it until then. */
  const say = async (
    title: string,
    to: 'date' | 'met',
    steps: readonly string[],
    form: Readonly<Record<string, string>>,
    until?: Instant,
  ): Promise<readonly SentMail[]> => {
    const before = world.mails.length;
    for (const step of steps) {
      const claims = { cohort: 'cohortaaaaaa', person: zoeId, pair: 'pairaaaaaaaa', step };
      const path = new URL(await world.signLink(to, claims, '2030-01-01T00:00:00.000Z')).pathname;
      const shown = await world.signShown(path.split('/')[2] ?? '');
      world.pass(2);
      await makeAnswer(world)(webEvent('POST', path, { ...form, shown }));
    }
    await liveUntil(world, until ?? plusMinutes(world.now(), heldMinutes));
    return world.mails.slice(before).map((mail) => ({ title: `${title}, to ${mail.to}`, mail }));
  };

  return [
    ...(await say('invitation', 'date', [first], { ...agree, seen: '0' })),
    ...(await say('invitation moved', 'date', [first], { ...agree, day: '2026-12-11', seen: '1' })),
    ...(await say('invitation cancelled', 'date', [first], { answer: 'cancel', seen: '2' })),
    ...(await say('certificate', 'met', further, { answer: 'met' }, morningAfter)),
  ];
};
