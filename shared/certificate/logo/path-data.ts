/** How many numbers each command takes. */
const counts: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };
const segment = /\s*([mlhvcsqtaz])([^mlhvcsqtaz]*)/giy;
const number = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
const flag = /[\s,]*([01])/y;
const mostLong = 1e6;

/** The outline of a path, every number apart; undefined if it is not one from beginning to end. */
export const readPath = (data: string): string | undefined => {
  const segments = [...data.matchAll(segment)];
  const isWhole = segments.reduce((sum, [whole]) => sum + whole.length, 0) === data.length;
  if (!isWhole || segments[0]?.[1]?.toLowerCase() !== 'm') return undefined;
  const written = segments.map(([, letter = '', list = '']) => commandsOf(letter, list.trim()));
  return written.every((commands) => commands !== undefined) ? written.join('') : undefined;
};

/** One command, or as many as there are numbers for. */
const commandsOf = (letter: string, list: string): string | undefined => {
  const numbers = numbersOf(letter, list);
  const count = counts[letter.toLowerCase()] ?? 0;
  if (!numbers || (count === 0) !== (numbers.length === 0) || numbers.length % (count || 1) !== 0) return undefined;
  const starts = Array.from({ length: count === 0 ? 1 : numbers.length / count }, (_, index) => index * count);
  // Further points of a move are lines.
  const further = letter.replace('m', 'l').replace('M', 'L');
  return starts.map((at) => (at === 0 ? letter : further) + numbers.slice(at, at + count).join(' ')).join('');
};

/** The flags of an arc are written without a space after them. */
const numbersOf = (letter: string, list: string): readonly string[] | undefined => {
  const numbers: string[] = [];
  for (let at = 0; at < list.length;) {
    const isFlag = letter.toLowerCase() === 'a' && [3, 4].includes(numbers.length % 7);
    const pattern = isFlag ? flag : number;
    pattern.lastIndex = at;
    const [whole = '', found = 'none'] = pattern.exec(list) ?? [];
    if (!(Math.abs(Number(found)) <= mostLong)) return undefined;
    numbers.push(found);
    at += whole.length;
  }
  return numbers;
};
