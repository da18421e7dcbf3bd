import type { Language, Programme } from './domain/programme.ts';

/** What a programme is called in the addresses of its guides: an organiser's own by its version too, which never changes. */
export const programmeName = ({ id, version }: Pick<Programme, 'id' | 'version'>): string =>
  version === undefined ? id : `${id}.${version}`;

/** The page of a guide; without `baseUrl`, its path. */
export const guideUrl = (baseUrl: string, language: Language, programme: string, guide: string): string =>
  `${baseUrl}/guide/${language}/${programme}/${guide}`;
