import { element } from '../../../infra/local/page/dom.js';
import { word } from './state.js';

/** As a mail program in this mode shows it, whatever the mode of this browser. */
const inMode = (html, mode) =>
  html
    .replaceAll('(prefers-color-scheme: dark)', mode === 'dark' ? 'all' : 'not all')
    .replaceAll('color-scheme: light dark', `color-scheme: ${mode}`);

/** A letter is shown whole: the gallery scrolls, not its frames. */
const heights = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const { frameElement } = target.ownerDocument.defaultView ?? {};
    if (frameElement) frameElement.style.height = `${target.offsetHeight}px`;
  }
});

const frame = (view, mode, { html, language }) => {
  const made = element('iframe', {
    title: word(`view ${view}`),
    className: view,
    lang: language,
    // It may be measured from here; it runs no script, and its links lead nowhere.
    sandbox: 'allow-same-origin',
    srcdoc: inMode(html, mode).replace(/<head[^>]*>/i, '$&<base target="_blank">'),
    onload: () => made.contentDocument && heights.observe(made.contentDocument.documentElement),
  });
  made.style.colorScheme = mode;
  return made;
};

const shownAs = {
  light: (exhibit) => frame('light', 'light', exhibit),
  phone: (exhibit) => frame('phone', 'light', exhibit),
  dark: (exhibit) => frame('dark', 'dark', exhibit),
  text: ({ text, language }) => text && element('pre', { textContent: text, lang: language }),
};

/** The letter in every view, or in the one that is wanted. */
export const views = (exhibit, wanted) =>
  Object.entries(shownAs)
    .filter(([view]) => wanted === 'all' || wanted === view)
    .map(([view, show]) => [view, show(exhibit)])
    .filter(([, shown]) => shown)
    .map(([view, shown]) => {
      const caption = element('figcaption', { className: 'caption', textContent: word(`view ${view}`) });
      return element('figure', { className: view, children: [caption, shown] });
    });
