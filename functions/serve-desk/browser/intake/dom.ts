type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element; an attribute that is false or undefined is left out. */
export const element = <T extends keyof HTMLElementTagNameMap>(
  tag: T,
  attributes: Attributes,
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children.filter((child) => child !== undefined && child !== false));
  return made;
};

/** The element of the page that has this id, of the kind that it is written as. */
export const byId = <T extends HTMLElement>(id: string, kind: abstract new (...given: never[]) => T): T => {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`The page has no ${id}.`);
  return found;
};

export const show = (id: string, isShown: boolean): void => {
  byId(id, HTMLElement).hidden = !isShown;
};

/** Says something where screen readers listen. */
export const say = (id: string, text: string): void => {
  const place = byId(id, HTMLElement);
  if (place.textContent !== text) place.textContent = text;
};

/** Hands a file to whoever looks at the page. */
export const save = (name: string, content: Blob): void => {
  const url = URL.createObjectURL(content);
  const link = element('a', { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
};
