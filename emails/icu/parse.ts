import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { Language } from '../../shared/domain/programme.ts';
import type { Written } from './read.ts';

/** A message that follows the rules of its language. */
export type Message = Written & {
  elements: readonly MessageFormatElement[];
  /** TypeScript types by argument name. */
  parameters: ReadonlyMap<string, string>;
};

/** The message, and what is wrong with it; none if it cannot be read at all. */
export const parseMessage = (
  language: Language,
  written: Written,
): { message?: Message; problems: readonly string[] } => {
  try {
    const elements = parse(asOneLine(written.text), { requiresOtherClause: false });
    const every = withInner(elements);
    const parameters = new Map<string, string>();
    const problems = every.flatMap((element) => complaints(language, element));
    for (const [name, type] of every.flatMap(parameterOf)) {
      const other = parameters.get(name) ?? type;
      if (other !== type) problems.push(`${name} is used as ${other} and as ${type}.`);
      parameters.set(name, type);
    }
    return { message: { ...written, elements, parameters }, problems: problems.map((what) => `${written.at} ${what}`) };
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error);
    return { problems: [`${written.at} This is not ICU MessageFormat: ${what}.`] };
  }
};

/** Also, for ICU an apostrophe before a brace quotes it: `l'{name}` would print the brace. Here it always is an apostrophe. */
const asOneLine = (text: string): string => text.replaceAll(/''?/g, '’').replaceAll(/ *\n */g, ' ');

/** With the elements in the branches of each. */
const withInner = (elements: readonly MessageFormatElement[]): readonly MessageFormatElement[] =>
  elements.flatMap((element) =>
    'options' in element
      ? [element, ...Object.values(element.options).flatMap(({ value }) => withInner(value))]
      : [element],
  );

const parameterOf = (element: MessageFormatElement): readonly [name: string, type: string][] => {
  switch (element.type) {
    case TYPE.argument:
      return [[element.value, 'string']];
    case TYPE.number:
    case TYPE.plural:
      return [[element.value, 'number']];
    case TYPE.date:
      return [[element.value, 'Day']];
    case TYPE.time:
      return [[element.value, 'WallTime']];
    case TYPE.select: {
      const keys = Object.keys(element.options);
      const union = keys.toSorted().map((key) => JSON.stringify(key));
      return [[element.value, keys.includes('other') ? 'string' : union.join(' | ')]];
    }
    case TYPE.literal:
    case TYPE.pound:
    case TYPE.tag:
      return [];
    default:
      return element satisfies never;
  }
};

const complaints = (language: Language, element: MessageFormatElement): readonly string[] => {
  switch (element.type) {
    case TYPE.literal:
      if (/<\/?[a-z]/i.test(element.value)) return [noTags];
      return element.value.includes('}') ? ['A brace is closed that was never opened.'] : [];
    case TYPE.tag:
      return [noTags];
    case TYPE.time:
      return [...nameComplaints(element.value), ...(element.style ? [unknownStyle(element.value, 'time')] : [])];
    case TYPE.number:
      return [...nameComplaints(element.value), ...(element.style ? [unknownStyle(element.value, 'number')] : [])];
    case TYPE.date:
      return element.style === 'day' || element.style === 'longDay'
        ? nameComplaints(element.value)
        : [unknownStyle(element.value, 'date')];
    case TYPE.select:
      return Object.keys(element.options).length > 1
        ? nameComplaints(element.value)
        : [`The select of ${element.value} has nothing to choose from.`];
    case TYPE.plural:
      return [...nameComplaints(element.value), ...pluralComplaints(language, element)];
    case TYPE.argument:
      return nameComplaints(element.value);
    case TYPE.pound:
      return [];
    default:
      return element satisfies never;
  }
};

const noTags = 'A message holds no tags.';

const unknownStyle = (name: string, format: string): string =>
  `${name} has an unknown format: {x, number}, {x, time}, {x, date, day} and {x, date, longDay} are known, no other ${format}.`;

const nameComplaints = (name: string): readonly string[] =>
  /^[a-z][a-zA-Z0-9]*$/.test(name) ? [] : [`An argument is named likeThis, not ${name}.`];

const pluralComplaints = (
  language: Language,
  { value, options, offset, pluralType = 'cardinal' }: Extract<MessageFormatElement, { type: TYPE.plural }>,
): readonly string[] => {
  const categories: readonly string[] = new Intl.PluralRules(language, {
    type: pluralType,
  }).resolvedOptions().pluralCategories;
  const given = Object.keys(options).filter((key) => !key.startsWith('='));
  return [
    ...categories.filter((key) => !given.includes(key)).map((key) => `The plural of ${value} lacks “${key}”.`),
    ...given
      .filter((key) => !categories.includes(key))
      .map((key) => `The plural of ${value} has “${key}”, which this language never uses.`),
    ...(offset === 0 ? [] : [`The plural of ${value} has an offset, which nothing here needs.`]),
  ];
};
