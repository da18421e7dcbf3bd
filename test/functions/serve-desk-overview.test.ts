import { expect, it } from 'vitest';
import { OverviewPage } from '../../functions/serve-desk/shapes.ts';
import { aDeskCohort } from '../support/desk-cohort.ts';

const path = '/api/cohorts/cohortaaaaaa/overview';
const overviewOf = async ({ ask }: Awaited<ReturnType<typeof aDeskCohort>>, method = 'GET') =>
  OverviewPage.strict().parse(JSON.parse((await ask(path, { method })).body));

it('what all pairs come to, the plan, and who needs a person, for scripts', async () => {
  const overview = await overviewOf(await aDeskCohort());
  expect(overview.totals).toMatchObject({ pairs: 13, meetings: 42, expected: 45, needs: 5, onTrack: 12 });
  expect(overview.plan?.at(-1)).toEqual({ day: '2027-05-18', meetings: 78 });
  expect(overview.meetings?.reduce((sum, { meetings }) => sum + meetings, 0)).toBe(42);
  expect(overview.recorded?.[0]).toEqual({ step: 'expectations', pairs: 12 });
  expect(overview.cases).toContainEqual({
    pair: 'pair00000007',
    why: 'help',
    since: '2027-03-10T08:00:00.000Z',
    todo: 'Answer them first, in private, then look at it together.',
  });
});

it('a large cohort tells how far its count is, which goes on with each POST', async () => {
  const desk = await aDeskCohort({ pairs: 300 });
  expect(await overviewOf(desk)).toEqual({});
  expect((await overviewOf(desk, 'POST')).totals?.pairs).toBe(300);
  expect((await overviewOf(desk)).at).toBe(desk.world.now());
});
