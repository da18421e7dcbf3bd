import { describe, expect, it } from 'vitest';
import { answered, heleneId, zoeId } from '../support/builders.ts';
import { bodyOf, pressesOf } from '../support/presses.ts';
import { aScene } from '../support/scene.ts';
import { aVisitor } from '../support/visitor.ts';

const at = '2026-12-02T10:00:00.000Z';
const zoe = { by: zoeId, at };
const date = {
  at: '2026-12-10T16:30:00.000Z',
  minutes: 45,
  by: zoeId,
  sequence: 1,
  since: at,
  state: 'agreed',
} as const;
const said = { met: { says: 'met', at, proof: 'pressed button' } } as const;
const notMet = { says: 'not met', at: '2026-12-02T11:00:00.000Z', proof: 'pressed button' } as const;
const expectations = {
  [zoeId]: {
    rhythm: 'fixed',
    channel: 'phone',
    confidentiality: 'nothing',
    feedback: 'asked',
    cancel: 'short',
    silence: 'wait',
  },
};
const pause = { by: zoeId, whole: true, from: at, until: '2027-01-10' };

type Scene = ReturnType<typeof aScene>;
type Case = [what: string, given: Parameters<typeof aScene>[0], to: (scene: Scene) => Promise<string>];

/** Every page that has something to press, in each state of what it is about. */
const pages: readonly Case[] = [
  ['met', {}, ({ toStep }) => toStep('met')],
  ['met, of a group', { isGroup: true }, ({ toStep }) => toStep('met')],
  ['met, recorded', { pair: { answers: answered(1, at) } }, ({ toStep }) => toStep('met')],
  ['met, recorded by another', { pair: { answers: answered(1, at, heleneId) } }, ({ toStep }) => toStep('met')],
  [
    'met, contested',
    { pair: { answers: { expectations: { [heleneId]: said.met, [zoeId]: notMet } } } },
    ({ toStep }) => toStep('met'),
  ],
  ['date, agreed', { pair: { dates: { expectations: date } } }, ({ toStep }) => toStep('date')],
  [
    'date, cancelled',
    { pair: { dates: { expectations: { ...date, state: 'cancelled' } } } },
    ({ toStep }) => toStep('date'),
  ],
  ['not yet', {}, ({ toStep }) => toStep('notyet')],
  ...(['looking', 'no answer'] as const).map((says): Case => [
    `not yet: ${says}`,
    { pair: { waiting: { [zoeId]: { says, step: 'expectations', at } } } },
    ({ toStep }) => toStep('notyet'),
  ]),
  ['move', {}, ({ toStep }) => toStep('move')],
  ['move, moved', { pair: { moved: { expectations: { ...zoe, times: 1 } } } }, ({ toStep }) => toStep('move')],
  ['skip', {}, ({ toStep }) => toStep('skip')],
  ['skip, skipped', { pair: { skipped: { expectations: zoe } } }, ({ toStep }) => toStep('skip')],
  ['pulse', {}, ({ toStep }) => toStep('pulse')],
  ['pulse, chosen', {}, async ({ toStep }) => `${await toStep('pulse')}/soso`],
  [
    'pulse, noted',
    { pair: { pulse: { expectations: { [zoeId]: { mood: 'badly', at } } } } },
    ({ toStep }) => toStep('pulse'),
  ],
  ['pause', {}, ({ toPair }) => toPair('pause')],
  ['pause, running', { pair: { pauses: [pause] } }, ({ toPair }) => toPair('pause')],
  ['pause, not working', { pair: { pauses: [pause], help: { [zoeId]: { at } } } }, ({ toPair }) => toPair('pause')],
  ['align', {}, ({ toPair }) => toPair('align')],
  ['align, answered', { pair: { expectations } }, ({ toPair }) => toPair('align')],
  ['in', {}, ({ toPerson }) => toPerson('in')],
  ['in, joined', { zoe: { inSince: at, benefit: 'listening' } }, ({ toPerson }) => toPerson('in')],
  ['me', {}, ({ toPerson }) => toPerson('me')],
  ['me, without reminders', { zoe: { quietSince: at } }, ({ toPerson }) => toPerson('me')],
  ['certificate', {}, ({ toHolder }) => toHolder()],
  ['certificate, name hidden', {}, ({ toHolder }) => toHolder({ nameWithdrawn: true })],
  ['stop', {}, ({ toPerson }) => toPerson('stop')],
  ['stop, stopped', { zoe: { quietSince: at } }, ({ toPerson }) => toPerson('stop')],
  ...(['leave', 'erase', 'export', 'address'] as const).map((what): Case => [
    `confirm ${what}`,
    {
      zoe: {
        request: {
          n: 1,
          what,
          at: '2026-12-03T09:50:00.000Z',
          state: 'asked',
          ...(what === 'address' && { address: 'new@example.org' }),
        },
      },
    },
    ({ toConfirm }) => toConfirm(1),
  ]),
];

describe.each([
  ['in their order', <T>(presses: readonly T[]) => presses],
  ['from the last to the first', <T>(presses: readonly T[]) => presses.toReversed()],
] as const)('a robot that presses all buttons of a page, %s', (_, order) => {
  it.each(pages)('changes nothing: %s', async (_what, given, to) => {
    const scene = aScene(given);
    const path = await to(scene);
    const before = await scene.facts();
    const robot = aVisitor(scene.world);
    const presses = order(pressesOf((await robot.open(path)).body));
    expect(presses.length).toBeGreaterThan(0);
    for (const press of presses) {
      scene.world.pass(1 / 60);
      expect((await robot.post(path, bodyOf(press))).statusCode).toBe(200);
    }
    expect(await scene.facts()).toEqual(before);
    scene.world.pass(60);
    expect(await scene.world.isKnownBrowser(robot.cookies(), zoeId)).toBe(false);
  });
});
