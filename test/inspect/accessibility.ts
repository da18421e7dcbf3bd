import type { AxeResults, NodeResult, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { show } from './page.ts';

const schemes = ['light', 'dark'] as const;
const widths = [640, 320];

/** Everything axe knows but what is for a whole page: a letter stands inside the page of a mail program, which has these. */
const everyRule: RunOptions = {
  resultTypes: ['violations', 'incomplete'],
  rules: {
    region: { enabled: false },
    'landmark-one-main': { enabled: false },
    'target-size': { enabled: true },
  },
};
const contrastOnly: RunOptions = { ...everyRule, runOnly: ['color-contrast'] };

/** What axe and the ruler find wrong in a letter, in light and dark, in a window and on a phone. */
export const accessibilityFlaws = async (page: Page, html: string): Promise<readonly string[]> => {
  await show(page, html);
  const flaws: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme });
      flaws.push(...(await axeFlaws(page, everyRule)).map((flaw) => `${colorScheme}, ${width} px: ${flaw}`));
    }
    const layout: string[] = await page.evaluate('[...smallTexts(), ...smallButtons(), ...overflows()]');
    flaws.push(...layout.map((flaw) => `${width} px: ${flaw}`));
  }
  return flaws;
};

/** What cannot be read of a letter once a mail program without regard for dark styles has inverted its colours. */
export const inversionFlaws = async (page: Page, html: string, how: 'full' | 'partial'): Promise<readonly string[]> => {
  await page.setViewportSize({ width: 640, height: 800 });
  await page.emulateMedia({ colorScheme: 'light' });
  await show(page, html);
  await page.evaluate(`invertColours('${how}')`);
  return axeFlaws(page, contrastOnly);
};

/** What the page, as wide as it is now, cuts or makes one scroll sideways for. */
export const overflows = (page: Page): Promise<readonly string[]> => page.evaluate('overflows()');

const axeFlaws = async (page: Page, options: RunOptions): Promise<readonly string[]> => {
  const results: AxeResults = await page.evaluate(`axe.run(document, ${JSON.stringify(options)})`);
  const measured = [...results.passes, ...results.violations].find(({ id }) => id === 'color-contrast');
  return [
    ...(measured ? [] : ['no contrast was measured']),
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
