import type { Language } from '../../shared/domain/programme.ts';

/** What is said in a paper, in each language. */
export type Words = Readonly<Record<Language, string>>;

export const words = (en: string, fr: string): Words => ({ en, fr });
