import { metPage, type MetView } from '../../functions/answer-link/pages/met-page.ts';
import { movePage, type MoveView } from '../../functions/answer-link/pages/move-page.ts';
import { notYetPage, type NotYetView } from '../../functions/answer-link/pages/not-yet-page.ts';
import { endedPage, type Page } from '../../functions/answer-link/pages/page.ts';
import { moods, pulsePage, type PulseView } from '../../functions/answer-link/pages/pulse-page.ts';
import { skipPage, type SkipView } from '../../functions/answer-link/pages/skip-page.ts';
import { groupMentoring, type Language } from '../../shared/domain/programme.ts';
import { programmeContent, stepContent } from '../programmes/catalogue.ts';
import type { Names } from './names.ts';

type Pages = Readonly<Record<string, Page>>;

/** As long as one that was signed. */
export const stamp = `k1mlgj2w8ab${'a'.repeat(26)}`;
const on = '2027-04-14';

export const placeOf = (language: Language, step = 'experience') => ({
  step: groupMentoring.steps.indexOf(step) + 1,
  total: groupMentoring.steps.length,
  stepTitle: stepContent(programmeContent(groupMentoring.id, language), step).title,
});

/** The page behind "we met". */
export const metPages = (language: Language, { reader, partners: [first, ...others] }: Names): Pages => {
  const meeting = { stamp, reader, partners: [first], place: placeOf(language), people: [] };
  const people = [reader, first, ...others].map((name, index) => ({
    id: `person${index}`,
    name,
    isHere: index !== 3,
    isReader: index === 0,
  }));
  const everybody = people.map((one) => ({ ...one, isHere: true }));
  const group = { ...meeting, partners: [first, ...others] };
  const ask = { ...meeting, state: 'ask', alsoNeeded: [] } as const;
  const recorded = {
    ...meeting,
    state: 'recorded',
    on,
    done: 3,
    needed: 5,
    certificateReached: false,
    certificateSent: false,
  } as const;
  const views: Readonly<Record<string, MetView>> = {
    'page: met?': ask,
    'page: met, another answer needed?': { ...ask, said: { by: first, on }, alsoNeeded: [first] },
    'page: met, on your own?': { ...ask, partners: [] },
    'page: met in a group?': { ...ask, ...group, people: everybody },
    'page: met in a group, one paused?': { ...ask, ...group, people },
    'page: met, too quick': { ...ask, setAside: 'quick' },
    'page: met, contradicted': { ...ask, setAside: 'contradicted' },
    'page: met, taken back': { ...ask, setAside: 'takenBack' },
    'page: met, undone': { ...ask, notice: 'undone' },
    'page: not met': { ...meeting, state: 'not met', dateUrl: '/date/…', notYetUrl: '/notyet/…' },
    'page: met': { ...recorded, dateUrl: '/date/…' },
    'page: met, on your own': { ...recorded, partners: [] },
    'page: met, with a certificate': { ...recorded, by: first, done: 5, certificateReached: true },
    'page: met, certificate sent': { ...recorded, done: 5, certificateReached: true, certificateSent: true },
    'page: met in a group': { ...recorded, ...group, people },
    'page: met in a group without you': {
      ...recorded,
      ...group,
      by: first,
      people: people.map((one) => ({ ...one, isHere: !one.isReader })),
    },
    'page: met, waiting': { ...meeting, state: 'waiting', on, missing: [first] },
    'page: met, others waiting': { ...meeting, state: 'waiting', by: first, on, missing: [...others] },
    'page: met, differing': { ...meeting, state: 'contested', mine: 'met' },
    'page: not met, differing in a group': {
      ...meeting,
      ...group,
      state: 'contested',
      mine: 'not-met',
      people: everybody,
    },
  };
  return { ...mapped(views, (view) => metPage(language, view)), 'page: over': endedPage(language) };
};

/** The page behind "not yet". */
export const notYetPages = (language: Language, { partners: [first], organiser }: Names): Pages => {
  const urls = { dateUrl: '/date/…', metUrl: '/met/…' };
  const situation = { stamp, partners: [first], place: placeOf(language), organiser, ...urls };
  const views: Readonly<Record<string, NotYetView>> = {
    'page: not yet?': { ...situation, state: 'ask' },
    'page: not yet, on your own?': { ...situation, partners: [], state: 'ask' },
    'page: not yet, taken back': { ...situation, state: 'ask', notice: 'taken back' },
    'page: looking': { ...situation, state: 'looking' },
    'page: no answer': { ...situation, state: 'no answer', tellsOn: '2027-04-21' },
    'page: not yet, recorded': { ...situation, state: 'recorded' },
  };
  return mapped(views, (view) => notYetPage(language, view));
};

/** The page behind "move". */
export const movePages = (language: Language): Pages => {
  const move = { stamp, place: placeOf(language), seen: 0 };
  const views: Readonly<Record<string, MoveView>> = {
    'page: move?': { ...move, state: 'ask', to: '2027-04-26', later: 3, last: '2027-07-19' },
    'page: move the last?': { ...move, state: 'ask', to: '2027-07-19', later: 0, last: '2027-07-19' },
    'page: moved': { ...move, state: 'moved', to: '2027-04-26', byReader: true },
    'page: moved by another': { ...move, state: 'moved', to: '2027-04-26', byReader: false },
    'page: moved back': { ...move, state: 'kept', to: '2027-04-26', later: 3, last: '2027-07-19' },
    'page: not movable, over': { ...move, state: 'impossible', why: 'over', skipUrl: '/skip/…' },
    'page: not movable, a year': { ...move, state: 'impossible', why: 'year', skipUrl: '/skip/…' },
    'page: moved meanwhile': { ...move, state: 'moved', to: '2027-04-26', byReader: false, notice: 'changed' },
    'page: not movable, recorded': { ...move, state: 'recorded', metUrl: '/met/…' },
  };
  return mapped(views, (view) => movePage(language, view));
};

/** The page behind "skip". */
export const skipPages = (language: Language): Pages => {
  const place = placeOf(language);
  const views: Readonly<Record<string, SkipView>> = {
    'page: skip?': { stamp, place, state: 'ask', spare: 0 },
    'page: skip, with more to spare?': { stamp, place, state: 'ask', spare: 1 },
    'page: skip, and lose the certificate?': { stamp, place, state: 'ask', spare: -1 },
    'page: skipped': { stamp, place, state: 'skipped' },
    'page: not skipped': { stamp, place, state: 'kept' },
    'page: not skippable': { stamp, place, state: 'recorded', metUrl: '/met/…' },
  };
  return mapped(views, (view) => skipPage(language, view));
};

/** The page behind "how is it going?". */
export const pulsePages = (language: Language, { partners: [first] }: Names): Pages => {
  const situation = { stamp, partners: [first], place: placeOf(language) };
  const views: Readonly<Record<string, PulseView>> = {
    'page: pulse?': { ...situation, state: 'ask' },
    'page: pulse, on your own?': { ...situation, partners: [], state: 'ask' },
    'page: pulse, well?': { ...situation, state: 'ask', mood: 'well' },
    'page: pulse, badly?': { ...situation, state: 'ask', mood: 'badly' },
    'page: pulse, removed': { ...situation, state: 'ask', notice: 'removed' },
    ...Object.fromEntries(
      moods.map(
        (mood) => [`page: pulse, ${mood}`, { ...situation, state: 'noted', mood, helpUrl: '/pause/…' }] as const,
      ),
    ),
  };
  return mapped(views, (view) => pulsePage(language, view));
};

export const mapped = <View>(views: Readonly<Record<string, View>>, page: (view: View) => Page): Pages =>
  Object.fromEntries(Object.entries(views).map(([what, view]) => [what, page(view)]));
