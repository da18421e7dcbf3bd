import { answersEndAt, type Cohort } from '../../shared/domain/cohort.ts';
import { activeMembers, type Pair } from '../../shared/domain/pair.ts';
import type { ListChange } from '../../shared/domain/roster/compare.ts';
import { readRoster } from '../../shared/domain/roster/roster.ts';
import { limits } from '../../shared/domain/roster/table.ts';
import { readUpdate, type Update } from '../../shared/domain/roster/update.ts';
import { type Instant, plusMinutes } from '../../shared/domain/time.ts';
import { completeBegun } from '../../shared/organise.ts';
import { type Compared, compareList, updateCohort } from '../../shared/update-cohort.ts';
import { readOverview } from '../../shared/overview.ts';
import { readTable } from '../../shared/upload/read-table.ts';
import type { Action } from './action.ts';
import { idOf, isChangeable, problemText } from './acts.ts';
import { json, problemList, refusal } from './answers.ts';
import { changeTexts } from './change-texts.ts';
import { withCohort } from './load-cohort.ts';
import type { Comparison, Updated } from './shapes.ts';
import { bodyOf } from './upload-body.ts';
import { patienceMinutes, unfitProblems } from './upload-cohort.ts';

/** So many changes of a kind are told one by one. */
const mostTold = 200;

/** Why a cohort takes no list: it is still being written, or it is over. */
export const listRefusal = (cohort: Cohort, now: Instant): 'not-written' | 'not-running' | undefined => {
  if (cohort.state === 'erased' || (cohort.state === 'ready' && now >= answersEndAt(cohort))) return 'not-running';
  return isChangeable(cohort) ? undefined : 'not-written';
};

/** Brings a newer list of a cohort that runs: tells what it says otherwise, or changes that, and nothing else. */
export const updateFromList: Action = withCohort(async (world, { caller, request, language }, cohort) => {
  const refused = listRefusal(cohort, world.now());
  if (refused) return refusal(409, refused, language);
  const body = bodyOf(request);
  if (!body.ok) return body.answer;
  const update = readUpdate(request.query);
  const table = await readTable(body.bytes, body.type);
  const roster = table.ok ? readRoster(table.value, cohort) : table;
  const mostListed = update.ok && update.value.dryRun ? limits.problems : undefined;
  if (!update.ok || !roster.ok) {
    const problems = [update, roster].flatMap((reading) => (reading.ok ? [] : reading.problems));
    return problemList(problems, language, mostListed);
  }
  const { id: programme, version } = cohort.programme;
  const own = version === undefined ? undefined : await world.store.ownProgramme(programme);
  const unfit = await unfitProblems(world, own, roster.value);
  if (unfit.length > 0) return problemList(unfit, language, mostListed);

  const { dryRun, key = world.newSecret() } = update.value;
  if (!dryRun) await completeBegun(world, cohort);
  const compared = await compareList(world, cohort, roster.value);
  const wanted = wantedOf(compared, update.value);
  const { textOf, keptText } = changeTexts(language, compared);
  const told = (changes: readonly ListChange[]) => ({
    count: changes.length,
    changes: changes.slice(0, mostTold).map((change) => ({ do: change.do, text: textOf(change) })),
  });
  if (dryRun) {
    const { same, added, changed, own, gone, kept } = compared;
    return json(200, {
      cohort: cohort.id,
      dryRun,
      same,
      added: told(added),
      changed: told(changed),
      own: told(own),
      gone: told(gone),
      kept: {
        count: kept.length,
        changes: kept.slice(0, mostTold).map((one) => ({ why: one.why, text: keptText(one) })),
      },
      toDo: wanted.length,
      hear: hearers(wanted, compared.pairs).size,
    } satisfies Comparison);
  }
  const deadline = plusMinutes(world.now(), patienceMinutes);
  const doing = { by: idOf(caller), key };
  const {
    done,
    left,
    refused: failed,
  } = await updateCohort(world, cohort, wanted, compared.newcomers, doing, deadline);
  // A small cohort is counted anew: its numbers are the same wherever they stand. Whoever repeats what broke off does it.
  if ((await world.store.acts(cohort.id)).length > 0) await readOverview(world, cohort);
  world.log('cohort updated', { cohort: cohort.id, done, left, refused: failed.length });
  return json(left > 0 ? 202 : 200, {
    cohort: cohort.id,
    done,
    left,
    refused: failed.slice(0, mostTold).map(({ change, problem }) => ({
      do: change.do,
      text: textOf(change),
      why: problemText(language, problem),
    })),
  } satisfies Updated);
});

const wantedOf = ({ added, changed, own, gone }: Compared, { endGone, setOwn }: Update): readonly ListChange[] => [
  ...added,
  ...changed,
  ...(setOwn ? own : []),
  ...(endGone ? gone : []),
];

/** Who gets a letter about it: whoever comes to a pair, whoever stays in it, and all of one that ends. */
const hearers = (changes: readonly ListChange[], pairs: ReadonlyMap<string, Pair>): ReadonlySet<string> => {
  const hear = new Set<string>();
  for (const change of changes) {
    if (change.do === 'found') for (const person of [change.mentor, ...change.mentees]) hear.add(person);
    if (!('pair' in change)) continue;
    const goes = change.do === 'replace' ? change.leaves : change.do === 'leave' ? change.person : undefined;
    const pair = pairs.get(change.pair);
    for (const { person } of pair ? activeMembers(pair) : []) if (person !== goes) hear.add(person);
    if (change.do === 'replace') hear.add(change.comes);
    if (change.do === 'join') hear.add(change.person);
  }
  return hear;
};
