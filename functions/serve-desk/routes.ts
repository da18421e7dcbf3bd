import type { Action, OpenAction } from './action.ts';
import { actOnCohort, actOnPair, actOnPerson, listActs, undoAct } from './acts.ts';
import { describeApi } from './describe-api.ts';
import { exportAs, exportForScript } from './export-cohort.ts';
import { showIssuer } from './issuing.ts';
import { launchCohort, takeBackCohort } from './launch-cohort.ts';
import { rehearseCohort } from './rehearse-cohort.ts';
import { readFile, writeWorkbook } from './read-file.ts';
import {
  changeProgramme,
  createProgramme,
  listProgrammes,
  programmeFile,
  programmeFileHere,
  removeProgramme,
  restoreProgramme,
} from './programmes.ts';
import { listCohorts, showCohort } from './show-cohorts.ts';
import { countOverview, showOverview } from './show-overview.ts';
import { updateFromList } from './update-cohort.ts';
import { uploadCohort } from './upload-cohort.ts';
import { withdrawCohort } from './withdraw-cohort.ts';
import { makeToken, revokePass, showAccess, signOut } from './pages/access.ts';
import { showCohortPage } from './pages/cohort/cohort.ts';
import { countHere } from './pages/cohort/count.ts';
import { askWithdrawal, launchHere, takeBackHere, withdrawHere } from './pages/launching.ts';
import { sendRehearsedLetter, showLetterFrame, showRehearsedLetter } from './pages/rehearsal/letter.ts';
import { findInRehearsal, showRehearsal } from './pages/rehearsal/page.ts';
import { showRehearsedPerson } from './pages/rehearsal/person.ts';
import { showRehearsed } from './pages/rehearsal/rehearsed.ts';
import { actOnCalendar, finishHere, showCalendar } from './pages/calendar.ts';
import { actOnPairHere, showPair } from './pages/pair.ts';
import { actOnPersonHere, showPerson } from './pages/person.ts';
import { undoHere } from './pages/acting.ts';
import { nameIssuerHere, previewSaved, previewTyped, showIssuerPage } from './pages/issuer/page.ts';
import { showDesk } from './pages/desk.ts';
import { setDigest, showDigest } from './pages/digest.ts';
import { chooseLanguage } from './pages/language.ts';
import { newCohort } from './pages/new-cohort.ts';
import { showNewerList } from './pages/newer-list.ts';
import { changeHere, createHere, editProgramme, newProgramme } from './pages/programmes/edit.ts';
import { removeHere, restoreHere } from './pages/programmes/remove.ts';
import { showProgrammes } from './pages/programmes/list.ts';
import { showProgramme, showProgrammeLetter } from './pages/programmes/show.ts';
import { showReport } from './pages/report.ts';
import { askForLetter, showSignIn, useLink } from './pages/sign-in.ts';

type Method = 'GET' | 'POST' | 'DELETE';

/**
 * A path to the letter; what stands in braces is an id. Whoever is not let in gets no further, unless the route is `open`.
 * Under `/api` answers are JSON, under `/desk` pages.
 */
type Route = { path: string } & (
  | { open?: undefined; methods: Partial<Record<Method, Action>> }
  | { open: true; methods: Partial<Record<Method, OpenAction>> }
);

const table = [
  { path: '/api/openapi.json', open: true, methods: { GET: describeApi } },
  { path: '/api/cohorts', methods: { GET: listCohorts, POST: uploadCohort } },
  { path: '/api/tables', methods: { POST: readFile } },
  { path: '/api/tables/xlsx', methods: { POST: writeWorkbook } },
  { path: '/api/cohorts/{cohort}', methods: { GET: showCohort, DELETE: withdrawCohort } },
  { path: '/api/cohorts/{cohort}/rehearsal', methods: { GET: rehearseCohort } },
  { path: '/api/cohorts/{cohort}/overview', methods: { GET: showOverview, POST: countOverview } },
  { path: '/api/cohorts/{cohort}/export', methods: { GET: exportForScript } },
  { path: '/api/cohorts/{cohort}/list', methods: { POST: updateFromList } },
  { path: '/api/cohorts/{cohort}/launch', methods: { POST: launchCohort, DELETE: takeBackCohort } },
  { path: '/api/cohorts/{cohort}/issuer', methods: { GET: showIssuer } },
  { path: '/api/cohorts/{cohort}/acts', methods: { GET: listActs, POST: actOnCohort } },
  { path: '/api/cohorts/{cohort}/acts/{act}/undo', methods: { POST: undoAct } },
  { path: '/api/cohorts/{cohort}/pairs/{pair}/acts', methods: { POST: actOnPair } },
  { path: '/api/cohorts/{cohort}/people/{person}/acts', methods: { POST: actOnPerson } },

  { path: '/api/programmes', methods: { GET: listProgrammes, POST: createProgramme } },
  { path: '/api/programmes/{programme}', methods: { POST: changeProgramme, DELETE: removeProgramme } },
  { path: '/api/programmes/{programme}/restore', methods: { POST: restoreProgramme } },
  { path: '/api/programmes/{programme}/file', methods: { GET: programmeFile } },

  { path: '/desk', methods: { GET: showDesk } },
  { path: '/desk/new', methods: { GET: newCohort } },
  { path: '/desk/sign-in', open: true, methods: { GET: showSignIn, POST: askForLetter } },
  { path: '/desk/in/{link}', open: true, methods: { GET: useLink, POST: useLink } },
  { path: '/desk/language', open: true, methods: { POST: chooseLanguage } },
  { path: '/desk/sign-out', methods: { POST: signOut } },
  { path: '/desk/cohorts/{cohort}', methods: { GET: showCohortPage } },
  { path: '/desk/cohorts/{cohort}/export.csv', methods: { GET: exportAs('csv') } },
  { path: '/desk/cohorts/{cohort}/export.xlsx', methods: { GET: exportAs('xlsx') } },
  { path: '/desk/cohorts/{cohort}/count', methods: { POST: countHere } },
  { path: '/desk/cohorts/{cohort}/list', methods: { GET: showNewerList } },
  { path: '/desk/cohorts/{cohort}/launch', methods: { POST: launchHere } },
  { path: '/desk/cohorts/{cohort}/take-back', methods: { POST: takeBackHere } },
  { path: '/desk/cohorts/{cohort}/withdraw', methods: { GET: askWithdrawal, POST: withdrawHere } },
  { path: '/desk/cohorts/{cohort}/rehearsal', methods: { GET: showRehearsal, POST: findInRehearsal } },
  { path: '/desk/cohorts/{cohort}/rehearsal/{person}', methods: { GET: showRehearsedPerson } },
  {
    path: '/desk/cohorts/{cohort}/rehearsal/{person}/{letter}',
    methods: { GET: showRehearsedLetter, POST: sendRehearsedLetter },
  },
  { path: '/desk/cohorts/{cohort}/rehearsal/{person}/{letter}/frame', methods: { GET: showLetterFrame } },
  { path: '/desk/rehearsed/{language}/{purpose}', open: true, methods: { GET: showRehearsed } },
  { path: '/desk/rehearsed/{language}/{purpose}/{choice}', open: true, methods: { GET: showRehearsed } },
  { path: '/desk/cohorts/{cohort}/report', methods: { GET: showReport } },
  { path: '/desk/cohorts/{cohort}/digest', methods: { GET: showDigest, POST: setDigest } },
  { path: '/desk/cohorts/{cohort}/calendar', methods: { GET: showCalendar, POST: actOnCalendar } },
  { path: '/desk/cohorts/{cohort}/certificate', methods: { GET: showIssuerPage, POST: nameIssuerHere } },
  { path: '/desk/cohorts/{cohort}/certificate/preview.pdf', methods: { GET: previewSaved, POST: previewTyped } },
  { path: '/desk/cohorts/{cohort}/finish', methods: { POST: finishHere } },
  { path: '/desk/cohorts/{cohort}/acts/{act}/undo', methods: { POST: undoHere } },
  { path: '/desk/cohorts/{cohort}/pairs/{pair}', methods: { GET: showPair, POST: actOnPairHere } },
  { path: '/desk/cohorts/{cohort}/people/{person}', methods: { GET: showPerson, POST: actOnPersonHere } },

  { path: '/desk/programmes', methods: { GET: showProgrammes } },
  { path: '/desk/programmes/new', methods: { GET: newProgramme, POST: createHere } },
  { path: '/desk/programmes/{programme}', methods: { GET: showProgramme } },
  { path: '/desk/programmes/{programme}/remove', methods: { POST: removeHere } },
  { path: '/desk/programmes/{programme}/restore', methods: { POST: restoreHere } },
  { path: '/desk/programmes/{programme}/letter', methods: { GET: showProgrammeLetter } },
  { path: '/desk/programmes/{programme}/edit', methods: { GET: editProgramme, POST: changeHere } },
  { path: '/desk/programmes/{programme}/file', methods: { GET: programmeFileHere } },

  { path: '/desk/access', methods: { GET: showAccess, POST: makeToken } },
  { path: '/desk/access/{kind}/{pass}', methods: { POST: revokePass } },
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
