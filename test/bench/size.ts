import { everyLetter } from '../../emails/preview-letters.ts';

/** The bytes of every kind of letter, the larger of both languages: Gmail cuts a letter's HTML at 102 KB. */
export const sizeBench = (): Promise<object> => {
  const letters = everyLetter().map(({ what, shape, subject, html, text }) => ({
    letter: `${what}, ${shape}`,
    html: Buffer.byteLength(html),
    text: Buffer.byteLength(text),
    subject: Buffer.byteLength(subject),
  }));
  const kinds = [...Map.groupBy(letters, ({ letter }) => letter).values()].flatMap((same) =>
    same.toSorted((one, other) => other.html - one.html).slice(0, 1),
  );
  console.table(Object.fromEntries(kinds.map(({ letter, ...bytes }) => [letter, bytes])));
  return Promise.resolve({ kinds });
};
