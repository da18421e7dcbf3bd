import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { type Day, dayIn, type Instant, plusDays } from '../../shared/domain/time.ts';
import { keep, readKept } from './kept-file.ts';

const zone = 'Europe/Paris';
/** Who runs the demo cohort. */
export const demoOrganiser = 'claire.petit@example.org';
const noteIn = (dataDir: string): string => join(dataDir, 'demo-to-upload');

/** Notes on a new data folder that the demo cohort is still to be uploaded, and from which day: a kill may come before it is. */
export const planDemo = (dataDir: string, now: Instant): void => {
  if (!existsSync(join(dataDir, 'clock.json'))) keep(noteIn(dataDir), mondayAfter(dayIn(zone, now)));
};

const mondayAfter = (day: Day): Day => plusDays(day, 8 - Temporal.PlainDate.from(day).dayOfWeek);

/** Uploads the demo cohort as an organiser would, if it still is to be. */
export const uploadDemo = async (dataDir: string, url: string, token: string): Promise<void> => {
  const start = readKept(noteIn(dataDir));
  if (start === undefined) return;
  const query = new URLSearchParams({
    name: 'Cercle de mentorat — démo',
    start,
    zone,
    programme: 'group-mentoring',
    organiser: 'Claire Petit',
    contact: demoOrganiser,
  });
  const answer = await fetch(`${url}/api/cohorts?${query.toString()}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
    body: readFileSync(new URL('demo.csv', import.meta.url)),
  });
  if (!answer.ok) throw new Error(`The demo cohort was refused (${answer.status}): ${await answer.text()}`);
  rmSync(noteIn(dataDir));
};
