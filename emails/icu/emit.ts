import { type MessageFormatElement, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Language } from '../../shared/domain/programme.ts';
import { typographic } from '../typography.ts';
import type { Message } from './parse.ts';

/** By dotted key, in each language the same keys and parameters. */
export type Messages = Readonly<Record<Language, ReadonlyMap<string, Message>>>;

const helpers = ['clock', 'day', 'longDay', 'number', 'ordinal', 'plural'];

/** The TypeScript module of a namespace: constants, and functions of string concatenation. */
export const emit = (namespace: string, { fr, en }: Messages): string => {
  const type = `${namespace.charAt(0).toUpperCase()}${namespace.slice(1)}Messages`;
  const types = nested(new Map([...fr].map(([key, message]) => [key, typeOf(message)])), ';');
  const inLanguage = (language: Language, messages: ReadonlyMap<string, Message>): string =>
    `const ${language}: ${type} = ${nested(new Map([...messages].map(([key, message]) => [key, valueOf(language, message)])), ',')};`;
  const body = [
    `export type ${type} = ${types};`,
    inLanguage('fr', fr),
    inLanguage('en', en),
    `export const ${namespace}: Readonly<Record<Language, ${type}>> = { fr, en };`,
  ].join('\n\n');
  // Literals are left aside: they may hold any word.
  const code = body.replaceAll(/"(?:[^"\\]|\\.)*"/g, '');
  const times = ['Day', 'WallTime'].filter((type) => code.includes(`: ${type}`));
  const used = helpers.filter((name) => code.includes(`${name}(`));
  return [
    '// Made by emails/build.ts from emails/messages; not to be edited.',
    [
      `import type { Language } from '../../../shared/domain/programme.ts';`,
      ...(times.length > 0 ? [`import type { ${times.join(', ')} } from '../../../shared/domain/time.ts';`] : []),
      ...(used.length > 0 ? [`import { ${used.join(', ')} } from '../../format.ts';`] : []),
    ].join('\n'),
    body,
    '',
  ].join('\n\n');
};

/** An object literal or type; dotted keys become objects in objects. */
const nested = (entries: ReadonlyMap<string, string>, separator: ',' | ';', depth = 1): string => {
  const groups = Map.groupBy(entries, ([key]) => key.split('.', 1).join());
  const indent = '  '.repeat(depth);
  const lines = [...groups].map(([name, inner]) => {
    const rest = new Map(inner.map(([key, code]) => [key.slice(name.length + 1), code]));
    const key = `${separator === ';' ? 'readonly ' : ''}${name.includes('-') ? JSON.stringify(name) : name}`;
    return `${indent}${key}: ${rest.get('') ?? nested(rest, separator, depth + 1)}${separator}`;
  });
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth - 1)}}`;
};

const typeOf = ({ parameters }: Message): string => {
  if (parameters.size === 0) return 'string';
  const fields = [...parameters].map(([name, type]) => `readonly ${name}: ${type}`);
  return `(a: { ${fields.join('; ')} }) => string`;
};

const valueOf = (language: Language, { elements, parameters }: Message): string =>
  `${parameters.size === 0 ? '' : '(a) => '}${concatenation(language, elements)}`;

const concatenation = (language: Language, elements: readonly MessageFormatElement[], counted = ''): string =>
  elements.map((element) => term(language, element, counted)).join(' + ') || '""';

/** `counted` is the argument that `#` stands for. */
const term = (language: Language, element: MessageFormatElement, counted: string): string => {
  switch (element.type) {
    case TYPE.literal:
      return JSON.stringify(typographic(language, element.value));
    case TYPE.argument:
      return `a.${element.value}`;
    case TYPE.number:
      return `number("${language}", a.${element.value})`;
    case TYPE.pound:
      return `number("${language}", a.${counted})`;
    case TYPE.date:
      return `${element.style === 'day' ? 'day' : 'longDay'}("${language}", a.${element.value})`;
    case TYPE.select:
      return choice(
        Object.entries(element.options).map(([key, { value }]) => [
          key === 'other' ? '' : `a.${element.value} === ${JSON.stringify(key)}`,
          concatenation(language, value, counted),
        ]),
      );
    case TYPE.plural: {
      const category = `${element.pluralType === 'ordinal' ? 'ordinal' : 'plural'}("${language}", a.${element.value})`;
      return choice(
        Object.entries(element.options).map(([key, { value }]) => [
          condition(key, `a.${element.value}`, category),
          concatenation(language, value, element.value),
        ]),
      );
    }
    case TYPE.time:
      return `clock("${language}", a.${element.value})`;
    case TYPE.tag:
      throw new Error(`${element.value} has passed the rules of a message, and should not have.`);
    default:
      return element satisfies never;
  }
};

const condition = (key: string, count: string, category: string): string => {
  if (key === 'other') return '';
  return key.startsWith('=') ? `${count} === ${key.slice(1)}` : `${category} === "${key}"`;
};

/** Exact counts are asked first; what has no condition, else what was written last, is what remains. */
const choice = (branches: readonly (readonly [condition: string, code: string])[]): string => {
  const rank = ([condition]: readonly [string, string]): number =>
    condition === '' ? 2 : / === -?\d+$/.test(condition) ? 0 : 1;
  const ordered = branches.toSorted((one, other) => rank(one) - rank(other));
  const last = ordered.length - 1;
  return `(${ordered.map(([condition, code], index) => (index === last ? code : `${condition} ? ${code} : `)).join('')})`;
};
