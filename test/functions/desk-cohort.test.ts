import { describe, expect, it } from 'vitest';
import { aDeskCohort, pairsOn, textIn } from '../support/desk-cohort.ts';

describe('the page of a cohort', () => {
  it('shows each pair with its steps, read aloud as well, and a way to its own page', async () => {
    const { page, path } = await aDeskCohort();
    const shown = await page();
    expect(pairsOn(shown)).toHaveLength(13);
    const [first = ''] = /<li>\s*<div>\s*<h3><a href="[^"]*pair00000000">[\s\S]*?<\/li>/.exec(shown) ?? [];
    expect(first).toContain(`<a href="${path}/pairs/pair00000000">Zoé Lefèvre and Ngọc Dupré</a>`);
    expect(first).toContain('aria-label="Meetings: recorded: 1, 2, 3, 4; later: 5, 6"');
    expect(first).toContain('<title>1. Agree how to work together: recorded, 4 December 2026</title>');
  });

  it('says in figures how far all are', async () => {
    const { page } = await aDeskCohort();
    const text = textIn(await page());
    expect(text).toContain('Meetings held 42 of 45 expected so far');
    expect(text).toContain('Pairs on track 12 of 13');
    expect(text).toContain('Certificates 0 for 26 people');
    expect(text).toContain('Need you 5 see who');
  });

  it('has those first who need a person, the most urgent at the top, then all others by name', async () => {
    const { page } = await aDeskCohort();
    const shown = textIn(await page());
    expect(shown.indexOf('Who needs you')).toBeLessThan(shown.indexOf('Everybody else'));
    const firsts = pairsOn(await page()).slice(0, 5);
    expect(
      firsts.map((text) => /asked for help|not arrived|no answer|have differed|awaited since/.exec(text)?.[0]),
    ).toEqual(['asked for help', 'not arrived', 'no answer', 'have differed', 'awaited since']);
  });

  it('speaks French', async () => {
    const { page } = await aDeskCohort();
    const shown = textIn(await page('', 'fr'));
    expect(shown).toContain('Qui a besoin de vous');
    expect(shown).toContain('Rencontres tenues 42 sur 45 attendues à ce jour');
  });

  it('tells in a sentence what its picture shows, and in a table the same numbers', async () => {
    const { page } = await aDeskCohort();
    const shown = await page();
    expect(shown.match(/aria-label="[^"]* held [^"]*/)?.[0]).toBe(
      'aria-label="42 held by 11 March 2027. The plan reaches 78 on 18 May 2027.',
    );
    expect(textIn(shown)).toContain('Tuesday 26 January 26 24');
  });

  it('writes what strangers wrote as text', async () => {
    const name = '<img src=x onerror=alert(1)>"\u202E&';
    const { page } = await aDeskCohort({
      change: ({ people: [first, ...others], ...rows }) => ({ ...rows, people: [{ ...first!, name }, ...others] }),
    });
    const shown = await page();
    expect(shown.match(/<img[^>]*>|\u202E/)).toBeNull();
    expect(shown.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;&amp;/g)?.length).toBeGreaterThan(0);
  });
});

describe('whom to write to', () => {
  const caseOf = (page: string, what: string): string =>
    page.split('<div class="case">').find((one) => one.includes(what)) ?? '';

  it('is the one person who asked for help, in confidence', async () => {
    const { page } = await aDeskCohort();
    const help = caseOf(await page(), 'asked for help').split('</div>')[0] ?? '';
    expect(textIn(help)).toMatch(
      /^Ada Kowalska asked for help on Wednesday 10 March, in confidence\. Answer them first/,
    );
    expect(help.match(/mailto:[^"]*/g)).toEqual(['mailto:mentee0000000007@example.org']);
  });

  it('is everybody where somebody gets no answer, and nobody is said to have said so', async () => {
    const { page } = await aDeskCohort();
    const quiet = caseOf(await page(), 'no answer since').split('</div>')[0] ?? '';
    expect(textIn(quiet)).toContain('Somebody has had no answer since');
    expect(quiet.match(/mailto:[^"]*/g)?.[0]?.split(',')).toHaveLength(2);
  });

  it('is nobody whose letters come back', async () => {
    const { page } = await aDeskCohort();
    const bounced = caseOf(await page(), 'not arrived').split('</div>')[0] ?? '';
    expect(bounced.match(/mailto:[^"]*/g)).toEqual(['mailto:mentor0000000005@example.org']);
  });
});
