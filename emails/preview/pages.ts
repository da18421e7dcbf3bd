import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { guides } from '../generated/guides.ts';
import { type Names } from './names.ts';
import { sample } from './sample.ts';
import { programmeContent, stepContent } from '../programmes/catalogue.ts';
import { type DateView, datePage } from '../../functions/answer-link/pages/date-pages.ts';
import { type MetView, metPage, stopPage } from '../../functions/answer-link/pages.ts';
import { certificatePage } from '../../functions/show-certificate/pages.ts';
import { guidePage } from '../../functions/show-guide/pages.ts';
import { groupMentoring, Language } from '../../shared/domain/programme.ts';
import { guideUrl } from '../../shared/guide-url.ts';
import type { Exhibit } from './exhibit.ts';

type Page = APIGatewayProxyStructuredResultV2;

/** The pages behind the links of letters, with these names. */
export const everyPage = (names: Names): readonly Exhibit[] =>
  Language.options.flatMap((language) => [
    ...Object.entries(metPages(language, names)).map(exhibitAt(language, '/met/…')),
    ...Object.entries(datePages(language, names)).map(exhibitAt(language, '/date/…')),
    ...Object.entries(stopPages(language)).map(exhibitAt(language, '/stop/…')),
    exhibitAt(language, '/c/7K3M9QX2T4VB')(['page: certificate', certificate(language, names)]),
  ]);

/** The guides of the programme, which name nobody. */
export const everyGuide = (): readonly Exhibit[] =>
  Language.options.flatMap((language) =>
    guidesOf(language).map((guide) =>
      exhibitAt(
        language,
        guideUrl('', language, groupMentoring.id, guide.id),
      )([guideName(guide.id), guidePage(language, groupMentoring.id, guide)]),
    ),
  );

/** What each guide is called in every language. */
export const guideTitles = (): readonly (readonly [string, Record<Language, string>])[] =>
  guidesOf('fr').map(({ id, title }) => [
    guideName(id),
    { fr: title, en: guidesOf('en').find((guide) => guide.id === id)?.title ?? title },
  ]);

const guidesOf = (language: Language) => guides.get(groupMentoring.id)?.[language] ?? [];
const guideName = (id: string): string => `guide: ${id}`;

const exhibitAt =
  (language: Language, path: string) =>
  ([what, { body = '' }]: readonly [string, Page]): Exhibit => ({
    what,
    shape: 'one pair',
    language,
    subject: titleIn(body),
    preheader: path,
    html: body,
  });

const titleIn = (html: string): string => {
  const [, title = ''] = /<title>(.*) · Binôme<\/title>/.exec(html) ?? [];
  return title;
};

const metPages = (language: Language, { partners: [partner] }: Names): Readonly<Record<string, Page>> => {
  const meeting = { partners: [partner], stepTitle: titleOf('experience', language), step: 3, total: 6, needed: 5 };
  const met = { ...meeting, state: 'met', on: '2027-04-14', certificateSent: false } as const;
  const views: Readonly<Record<string, MetView>> = {
    'page: met?': { ...meeting, state: 'ask', done: 2 },
    'page: met': { ...met, done: 3, certificateReached: false, dateUrl: '/date/…' },
    'page: met, with a certificate': { ...met, done: 5, certificateReached: true, by: partner },
    'page: over': { state: 'ended' },
    'page: refused': { state: 'refused' },
  };
  return mapped(views, (view) => metPage(language, view));
};

const datePages = (language: Language, names: Names): Readonly<Record<string, Page>> => {
  const { situation, people } = sample('one pair', 'topic with a date', language, 'mentor', names);
  const reader = situation.person;
  const agreed = situation.pairs[0]?.dates['experience'];
  const view: DateView = {
    reader,
    partners: [...people.values()].filter(({ id }) => id !== reader.id),
    place: { step: 3, total: 6, stepTitle: titleOf('experience', language) },
    now: '2027-04-01T08:00:00.000Z',
    answersEndAt: '2027-08-18T22:00:00.000Z',
    isAnswered: false,
    date: agreed,
    metUrl: '/met/…',
    said: {},
  };
  const draft = { day: '2027-03-01', time: '14:30', minutes: '45' };
  const views: Readonly<Record<string, DateView>> = {
    'page: date?': { ...view, date: undefined },
    'page: date': { ...view, said: { notice: 'agreed' } },
    'page: date, not possible': { ...view, date: undefined, said: { problem: 'past', draft } },
    'page: date cancelled': { ...view, date: agreed && { ...agreed, state: 'cancelled' } },
    'page: date over': { ...view, now: '2027-04-15T08:00:00.000Z' },
  };
  return mapped(views, datePage);
};

const stopPages = (language: Language): Readonly<Record<string, Page>> => ({
  'page: stop?': stopPage(language, { state: 'ask' }),
  'page: stopped': stopPage(language, { state: 'stopped' }),
});

const certificate = (language: Language, { reader, cohort }: Names): Page =>
  certificatePage(
    {
      id: '7K3M9QX2T4VB',
      name: reader,
      role: 'mentor',
      language,
      programmeTitle: programmeContent(groupMentoring.id, language).title,
      cohortName: cohort,
      stepsDone: 5,
      stepsTotal: 6,
      thresholdPercent: 80,
      from: '2027-02-01',
      issuedOn: '2027-06-11',
    },
    'https://binome.example.org',
  );

const titleOf = (step: string, language: Language): string =>
  stepContent(programmeContent(groupMentoring.id, language), step).title;

const mapped = <View>(views: Readonly<Record<string, View>>, page: (view: View) => Page) =>
  Object.fromEntries(Object.entries(views).map(([what, view]) => [what, page(view)]));
