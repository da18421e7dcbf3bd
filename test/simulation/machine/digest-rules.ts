import { isLaunched, type Cohort } from '../../../shared/domain/cohort.ts';
import { digestLook } from '../../../shared/domain/digest.ts';
import {
  dayIn,
  type Instant,
  instantAt,
  instantOf,
  mondayOf,
  nextAtTime,
  plusDays,
  timeIn,
  workingDayFrom,
} from '../../../shared/domain/time.ts';
import type { OutgoingMail } from '../../../shared/world.ts';
import { type Books, isLongGone } from './books.ts';
import type { Weather } from './faults.ts';
import type { Rows } from './rows.ts';
import type { Timeline } from './timeline.ts';

type DigestRulesProps = {
  timeline: Timeline;
  weather: Pick<Weather, 'isFair' | 'fairSince'>;
  rows: Rows;
  books: Pick<Books, 'digests' | 'goneSince'>;
  broken: (rule: string, what: string) => void;
};

const hourMs = 3_600_000;
/** A doubled message and a clock that is a little fast are no fault of the rhythm. */
const patienceMs = 5 * hourMs;

/** What is always true of the letters to those who run a cohort. */
export const theDigestRules = ({ timeline, weather, rows, books, broken }: DigestRulesProps) => {
  const onClaim = (cohort: Cohort, at: Instant, who: string): void => {
    if (cohort.state !== 'ready' || !isLaunched(cohort, at)) broken('weekly letters are of running cohorts', who);
    const weekday = new Date(dayIn(cohort.zone, at)).getUTCDay();
    if (timeIn(cohort.zone, at) < cohort.morning || weekday === 0 || weekday === 6)
      broken('weekly letters come on working days, not before the morning', `${who} at ${at}`);
  };
  const isOver = (cohort: Cohort): boolean => cohort.state !== 'ready' || cohort.weekly?.closed === true;

  return {
    /** Hears of every cohort's row that is written. */
    onCohort: (before: Cohort | undefined, after: Cohort): void => {
      const round = after.weekly?.round;
      if (!round) return;
      const { open, fates, on } = round;
      if (open && open.opId !== before?.weekly?.round?.open?.opId) {
        if (fates[open.reader] !== undefined) broken('one weekly letter a week', `${open.reader} ${on} again`);
        onClaim(after, open.at, `${open.reader} ${on}`);
      }
      for (const [reader, fate] of Object.entries(fates)) {
        const isTaken = books.digests.has(`${reader} ${on}`);
        if (fate === 'told' && !isTaken) broken('told is true', `${reader} ${on}`);
        if (fate !== 'told' && fate !== 'lost' && isTaken)
          broken('nothing is silent', `${reader} ${on} was sent and is ${fate}`);
      }
    },
    /** Hears of every weekly letter that SES took. */
    onTaken: ({ to, tags }: OutgoingMail): void => {
      const cohort = rows.cohort();
      const { organiser = '', letter = '', cohort: of } = tags;
      const on = letter.replace(/^week_(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
      const who = `${organiser} ${on}`;
      if (cohort?.id !== of) return broken('weekly letters are of running cohorts', who);
      if (cohort?.weekly?.round?.open?.reader !== organiser) broken('claimed before it is sent', who);
      if (books.digests.has(who)) broken('one weekly letter a week', who);
      if (isLongGone(books, to, weather, timeline.ms()))
        broken('nothing to an address that is stopped', `${who}: it bounced a day ago`);
      books.digests.set(who, timeline.now());
    },
    /**
     * In fair weather a cohort is looked at on its next Monday, until its last letter has gone; what a storm, or an outage,
     * kept that Monday waits for the first morning of a working day after it.
     */
    rhythmGoesOn: (fairSince: number): void => {
      const cohort = rows.cohort();
      if (!cohort || isOver(cohort) || !isLaunched(cohort, timeline.now())) return;
      const { nextAt, zone, morning } = cohort;
      const look = digestLook(cohort, timeline.now());
      if (nextAt === undefined || (look !== undefined && Date.parse(nextAt) > Date.parse(look) + patienceMs))
        broken('nobody is forgotten', `the cohort should be looked at at ${look}, and is at ${nextAt}`);
      const then = instantOf(timeline.ms() - patienceMs);
      const monday = mondayOf(dayIn(zone, then));
      const last = instantAt(monday, morning, zone) <= then ? monday : plusDays(monday, -7);
      const calm = dayIn(zone, nextAtTime(instantOf(fairSince), morning, zone));
      if (
        Date.parse(instantAt(last, morning, zone)) < fairSince &&
        instantAt(workingDayFrom(calm), morning, zone) > then
      )
        return;
      if (last > mondayOf(dayIn(zone, cohort.launchAt)) && (cohort.weekly?.doneOn ?? '') < last)
        broken('nothing is silent', `nobody saw to the Monday ${last}; the last was ${cohort.weekly?.doneOn}`);
    },
  };
};
