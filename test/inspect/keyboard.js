// Runs in the browser, where somebody without a mouse uses a page. What is pressed leads nowhere.

const operable = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex]';

const isShown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });

const named = (element) =>
  `<${element.localName}> “${element.textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 40)}”`;

/** Of a group of circles Tab reaches one, arrows the others. */
const groupOf = ({ name, form }) =>
  [...document.querySelectorAll('[type="radio"]')].filter((one) => one.name === name && one.form === form);

/** Where the page ends: behind it some browsers begin anew. */
const end = document.createElement('p');
end.tabIndex = 0;

/** What had the focus, in this order, and what it lacked. */
const stops = [];
const flaws = [];
/** Everything that had the focus, and how often each thing did what it is there for. */
const reached = new Set();
const presses = new Map();

const noted = (element) => presses.set(element, (presses.get(element) ?? 0) + 1);
const sink = (type, elementOf) =>
  document.addEventListener(
    type,
    (event) => {
      const element = elementOf(event);
      if (!element) return;
      noted(element);
      event.preventDefault();
    },
    true,
  );
sink('click', ({ target }) => target.closest('a[href]'));
sink('submit', ({ submitter }) => submitter);
document.addEventListener('change', ({ target }) => noted(target));
document.addEventListener('focusin', ({ target }) => reached.add(target));
new MutationObserver((changes) => changes.forEach(({ target }) => noted(target.querySelector('summary')))).observe(
  document,
  { attributeFilter: ['open'], subtree: true },
);

/** Whatever has the focus already, as a field that was filled in vain has. */
globalThis.startAbove = () => {
  for (const form of document.forms) form.noValidate = true;
  document.body.append(end);
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
};

/** What to press at the element that Tab has led to, nothing at another part of the same; null at the end. */
globalThis.atStop = () => {
  const { activeElement: element } = document;
  if (element === end) return null;
  if (element === stops.at(-1)) return [];
  stops.push(element);
  const flaw = outlineFlaw(element);
  if (flaw) flaws.push(`${flaw}: ${named(element)}`);
  return keysFor(element);
};

/** A fold is opened at last, a group is left as it was. */
const keysFor = (element) => {
  if (element.matches('a, button')) return ['Enter'];
  if (element.matches('summary')) return element.parentElement.open ? ['Space', 'Enter'] : ['Enter', 'Space', 'Enter'];
  if (element.type === 'checkbox') return ['Space', 'Space'];
  return element.type === 'radio' ? groupOf(element).map(() => 'ArrowDown') : [];
};

globalThis.keyboardFlaws = () => {
  const missed = [...document.querySelectorAll(operable)].filter(
    (element) => isShown(element) && !reached.has(element),
  );
  return [
    ...flaws,
    ...missed.map((element) => `is not reached: ${named(element)}`),
    ...stops.filter((stop, index) => isAbove(stop, stops[index - 1])).map((stop) => `is back above: ${named(stop)}`),
    ...stops.filter((stop) => !hasWorked(stop)).map((stop) => `does nothing: ${named(stop)}`),
  ];
};

globalThis.trap = () => `holds the focus: ${named(document.activeElement)}`;

const hasWorked = (stop) => {
  const count = presses.get(stop) ?? 0;
  return stop.matches('a, button') ? count === 1 : !stop.matches('summary, [type="checkbox"]') || count >= 2;
};

const isAbove = (stop, before) =>
  before !== undefined && stop.getBoundingClientRect().bottom <= before.getBoundingClientRect().top;

/** A box to tick is framed with its line. */
const outlineFlaw = (element) => {
  const framed = [element, element.closest('label')].find(
    (one) => one && getComputedStyle(one).outlineStyle !== 'none',
  );
  if (!framed) return 'has no outline';
  const { outlineWidth, outlineColor } = getComputedStyle(framed);
  if (Number.parseFloat(outlineWidth) < 2) return 'has a thin outline';
  return contrast(outlineColor, colourBehind(framed)) < 3 && 'has a pale outline';
};

const colourBehind = ({ parentElement: parent }) => {
  if (!parent) return 'rgb(255, 255, 255)';
  const { backgroundColor } = getComputedStyle(parent);
  return backgroundColor === 'rgba(0, 0, 0, 0)' ? colourBehind(parent) : backgroundColor;
};

/** As WCAG 2.2 defines it. */
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const luminance = (colour) => {
  const [red, green, blue] = colour.match(/[\d.]+/g).map((part) => {
    const channel = Number(part) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
