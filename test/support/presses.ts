/** A press that a page offers: what its form posts if a button is pressed and nothing else is touched. */
export type Press = {
  /** Where to; the page's own address if undefined. */
  action: string | undefined;
  fields: readonly Field[];
};
type Field = readonly [name: string, value: string];
type Attributes = Readonly<Record<string, string>>;

/** Every press that a page of ours offers, in its order. */
export const pressesOf = (page: string): readonly Press[] =>
  [...page.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].flatMap(([, tag = '', body = '']) => {
    const { action } = attributesOf(tag);
    const fields = fieldsOf(body);
    return [...body.matchAll(/<button\b([^>]*)>/g)].map(([, button = '']) => {
      const { name, value = '' } = attributesOf(button);
      return { action, fields: name === undefined ? fields : [...fields, [name, value] as const] };
    });
  });

/** The press of the button that says `answer`. */
export const pressThatSays = (page: string, answer: string): Press => {
  const presses = pressesOf(page);
  const found = presses.find((press) => answerOf(press) === answer);
  if (!found) throw new Error(`The page offers no "${answer}", but: ${presses.map(answerOf).join(', ') || 'nothing'}.`);
  return found;
};

export const answerOf = ({ fields }: Press): string | undefined => fields.find(([name]) => name === 'answer')?.[1];

/** What a browser posts for a press. */
export const bodyOf = ({ fields }: Press): URLSearchParams => {
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  return body;
};

const fieldsOf = (form: string): readonly Field[] => {
  const inputs = [...form.matchAll(/<input\b([^>]*)>/g)].map(([, tag = '']) => attributesOf(tag)).filter(counts);
  const chosen = [...form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)].map(([, tag = '', options = '']) => ({
    ...attributesOf(tag),
    value: chosenOf(options),
  }));
  const written = [...form.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)].map(([, tag = '', value = '']) => ({
    ...attributesOf(tag),
    value: textOf(value),
  }));
  const fields: readonly Attributes[] = [...inputs, ...chosen, ...written];
  return fields.flatMap(({ name, value = 'on' }) => (name === undefined ? [] : [[name, value] as const]));
};

const chosenOf = (options: string): string => {
  const all = [...options.matchAll(/<option\b([^>]*)>([^<]*)/g)].map(([, option = '', label = '']): Attributes => ({
    value: textOf(label),
    ...attributesOf(option),
  }));
  return (all.find(({ selected }) => selected !== undefined) ?? all[0])?.['value'] ?? '';
};

/** Boxes and circles say nothing unless they are ticked. */
const counts = ({ type, checked }: Attributes): boolean =>
  (type !== 'checkbox' && type !== 'radio') || checked !== undefined;

const attributesOf = (tag: string): Attributes =>
  Object.fromEntries(
    [...tag.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [name, textOf(value)]),
  );

const entities: Attributes = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const textOf = (markup: string): string =>
  markup.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] ?? '');
