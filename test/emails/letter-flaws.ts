import type { InspectedLetter } from '../inspect/letters.ts';

/** Gmail cuts a letter at 102 KB; this leaves room for names and texts of programmes to come. */
export const mostBytes = 60 * 1024;
/** What a phone shows of a subject. */
const mostOfSubject = 60;

/** What is wrong with a letter that needs no browser to be seen, as sentences. */
export const letterFlaws = (letter: InspectedLetter): readonly string[] => [
  ...envelopeFlaws(letter),
  ...linkFlaws(letter),
  ...remoteParts(letter.html).map((part) => `loads something: ${part}`),
  ...leftovers(letter).map((rest) => `says ${rest}`),
];

const envelopeFlaws = ({ language, subject, html }: InspectedLetter): readonly string[] => {
  const preheader = preheaderOf(html);
  const size = Buffer.byteLength(html);
  return [
    ...(size > mostBytes ? [`has ${size} bytes`] : []),
    ...(subject.trim() === '' ? ['has no subject'] : []),
    ...(subject.length > mostOfSubject ? [`has a subject of ${subject.length} letters`] : []),
    ...(preheader.trim() === '' ? ['has no hidden preheader'] : []),
    ...(preheader === subject ? ['says its subject twice'] : []),
    ...(new RegExp(`<html[^>]* lang="${language}"`).test(html) ? [] : [`does not say that it is in ${language}`]),
    ...(/<html[^>]* dir="ltr"/.test(html) ? [] : ['does not say where its lines begin']),
  ];
};

/** What a list of mails shows after the subject, and the opened letter does not. */
const preheaderOf = (html: string): string => {
  const [, hidden = ''] = /<div[^>]*style="display:\s?none[^>]*>([^]*?)<\/div>/.exec(html) ?? [];
  return unescaped(hidden.replaceAll(/<[^>]*>/g, ''));
};

const linkFlaws = ({ html, text }: InspectedLetter): readonly string[] => {
  const inHtml = linksOf(html);
  const inText = linksIn(text);
  return [
    ...[...inHtml].filter((link) => !inText.has(link)).map((link) => `links to ${link} in HTML only`),
    ...[...inText].filter((link) => !inHtml.has(link)).map((link) => `links to ${link} in text only`),
    ...[...inHtml]
      .filter((link) => !/^(?:https:\/\/|mailto:)./.test(link))
      .map((link) => `links to ${link || 'nothing'}`),
  ];
};

export const linksOf = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\shref\s*=\s*"([^"]*)"/gi)].map(([, url = '']) => unescaped(url)));

const linksIn = (text: string): ReadonlySet<string> => new Set(text.match(/(?:https?:\/\/|mailto:)\S+/g));

const unescaped = (html: string): string =>
  html
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Whatever a mail program would fetch or run: a picture that is attached (`cid:`) is the letter's own. */
const remoteParts = (html: string): readonly string[] =>
  [
    ...html.matchAll(/<(?:link|script|iframe|object|embed|video|audio|base)\b[^>]*|@import[^;]*/gi),
    ...html.matchAll(/\s(?:src|srcset|background|poster)\s*=\s*(?!["']?cid:)[^\s>]*|url\((?!\s*["']?cid:)[^)]*/gi),
  ].map(([part]) => part.trim());

const leftovers = ({ html, text, subject }: InspectedLetter): readonly string[] => [
  ...(`${subject}\n${html}`.match(/\{\{|\}\}|<!-- \/?(?:each|block):|\bundefined\b|\[object|\bNaN\b/g) ?? []),
  ...(`${subject}\n${text}`.match(/\{\{|\}\}|\bundefined\b|\[object|\bNaN\b|<\/?bdi>|[\u2066-\u2069]/g) ?? []),
];
