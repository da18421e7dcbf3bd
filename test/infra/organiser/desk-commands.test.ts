import { expect, it } from 'vitest';
import { sample, settleCohorts } from '../../support/desk.ts';
import { anOrganiser, jsonIn } from '../../support/organiser.ts';

const file = 'pairs.csv';
const files = { [file]: new Uint8Array(sample('utf8')) };
const uploading = ['upload', file, '--name', 'Cercle', '--start', '2026-12-01', '--zone', 'Europe/Paris'];

const uploaded = async (...more: string[]) => {
  const at = anOrganiser({ files });
  const answer = await at.type(...uploading, ...more);
  const [cohort] = await at.world.store.cohorts();
  return {
    ...at,
    answer,
    id: cohort?.id ?? 'none',
    state: async () => (await at.world.store.cohort(cohort!.id))?.state,
  };
};

it('uploads a file, and says when its first letters leave and how they do not', async () => {
  const { answer, id, asked } = await uploaded();
  expect(answer).toMatchObject({ code: 0, err: '' });
  expect(answer.out).toBe(
    `Uploaded: 10 pairs, 21 people. Its id is ${id}.\n` +
      'Its first letters leave on 24 November 2026, 09:00 (Europe/Paris). Until then this takes it back:\n' +
      `  npm run organiser -- withdraw ${id}`,
  );
  expect(asked).toEqual(['POST http://localhost:3000/api/cohorts']);
});

it('passes on everything that an upload may say', async () => {
  const { id, world } = await uploaded(
    '--letters',
    'en',
    '--morning',
    '14:00',
    '--organiser',
    'Claire',
    '--contact',
    'claire@example.org',
    '--confirmation',
    'both',
    '--organisers',
    'omar@example.org',
    '--programme',
    'trial',
    '--hold',
  );
  expect(await world.store.cohort(id)).toMatchObject({
    state: 'held',
    morning: '14:00',
    organiser: { name: 'Claire', address: 'claire@example.org' },
    organisers: ['omar@example.org'],
    programme: { id: 'trial', confirmation: 'both' },
  });
});

it('only checks where that is wished, and says so', async () => {
  const { answer, world } = await uploaded('--dry-run');
  expect(answer).toMatchObject({ code: 0, out: 'Nothing to correct: 10 pairs, 21 people. Nothing was written.' });
  expect(await world.store.cohorts()).toEqual([]);
});

it('tells everything there is to correct, line by line, in the language of the terminal', async () => {
  const bad = 'Mentor,Mentor email,Mentee,Mentee email\nAnne,a@b,Anne,anne@example.org\n';
  const { type, world } = anOrganiser({ files: { [file]: bad }, environment: { LANG: 'fr_FR.UTF-8' } });
  const { code, out, err } = await type('upload', file, '--name', 'Cercle', '--start', '2020-01-01');
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err.split('\n')).toEqual([
    'Rien n’a été fait : il y a 2 choses à corriger.',
    expect.stringMatching(/^ {2}Ligne {2}Colonne {7}Ce qui ne va pas$/),
    expect.stringMatching(/^ {9}start {9}Le premier sujet serait déjà passé/),
    expect.stringMatching(/^ {2}2 {6}Mentor email {2}« a@b » n’est pas une adresse/),
  ]);
  expect(await world.store.cohorts()).toEqual([]);
});

it('waits for a large upload, draws how far it is, and takes the drawing away', async () => {
  const { type, world } = anOrganiser({ files, reach: { wait: () => settleCohorts(world) } });
  // Longer than an organiser waits for an answer.
  const slow = world.store.createRows;
  world.store.createRows = async (rows) => {
    world.pass(1);
    return await slow(rows);
  };
  const { code, out, drawn } = await type(...uploading);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^Uploaded: 10 pairs, 21 people\./) });
  expect(drawn).toContainEqual(expect.stringMatching(/^Writing pairs {2}[█░]{24} {2}\d\/\d$/));
  expect(drawn.at(-1)).toBe('');
});

it('names a cohort by its id, or by its name if it is the only one', async () => {
  const { type, id } = await uploaded('--hold');
  for (const name of [id, 'cercle']) expect((await type('show', name)).out).toMatch(new RegExp(`^Cercle  ${id}\n`));
  expect(await type('show', 'Autre')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('“Autre”') });
  await type(...uploading, '--morning', '10:00');
  expect(await type('show', 'Cercle')).toMatchObject({ code: 1, err: expect.stringMatching(/^Several .*by its id: /) });
});

it('launches, takes back and withdraws, each of which can be read by a program', async () => {
  const { type, id, state } = await uploaded('--hold');
  expect(jsonIn(await type('launch', id, '--json'))).toEqual({ cohort: id, launchAt: '2026-11-24T08:00:00.000Z' });
  expect(await state()).toBe('launching');
  expect(jsonIn(await type('take-back', id, '--json'))).toEqual({ cohort: id });
  expect(await state()).toBe('held');
  expect(jsonIn(await type('withdraw', id, '--json'))).toEqual({ cohort: id, withdrawn: true });
  expect(jsonIn(await type('cohorts', '--json'))).toEqual({ cohorts: [] });
});

it('says why the desk refuses, for programs as well', async () => {
  const { type, id } = await uploaded();
  const { code, out, err } = await type('launch', id, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ error: { code: 'not-held' } });
  expect(err).toMatch(/^It was not done: \S/);
});

it('shows how far pairs are, and whom they need', async () => {
  const { type, id, world } = await uploaded();
  await settleCohorts(world);
  world.moveTo('2026-12-01T08:00:00.000Z');
  const { pairs, people } = await world.store.roster(id);
  const names = pairs[0]!.members.map(({ person }) => people.find((one) => one.id === person)!.name).join(', ');
  const help = { [pairs[0]!.members[1]!.person]: { at: world.now() } };
  await world.store.savePair({ ...pairs[0]!, help });
  const { out } = await type('show', 'Cercle');
  expect(out).toContain('running: 10 pairs, 21 people; first topic on 1 December 2026');
  expect(out).toMatch(/ {2}0\/6 {2}█{24} {2}10\n {2}1\/6 {2}░{24} {2}0\n/);
  expect(out).toMatch(new RegExp(`\n1 case needs you:\n {2}${names} {2}\\S`));
  expect(jsonIn(await type('show', 'Cercle', '--json')).pairs).toHaveLength(10);
});

it('tells each case once, with its reason and what to do, and names nobody who has left', async () => {
  const { type, id, world } = await uploaded();
  await settleCohorts(world);
  world.moveTo('2027-02-20T08:00:00.000Z');
  const { pairs, people } = await world.store.roster(id);
  const [pair] = pairs;
  const told = { as: 'told', at: '2026-12-01T08:00:00.000Z' } as const;
  for (const person of people.filter((one) => one.pairs.includes(pair!.id)))
    await world.store.savePerson({ ...person, told: { [`${pair!.id}_expectations_topic`]: told } });
  const gone = { person: 'goneaaaaaaaaaaaa', role: 'mentee' as const, left: '2026-12-03T08:00:00.000Z' };
  await world.store.savePair({ ...pair!, members: [...pair!.members, gone] });
  const names = pair!.members.map(({ person }) => people.find((one) => one.id === person)!.name).join(', ');
  const { out } = await type('show', 'Cercle');
  const cases = out.split('1 case needs you:\n')[1];
  expect(cases).toBe(
    `  ${names}  Word from them has been awaited since Tuesday 1 December.  A two-minute call to both sides is often enough.`,
  );
});

it('lists cohorts, or says that there are none', async () => {
  expect((await anOrganiser().type('cohorts')).out).toBe('There are no cohorts yet.');
  const { type, id } = await uploaded('--hold');
  expect((await type('cohorts')).out.split('\n')[1]).toBe(
    `  Cercle  waits for its launch  1 December 2026  21      ${id}`,
  );
});

it('brings a newer list: says what it changes, changes that, and nothing when it comes again', async () => {
  const text = new TextDecoder().decode(sample('utf8'));
  const [header = '', ...rows] = text.trim().split(/\r?\n/);
  const newer = [header, ...rows.slice(1)].join('\n');
  const { type, world } = anOrganiser({ files: { ...files, 'newer.csv': newer } });
  await type(...uploading);
  await settleCohorts(world);
  const [cohort] = await world.store.cohorts();
  const looked = await type('update', 'Cercle', 'newer.csv', '--dry-run', '--end-gone');
  expect(looked).toMatchObject({ code: 0, err: '' });
  expect(looked.out).toMatch(
    /^No longer in the list \(ended only with --end-gone\):\n {2}\S.*\n1 change; \d people get/,
  );
  expect(await world.store.acts(cohort!.id)).toEqual([]);
  const kept = await type('update', 'Cercle', 'newer.csv');
  expect(kept.out).toMatch(/\nNothing to change; \d+ rows are as they were\.$/);
  const brought = await type('update', 'Cercle', 'newer.csv', '--end-gone', '--json');
  expect(jsonIn(brought)).toMatchObject({ cohort: cohort!.id, done: 1, refused: [] });
  expect((await type('update', 'Cercle', 'newer.csv', '--end-gone')).out).toMatch(/^Nothing to change/);
  expect(await world.store.acts(cohort!.id)).toHaveLength(1);
});
