import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvRecords } from '../../shared/upload/csv-records.ts';

/** Texts made of all that matters, in any order. */
const text = fc
  .array(fc.constantFrom('a', 'é', ' ', '"', '""', ';', ',', '\n', '\r\n', '\r', '"a;b"', '"\n"', 'ab;cd\n'), {
    maxLength: 14,
  })
  .map((pieces) => pieces.join(''));

/** Two things may be wrong with a text: of them each reader names the one that it met first. */
const refused = 'refused';

const byLibrary = (written: string): string[][] | typeof refused => {
  try {
    return parse(written, { delimiter: ';', record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true });
  } catch {
    return refused;
  }
};
const byUs = (written: string): string[][] | typeof refused => {
  const records = csvRecords(written, ';', Infinity);
  return Array.isArray(records) ? records : refused;
};

it('reads whatever a library of long standing reads, and refuses what it refuses', () => {
  fc.assert(
    fc.property(text, (written) => {
      expect([written, byUs(written)]).toEqual([written, byLibrary(written)]);
    }),
    { numRuns: 2000 },
  );
});

it('stops after as many records as are wanted, and says in which one a quote went wrong', () => {
  expect(csvRecords('a\nb\nc', ',', 2)).toEqual([['a'], ['b']]);
  expect(csvRecords('a\n"b\nc', ',', 9)).toEqual({ flaw: 'unclosed-quote', record: 2 });
  expect(csvRecords('a\nb "c"\n', ',', 9)).toEqual({ flaw: 'stray-quote', record: 2 });
  expect(csvRecords('a|b|', '|', 9)).toEqual([['a', 'b', '']]);
  expect(csvRecords('', ',', 9)).toEqual([]);
});
