import type { Names } from '../../emails/preview/names.ts';
import type { AgreedDate, Pair } from '../../shared/domain/pair.ts';
import type { Person } from '../../shared/domain/person.ts';
import type { Instant } from '../../shared/domain/time.ts';
import { answered, heleneId, zoeId } from '../support/builders.ts';

/** Somebody opens a link of theirs, or presses a button behind it. */
export type Visit = {
  to: 'met' | 'date' | 'stop' | 'me';
  /** What is stored of the pair and the reader; a few days after the first topic unless `at` says otherwise. */
  pair?: Partial<Pair>;
  /** The reader's other pairs. */
  others?: readonly Partial<Pair>[];
  reader?: Partial<Person>;
  at?: Instant;
  /** What is posted a second after the page was shown; nothing if the page is only looked at. */
  form?: Readonly<Record<string, string>>;
  /** The partners were erased. */
  isAlone?: true;
  isSpoilt?: true;
  isCrossSite?: true;
  /** Of the answer; 200 unless given. */
  status?: number;
};

const since = '2026-12-02T18:00:00.000Z';
const date: AgreedDate = {
  at: '2026-12-10T16:30:00.000Z',
  minutes: 45,
  by: zoeId,
  sequence: 1,
  since,
  state: 'agreed',
};
const agree = { answer: 'agree', day: '2026-12-11', time: '18:00', minutes: '60', seen: '1' };
const first = { ...agree, seen: '0' };
const afterEnd = '2027-07-01T10:00:00.000Z';

const dated = (change: Partial<AgreedDate> = {}): { pair: Partial<Pair> } => ({
  pair: { dates: { expectations: { ...date, ...change } } },
});

/** Forms are not read to their end if they are longer than any of ours. */
const typed = ({ reader }: Names): string => reader.slice(0, 30);

/** A visit for each page that the links of letters lead to. */
export const visits = (names: Names): Readonly<Record<string, Visit>> => ({
  'met, asked': { to: 'met' },
  'met, asked without partners': { to: 'met', isAlone: true },
  'met, undone': { to: 'met', pair: { answers: answered(1) }, form: { answer: 'withdraw' } },
  'met, by the reader': { to: 'met', form: { answer: 'met' } },
  'met, by the reader without partners': { to: 'met', isAlone: true, form: { answer: 'met' } },
  'met, by another': { to: 'met', pair: { answers: answered(1, since, heleneId) } },
  'met, with a date for the next': {
    to: 'met',
    pair: { answers: answered(1), dates: { goals: date } },
  },
  'met, certificate earned': { to: 'met', pair: { answers: answered(5) }, at: '2026-12-08T10:00:00.000Z' },
  'met, certificate sent': {
    to: 'met',
    pair: { answers: answered(6) },
    at: '2026-12-12T10:00:00.000Z',
    reader: { certificate: { id: '7Q4MXK2P9DTR', at: '2026-12-09T08:00:00.000Z', pair: 'pairaaaaaaaa', done: 5 } },
  },
  'met, too late': { to: 'met', at: afterEnd },
  'a link that is none': { to: 'met', isSpoilt: true, status: 404 },
  'a press on another site': { to: 'met', form: { answer: 'met' }, isCrossSite: true, status: 403 },

  'date, to choose': { to: 'date' },
  'date, to choose without partners': { to: 'date', isAlone: true },
  'date, unreadable': { to: 'date', form: { ...first, day: typed(names), time: typed(names) } },
  'date, in the past': { to: 'date', form: { ...first, day: '2026-12-03', time: '10:59' } },
  'date, too far': { to: 'date', form: { ...first, day: '2027-06-18' } },
  'date, moved too often': { to: 'date', ...dated({ sequence: 20 }), form: { ...agree, seen: '20' } },
  'date, changed meanwhile': { to: 'date', ...dated({ by: heleneId, sequence: 2 }), form: agree },
  'date, just agreed': { to: 'date', form: first },
  'date, agreed by the reader': { to: 'date', ...dated() },
  'date, agreed by another': { to: 'date', ...dated({ by: heleneId }) },
  'date, agreed without partners': { to: 'date', ...dated({ by: heleneId }), isAlone: true },
  'date, moved': { to: 'date', ...dated(), form: agree },
  'date, just cancelled': { to: 'date', ...dated(), form: { answer: 'cancel', seen: '1' } },
  'date, cancelled by another': { to: 'date', ...dated({ by: heleneId, sequence: 2, state: 'cancelled' }) },
  'date, cancelled and over': {
    to: 'date',
    ...dated({ sequence: 2, state: 'cancelled' }),
    at: '2026-12-11T10:00:00.000Z',
  },
  'date, cancelled and to choose again in vain': {
    to: 'date',
    ...dated({ sequence: 2, state: 'cancelled' }),
    form: { ...agree, seen: '2', day: '2026-12-01' },
  },
  'date, over': { to: 'date', ...dated(), at: '2026-12-11T10:00:00.000Z' },
  'date, over and moved in vain': {
    to: 'date',
    ...dated(),
    at: '2026-12-11T10:00:00.000Z',
    form: { ...agree, day: '2026-12-10' },
  },
  'date, already met': { to: 'date', pair: { answers: answered(1), dates: { expectations: date } } },
  'date, too late': { to: 'date', at: afterEnd },

  'stop, asked': { to: 'stop' },
  'stop, stopped': { to: 'stop', form: { answer: 'stop' } },
  'my programme': { to: 'me', ...dated() },
  'my programme, of three pairs': {
    to: 'me',
    pair: { answers: answered(2, since, heleneId) },
    others: [
      { id: 'paireeeeeeee', answers: answered(1) },
      { id: 'pairiiiiiiii', skipped: { expectations: { by: heleneId, at: since } } },
    ],
    at: '2027-02-01T10:00:00.000Z',
  },
  'my programme, zone unknown': { to: 'me', form: { answer: 'zone', zone: typed(names) } },
  'my programme, address unreadable': { to: 'me', form: { answer: 'address', address: typed(names) } },
  'my programme, a letter on its way': { to: 'me', form: { answer: 'erase' } },

  'stop, resumed': { to: 'stop', reader: { quietSince: since }, form: { answer: 'resume-reminders' } },
});
