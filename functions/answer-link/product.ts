/** What nearly every browser also calls itself. */
const commonplace = new Set(['Mozilla', 'AppleWebKit', 'Gecko', 'Version', 'Mobile', 'KHTML']);
/** What others call themselves as well, the least telling last. */
const usual = ['Firefox', 'Chrome', 'Safari'];

/** No name of a product is longer. */
const mostLetters = 24;
/** Nobody reads further. */
const mostRead = 400;

/**
 * The product that a `User-Agent` names, of letters and hyphens alone, without version, system or device: enough to tell a
 * gateway from a person, too little to tell one person from another.
 */
export const productOf = (userAgent: string): string | undefined => {
  const named = [...userAgent.slice(0, mostRead).matchAll(/(?<![\w.-])([A-Za-z][A-Za-z-]*)\/\d/g)]
    .map(([, name = '']) => name)
    .filter((name) => name.length <= mostLetters && !commonplace.has(name));
  return named.find((name) => !usual.includes(name)) ?? usual.find((name) => named.includes(name));
};
