// Runs in the browser, where a letter or a page is what people see. Each function answers with sentences, none if all is well.

const readable = 14;
const finger = 44;

const named = (element) => {
  const text = element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40);
  return `<${element.localName}${element.className ? ` class="${element.className}"` : ''}> “${text}”`;
};

const isVisible = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

const visibleTexts = () => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const { currentNode: node } = walker;
    if (node.textContent.trim() !== '' && isVisible(node.parentElement)) texts.push(node);
  }
  return texts;
};

const isPainted = (element) => getComputedStyle(element).backgroundColor !== 'rgba(0, 0, 0, 0)';

/** A link or button that is drawn as a box: by itself, or by a cell that holds nothing else. */
const isButton = (element) => {
  const cell = element.closest('td');
  const fillsCell = cell?.textContent.trim() === element.textContent.trim() && isPainted(cell);
  return getComputedStyle(element).display !== 'inline' || isPainted(element) || fillsCell;
};

globalThis.smallTexts = () =>
  visibleTexts()
    .map((text) => text.parentElement)
    .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < readable)
    .map((element) => `smaller than ${readable} px: ${named(element)}`);

globalThis.smallControls = () =>
  [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
    .filter((element) => isVisible(element) && (!element.matches('a') || isButton(element)))
    .filter((element) => element.getBoundingClientRect().height < finger)
    .map((element) => `lower than ${finger} px: ${named(element)}`);

/** Opens what is folded: it is to be read as well. */
globalThis.unfold = () => {
  for (const folded of document.querySelectorAll('details')) folded.open = true;
};

/** What the browser did not do because the headers of the page forbid it. */
const listen = () => {
  globalThis.forbidden = [];
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, lineNumber }) =>
    forbidden.push(`forbidden by ${effectiveDirective}: ${blockedURI} in line ${lineNumber}`),
  );
};
listen();

/** Another document under the same headers; whoever listened to the last one is gone with it. */
globalThis.rewrite = (html) => {
  // Its colour scheme would stay.
  for (const meta of document.querySelectorAll('meta')) meta.remove();
  document.open();
  listen();
  document.write(html);
  document.close();
};

/** What axe has to say; what passes is left here, for it is long. */
globalThis.axeFindings = async (options) => {
  const { passes, violations, incomplete } = await axe.run(document, options);
  const isContrastMeasured = [...passes, ...violations].some(({ id }) => id === 'color-contrast');
  return { isContrastMeasured, violations, incomplete };
};

/** What a reader must scroll sideways for, or cannot see at all. */
globalThis.overflows = () => {
  const width = document.documentElement.clientWidth;
  const { scrollWidth } = document.documentElement;
  const outside = visibleTexts().filter((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    const { left, right } = range.getBoundingClientRect();
    return left < -1 || right > width + 1;
  });
  return [
    ...(scrollWidth > width ? [`scrolls sideways: ${scrollWidth} px wide`] : []),
    ...outside.map((text) => `beyond the edge: ${named(text.parentElement)}`),
  ];
};

const rgba = /^rgba?\((?<red>\d+), (?<green>\d+), (?<blue>\d+)(?:, (?<alpha>[\d.]+))?\)$/;

/** The colour with its lightness (HSL) turned around, hue and saturation kept. */
const inverted = (colour) => {
  const { red, green, blue, alpha = '1' } = rgba.exec(colour).groups;
  const channels = [red, green, blue].map(Number);
  const shift = 255 - Math.max(...channels) - Math.min(...channels);
  return `rgba(${channels.map((channel) => channel + shift).join(', ')}, ${alpha})`;
};

const isLight = (colour) => {
  const { red, green, blue } = rgba.exec(colour).groups;
  const channels = [red, green, blue].map(Number);
  return Math.max(...channels) + Math.min(...channels) > 255;
};

/**
 * What a mail program with its own dark mode does to a letter. `full`: every colour's lightness is turned around.
 * `partial`: light backgrounds become dark and dark texts become light, all else stays.
 */
globalThis.invertColours = (how) => {
  const root = document.documentElement;
  const canvas = getComputedStyle(document.body).backgroundColor;
  if (canvas === 'rgba(0, 0, 0, 0)') root.style.backgroundColor = '#ffffff';
  const changes = [root, ...document.body.querySelectorAll('*'), document.body].map((element) => {
    const { color, backgroundColor } = getComputedStyle(element);
    return {
      element,
      color: how === 'full' || !isLight(color) ? inverted(color) : color,
      backgroundColor: how === 'full' || isLight(backgroundColor) ? inverted(backgroundColor) : backgroundColor,
    };
  });
  for (const { element, color, backgroundColor } of changes) {
    element.style.setProperty('color', color, 'important');
    element.style.setProperty('background-color', backgroundColor, 'important');
  }
};

/** The tree of a document's elements, each with the names of its attributes. */
const treeOf = (element) =>
  `<${[element.localName, ...element.getAttributeNames().toSorted()].join(' ')}>${[...element.children].map(treeOf).join('')}</>`;

globalThis.treesOf = (letters) =>
  letters.map((html) => treeOf(new DOMParser().parseFromString(html, 'text/html').documentElement));
