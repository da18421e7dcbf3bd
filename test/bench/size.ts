import { everyLetter } from '../../emails/preview/letters.ts';

/** The bytes of the HTML of every kind of letter, the longer of both languages: Gmail cuts a letter at 102 KB. */
export const sizeBench = (): Promise<object> => {
  const kinds = Map.groupBy(everyLetter(), ({ what }) => what);
  const sizes = Object.fromEntries(
    [...kinds].map(([what, letters]) => [
      what,
      Object.fromEntries(
        [...Map.groupBy(letters, ({ shape }) => shape)].map(([shape, same]) => [
          shape,
          Math.max(...same.map(({ html }) => Buffer.byteLength(html))),
        ]),
      ),
    ]),
  );
  console.table(sizes);
  return Promise.resolve({ sizes });
};
