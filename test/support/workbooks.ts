import { type Zippable, zipSync } from 'fflate';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

type Sheet = {
  /** The rows of its `sheetData`, as XML. */
  rows: string;
  name?: string;
  isHidden?: boolean;
};

type Given = {
  sheets: readonly Sheet[];
  /** `si` elements. */
  strings?: string;
  /** The number format of each style. */
  styles?: readonly number[];
  /** How a relation names its part; Google Sheets and openpyxl begin at the root. */
  target?: (sheet: number) => string;
  more?: Readonly<Record<string, string | Uint8Array>>;
};

/** A workbook as its parts: what programs write differs in more than any writer of ours would show. */
export const aWorkbook = ({ sheets, strings, styles = [0], target, more = {} }: Given): Uint8Array => {
  const places = sheets.map((_, index) => index + 1);
  const targetOf = target ?? ((sheet: number) => `worksheets/sheet${sheet}.xml`);
  const tags = sheets.map(
    ({ name, isHidden }, index) =>
      `<sheet name="${name ?? `S${index}`}" sheetId="${index + 5}"${isHidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const parts = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets>${tags.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${places
      .map((place) => `<Relationship Id="rId${place}" Type="${office}/worksheet" Target="${targetOf(place)}"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs>${styles.map((format) => `<xf numFmtId="${format}"/>`).join('')}</cellXfs></styleSheet>`,
    ...(strings !== undefined && { 'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings}</sst>` }),
    ...Object.fromEntries(
      sheets.map(({ rows }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...more,
  };
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) files[name] = Buffer.from(part);
  return zipSync(files, { level: 6 });
};

/** A cell that holds its own text. */
export const cell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** The headers and a pair, in the first two rows. */
export const onePair = `<row r="1">${['Mentor', 'Mentor email', 'Mentee', 'Mentee email'].map((text, at) => cell(`${'ABCD'[at]}1`, text)).join('')}</row>
<row r="2">${['Ana', 'ana@example.org', 'Bob', 'bob@example.org'].map((text, at) => cell(`${'ABCD'[at]}2`, text)).join('')}</row>`;

/** The same archive, whose list of parts says that one of them has another size once inflated. */
export const saying = (archive: Uint8Array, part: string, size: number): Uint8Array => {
  const changed = Buffer.from(archive);
  changed.writeUInt32LE(size, changed.lastIndexOf(part) - 46 + 24);
  return changed;
};
