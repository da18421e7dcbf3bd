import type { Page } from 'playwright-core';
import type { Player } from '../support/player.ts';

/** How a person acts on a page: whatever they look for, they know by what it is called. */
export type Hands = {
  press(role: 'button' | 'link', name: RegExp): Promise<void>;
  type(name: RegExp, text: string): Promise<void>;
  /** Types into the first cell that is marked as wrong. */
  correct(text: string): Promise<void>;
  choose(name: RegExp, file: File): Promise<void>;
};
type File = { name: string; mimeType: string; buffer: Buffer };

const organiser = 'claire.petit@example.org';

/** Forty pairs as Excel saves them in France; three of the rows cannot be used as they are. */
const fortyPairs = (): File => {
  const rows = Array.from({ length: 40 }, (_, index) => [
    `Mentoré ${index}`,
    index === 7 ? 'mentor7.example.org' : `mentor${index}@example.org`,
    `Étudiante ${index}`,
    index === 19 ? '' : `mentee${index}@example.org`,
    index === 32 ? 'klingon' : 'fr',
  ]);
  const text = [['Mentor', 'Courriel du mentor', 'Mentorée', 'Courriel de la mentorée', 'Langue'], ...rows]
    .map((cells) => cells.join(';'))
    .join('\r\n');
  return { name: 'binômes.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') };
};

/** What is right in those three cells, in the order of the rows, and what the page says then. */
const corrections = [
  ['mentor7@example.org', '2 rows to correct'],
  ['mentee19@example.org', '1 row to correct'],
  ['fr', 'All 40 rows are fine'],
] as const;

type Walk = {
  page: Page;
  hands: Hands;
  url: string;
  player: Player;
  /** Called on each page, once it is there. */
  look: (where: string) => Promise<void>;
};

/** From an address on a page to a launched cohort, as somebody who has never been there. */
export const walkToLaunch = async ({ page, hands, url, player, look }: Walk): Promise<string> => {
  await page.goto(`${url}/desk`);
  await look('sign in');
  await hands.type(/email address/, organiser);
  await hands.press('button', /Send me the link/);
  await page.getByRole('heading', { name: /mailbox/ }).waitFor();
  await look('letter sent');
  await page.goto(await linkIn(player));
  await look('come in');
  await hands.press('button', /Open the desk/);

  await page.getByRole('heading', { name: 'No cohort yet' }).waitFor();
  await look('empty desk');
  await hands.press('link', /Begin a new cohort/);
  await page.getByRole('button', { name: /empty list/ }).waitFor();
  await look('new cohort');
  await hands.choose(/Choose a file/, fortyPairs());
  await page.getByText('3 rows to correct').first().waitFor();
  await look('three rows to correct');
  for (const [text, then] of corrections) {
    await hands.correct(text);
    await page.locator('#pairs-status', { hasText: then }).waitFor();
  }
  await hands.type(/^Its name/, 'Spring 2027');
  await look('forty pairs');
  await hands.press('button', /Create the draft/);

  await page.waitForURL(/\/desk\/cohorts\/[a-z0-9]+$/);
  await page.getByRole('heading', { name: 'Spring 2027' }).waitFor();
  await look('draft');
  await hands.press('link', /Rehearse|every letter/i);
  await page.waitForURL(/\/rehearsal/);
  await look('rehearsal');
  await hands.press('button', /^Launch/);
  await page.getByRole('button', { name: /Take back/ }).waitFor();
  await look('launched');
  return new URL(page.url()).pathname.split('/')[3] ?? '';
};

const linkIn = async (player: Player): Promise<string> => {
  for (let tries = 0; tries < 200; tries += 1) {
    const letter = (await player.mails()).findLast(({ to }) => to === organiser);
    const [link] = /http:\S+\/desk\/in\/[a-z2-7]+/.exec(letter?.text ?? '') ?? [];
    if (link !== undefined) return link;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('No letter with a link came.');
};

const firstFlawed = '#pairs-rows [aria-invalid="true"]';

/** Whoever points: with a mouse, or with a thumb. */
export const pointing = (page: Page): Hands => ({
  press: (role, name) => page.getByRole(role, { name }).first().click(),
  type: (name, text) => page.getByLabel(name).first().fill(text),
  correct: async (text) => {
    const cell = page.locator(firstFlawed).first();
    await cell.fill(text);
    await cell.blur();
  },
  choose: async (name, file) => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByText(name).first().click()]);
    await chooser.setFiles(file);
  },
});

/** Whoever has a keyboard alone. */
export const typing = (page: Page): Hands => {
  /** Goes on with Tab until what is framed is what was looked for; not more often than there can be places. */
  const goTo = async (isIt: (focused: { role: string; name: string; isFlawed: boolean }) => boolean): Promise<void> => {
    for (let tabs = 0; tabs < 400; tabs += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate<{ role: string; name: string; isFlawed: boolean }>(inFocus);
      if (isIt(focused)) return;
    }
    throw new Error(`Tab never came to what was looked for on ${page.url()}.`);
  };
  return {
    press: async (role, name) => {
      await goTo((focused) => focused.role === role && name.test(focused.name));
      await page.keyboard.press('Enter');
    },
    type: async (name, text) => {
      await goTo((focused) => focused.role === 'input' && name.test(focused.name));
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
    },
    correct: async (text) => {
      await goTo(({ isFlawed }) => isFlawed);
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    },
    choose: async (name, file) => {
      await goTo((focused) => focused.role === 'file' && name.test(focused.name));
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Space')]);
      await chooser.setFiles(file);
    },
  };
};

/** Run in the page: what has the focus, and what it is called. */
const inFocus = `(() => {
  const one = document.activeElement;
  const tag = one.tagName.toLowerCase();
  const role = tag === 'a' ? 'link' : tag === 'summary' ? 'button' : one.type === 'file' ? 'file' : tag;
  const labels = [...(one.labels ?? [])].map((label) => label.textContent).join(' ');
  return {
    role,
    name: (one.getAttribute('aria-label') ?? (labels || one.textContent)).trim(),
    isFlawed: one.matches('#pairs-rows [aria-invalid="true"]'),
  };
})()`;
