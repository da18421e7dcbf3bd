import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { guides } from '../../emails/generated/guides.ts';
import { type Names, usualNames } from '../../emails/preview/names.ts';
import { answerPages } from '../../emails/preview/pages.ts';
import { programmeContent } from '../../emails/programmes/catalogue.ts';
import { makeHandler as makeAnswer } from '../../functions/answer-link/handler.ts';
import { makeHandler as makeShowCertificate } from '../../functions/show-certificate/handler.ts';
import { makeHandler as makeShowGuide } from '../../functions/show-guide/handler.ts';
import { guideUrl } from '../../shared/guide-url.ts';
import { Language } from '../../shared/domain/programme.ts';
import { aCertificatePage, aCohort, aPair, aPerson, heleneId, zoeId } from '../support/builders.ts';
import { webEvent } from '../support/web.ts';
import { aWorld, type TestWorld } from '../support/world.ts';
import { type Visit, visits } from './visits.ts';

export type InspectedPage = {
  title: string;
  /** Which page, in whatever language. */
  kind: string;
  language: Language;
  status: number;
  headers: Readonly<Record<string, string>>;
  html: string;
  /** What the reader had typed, if anything. */
  typed?: Readonly<Record<string, string>>;
};

/** Every page that a participant can see, in every language, in an order that names do not change. */
export const pagesToInspect = async (names: Names = usualNames): Promise<readonly InspectedPage[]> => {
  const pages = await Promise.all(
    Language.options.map(async (language) => [
      ...(await Promise.all(Object.entries(visits(names)).map((visit) => linkPage(names, language, ...visit)))),
      ...viewPages(names, language),
      ...(await certificatePages(names, language)),
      ...(await guidePages(language)),
    ]),
  );
  return pages.flat();
};

/** The same pages where strangers wrote this, wherever they may write. */
export const pagesWith = (name: string): Promise<readonly InspectedPage[]> =>
  pagesToInspect({ reader: name, partners: [name, name, name], group: name, cohort: name, organiser: name });

const inspected = (
  kind: string,
  language: Language,
  { statusCode = 0, headers = {}, body = '' }: APIGatewayProxyStructuredResultV2,
): InspectedPage => ({
  title: `${language}: ${kind}`,
  kind,
  language,
  status: statusCode,
  headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
  html: body,
});

const noahId = 'noahaaaaaaaaaaaa';

/** The reader and one partner in Paris, the other in Montreal. */
const worldOf = ({ reader, partners: [first, second], group }: Names, language: Language, visit: Visit) => {
  const partners = [
    aPerson({ id: heleneId, name: first, address: 'helene@example.org', zone: 'America/Montreal' }),
    aPerson({ id: noahId, name: second, address: 'noah@example.org' }),
  ];
  const members = [
    { person: heleneId, role: 'mentor' as const },
    { person: zoeId, role: 'mentee' as const },
    { person: noahId, role: 'mentee' as const },
  ];
  const pairs = [visit.pair, ...(visit.others ?? [])].map((pair) => aPair({ members, group, ...pair }));
  const world = aWorld({
    cohort: aCohort(),
    people: [
      aPerson({ name: reader, language, pairs: pairs.map(({ id }) => id), ...visit.reader }),
      ...(visit.isAlone ? [] : partners),
    ],
    pairs,
  });
  world.moveTo(visit.at ?? '2026-12-03T10:00:00.000Z');
  return world;
};

const pathOf = async (world: TestWorld, { to, isSpoilt }: Visit): Promise<string> => {
  const reader = { cohort: 'cohortaaaaaa', person: zoeId };
  const far = '2030-01-01T00:00:00.000Z';
  const step = { ...reader, pair: 'pairaaaaaaaa', step: 'expectations' };
  const sign = await world.linkSigner();
  const link = to === 'stop' || to === 'me' ? sign(to, reader, far) : sign(to, step, far);
  return `${new URL(link).pathname}${isSpoilt ? 'x' : ''}`;
};

const linkPage = async (names: Names, language: Language, title: string, visit: Visit): Promise<InspectedPage> => {
  const { form, status = 200 } = visit;
  const world = worldOf(names, language, visit);
  const path = await pathOf(world, visit);
  const shown = await world.signShown(path.split('/')[2] ?? '');
  world.pass(1 / 60);
  const event = webEvent(form ? 'POST' : 'GET', path, form && { ...form, shown }, {
    'accept-language': language,
    'sec-fetch-site': visit.isCrossSite ? 'cross-site' : 'same-origin',
  });
  const page = inspected(title, language, await makeAnswer(world)(event));
  if (page.status !== status) throw new Error(`“${page.title}” was answered with ${page.status}, not ${status}.`);
  return { ...page, ...(form && { typed: form }) };
};

/** Each state of each view; those that a visit shows as well once. */
const viewPages = (names: Names, language: Language): readonly InspectedPage[] =>
  Object.entries(answerPages(language, names))
    .filter(([path]) => path !== '/date/…' && path !== '/…')
    .flatMap(([, pages]) => Object.entries(pages))
    .filter(([what]) => what !== 'page: over')
    .map(([what, page]) => inspected(what, language, page));

const certificatePages = async (names: Names, language: Language): Promise<readonly InspectedPage[]> => {
  const world = aWorld();
  const certificate = aCertificatePage({
    name: names.reader,
    language,
    programmeTitle: programmeContent('group-mentoring', language).title,
    cohortName: names.cohort,
    from: '2027-01-01',
    issuedOn: '2027-06-24',
  });
  await world.store.putCertificate(certificate);
  await world.store.putCertificate({ ...certificate, id: '7Q4MXK2P9DTS', role: 'mentor' });
  const show = async (title: string, method: string, path: string) =>
    inspected(
      title,
      language,
      await makeShowCertificate(world)(webEvent(method, path, undefined, { 'accept-language': language })),
    );
  return Promise.all([
    show('certificate of a mentee', 'GET', '/c/7Q4MXK2P9DTR'),
    show('certificate of a mentor', 'GET', '/c/7Q4MXK2P9DTS'),
    show('certificate not found', 'GET', '/c/000000000000'),
    show('certificate asked to change', 'POST', '/c/7Q4MXK2P9DTR'),
  ]);
};

const guidePages = (language: Language): Promise<readonly InspectedPage[]> => {
  const paths = [...guides].flatMap(([programme, inLanguages]) =>
    inLanguages[language].map(({ id }) => ({ title: `guide ${id}`, path: guideUrl('', language, programme, id) })),
  );
  return Promise.all(
    [...paths, { title: 'guide not found', path: `/guide/${language}/none/none` }].map(async ({ title, path }) =>
      inspected(
        title,
        language,
        await makeShowGuide(
          guides,
          async () => undefined,
        )(webEvent('GET', path, undefined, { 'accept-language': language })),
      ),
    ),
  );
};
