import { vi } from 'vitest';
import { makeHandler as makeDispatchDue } from '../../../functions/dispatch-due/handler.ts';
import { makeHandler as makeRecordFeedback } from '../../../functions/record-feedback/handler.ts';
import { makeHandler as makeServeDesk } from '../../../functions/serve-desk/handler.ts';
import { makeHandler as makeWake } from '../../../functions/wake/handler.ts';
import { Person } from '../../../shared/domain/person.ts';
import { plusMinutes } from '../../../shared/domain/time.ts';
import { jsonLog } from '../../../shared/log.ts';
import { aCohort, aPair, helene, zoe, zoeId } from '../../support/builders.ts';
import { sesEvent } from '../../support/ses-event.ts';
import { webEvent } from '../../support/web.ts';
import { aWorld, queueEvent, type TestWorld } from '../../support/world.ts';

const due = '2026-11-24T08:00:00.000Z';
const cohort = 'cohortaaaaaa';

/** The lines that a function really writes into its log, whatever it does in this world. */
const linesOf = async (world: TestWorld, run: (world: TestWorld) => Promise<unknown>): Promise<readonly string[]> => {
  const lines: string[] = [];
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    lines.push(...String(text).split('\n').filter(Boolean));
    return true;
  });
  try {
    await run({ ...world, log: jsonLog });
  } finally {
    written.mockRestore();
  }
  return lines;
};

const given = (): TestWorld => {
  const world = aWorld({ cohort: aCohort(), people: [zoe(), helene()], pairs: [aPair()] });
  world.moveTo(due);
  return world;
};

/** A sweep or a morning that finds somebody who has been due for so many minutes. */
export const dispatched = async (cause: 'sweep' | 'morning', overdue: number): Promise<readonly string[]> => {
  const world = given();
  world.moveTo(plusMinutes(due, overdue));
  return await linesOf(world, (one) => makeDispatchDue(one)({ cause }));
};

/** A sweep that finds nobody. */
export const sweptCalmly = (): Promise<readonly string[]> =>
  linesOf(aWorld(), (one) => makeDispatchDue(one)({ cause: 'sweep' }));

const wakeZoe = (world: TestWorld) =>
  linesOf(world, (one) => makeWake(one)(queueEvent({ kind: 'person', cohort, id: zoeId, at: due })));

/** A letter that leaves as it should. */
export const woken = (): Promise<readonly string[]> => wakeZoe(given());

/** A person on whom nobody can decide: there is no such zone. */
export const wokenInVain = (): Promise<readonly string[]> => {
  const world = given();
  world.store.person = async () => zoe({ zone: 'Mars/Olympus' });
  return wakeZoe(world);
};

const delivered = sesEvent('Delivery', { cohort, person: zoeId, letter: '20261124', attempt: '1' }, due);

/** An event about somebody whose row nobody can read. */
export const toldInVain = (): Promise<readonly string[]> => {
  const world = given();
  world.store.person = async () => Person.parse({ ...zoe(), told: 'everything' });
  return linesOf(world, (one) => makeRecordFeedback(one)(delivered));
};

/** An event that is noted as it should be. */
export const told = (): Promise<readonly string[]> => linesOf(given(), (one) => makeRecordFeedback(one)(delivered));

const openDesk = (world: TestWorld, path: string) => linesOf(world, (one) => makeServeDesk(one)(webEvent('GET', path)));

/** A page of the desk as it is shown to whoever is not let in. */
export const opened = (): Promise<readonly string[]> => openDesk(given(), '/desk');

/** A page of the desk, while nothing can be read. */
export const openedInVain = (): Promise<readonly string[]> => {
  const world = given();
  world.store.pass = () => Promise.reject(new Error('The table is gone.'));
  return openDesk(world, `/desk/in/${'a'.repeat(68)}`);
};
