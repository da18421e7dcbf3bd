/** Markup that may be put into a page as it is; made by `html` only. */
export class Html {
  readonly #markup: string;
  constructor(markup: string) {
    this.#markup = markup;
  }
  toString(): string {
    return this.#markup;
  }
}

/** `false` and `undefined` write nothing. */
type Value = string | number | Html | readonly Html[] | false | undefined;

/** Markup in which every value is escaped, for text and quoted attributes alike, unless it is markup itself. */
export const html = (literals: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(String.raw({ raw: literals }, ...values.map(markupOf)));

const markupOf = (value: Value): string => {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.join('');
  return escape(String(value));
};

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
