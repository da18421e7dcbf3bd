/** Why text is no CSV, and the record that it went wrong in, counting from 1. */
export type CsvFlaw = { flaw: 'unclosed-quote' | 'stray-quote'; record: number };

/**
 * The records of separated text (RFC 4180), `most` of them; lines end in CRLF, LF or CR, and records may differ in length.
 * Fifty thousand take no longer than that, and no more memory than their cells: a reader that explains each record which
 * is shorter than the first took seconds.
 */
export const csvRecords = (text: string, separator: string, most: number): string[][] | CsvFlaw => {
  const records: string[][] = [];
  const ends = new RegExp(`[${separator}\\r\\n"]`, 'g');
  let record: string[] = [];
  let at = 0;
  while (at < text.length && records.length < most) {
    let end: number;
    if (text[at] === '"') {
      const closing = closingQuote(text, at + 1);
      if (closing < 0) return { flaw: 'unclosed-quote', record: records.length + 1 };
      record.push(text.slice(at + 1, closing).replaceAll('""', '"'));
      end = closing + 1;
    } else {
      ends.lastIndex = at;
      end = ends.exec(text)?.index ?? text.length;
      record.push(text.slice(at, end));
    }
    const next = text[end];
    if (next === separator) {
      at = end + 1;
      // The last cell of a text that ends behind a separator is empty.
      if (at === text.length) record.push('');
    } else if (next === undefined || next === '\n' || next === '\r') {
      records.push(record);
      record = [];
      at = end + (next === '\r' && text[end + 1] === '\n' ? 2 : 1);
    } else return { flaw: 'stray-quote', record: records.length + 1 };
  }
  if (record.length > 0 && records.length < most) records.push(record);
  return records;
};

/** Where the quotes end that were opened before `from`; two in a row are one that is meant. */
const closingQuote = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return -1;
};
