import { Language } from '../../shared/domain/programme.ts';
import type { Lifetimes } from './lifetimes.ts';
import { privacyNotice } from './privacy-notice.ts';
import { recordOfProcessing } from './record-of-processing.ts';

/** Every paper by the name of its file. */
export const papers = (times: Lifetimes): ReadonlyMap<string, string> =>
  new Map(
    Language.options.flatMap((language) => [
      [`privacy-notice.${language}.md`, privacyNotice(language, times)] as const,
      [`record-of-processing.${language}.md`, recordOfProcessing(language, times)] as const,
    ]),
  );
