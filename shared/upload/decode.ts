import { type PlaceCode, problem, type Reading, refused } from '../domain/roster/problem.ts';

/** What Windows-1252 makes of the bytes 80 to 9F; those it leaves undefined stay control characters. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const signatures: readonly (readonly [string, PlaceCode])[] = [
  ['d0cf11e0', 'spreadsheet-file'],
  ['25504446', 'binary-file'],
  ['1f8b', 'binary-file'],
];

/** How the text of a file is written. */
export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252' | 'macintosh';
type Decoded = { text: string; encoding: Encoding };

/** The text of a file: UTF-8, UTF-16 with its mark, or else what Excel saves of old: Windows-1252, Mac Roman on a Mac. */
export const decodeText = (bytes: Uint8Array): Reading<Decoded> => {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  const signature = signatures.find(([mark]) => start.startsWith(mark));
  if (signature) return refused(problem(0, '', signature[1]));

  const decoded = start.startsWith('fffe')
    ? named('utf-16', strictly('utf-16le', bytes))
    : start.startsWith('feff')
      ? named('utf-16', strictly('utf-16be', bytes))
      : (named('utf-8', strictly('utf-8', bytes)) ??
        (isCut(bytes) ? 'cut' : start.startsWith('efbbbf') ? undefined : asOfOld(bytes)));
  if (decoded === 'cut') return refused(problem(0, '', 'truncated-file'));
  if (decoded === undefined) return refused(problem(0, '', 'unreadable-file'));

  const control = decoded.text.search(/[^\P{Cc}\t\r\n]/u);
  return control < 0
    ? { ok: true, value: decoded }
    : refused(problem(lineAt(decoded.text, control), '', 'binary-file'));
};

const named = (encoding: Encoding, text: string | undefined): Decoded | undefined =>
  text === undefined ? undefined : { text, encoding };

const strictly = (encoding: string, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (byte) => windows1252.charAt(byte.charCodeAt(0) - 0x80));

/**
 * Accents of small letters after a letter in Mac Roman, which Windows-1252 gives to signs that stand nowhere in a word or to
 * nothing at all; and the accents of Windows-1252, which Mac Roman gives to other signs.
 */
const inMacRoman = /(?<=[a-z])[\x87-\x89\x8b\x8d-\x90\x95\x99\x9d]/g;
const inWindows = /(?<=[A-Za-z])[\xe0-\xff]/g;

const asOfOld = (bytes: Uint8Array): Decoded => {
  const letters = Buffer.from(bytes).toString('latin1');
  const ofMac = letters.match(inMacRoman)?.length ?? 0;
  return ofMac > (letters.match(inWindows)?.length ?? 0)
    ? { encoding: 'macintosh', text: new TextDecoder('macintosh').decode(bytes) }
    : { encoding: 'windows-1252', text: latin(bytes) };
};

/** UTF-8 that ends in the middle of a character; if no other character tells, it is taken for Windows-1252. */
const isCut = (bytes: Uint8Array): boolean =>
  [1, 2, 3].some((length) => {
    const lead = bytes.at(-length) ?? 0;
    const needed = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 0;
    const rest = needed > length ? strictly('utf-8', bytes.subarray(0, -length)) : undefined;
    return rest !== undefined && /[^\0-\u007f]/.test(rest);
  });

const lineAt = (text: string, index: number): number => text.slice(0, index).split(/\r\n|\r|\n/).length;
