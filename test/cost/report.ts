import type { Line } from '../../infra/cost/bill.ts';
import { compiled, currency, prices, region, units } from '../../infra/cost/prices.ts';
import type { Cost, Thrift } from './cost-of.ts';

const dollars = (usd: number): string => usd.toFixed(usd !== 0 && Math.abs(usd) < 0.1 ? 4 : 2);
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const amount = (count: number): string =>
  count >= 100 ? Math.round(count).toLocaleString('en') : String(Number(count.toPrecision(2)));

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] =>
  [head, head.map((_, index) => (index === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`);

/** What one size of deployment costs, as tables of Markdown. */
export const reportOf = (cost: Cost): readonly string[] => {
  const { pairs, livedPairs, days, letters, asleep, awake, added, whole, perPair, shareOfSes } = cost;
  const row = (what: string, of: Cost['whole']) => [what, dollars(of.withFreeTier), dollars(of.without)];
  return [
    `### ${pairs.toLocaleString('en')} pairs`,
    '',
    livedPairs === pairs
      ? `Lived, all of it: ${letters.toLocaleString('en')} letters in ${Math.round(days)} days.`
      : `Not lived: scaled from ${livedPairs} pairs to ${letters.toLocaleString('en')} letters in ${Math.round(days)} days; what is there anyway is not scaled, but for what is stored.`,
    '',
    ...table(
      [currency, 'with the free tier', 'without'],
      [
        row('a month asleep', asleep.dollars),
        row('a month awake', awake.dollars),
        row('a whole programme', whole),
        row('… for each pair', perPair),
        ['… what the programme adds', '', dollars(added.dollars)],
        ['SES’s part of a month awake', percent(shareOfSes.ofMonthAwakeWithFreeTier), percent(shareOfSes.ofMonthAwake)],
        [
          'SES’s part of what the programme adds',
          percent(shareOfSes.ofMarginWithFreeTier),
          percent(shareOfSes.ofAdded),
        ],
      ],
    ),
    '',
    ...table(
      ['without the free tier', 'a month asleep', currency, 'a month awake', currency, 'the programme adds', currency],
      units.map((unit) => [
        prices[unit].what,
        ...[asleep.lines, awake.lines, added.lines].flatMap((lines) => cells(lines.find((line) => line.unit === unit))),
      ]),
    ),
  ];
};

const cells = (line: Line | undefined): readonly [string, string] =>
  line ? [amount(line.count), dollars(line.usd)] : ['', ''];

const isMet = (met: boolean): string => (met ? 'met' : 'NOT MET');

/** Whether letters and clicks are as thrifty as they should be, and where their writes go. */
export const thriftReport = (pairs: number, thrift: Thrift): readonly string[] => {
  const { writesPerLetter, writesPerPlainClick, shareOfSes, otherwise, where, erasingPerLetter } = thrift;
  return [
    `### Aims, by ${pairs} pairs`,
    '',
    ...table(
      ['', 'is', 'aim', ''],
      [
        [
          'write units a letter (`wake` and `record-feedback`, without erasing)',
          writesPerLetter.is.toFixed(2),
          `at most ${writesPerLetter.aim}`,
          isMet(writesPerLetter.met),
        ],
        [
          'write units a plain “we met”',
          writesPerPlainClick.is.toFixed(2),
          String(writesPerPlainClick.aim),
          isMet(writesPerPlainClick.met),
        ],
        [
          'SES’s part of what a programme adds',
          percent(shareOfSes.is),
          `at least ${percent(shareOfSes.aim)}`,
          isMet(shareOfSes.met),
        ],
      ],
    ),
    '',
    ...table(
      ['where the write units of a letter go', 'calls', 'units', 'of these for the index'],
      [
        ...where.map(({ call, ...each }) => [
          call,
          ...[each.times, each.perLetter, each.ofIndex].map((one) => one.toFixed(2)),
        ]),
        ['erasing everybody in the end, besides', '', erasingPerLetter.toFixed(2), ''],
      ],
    ),
    '',
    ...table(
      ['what it adds, built otherwise', `${currency} for 1,000 letters of ours`, 'SES’s part'],
      otherwise.map(({ way, usd, shareOfSes: share }) => [way, usd.toFixed(4), percent(share)]),
    ),
  ];
};

const sources = new Set(Object.values(prices).map(({ source }) => source));

export const heading = `Prices of ${region} in ${currency}, without taxes, compiled on ${compiled} ${[...sources].join('; ')}.`;
