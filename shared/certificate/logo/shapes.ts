import { readPath } from './path-data.ts';

type Attributes = ReadonlyMap<string, string>;
type Box = { readonly width: number; readonly height: number };

/** A length in the drawing's own units; those of print and percentages of nothing in particular are not for logos. */
export const lengthOf = (text: string | undefined): number | undefined => {
  const [, digits] = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(?:px)?\s*$/i.exec(text ?? '') ?? [];
  const length = Number(digits);
  return digits !== undefined && Math.abs(length) <= 1e6 ? length : undefined;
};

/** The outline of a basic shape as path data; undefined if its attributes make none. */
export const outlineOf = (name: string, attributes: Attributes, box: Box): string | undefined => {
  const length = (key: string, whole = box.width): number | undefined => {
    const text = attributes.get(key);
    if (text === undefined) return 0;
    const [, percent] = /^\s*([\d.]+)%\s*$/.exec(text) ?? [];
    return percent === undefined ? lengthOf(text) : (Number(percent) / 100) * whole;
  };
  switch (name) {
    case 'path':
      return readPath(attributes.get('d') ?? '');
    case 'polygon':
    case 'polyline': {
      const points = attributes.get('points') ?? '';
      return readPath(`M${points}${name === 'polygon' ? 'Z' : ''}`);
    }
    case 'line': {
      const ends = [length('x1'), length('y1', box.height), length('x2'), length('y2', box.height)];
      return areKnown(ends) ? `M${ends[0]} ${ends[1]}L${ends[2]} ${ends[3]}` : undefined;
    }
    case 'circle':
    case 'ellipse': {
      const [rx, ry] = name === 'circle' ? [length('r'), length('r')] : [length('rx'), length('ry', box.height)];
      const [cx, cy] = [length('cx'), length('cy', box.height)];
      return areKnown([cx, cy, rx, ry]) ? oval(Number(cx), Number(cy), Number(rx), Number(ry)) : undefined;
    }
    case 'rect': {
      const [x, y] = [length('x'), length('y', box.height)];
      const [width, height] = [length('width'), length('height', box.height)];
      const rx = length(attributes.has('rx') ? 'rx' : 'ry');
      const ry = length(attributes.has('ry') ? 'ry' : 'rx');
      const all = [x, y, width, height, rx, ry].filter((one) => one !== undefined);
      return all.length === 6 ? rectangle(all) : undefined;
    }
    default:
      return undefined;
  }
};

const areKnown = (numbers: readonly (number | undefined)[]): boolean => numbers.every((one) => one !== undefined);

const oval = (cx: number, cy: number, rx: number, ry: number): string =>
  `M${cx - rx} ${cy}A${rx} ${ry} 0 1 0 ${cx + rx} ${cy}A${rx} ${ry} 0 1 0 ${cx - rx} ${cy}Z`;

const rectangle = ([x = 0, y = 0, width = 0, height = 0, ...radii]: readonly number[]): string => {
  const [rx, ry] = [Math.min(radii[0] ?? 0, width / 2), Math.min(radii[1] ?? 0, height / 2)];
  if (rx <= 0 || ry <= 0) return `M${x} ${y}h${width}v${height}h${-width}Z`;
  const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
  return [
    `M${x + rx} ${y}h${width - 2 * rx}${corner(rx, ry)}v${height - 2 * ry}${corner(-rx, ry)}`,
    `h${2 * rx - width}${corner(-rx, -ry)}v${2 * ry - height}${corner(rx, -ry)}Z`,
  ].join('');
};
