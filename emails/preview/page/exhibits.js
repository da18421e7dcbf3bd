import { $ } from '../../../infra/local/page/dom.js';

/** What there is to see, group by group, and the names to see it with. */
export const { groups, names } = JSON.parse($('contents').textContent);

const [guides, ...withNames] = document.querySelectorAll('.exhibits');

const unpack = async (element) => {
  const bytes = Uint8Array.from(atob(element.textContent), (letter) => letter.codePointAt(0));
  return await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).json();
};

const unpacked = new Map();
const exhibitsIn = (element) => {
  if (!unpacked.has(element)) unpacked.set(element, unpack(element));
  return unpacked.get(element);
};

/** By kind: the letter or page as it is for this shape, or for the first shape that it exists for. */
export const exhibits = async ({ language, shape, names }) => {
  const all = [...(await exhibitsIn(guides)), ...(await exhibitsIn(withNames[names]))];
  const byKind = Map.groupBy(
    all.filter((one) => one.language === language),
    ({ what }) => what,
  );
  return new Map([...byKind].map(([what, some]) => [what, some.find((one) => one.shape === shape) ?? some[0]]));
};
