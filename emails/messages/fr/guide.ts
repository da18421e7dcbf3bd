/** What the page of a guide says around it. */
export const guide = {
  minutes: ({ minutes }: { minutes: number }) => `${minutes} minute${minutes < 2 ? '' : 's'} de lecture`,
  otherLanguage: 'Lire ce guide en français',
  notFoundTitle: 'Ce guide n’est pas ici',
  notFound: 'L’adresse est peut-être incomplète. Ouvrez de nouveau le lien depuis le courriel de votre programme.',
};
