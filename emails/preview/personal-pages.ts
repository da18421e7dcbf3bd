import { alignmentPage, type AlignmentView } from '../../functions/answer-link/pages/alignment-page.ts';
import { confirmPage, type ConfirmView } from '../../functions/answer-link/pages/confirm-page.ts';
import { inPage, type InView } from '../../functions/answer-link/pages/in-page.ts';
import type { Page } from '../../functions/answer-link/pages/page.ts';
import { pausePage, type PauseView } from '../../functions/answer-link/pages/pause-page.ts';
import { stopPage, type StopView } from '../../functions/answer-link/pages/stop-page.ts';
import { groupMentoring, type Language } from '../../shared/domain/programme.ts';
import { programmeContent } from '../programmes/catalogue.ts';
import type { Names } from './names.ts';
import { mapped, stamp } from './step-pages.ts';

type Pages = Readonly<Record<string, Page>>;

/** The page behind "pause". */
export const pausePages = (language: Language, { partners, organiser }: Names): Pages => {
  const situation = { stamp, partners: [partners[0]], isGroup: false, organiser };
  const form = {
    offers: [
      { weeks: 2, until: '2027-04-15', skipped: [], ends: '2027-06-21' },
      { weeks: 4, until: '2027-04-29', skipped: ['2027-04-26'], ends: '2027-07-19' },
      { weeks: 8, until: '2027-05-27', skipped: ['2027-04-26', '2027-05-24'], ends: '2027-08-16' },
    ],
    from: '2027-04-02',
    to: '2028-03-01',
    hasOthers: false,
  } as const;
  const paused = { until: '2027-05-03', skipped: ['2027-04-26'], ends: '2027-07-19' } as const;
  const views: Readonly<Record<string, PauseView>> = {
    'page: pause?': { ...situation, ...form, state: 'ask' },
    'page: pause, on your own?': { ...situation, ...form, state: 'ask', partners: [] },
    'page: pause, several pairs?': { ...situation, ...form, state: 'ask', hasOthers: true },
    'page: pause in a group?': { ...situation, ...form, state: 'ask', partners, isGroup: true },
    'page: pause, unreadable': { ...situation, ...form, state: 'ask', problem: 'unreadable', draft: partners[0] },
    'page: pause, past': { ...situation, ...form, state: 'ask', problem: 'past', draft: '2027-03-01' },
    'page: pause, too late': { ...situation, ...form, state: 'ask', problem: 'tooLate', draft: '2028-06-01' },
    'page: paused': { ...situation, ...form, ...paused, state: 'paused', byReader: true },
    'page: paused by another': { ...situation, ...form, ...paused, state: 'paused', byReader: false },
    'page: resumed': { ...situation, ...form, state: 'ask', notice: 'resumed' },
    'page: not working': { ...situation, state: 'not working' },
    'page: not working, on your own': { ...situation, state: 'not working', partners: [] },
  };
  return mapped(views, (view) => pausePage(language, view));
};

/** The page behind "your expectations". */
export const alignmentPages = (language: Language, { partners }: Names): Pages => {
  const questions = programmeContent(groupMentoring.id, language).alignment;
  const situation = { stamp, partners: [partners[0]], questions };
  const all = Object.fromEntries(questions.map(({ id, answers }) => [id, answers[0]?.id ?? '']));
  const { rhythm = '', channel = '' } = all;
  const card = { ...situation, state: 'card' } as const;
  const views: Readonly<Record<string, AlignmentView>> = {
    'page: expectations?': { ...situation, state: 'ask', chosen: {} },
    'page: expectations, incomplete': { ...situation, state: 'ask', chosen: { rhythm, channel }, isIncomplete: true },
    'page: expectations, taken back': { ...situation, state: 'ask', chosen: {}, notice: 'taken back' },
    'page: expectations, answered': { ...situation, state: 'answered', missing: [partners[0]] },
    'page: expectations, card': {
      ...card,
      agreed: ['rhythm', 'channel', 'cancel'],
      first: ['confidentiality', 'feedback'],
      later: ['silence'],
    },
    'page: expectations, all agreed': { ...card, agreed: Object.keys(all), first: [], later: [] },
  };
  return mapped(views, (view) => alignmentPage(language, view));
};

/** The page behind "I am in". */
export const inPages = (language: Language, { reader }: Names): Pages => {
  const benefits = programmeContent(groupMentoring.id, language).benefits.filter((one) => one.for !== 'mentee');
  const situation = { stamp, reader, benefits };
  const joined = { ...situation, state: 'in', meUrl: '/me/…' } as const;
  const views: Readonly<Record<string, InView>> = {
    'page: in?': { ...situation, state: 'ask' },
    'page: in': joined,
    'page: in, with a benefit': { ...joined, chosen: 'listening' },
  };
  return mapped(views, (view) => inPage(language, view));
};

/** The page behind "stop the reminders". */
export const stopPages = (language: Language): Pages => {
  const views: Readonly<Record<string, StopView>> = {
    'page: stop?': { stamp, state: 'ask', meUrl: '/me/…' },
    'page: stopped': { stamp, state: 'stopped', meUrl: '/me/…' },
    'page: not stopped': { stamp, state: 'kept', meUrl: '/me/…' },
  };
  return mapped(views, (view) => stopPage(language, view));
};

/** The page behind the link of a second letter. */
export const confirmPages = (language: Language): Pages => {
  const requests = [
    { request: 'leave' },
    { request: 'address', address: 'maud.lefevre@example.org' },
    { request: 'export' },
    { request: 'erase' },
  ] as const;
  const views: Readonly<Record<string, ConfirmView>> = {
    ...Object.fromEntries(
      requests.flatMap((request) => [
        [`page: confirm ${request.request}?`, { ...request, stamp, state: 'ask' }] as const,
        [`page: confirmed ${request.request}`, { ...request, state: 'done' }] as const,
      ]),
    ),
    'page: confirm, too quick': { request: 'erase', stamp, state: 'ask', setAside: 'quick' },
    'page: not confirmed': { state: 'kept' },
    'page: confirmation expired': { state: 'expired' },
  };
  return mapped(views, (view) => confirmPage(language, view));
};
