import type { Language } from './domain/programme.ts';

/** The page of one of our guides; without `baseUrl`, its path. */
export const guideUrl = (baseUrl: string, language: Language, programme: string, guide: string): string =>
  `${baseUrl}/guide/${language}/${programme}/${guide}`;
