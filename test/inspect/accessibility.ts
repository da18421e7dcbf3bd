import type { NodeResult, Result, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { scripts, show, type Shown } from './page.ts';

/** A letter stands inside the page of a mail program, which has landmarks; a page of ours is a whole one. */
export type Kind = 'letter' | 'page';

const whole: RunOptions = { resultTypes: ['violations', 'incomplete'], rules: { 'target-size': { enabled: true } } };
const rulesFor: Readonly<Record<Kind, RunOptions>> = {
  letter: { ...whole, rules: { ...whole.rules, region: { enabled: false }, 'landmark-one-main': { enabled: false } } },
  page: whole,
};
const contrastOnly: RunOptions = { ...whole, runOnly: ['color-contrast'] };
/** All that another width or other colours can change. */
const lookOnly: RunOptions = { ...whole, runOnly: ['color-contrast', 'target-size'] };

/** Narrow windows change no colours, hence each scheme and each width is looked at once. */
const views = [
  { width: 640, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
] as const;

/** What axe and the ruler find wrong in a letter or a page, in light and dark, in a window and on a phone. */
export const accessibilityFlaws = async (page: Page, shown: Shown, kind: Kind): Promise<readonly string[]> => {
  await show(page, shown);
  return flawsInSight(page, kind);
};

/** The same of whatever the page shows now. */
export const flawsInSight = async (page: Page, kind: Kind): Promise<readonly string[]> => {
  const flaws: string[] = [];
  await page.evaluate('unfold()');
  for (const view of views) {
    await look(page, view);
    const layout: string[] = await page.evaluate('[...smallTexts(), ...smallControls(), ...overflows()]');
    const all = [...(await axeFlaws(page, view === views[0] ? rulesFor[kind] : lookOnly)), ...layout];
    flaws.push(...all.map((flaw) => `${view.colorScheme}, ${view.width} px: ${flaw}`));
  }
  return flaws;
};

/** What axe and the ruler find wrong in the page as it stands, in its own width and colours. */
export const flawsHere = async (page: Page): Promise<readonly string[]> => {
  const isThere: boolean = await page.evaluate(`typeof axeFindings === 'function'`);
  for (const path of isThere ? [] : [scripts.ruler, scripts.axe]) await page.addScriptTag({ path });
  return [...(await axeFlaws(page, whole)), ...(await overflows(page))];
};

const look = async (page: Page, { width, colorScheme }: (typeof views)[number]): Promise<void> => {
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme });
};

/** What cannot be read of a letter once a mail program without regard for dark styles has inverted its colours. */
export const inversionFlaws = async (page: Page, html: string, how: 'full' | 'partial'): Promise<readonly string[]> => {
  await look(page, views[0]);
  await show(page, { html });
  await page.evaluate(`invertColours('${how}')`);
  return axeFlaws(page, contrastOnly);
};

/** What the page, as wide as it is now, cuts or makes one scroll sideways for. */
export const overflows = (page: Page): Promise<readonly string[]> => page.evaluate('overflows()');

type AxeFindings = { isContrastMeasured: boolean; violations: Result[]; incomplete: Result[] };

const axeFlaws = async (page: Page, options: RunOptions): Promise<readonly string[]> => {
  const results: AxeFindings = await page.evaluate(`axeFindings(${JSON.stringify(options)})`);
  return [
    ...(results.isContrastMeasured ? [] : ['no contrast was measured']),
    ...results.violations
      .filter(({ impact }) => impact !== 'minor')
      .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${described(node)}`)),
    ...results.incomplete
      .filter(({ id }) => id === 'color-contrast')
      .flatMap(({ nodes }) => nodes.filter((node) => !isSymbol(node)))
      .map((node) => `contrast unknown: ${described(node)}`),
  ];
};

/** A dot or a tick: the sentence beside it says the same. */
const isSymbol = ({ any }: NodeResult): boolean => any.some(({ data }) => data?.messageKey === 'nonBmp');

const described = ({ html, failureSummary = '' }: NodeResult): string =>
  `${html.slice(0, 120)} ${failureSummary.split('\n').slice(1).join(' ').trim()}`;
