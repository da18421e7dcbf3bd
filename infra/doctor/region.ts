import type { Answer } from './answer.ts';
import { type Line, ok, todo, unknown } from './line.ts';
import type { Sentences } from './sentences/en.ts';

type Regions = {
  /** Of the configuration. */
  configured: string | undefined;
  /** Of this terminal: `AWS_REGION`, or the profile. */
  here: string | undefined;
  isRegion: Answer<boolean>;
};

/** Whether the region exists, and whether the commands that are typed in this terminal would look there. */
export const region = ({ configured, here, isRegion }: Regions, t: Sentences): Line => {
  if (configured === undefined) {
    return unknown('region', here === undefined ? t.region.undecided : t.region.onlyHere({ here }));
  }
  if (isRegion.kind === 'told' && !isRegion.value) {
    return todo('region', t.region.noSuch({ region: configured }), t.region.correct);
  }
  if (here === configured) return ok('region', t.region.ok({ region: configured }));
  const says =
    here === undefined ? t.region.notSetHere({ region: configured }) : t.region.otherHere({ region: configured, here });
  return todo('region', says, t.region.set({ region: configured }));
};
