import { list } from '../../../emails/format.ts';
import { gateway, type GatewayMessages } from '../../../emails/generated/messages/gateway.ts';
import { type Happening, type TestLetter, testLetterDays } from '../../../shared/domain/test-letter.ts';
import { type Instant, millisecondsBetween } from '../../../shared/domain/time.ts';
import { type Html, html } from '../../../shared/html.ts';
import { page, type Page } from './page.ts';

export type ReportView = {
  letter: TestLetter;
  now: Instant;
  baseUrl: string;
  sender: string;
  /** The report without being counted among its readers. */
  watchUrl: string;
};

/** What became of a test letter, what that means, and what to ask of an IT team. */
export const reportPage = ({ letter: noted, now, baseUrl, sender, watchUrl }: ReportView): Page => {
  // What came at once was noted in any order.
  const letter = { ...noted, happenings: noted.happenings.toSorted((a, b) => a.at.localeCompare(b.at)) };
  const { language, sentAt, happenings } = letter;
  const t = gateway[language];
  const host = new URL(baseUrl).host;
  const verdict = verdictOf(happenings);
  const { title, text } = t.report[verdict];
  // That the report was read is no finding.
  const found = verdict === 'quiet' ? [] : findings(letter, host);
  return page(language, {
    above: html`<p class="eyebrow">${t.report.sent({ span: spanOf(t, sentAt, now) })}</p>`,
    title,
    body: html`<p${verdict === 'problem' && html` class="notice problem"`}>${text}</p>
<p class="notice">${t.report.unharmed}</p>
<p><a class="button" href="${watchUrl}">${t.report.again}</a></p>
${found.length > 0 && html`<h2>${t.report.found}</h2>${found}`}
<h2>${t.report.allow}</h2>
<p>${t.report.allowText}</p>
<dl>${[
      [t.report.host, host],
      [t.report.sender, sender],
      [t.report.signature, sender.slice(sender.indexOf('@') + 1)],
    ].map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>
<p class="muted">${t.report.sheet}</p>
${happenings.length > 0 && html`<details><summary>${t.report.list({ count: happenings.length })}</summary>${listOf(letter)}</details>`}
<hr>
<p class="muted">${t.report.kept({ days: testLetterDays })}</p>`,
  });
};

const isPress = ({ did }: Happening): boolean => did === 'pressed' || did === 'unsubscribed';
const isOpening = ({ did }: Happening): boolean => did === 'opened' || did === 'asked' || did === 'prefetched';

const verdictOf = (happenings: readonly Happening[]): 'none' | 'quiet' | 'fine' | 'problem' => {
  if (happenings.length === 0) return 'none';
  if (happenings.some(isPress)) return 'problem';
  const isReading = ({ link, did, changed }: Happening) =>
    link === 'report' && did === 'opened' && changed.length === 0;
  return happenings.every(isReading) ? 'quiet' : 'fine';
};

/** What is to be done something about comes first. */
const findings = ({ language, sentAt, happenings }: TestLetter, host: string): readonly Html[] => {
  const t = gateway[language];
  const finding = (title: string, text: string): Html => html`<h3>${title}</h3><p>${text}</p>`;
  const count = (did: Happening['did']): number => happenings.filter((one) => one.did === did).length;
  const [first, ...others] = happenings.filter(isOpening);
  const changes = [...new Set(happenings.flatMap(({ changed }) => changed))].map((how) => t.changed[how]);
  const { pressed, unsubscribed, ran, changed, opened } = t.report;
  return [
    ...(count('pressed') > 0 ? [finding(pressed.title({ count: count('pressed') }), pressed.text({ host }))] : []),
    ...(count('unsubscribed') > 0 ? [finding(unsubscribed.title, unsubscribed.text)] : []),
    ...(count('ran') > 0 ? [finding(ran.title, ran.text)] : []),
    ...(changes.length > 0 ? [finding(changed.title({ how: list(language, changes) }), changed.text)] : []),
    ...(first
      ? [finding(opened.title({ count: 1 + others.length, span: spanOf(t, sentAt, first.at) }), opened.text)]
      : []),
  ];
};

const listOf = ({ language, sentAt, happenings, total }: TestLetter): Html => {
  const t = gateway[language];
  const more = total - happenings.length;
  return html`<p class="muted">${t.report.yours}</p>
<ul>${happenings.map(
    ({ at, link, did, changed, by }) =>
      html`<li><b>${t.at({ span: spanOf(t, sentAt, at) })}</b><br>${[
        t.what({ link: t.link[link], did: t.did[did] }),
        ...changed.map((how) => t.changed[how]),
        ...(by === undefined ? [] : [by]),
      ].join(' · ')}</li>`,
  )}</ul>
${more > 0 && html`<p>${t.report.more({ count: more })}</p>`}`;
};

const units = [
  ['days', 24 * 60 * 60_000],
  ['hours', 60 * 60_000],
  ['minutes', 60_000],
] as const;

/** In the largest unit of which there are two. */
const spanOf = ({ span }: GatewayMessages, from: Instant, to: Instant): string => {
  // Clocks differ, and the letter may be opened before SES has answered.
  const ms = Math.max(0, millisecondsBetween(from, to));
  const [unit, size] = units.find(([, one]) => ms >= 2 * one) ?? (['seconds', 1000] as const);
  return span({ unit, count: Math.floor(ms / size) });
};
