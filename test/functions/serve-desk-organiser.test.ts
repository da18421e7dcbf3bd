import { expect, it } from 'vitest';
import { Cohort } from '../../shared/domain/cohort.ts';
import { aDeskWorld, callDesk, goodQuery, sample, upload } from '../support/desk.ts';

const claire = `${goodQuery}&organiser=Claire%20Petit&contact=Claire@example.org`;

it('keeps who runs a cohort and how to reach them, and shows it', async () => {
  const world = aDeskWorld();
  const { status, body } = await upload(world, sample('utf8'), { query: claire });
  expect(status).toBe(201);
  expect(Cohort.parse(await world.store.cohort(body.cohort)).organiser).toEqual({
    name: 'Claire Petit',
    address: 'claire@example.org',
  });
  const page = await callDesk(world, { path: `/api/cohorts/${body.cohort}` });
  expect(page.body.cohort).toMatchObject({ organiser: 'Claire Petit', contact: 'claire@example.org' });
});

it('shows no organiser where none was stated', async () => {
  const world = aDeskWorld();
  const { body } = await upload(world, sample('utf8'));
  const page = await callDesk(world, { path: `/api/cohorts/${body.cohort}` });
  expect(page.body.cohort).toHaveProperty('zone');
  expect(page.body.cohort).not.toHaveProperty('organiser');
  expect(page.body.cohort).not.toHaveProperty('contact');
});

it('changes nothing when the same organiser uploads the same file again', async () => {
  const world = aDeskWorld();
  const first = await upload(world, sample('utf8'), { query: claire });
  const before = world.dump();
  const query = claire.replace('Claire@', 'claire@').replace('Claire%20', '%20Claire%20%20');
  expect(await upload(world, sample('utf8'), { query })).toMatchObject({ status: 200, body: first.body });
  expect(world.dump()).toEqual(before);
});

it.each([goodQuery, claire.replace('Petit', 'Grand'), claire.replace('Claire@', 'petit@')])(
  'takes another organiser for another cohort, like every other parameter: %s',
  async (query) => {
    const world = aDeskWorld();
    const first = await upload(world, sample('utf8'), { query: claire });
    const second = await upload(world, sample('utf8'), { query });
    expect(second.status).toBe(201);
    expect(second.body.cohort).not.toBe(first.body.cohort);
  },
);

it.each([
  ['organiser=Claire', 'contact', 'en', 'The parameter “contact” is missing: “organiser” (a name) and'],
  ['contact=claire@example.org', 'organiser', 'fr', 'Le paramètre «\u00a0organiser\u00a0» manque\u00a0:'],
])('refuses %s alone and writes nothing', async (half, column, language, message) => {
  const world = aDeskWorld();
  const before = world.dump();
  expect(await upload(world, sample('utf8'), { query: `${goodQuery}&${half}`, language })).toMatchObject({
    status: 422,
    body: {
      errors: [{ row: 0, column, code: 'incomplete-organiser', message: expect.stringContaining(message) }],
      count: 1,
    },
  });
  expect(world.dump()).toEqual(before);
});
