import { limits } from '../domain/roster/table.ts';
import { type Parts, textOf } from './workbook-parts.ts';

/** A sheet by its place in the workbook, which counts from 1, and the part that holds its cells. */
type Sheet = { place: number; part: string; isHidden: boolean };

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];

/** The sheets of a workbook as their tabs stand; those that are hidden come last. */
export const sheetsOf = (parts: Parts): readonly Sheet[] => {
  const relations = textOf(parts['xl/_rels/workbook.xml.rels']).match(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? [];
  const targets = new Map(
    relations.map((tag) => [attribute(tag, 'Id'), attribute(tag, 'Target')?.replace(/^\/?(?:xl\/)?/, 'xl/')]),
  );
  const tags = textOf(parts['xl/workbook.xml']).match(/<(?:\w+:)?sheet\s[^<>]*>/g) ?? [];
  const sheets = tags.flatMap((tag, index): Sheet[] => {
    const part = targets.get(attribute(tag, '\\w+:id'));
    const isHidden = /hidden$/i.test(attribute(tag, 'state') ?? '');
    return part === undefined || !(part in parts) ? [] : [{ place: index + 1, part, isHidden }];
  });
  return sheets.toSorted((one, other) => Number(one.isHidden) - Number(other.isHidden));
};

/** Cells and rows that hold nothing but a look: there may be a million of them. */
export const withoutEmpties = (xml: string): string =>
  xml
    .replace(/<(?:\w+:)?c\b[^<>]*\/>/g, '')
    .replace(/<((?:\w+:)?c)\b[^<>]*>\s*<\/\1>/g, '')
    .replace(/<(?:\w+:)?row\b[^<>]*\/>/g, '')
    .replace(/<((?:\w+:)?row)\b[^<>]*>\s*<\/\1>/g, '');

const attributes = String.raw`(?:\s+[\w:]+\s*=\s*"[^"<>]*")*?`;
const cells = new RegExp(String.raw`<(?:\w+:)?c${attributes}\s+r="([A-Z]{1,3})([1-9]\d{0,6})"${attributes}\s*>`, 'g');
const rows = new RegExp(String.raw`<(?:\w+:)?row${attributes}\s+r="([1-9]\d{0,6})"${attributes}\s*>`, 'g');

/** Rows that a title and a blank line may take above the headers. */
const rowsAbove = 10;

/**
 * How far the cells of a sheet reach, told before they are read: its reader fills whatever lies between. A cell that does
 * not say where it stands is not of a workbook that any known program writes.
 */
export const reachOf = (xml: string): 'none' | 'fits' | 'unclear' | { beyond: 'rows' | 'columns'; row: number } => {
  if (/<!/.test(xml)) return 'unclear';
  let found = 0;
  for (const [, letters = '', row] of xml.matchAll(cells)) {
    found += 1;
    if (Number(row) > limits.rows + 1 + rowsAbove) return { beyond: 'rows', row: limits.rows + 2 };
    if (columnOf(letters) > limits.columns) return { beyond: 'columns', row: Number(row) };
  }
  let foundRows = 0;
  for (const [, row] of xml.matchAll(rows)) {
    foundRows += 1;
    if (Number(row) > limits.rows + 1 + rowsAbove) return { beyond: 'rows', row: limits.rows + 2 };
  }
  const isClear = found === countOf(xml, /<(?:\w+:)?c[\s/>]/g) && foundRows === countOf(xml, /<(?:\w+:)?row[\s/>]/g);
  return isClear ? (found > 0 ? 'fits' : 'none') : 'unclear';
};

const countOf = (text: string, pattern: RegExp): number => {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count += 1;
  return count;
};

/** A is 1, Z is 26, AA is 27. */
const columnOf = (letters: string): number =>
  [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
