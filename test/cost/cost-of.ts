import { bill, type FreeTier, plus, shareOfSes, times, total, type Units } from '../../infra/cost/bill.ts';
import { asleepMonth, type Deployed, hoursAMonth, idleDispatch } from './deployed.ts';
import type { Lived } from './live-programme.ts';
import { otherwise } from './otherwise.ts';

/** What a programme adds to the sweeps and mornings that are there anyway, from its upload to the day its people are erased. */
const addedBy = async ({ meter, dispatches }: Lived, what: Deployed): Promise<Units> => {
  const all = meter.all();
  return plus(all, times(await idleDispatch(what), -dispatches), { keptLogGb: (all.logGb ?? 0) * what.logMonths });
};

const inDollars = (units: Units, months: number) => {
  const of = (free: FreeTier): number => total(bill(units, free)) * months;
  return { withFreeTier: of('with the free tier'), without: of('without') };
};

/** What so many pairs cost, by a programme that was lived by as many of them or by fewer. */
export const costOf = async (pairs: number, lived: Lived, what: Deployed) => {
  const scale = pairs / lived.pairs;
  const months = (lived.days * 24) / hoursAMonth;
  const added = times(await addedBy(lived, what), scale);
  const asleep = await asleepMonth(what, { mornings: lived.mornings, storedBytes: lived.storedBytes * scale });
  const awake = plus(asleep, times(added, 1 / months));
  const whole = inDollars(awake, months);
  return {
    pairs,
    livedPairs: lived.pairs,
    days: lived.days,
    letters: Math.round(lived.letters * scale),
    asleep: { dollars: inDollars(asleep, 1), lines: bill(asleep, 'without') },
    awake: { dollars: inDollars(awake, 1), lines: bill(awake, 'without') },
    added: { dollars: inDollars(added, 1).without, lines: bill(added, 'without') },
    whole,
    perPair: { withFreeTier: whole.withFreeTier / pairs, without: whole.without / pairs },
    shareOfSes: {
      ofMonthAwakeWithFreeTier: shareOfSes(bill(awake, 'with the free tier')),
      ofMonthAwake: shareOfSes(bill(awake, 'without')),
      ofAdded: shareOfSes(bill(added, 'without')),
      // What the month costs more than one asleep.
      ofMarginWithFreeTier: shareOfMargin(awake, asleep),
    },
  };
};
/** SES's part of what a month costs more than one asleep, where the account has the free tier to itself. */
const shareOfMargin = (awake: Units, asleep: Units): number => {
  const [more, less] = [awake, asleep].map((month) => bill(month, 'with the free tier'));
  const ses = total(more ?? []) * shareOfSes(more ?? []);
  return ses / (total(more ?? []) - total(less ?? []));
};

export type Cost = Awaited<ReturnType<typeof costOf>>;

const aims = { writesPerLetter: 7, writesPerPlainClick: 1, shareOfSes: 0.9 };

/** What a letter and a click take, beside what they should take at most; `where`: which calls the write units of a letter go to. */
export const thrift = async (lived: Lived, what: Deployed) => {
  const { meter, letters, presses } = lived;
  const writers = ['wake', 'record-feedback'] as const;
  const erasing = /^wake remove/;
  const calls = [...meter.calls].map(([call, { times, cost }]) => ({
    call,
    times,
    ...cost,
    writes: cost.writes + cost.indexed,
  }));
  const ofLetters = calls.filter(({ call }) => writers.some((by) => call.startsWith(`${by} `)) && !erasing.test(call));
  const writesPerLetter = ofLetters.reduce((sum, { writes }) => sum + writes, 0) / letters;
  const writesPerPlainClick = presses.plainWrites / presses.plain;
  const share = shareOfSes(bill(await addedBy(lived, what), 'without'));
  return {
    writesPerLetter: { is: writesPerLetter, aim: aims.writesPerLetter, met: writesPerLetter <= aims.writesPerLetter },
    writesPerPlainClick: {
      is: writesPerPlainClick,
      aim: aims.writesPerPlainClick,
      met: writesPerPlainClick <= aims.writesPerPlainClick,
    },
    shareOfSes: { is: share, aim: aims.shareOfSes, met: share >= aims.shareOfSes },
    otherwise: otherwise(await addedBy(lived, what), lived, what),
    where: ofLetters
      .map(({ call, times, writes, indexed }) => ({
        call,
        times: times / letters,
        ofIndex: indexed / letters,
        perLetter: writes / letters,
      }))
      .filter(({ perLetter }) => perLetter >= 0.01)
      .toSorted((a, b) => b.perLetter - a.perLetter),
    erasingPerLetter: calls.reduce((sum, { call, writes }) => sum + (erasing.test(call) ? writes : 0), 0) / letters,
  };
};
export type Thrift = Awaited<ReturnType<typeof thrift>>;
