import { type Answer, whenTold } from './answer.ts';
import { type Line, ok, todo, unknown } from './line.ts';
import type { Sentences } from './sentences/en.ts';

/** The same moment on the clock of this machine and on that of AWS, in milliseconds. */
export type Clocks = { here: number; aws: number };

/** AWS refuses what was signed five minutes before or after its own time; a clock that is a minute off goes on drifting. */
const tolerableSeconds = 60;

export const clock = (clocks: Answer<Clocks>, t: Sentences): Line =>
  whenTold('clock', clocks, t, ({ here, aws }) => {
    const seconds = Math.round((here - aws) / 1000);
    if (Math.abs(seconds) <= tolerableSeconds) return ok('clock', t.clock.ok);
    return todo(
      'clock',
      t.clock.off({ minutes: Math.round(Math.abs(seconds) / 60), isFast: seconds > 0 }),
      t.clock.set,
    );
  });

type Zones = {
  configured: string | undefined;
  /** Whether the configuration says so itself, and does not leave it to the default. */
  isNamed: boolean;
  /** Of this machine. */
  here: string;
  now: number;
};

/** Whether the zone of cohorts that name none was chosen, or only left as it was. */
export const zone = ({ configured, isNamed, here, now }: Zones, t: Sentences): Line => {
  if (configured === undefined) return unknown('zone', t.needs({ check: t.titles.configuration }));
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: configured, timeStyle: 'short' }).format(now);
  const facts = { zone: configured, time, here };
  // Servers are kept in UTC wherever their people live.
  const isTelling = !/^(Etc\/)?(UTC|GMT|UCT)$/.test(here);
  return isNamed || !isTelling || here === configured
    ? ok('zone', t.zone.ok(facts))
    : todo('zone', t.zone.notChosen(facts), t.zone.choose(facts));
};
