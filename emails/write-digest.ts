import { closing } from './closing/closing.ts';
import { digest } from './digest/digest.ts';
import { closingFacts, digestFacts, type DigestInput } from './facts/digest.ts';
import { render, type Rendered } from './render.ts';
import type { Contact } from './telling.ts';

/** The weekly letter to one of those who run a cohort, or the closing one; an answer goes to the others. */
export const writeDigest = (
  input: DigestInput,
  reader: Contact,
  others: readonly Contact[],
  isClosing: boolean,
): Rendered => {
  const { cohort, content, deskUrl } = input;
  return render({
    language: cohort.language,
    reader: reader.name,
    zone: cohort.zone,
    cohort: cohort.name,
    programme: cohort.programme,
    content,
    about: others.map(({ name, address }) => ({ name: name === '' ? address : name, address })),
    ...(isClosing ? {} : { quietUrl: `${deskUrl}/digest` }),
    guideUrl: () => deskUrl,
    blocks: [isClosing ? closing(closingFacts(input)) : digest(digestFacts(input))],
  });
};
