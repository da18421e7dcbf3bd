import { describe, expect, it } from 'vitest';
import { aDeskCohort, pairsOn, textIn } from '../support/desk-cohort.ts';

const desk = await aDeskCohort({ pairs: 60 });
const firstOf = async (query: string) =>
  pairsOn(await desk.page(query))[0]
    ?.split(' ')
    .slice(0, 2)
    .join(' ');
const countOf = async (query: string) => pairsOn(await desk.page(query)).length;

describe('pairs are found', () => {
  it('by part of a name, without its accents, or of a group', async () => {
    expect(await countOf('q=lefevre+ngoc')).toBeGreaterThan(0);
    expect(pairsOn(await desk.page('q=cercle%204')).map((text) => /Group Cercle \d+/.exec(text)?.[0])).toEqual([
      'Group Cercle 4',
      'Group Cercle 48',
    ]);
  });

  it('by the address of one of them, whatever its letter case', async () => {
    const [id = ''] = await desk.world.personIds(['zoe@example.org']);
    const [person] = (await desk.world.store.roster(desk.cohort.id)).people;
    await desk.world.store.createRows({ people: [{ ...person!, id, address: 'zoe@example.org' }], pairs: [] });
    expect(await countOf('q=ZOE%40example.org')).toBe(1);
    expect(await countOf('q=nobody%40example.org')).toBe(0);
  });

  it('by why they need a person, and by how far they are', async () => {
    expect(pairsOn(await desk.page('show=no-answer')).every((text) => text.includes('has had no answer'))).toBe(true);
    expect(await firstOf('show=paused')).toBeDefined();
    expect(pairsOn(await desk.page('show=paused')).every((text) => text.includes('Paused until'))).toBe(true);
    expect(pairsOn(await desk.page('show=unbegun')).every((text) => text.includes('0 of 6'))).toBe(true);
  });

  it('by the meeting that is their next', async () => {
    const third = pairsOn(await desk.page('step=feedback'));
    expect(third.length).toBeGreaterThan(0);
    expect(third.every((text) => text.includes('3 of 6'))).toBe(true);
  });

  it('and what was asked for stays in the form, with a way back to all', async () => {
    const page = await desk.page('q=%22zo%C3%A9%22&show=on-track&step=goals');
    expect(page.match(/<input type="search"[^>]*>/)?.[0]).toContain('value="&quot;zoé&quot;"');
    expect(page.match(/<option value="on-track" selected>|<option value="goals" selected>/g)).toHaveLength(2);
    expect(textIn(page)).toContain('No pair found · Show all Nobody here fits that.');
  });

  it('an address that asks for what there is not shows all', async () => {
    expect(await countOf('show=everything&step=none&page=-1&q=+')).toBe(50);
  });
});

it('fifty are on a page, and the next and the one before are a link away', async () => {
  const [first, second] = [await desk.page(''), await desk.page('page=2')];
  expect([pairsOn(first).length, pairsOn(second).length]).toEqual([50, 10]);
  expect(first.match(/href="[^"]*page=2[^"]*"/)?.[0]).toBe('href="/desk/cohorts/cohortaaaaaa?page=2#pairs"');
  expect(textIn(second)).toContain('← Previous Page 2 of 2');
  expect(second.match(/rel="next"/)).toBeNull();
});

it('whoever has just been helped is no longer among those who need a person', async () => {
  const { world, page, cohort } = await aDeskCohort();
  const pair = (await world.store.pair(cohort.id, 'pair00000007'))!;
  await world.store.savePair({ ...pair, help: {} });
  expect(textIn(await page()).includes('asked for help')).toBe(false);
});

it('where nobody needs a person it says so, kindly', async () => {
  const { page } = await aDeskCohort({ pairs: 1 });
  expect(textIn(await page())).toContain('Nobody needs you at the moment. Have a good day. All pairs Zoé Lefèvre');
});

it('whoever was erased has no name, and their partner has', async () => {
  const { page } = await aDeskCohort({
    change: ({ people, ...rows }) => ({ ...rows, people: people.filter(({ id }) => id !== 'mentee0000000000') }),
  });
  expect(pairsOn(await page('q=zo%C3%A9+lefevre'))[0]).toContain('Zoé Lefèvre and somebody who has been erased');
});
