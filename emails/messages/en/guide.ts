import type { guide as french } from '../fr/guide.ts';

/** What the page of a guide says around it. */
export const guide: typeof french = {
  minutes: ({ minutes }) => `${minutes} minute${minutes === 1 ? '' : 's'} to read`,
  otherLanguage: 'Read this guide in English',
  notFoundTitle: 'This guide is not here',
  notFound: 'Part of the address may be missing. Open the link again from the email of your programme.',
};
