/** `7Q4M-XK2P-9DTR`: the number as people read it aloud. */
export const printedId = (id: string): string => id.replace(/(.{4})(?=.)/g, '$1-');
