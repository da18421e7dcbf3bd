export type Point = readonly [x: number, y: number];

/** A smooth curve through `at(0)`…`at(1)` as operators of PDF: cubic Hermite pieces, true at any zoom. */
const curve = (pieces: number, at: (t: number) => Point): string => {
  const step = 1 / pieces;
  const slopeAt = (t: number): Point => {
    const [x1, y1] = at(t - step / 100);
    const [x2, y2] = at(t + step / 100);
    return [((x2 - x1) * 50) / 3, ((y2 - y1) * 50) / 3];
  };
  const data = [`${pair(at(0))} m`];
  for (let piece = 0; piece < pieces; piece += 1) {
    const [from, to] = [piece * step, (piece + 1) * step];
    const [[x1, y1], [dx1, dy1]] = [at(from), slopeAt(from)];
    const [[x2, y2], [dx2, dy2]] = [at(to), slopeAt(to)];
    data.push(`${pair([x1 + dx1, y1 + dy1])} ${pair([x2 - dx2, y2 - dy2])} ${pair([x2, y2])} c`);
  }
  return data.join('\n');
};

const pair = ([x, y]: Point): string => `${hundredths(x)} ${hundredths(y)}`;

const hundredths = (length: number): number => Math.round(length * 100) / 100;

/** A ring of overlapping loops around a centre, as an engine turner would cut it. */
export const rosette = ([cx, cy]: Point, radius: number, loop: number, loops: number): string =>
  curve(loops * 7, (t) => {
    const [slow, fast] = [2 * Math.PI * t, 2 * Math.PI * t * loops];
    return [cx + radius * Math.cos(slow) + loop * Math.cos(fast), cy + radius * Math.sin(slow) + loop * Math.sin(fast)];
  });

/** Strands that wind about each other from one point to another, each as far ahead of the last. */
export const braid = ([x1, y1]: Point, [x2, y2]: Point, strands: number, swing: number, length: number): string => {
  const distance = Math.hypot(x2 - x1, y2 - y1);
  const turns = Math.round(distance / length);
  const [along, across]: [Point, Point] = [
    [(x2 - x1) / distance, (y2 - y1) / distance],
    [(y1 - y2) / distance, (x2 - x1) / distance],
  ];
  const strand = (index: number): string =>
    curve(turns * 4, (t) => {
      const aside = swing * Math.sin(2 * Math.PI * (t * turns + index / strands));
      return [x1 + along[0] * t * distance + across[0] * aside, y1 + along[1] * t * distance + across[1] * aside];
    });
  return Array.from({ length: strands }, (_, index) => strand(index)).join('\n');
};

/** A lozenge around a centre. */
export const lozenge = ([cx, cy]: Point, size: number): string =>
  `${pair([cx - size, cy])} m ${pair([cx, cy - size])} l ${pair([cx + size, cy])} l ${pair([cx, cy + size])} l h`;
