import { onceAsked } from '../../shared/once-asked.ts';
import type { Action, DeskWorld, OpenAction } from './action.ts';
import type { Answer } from './answers.ts';

type Method = 'GET' | 'POST' | 'DELETE';

/**
 * A path to the letter; what stands in braces is an id. Whoever is not let in gets no further, unless the route is `open`.
 * Under `/api` answers are JSON, under `/desk` pages.
 */
type Route = { path: string } & (
  | { open?: undefined; methods: Partial<Record<Method, Action>> }
  | { open: true; methods: Partial<Record<Method, OpenAction>> }
);

/** What a part of the desk calls so, once the part is there. */
const from =
  <Visit, Name extends string>(
    load: () => Promise<Readonly<Record<Name, (world: DeskWorld, visit: Visit) => Promise<Answer>>>>,
    name: Name,
  ) =>
  async (world: DeskWorld, visit: Visit): Promise<Answer> =>
    (await load())[name](world, visit);

/** No container shows all pages: each part of the desk is loaded with the first request for it. */
const load = {
  acts: onceAsked(() => import('./acts.ts')),
  describeApi: onceAsked(() => import('./describe-api.ts')),
  exportCohort: onceAsked(() => import('./export-cohort.ts')),
  issuing: onceAsked(() => import('./issuing.ts')),
  launchCohort: onceAsked(() => import('./launch-cohort.ts')),
  rehearseCohort: onceAsked(() => import('./rehearse-cohort.ts')),
  readFile: onceAsked(() => import('./read-file.ts')),
  programmes: onceAsked(() => import('./programmes.ts')),
  showCohorts: onceAsked(() => import('./show-cohorts.ts')),
  showOverview: onceAsked(() => import('./show-overview.ts')),
  updateCohort: onceAsked(() => import('./update-cohort.ts')),
  uploadCohort: onceAsked(() => import('./upload-cohort.ts')),
  withdrawCohort: onceAsked(() => import('./withdraw-cohort.ts')),
  accessPage: onceAsked(() => import('./pages/access.ts')),
  cohortPage: onceAsked(() => import('./pages/cohort/cohort.ts')),
  countPage: onceAsked(() => import('./pages/cohort/count.ts')),
  launching: onceAsked(() => import('./pages/launching.ts')),
  rehearsalLetter: onceAsked(() => import('./pages/rehearsal/letter.ts')),
  rehearsalPage: onceAsked(() => import('./pages/rehearsal/page.ts')),
  rehearsalPerson: onceAsked(() => import('./pages/rehearsal/person.ts')),
  rehearsedPage: onceAsked(() => import('./pages/rehearsal/rehearsed.ts')),
  calendarPage: onceAsked(() => import('./pages/calendar.ts')),
  pairPage: onceAsked(() => import('./pages/pair.ts')),
  personPage: onceAsked(() => import('./pages/person.ts')),
  acting: onceAsked(() => import('./pages/acting.ts')),
  issuerPage: onceAsked(() => import('./pages/issuer/page.ts')),
  deskPage: onceAsked(() => import('./pages/desk.ts')),
  digestPage: onceAsked(() => import('./pages/digest.ts')),
  languagePage: onceAsked(() => import('./pages/language.ts')),
  newCohort: onceAsked(() => import('./pages/new-cohort.ts')),
  newerList: onceAsked(() => import('./pages/newer-list.ts')),
  programmesEdit: onceAsked(() => import('./pages/programmes/edit.ts')),
  programmesRemove: onceAsked(() => import('./pages/programmes/remove.ts')),
  programmesList: onceAsked(() => import('./pages/programmes/list.ts')),
  programmesShow: onceAsked(() => import('./pages/programmes/show.ts')),
  reportPage: onceAsked(() => import('./pages/report.ts')),
  signIn: onceAsked(() => import('./pages/sign-in.ts')),
};

const table = [
  { path: '/api/openapi.json', open: true, methods: { GET: from(load.describeApi, 'describeApi') } },
  {
    path: '/api/cohorts',
    methods: { GET: from(load.showCohorts, 'listCohorts'), POST: from(load.uploadCohort, 'uploadCohort') },
  },
  { path: '/api/tables', methods: { POST: from(load.readFile, 'readFile') } },
  { path: '/api/tables/xlsx', methods: { POST: from(load.readFile, 'writeWorkbook') } },
  {
    path: '/api/cohorts/{cohort}',
    methods: { GET: from(load.showCohorts, 'showCohort'), DELETE: from(load.withdrawCohort, 'withdrawCohort') },
  },
  { path: '/api/cohorts/{cohort}/rehearsal', methods: { GET: from(load.rehearseCohort, 'rehearseCohort') } },
  {
    path: '/api/cohorts/{cohort}/overview',
    methods: { GET: from(load.showOverview, 'showOverview'), POST: from(load.showOverview, 'countOverview') },
  },
  { path: '/api/cohorts/{cohort}/export', methods: { GET: from(load.exportCohort, 'exportForScript') } },
  { path: '/api/cohorts/{cohort}/list', methods: { POST: from(load.updateCohort, 'updateFromList') } },
  {
    path: '/api/cohorts/{cohort}/launch',
    methods: { POST: from(load.launchCohort, 'launchCohort'), DELETE: from(load.launchCohort, 'takeBackCohort') },
  },
  { path: '/api/cohorts/{cohort}/issuer', methods: { GET: from(load.issuing, 'showIssuer') } },
  {
    path: '/api/cohorts/{cohort}/acts',
    methods: { GET: from(load.acts, 'listActs'), POST: from(load.acts, 'actOnCohort') },
  },
  { path: '/api/cohorts/{cohort}/acts/{act}/undo', methods: { POST: from(load.acts, 'undoAct') } },
  { path: '/api/cohorts/{cohort}/pairs/{pair}/acts', methods: { POST: from(load.acts, 'actOnPair') } },
  { path: '/api/cohorts/{cohort}/people/{person}/acts', methods: { POST: from(load.acts, 'actOnPerson') } },

  {
    path: '/api/programmes',
    methods: { GET: from(load.programmes, 'listProgrammes'), POST: from(load.programmes, 'createProgramme') },
  },
  {
    path: '/api/programmes/{programme}',
    methods: { POST: from(load.programmes, 'changeProgramme'), DELETE: from(load.programmes, 'removeProgramme') },
  },
  { path: '/api/programmes/{programme}/restore', methods: { POST: from(load.programmes, 'restoreProgramme') } },
  { path: '/api/programmes/{programme}/file', methods: { GET: from(load.programmes, 'programmeFile') } },

  { path: '/desk', methods: { GET: from(load.deskPage, 'showDesk') } },
  { path: '/desk/new', methods: { GET: from(load.newCohort, 'newCohort') } },
  {
    path: '/desk/sign-in',
    open: true,
    methods: { GET: from(load.signIn, 'showSignIn'), POST: from(load.signIn, 'askForLetter') },
  },
  {
    path: '/desk/in/{link}',
    open: true,
    methods: { GET: from(load.signIn, 'useLink'), POST: from(load.signIn, 'useLink') },
  },
  { path: '/desk/language', open: true, methods: { POST: from(load.languagePage, 'chooseLanguage') } },
  { path: '/desk/sign-out', methods: { POST: from(load.accessPage, 'signOut') } },
  { path: '/desk/cohorts/{cohort}', methods: { GET: from(load.cohortPage, 'showCohortPage') } },
  { path: '/desk/cohorts/{cohort}/export.csv', methods: { GET: from(load.exportCohort, 'exportCsv') } },
  { path: '/desk/cohorts/{cohort}/export.xlsx', methods: { GET: from(load.exportCohort, 'exportWorkbook') } },
  { path: '/desk/cohorts/{cohort}/count', methods: { POST: from(load.countPage, 'countHere') } },
  { path: '/desk/cohorts/{cohort}/list', methods: { GET: from(load.newerList, 'showNewerList') } },
  { path: '/desk/cohorts/{cohort}/launch', methods: { POST: from(load.launching, 'launchHere') } },
  { path: '/desk/cohorts/{cohort}/take-back', methods: { POST: from(load.launching, 'takeBackHere') } },
  {
    path: '/desk/cohorts/{cohort}/withdraw',
    methods: { GET: from(load.launching, 'askWithdrawal'), POST: from(load.launching, 'withdrawHere') },
  },
  {
    path: '/desk/cohorts/{cohort}/rehearsal',
    methods: { GET: from(load.rehearsalPage, 'showRehearsal'), POST: from(load.rehearsalPage, 'findInRehearsal') },
  },
  {
    path: '/desk/cohorts/{cohort}/rehearsal/{person}',
    methods: { GET: from(load.rehearsalPerson, 'showRehearsedPerson') },
  },
  {
    path: '/desk/cohorts/{cohort}/rehearsal/{person}/{letter}',
    methods: {
      GET: from(load.rehearsalLetter, 'showRehearsedLetter'),
      POST: from(load.rehearsalLetter, 'sendRehearsedLetter'),
    },
  },
  {
    path: '/desk/cohorts/{cohort}/rehearsal/{person}/{letter}/frame',
    methods: { GET: from(load.rehearsalLetter, 'showLetterFrame') },
  },
  {
    path: '/desk/rehearsed/{language}/{purpose}',
    open: true,
    methods: { GET: from(load.rehearsedPage, 'showRehearsed') },
  },
  {
    path: '/desk/rehearsed/{language}/{purpose}/{choice}',
    open: true,
    methods: { GET: from(load.rehearsedPage, 'showRehearsed') },
  },
  { path: '/desk/cohorts/{cohort}/report', methods: { GET: from(load.reportPage, 'showReport') } },
  {
    path: '/desk/cohorts/{cohort}/digest',
    methods: { GET: from(load.digestPage, 'showDigest'), POST: from(load.digestPage, 'setDigest') },
  },
  {
    path: '/desk/cohorts/{cohort}/calendar',
    methods: { GET: from(load.calendarPage, 'showCalendar'), POST: from(load.calendarPage, 'actOnCalendar') },
  },
  {
    path: '/desk/cohorts/{cohort}/certificate',
    methods: { GET: from(load.issuerPage, 'showIssuerPage'), POST: from(load.issuerPage, 'nameIssuerHere') },
  },
  {
    path: '/desk/cohorts/{cohort}/certificate/preview.pdf',
    methods: { GET: from(load.issuerPage, 'previewSaved'), POST: from(load.issuerPage, 'previewTyped') },
  },
  { path: '/desk/cohorts/{cohort}/finish', methods: { POST: from(load.calendarPage, 'finishHere') } },
  { path: '/desk/cohorts/{cohort}/acts/{act}/undo', methods: { POST: from(load.acting, 'undoHere') } },
  {
    path: '/desk/cohorts/{cohort}/pairs/{pair}',
    methods: { GET: from(load.pairPage, 'showPair'), POST: from(load.pairPage, 'actOnPairHere') },
  },
  {
    path: '/desk/cohorts/{cohort}/people/{person}',
    methods: { GET: from(load.personPage, 'showPerson'), POST: from(load.personPage, 'actOnPersonHere') },
  },

  { path: '/desk/programmes', methods: { GET: from(load.programmesList, 'showProgrammes') } },
  {
    path: '/desk/programmes/new',
    methods: { GET: from(load.programmesEdit, 'newProgramme'), POST: from(load.programmesEdit, 'createHere') },
  },
  { path: '/desk/programmes/{programme}', methods: { GET: from(load.programmesShow, 'showProgramme') } },
  { path: '/desk/programmes/{programme}/remove', methods: { POST: from(load.programmesRemove, 'removeHere') } },
  { path: '/desk/programmes/{programme}/restore', methods: { POST: from(load.programmesRemove, 'restoreHere') } },
  { path: '/desk/programmes/{programme}/letter', methods: { GET: from(load.programmesShow, 'showProgrammeLetter') } },
  {
    path: '/desk/programmes/{programme}/edit',
    methods: { GET: from(load.programmesEdit, 'editProgramme'), POST: from(load.programmesEdit, 'changeHere') },
  },
  { path: '/desk/programmes/{programme}/file', methods: { GET: from(load.programmes, 'programmeFileHere') } },

  {
    path: '/desk/access',
    methods: { GET: from(load.accessPage, 'showAccess'), POST: from(load.accessPage, 'makeToken') },
  },
  { path: '/desk/access/{kind}/{pass}', methods: { POST: from(load.accessPage, 'revokePass') } },
] as const satisfies readonly Route[];

type CallsOf<R> = R extends { path: infer Path extends `/api/${string}`; methods: infer Methods }
  ? `${keyof Methods & Method} ${Path}`
  : never;
/** Every call of the API that there is, such as `GET /api/cohorts`. */
export type ApiCall = CallsOf<(typeof table)[number]>;

export const routes: readonly Route[] = table;

/** Ids, names of programmes, secrets of links and hashes of passes have these letters and no others. */
const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replace('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[a-z0-9-]{1,80})')}$`);

const patterns = routes.map((route) => ({ ...route, pattern: patternOf(route.path) }));

/** The route of a path, and what the path names in it. */
export const routeOf = (path: string): (Route & { params: Readonly<Record<string, string>> }) | undefined => {
  for (const route of patterns) {
    const match = route.pattern.exec(path);
    if (match) return { ...route, params: { ...match.groups } };
  }
  return undefined;
};

/** Loads all of the desk now: for whoever lets time pass as they like, and cannot wait for it later. */
export const loadDesk = async (): Promise<void> => {
  for (const part of Object.values(load)) await part();
};
