import { guides } from '../generated/guides.ts';
import { type Names } from './names.ts';
import { sample } from './sample.ts';
import { type DateView, datePage } from '../../functions/answer-link/pages/date-pages.ts';
import { type Page, refusalPage } from '../../functions/answer-link/pages/page.ts';
import { guidePage } from '../../functions/show-guide/pages.ts';
import { groupMentoring, Language } from '../../shared/domain/programme.ts';
import { guideUrl } from '../../shared/guide-url.ts';
import type { Exhibit } from './exhibit.ts';
import { certificatePages, holderPages } from './certificate-pages.ts';
import { mePages } from './me-pages.ts';
import { alignmentPages, confirmPages, inPages, pausePages, stopPages } from './personal-pages.ts';
import { testLetterPages } from './test-letter-pages.ts';
import { mapped, metPages, movePages, notYetPages, placeOf, pulsePages, skipPages } from './step-pages.ts';

/** The pages behind the links of letters, with these names. */
export const everyPage = (names: Names): readonly Exhibit[] =>
  Language.options.flatMap((language) => [
    ...Object.entries(answerPages(language, names)).flatMap(([path, pages]) =>
      Object.entries(pages).map(exhibitAt(language, path)),
    ),
    ...Object.entries(certificatePages(language, names)).map(exhibitAt(language, '/c/7K3M9QX2T4VB')),
  ]);

/** Every page of the function that answers links, by path and by what it shows. */
export const answerPages = (
  language: Language,
  names: Names,
): Readonly<Record<string, Readonly<Record<string, Page>>>> => ({
  '/met/…': metPages(language, names),
  '/date/…': datePages(language, names),
  '/notyet/…': notYetPages(language, names),
  '/move/…': movePages(language),
  '/skip/…': skipPages(language),
  '/pause/…': pausePages(language, names),
  '/align/…': alignmentPages(language, names),
  '/in/…': inPages(language, names),
  '/pulse/…': pulsePages(language, names),
  '/stop/…': stopPages(language),
  '/me/…': mePages(language, names),
  '/confirm/…': confirmPages(language),
  '/holder/…': holderPages(language, names),
  '/test/…': testLetterPages(language),
  '/…': { 'page: refused': refusalPage(language, 'refused') },
});

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

const datePages = (language: Language, names: Names): Readonly<Record<string, Page>> => {
  const { situation, people } = sample('one pair', 'topic with a date', language, 'mentor', names);
  const reader = situation.person;
  const agreed = situation.pairs[0]?.dates['experience'];
  const view: DateView = {
    asking: { stamp: '' },
    reader,
    partners: [...people.values()].filter(({ id }) => id !== reader.id),
    place: placeOf(language),
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
