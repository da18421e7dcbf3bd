// Runs in the browser, where somebody looks at every letter of the gallery, one after the other.

const nextFrame = () => new Promise((done) => requestAnimationFrame(done));

/** Whether a press in the middle of the link is the link's. */
const isUncovered = (link) => {
  link.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = link.getBoundingClientRect();
  return link.contains(document.elementFromPoint(x + width / 2, y + height / 2));
};

const isShown = (link) =>
  link.ariaCurrent === 'true' &&
  document.querySelector('#subject').textContent === link.querySelector('.subject').textContent &&
  hiddenPixels() === 0;

/** How much higher the letter is than its frame; unknown until the frame has a height. */
const hiddenPixels = () => {
  const frame = document.querySelector('iframe.light[style*=height]');
  if (!frame) return undefined;
  return Math.round(frame.contentDocument.documentElement.scrollHeight - frame.getBoundingClientRect().height);
};

const flawOf = async (link, mostMs) => {
  if (!isUncovered(link)) return 'cannot be pressed';
  link.click();
  const end = performance.now() + mostMs;
  while (!isShown(link)) {
    if (performance.now() > end) return `is not shown whole: ${hiddenPixels()} px are hidden`;
    await nextFrame();
  }
  return undefined;
};

/** Opens the letters of the index until something is wrong with one; each may take so long to be shown. */
globalThis.openEach = async (mostMs) => {
  const links = document.querySelectorAll('#index a');
  for (const link of links) {
    const flaw = await flawOf(link, mostMs);
    if (flaw) return `${link.dataset.letter} ${flaw}`;
  }
  return links.length;
};
