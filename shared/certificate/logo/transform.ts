export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const each = /[\s,]*(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^()]*)\)/gy;

/** A `transform` as one matrix: undefined if there is none, "unknown" if it cannot be read from beginning to end. */
export const readTransform = (text: string): Matrix | undefined | 'unknown' => {
  let matrix: Matrix | undefined;
  each.lastIndex = 0;
  let end = 0;
  for (const [whole, name = '', list = ''] of text.matchAll(each)) {
    const numbers = list
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (!numbers.every((number) => Math.abs(number) <= 1e6)) return 'unknown';
    const next = one(name, numbers);
    if (!next) return 'unknown';
    matrix = matrix ? product(matrix, next) : next;
    end += whole.length;
  }
  return text.slice(end).trim() === '' ? matrix : 'unknown';
};

const one = (name: string, [a, b, c, d, e, f]: readonly number[]): Matrix | undefined => {
  if (a === undefined) return undefined;
  const turn = (a * Math.PI) / 180;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  switch (name) {
    case 'translate':
      return [1, 0, 0, 1, a, b ?? 0];
    case 'scale':
      return [a, 0, 0, b ?? a, 0, 0];
    case 'rotate':
      return product(product([1, 0, 0, 1, b ?? 0, c ?? 0], [cos, sin, -sin, cos, 0, 0]), [
        1,
        0,
        0,
        1,
        -(b ?? 0),
        -(c ?? 0),
      ]);
    case 'skewX':
      return [1, 0, Math.tan(turn), 1, 0, 0];
    case 'skewY':
      return [1, Math.tan(turn), 0, 1, 0, 0];
    default:
      return b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
        ? undefined
        : [a, b, c, d, e, f];
  }
};

const product = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];
