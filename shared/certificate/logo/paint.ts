/** What is inherited from the groups around a shape. */
export type Paint = {
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly strokeWidth: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly fillRule: 'nonzero' | 'evenodd';
  readonly fillOpacity: number;
  readonly strokeOpacity: number;
};

export const initialPaint: Paint = {
  fill: '#000000',
  stroke: undefined,
  strokeWidth: 1,
  cap: 'butt',
  join: 'miter',
  fillRule: 'nonzero',
  fillOpacity: 1,
  strokeOpacity: 1,
};

type Values = ReadonlyMap<string, string>;

/** Rules of a style sheet for classes, ids and elements: what drawing programs write; the later one wins. */
export const readSheet = (text: string): readonly (readonly [selector: string, values: Values])[] =>
  text
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .split('}')
    .filter((rule) => rule.trim() !== '')
    .flatMap((rule) => {
      const [selectors = '', body = ''] = rule.split('{', 2);
      return selectors.split(',').map((selector) => [selector.trim(), declarations(body)] as const);
    });

export const declarations = (text: string): Values =>
  new Map(
    text
      .split(';')
      .map((one) => one.split(':'))
      .flatMap(([name, ...value]) => (value.length > 0 ? [[name?.trim() ?? '', value.join(':').trim()] as const] : [])),
  );

/** The paint of an element inside one of `outer`; undefined, if a colour is none that can be printed. */
export const paintOf = (values: Values, outer: Paint): Paint | undefined => {
  const fill = colourOf(values.get('fill'), outer.fill, values);
  const stroke = colourOf(values.get('stroke'), outer.stroke, values);
  const among = <Keyword extends string>(name: string, words: readonly Keyword[], otherwise: Keyword): Keyword =>
    words.find((word) => word === values.get(name)) ?? otherwise;
  if (fill === 'unknown' || stroke === 'unknown') return undefined;
  const own = share(values.get('opacity'));
  const width = Number.parseFloat(values.get('stroke-width') ?? '');
  const strokeWidth = Number.isNaN(width) ? outer.strokeWidth : Math.abs(width);
  return {
    fill,
    // To PDF, a line without width is the thinnest there is.
    stroke: strokeWidth === 0 ? undefined : stroke,
    strokeWidth,
    cap: among('stroke-linecap', ['butt', 'round', 'square'], outer.cap),
    join: among('stroke-linejoin', ['miter', 'round', 'bevel'], outer.join),
    fillRule: among('fill-rule', ['nonzero', 'evenodd'], outer.fillRule),
    fillOpacity: outer.fillOpacity * own * share(values.get('fill-opacity')),
    strokeOpacity: outer.strokeOpacity * own * share(values.get('stroke-opacity')),
  };
};

const share = (text: string | undefined): number => {
  const value = Number.parseFloat(text ?? '1') / (text?.trim().endsWith('%') ? 100 : 1);
  return Number.isNaN(value) ? 1 : Math.min(1, Math.max(0, value));
};

/** Drawing programs write hexadecimal, and of names these at most. */
const named: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
  silver: '#c0c0c0',
  navy: '#000080',
  teal: '#008080',
  maroon: '#800000',
  gold: '#ffd700',
};

const colourOf = (text: string | undefined, outer: string | undefined, values: Values): string | undefined => {
  const value = text?.toLowerCase();
  if (value === undefined || value === 'inherit') return outer;
  if (value === 'none' || value === 'transparent') return undefined;
  if (value === 'currentcolor') return colourOf(values.get('color') ?? 'black', outer, new Map());
  if (/^#[\da-f]{6}$/.test(value)) return value;
  if (/^#[\da-f]{3}$/.test(value)) return value.replaceAll(/[\da-f]/g, '$&$&');
  const parts = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/.exec(value)?.slice(1).map(Number);
  if (parts?.every((part) => part <= 255))
    return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  return named[value] ?? 'unknown';
};
