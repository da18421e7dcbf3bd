export const $ = (id) => document.getElementById(id);

export const element = (tag, { children = [], ...properties } = {}) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

export const json = async (path, options) => {
  const answer = await fetch(path, options);
  if (!answer.ok) throw new Error(await answer.text());
  return await answer.json();
};

/** A list keeps the focus on what had it when it is drawn again. */
export const fill = (list, items) => {
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.key : undefined;
  list.replaceChildren(...items.map((item) => element('li', { children: [item] })));
  if (focused) [...list.querySelectorAll('button')].find((button) => button.dataset.key === focused)?.focus();
};
