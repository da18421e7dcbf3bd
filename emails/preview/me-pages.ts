import { mePage, type MeView, type PairView } from '../../functions/answer-link/pages/me-page.ts';
import type { StepView } from '../../functions/answer-link/pages/me-path.ts';
import type { Page } from '../../functions/answer-link/pages/page.ts';
import { groupMentoring, type Language } from '../../shared/domain/programme.ts';
import type { Names } from './names.ts';
import { mapped, placeOf, stamp } from './step-pages.ts';

/** As long as one of a step. */
const token = 'a'.repeat(86);
const metUrl = `/met/${token}`;
const current = {
  metUrl,
  dateUrl: `/date/${token}`,
  notYetUrl: `/notyet/${token}`,
  moveUrl: `/move/${token}`,
  skipUrl: `/skip/${token}`,
  until: '2027-04-26',
} as const;
const meeting = { day: '2027-04-14', time: '14:30' } as const;

/** Of the six steps, in one language. */
const titled = (language: Language, states: readonly Untitled[]): readonly StepView[] =>
  states.map((state, index) => ({ ...state, title: placeOf(language, groupMentoring.steps[index]).stepTitle }));
type Untitled = StepView extends infer Step ? (Step extends StepView ? Omit<Step, 'title'> : never) : never;

const later = (on: string, isMoved = false): Untitled => ({ state: 'later', on, isMoved });

/** The page "my programme". */
export const mePages = (language: Language, names: Names): Readonly<Record<string, Page>> => {
  const { partners, group, cohort } = names;
  const [first, second, third] = partners;
  const recorded = { state: 'recorded', metUrl, wasAbsent: false } as const;
  const pair: PairView = {
    partners: [first],
    role: 'mentor',
    steps: titled(language, [
      { ...recorded, on: '2027-02-10' },
      { ...recorded, on: '2027-03-12', by: first },
      { state: 'current', ...current, meeting },
      later('2027-05-24', true),
      later('2027-06-21'),
      later('2027-07-19'),
    ]),
    done: 2,
    needed: 5,
    pauseUrl: `/pause/${token}`,
    alignment: { state: 'card', url: `/align/${token}` },
  };
  const inGroup: PairView = {
    ...pair,
    partners,
    group,
    role: 'mentee',
    steps: titled(language, [
      { ...recorded, on: '2027-02-10', by: first, wasAbsent: true },
      { state: 'skipped', skipUrl: `/skip/${token}` },
      { state: 'open', metUrl },
      { state: 'waiting', missing: [second, third], metUrl },
      { state: 'contested', metUrl },
      { state: 'current', ...current, moveUrl: undefined },
    ]),
    done: 0,
    alignment: { state: 'answered', url: `/align/${token}` },
  };
  const starts = ['2027-02-01', '2027-03-01', '2027-03-29', '2027-04-26', '2027-05-24', '2027-06-21'];
  const unstarted: PairView = {
    ...pair,
    partners: [second],
    steps: titled(
      language,
      starts.map((on) => later(on)),
    ),
    done: 0,
    pausedUntil: '2027-05-03',
    alignment: { state: 'open', url: `/align/${token}` },
  };
  const finished: PairView = {
    partners: [first],
    role: 'mentor',
    steps: titled(
      language,
      starts.map((on) => ({ ...recorded, on })),
    ),
    done: 6,
    needed: 5,
  };
  const view: MeView = {
    stamp,
    cohort,
    reader: names.reader,
    phase: { is: 'running' },
    pairs: [pair],
    zone: 'Europe/Paris',
    hasReminders: true,
    maskedAddress: 'm•••d@example.org',
  };
  const views: Readonly<Record<string, MeView>> = {
    'page: my programme': view,
    'page: my programme, three pairs': { ...view, pairs: [pair, unstarted, inGroup] },
    'page: my programme, before': {
      ...view,
      phase: { is: 'before', firstOn: '2027-02-01' },
      pairs: [{ ...unstarted, pausedUntil: undefined }],
    },
    'page: my programme, leaving': { ...view, underWay: 'leave' },
    'page: my programme, left': { ...view, phase: { is: 'left' }, pairs: [] },
    'page: my programme, over': { ...view, phase: { is: 'over' }, pairs: [finished], certificateUrl: `/c/${token}` },
    'page: my programme, no pair': { ...view, pairs: [], zone: 'Asia/Tashkent', hasReminders: false },
    'page: my programme, partner gone': { ...view, pairs: [{ ...finished, partners: [] }] },
    'page: my programme, no letters': { ...view, helper: names.organiser },
    'page: my programme, unknown zone': { ...view, said: 'unknownZone', draft: names.reader },
    'page: my programme, unreadable address': { ...view, said: 'unreadableAddress', draft: names.reader },
    ...Object.fromEntries(
      (['language', 'zone', 'stopped', 'resumed', 'letter'] as const).map(
        (said) => [`page: my programme, ${said}`, { ...view, said }] as const,
      ),
    ),
  };
  return mapped(views, (view) => mePage(language, view));
};
