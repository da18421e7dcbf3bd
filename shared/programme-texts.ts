import { builtInTexts, type Texts } from '../emails/programmes/catalogue.ts';
import { textsIn } from '../emails/programmes/stored.ts';
import type { Programme } from './domain/programme.ts';
import { programmeName } from './guide-url.ts';
import type { Store } from './store.ts';

type ReadPart = Store['programmePart'];

/** What this container has read: a version never changes. By what reads it, as tests have many tables. */
const known = new WeakMap<ReadPart, Map<string, Texts>>();
/** More than a container meets, and less than it can hold. */
const mostKnown = 20;

/** The texts that a cohort of this programme is told in; of the built-in ones nothing is read. */
export const loadTexts = async (
  { programmePart }: { programmePart: ReadPart },
  programme: Programme,
): Promise<Texts> => {
  const { id, version } = programme;
  if (version === undefined) return builtInTexts(programme);
  const texts = known.get(programmePart) ?? new Map<string, Texts>();
  known.set(programmePart, texts);
  const name = programmeName(programme);
  const found = texts.get(name);
  if (found) return found;
  const stored = await programmePart(id, version, 'letters');
  if (stored === undefined) return () => lost(name);
  const read = textsIn(stored);
  if (texts.size >= mostKnown) texts.clear();
  texts.set(name, read);
  return read;
};

const lost = (name: string): never => {
  throw new Error(`The texts of the programme ${name} are lost.`);
};
