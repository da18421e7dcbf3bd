import { declarations, initialPaint, type Paint, paintOf, readSheet } from './paint.ts';
import { lengthOf, outlineOf } from './shapes.ts';
import { type Matrix, readTransform } from './transform.ts';
import { type Element, readXml } from './xml.ts';

type Step = { readonly move: Matrix } | { readonly clip: string };

/** One outline, how it is painted, and what moves or clips it from the outside in. */
export type Shape = { readonly outline: string; readonly paint: Paint; readonly steps: readonly Step[] };

export type Logo = {
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  readonly shapes: readonly Shape[];
};

/** Why a drawing cannot be printed, for whoever chose it. */
export type LogoProblem = {
  readonly problem: 'noDrawing' | 'element' | 'reference' | 'colour' | 'outline' | 'empty';
  /** Which element, attribute or value. */
  readonly what: string;
};

/** A small file may repeat a large clip two thousand times; what is drawn has an end too. */
const mostDrawn = 300_000;

/** What changes a shape in ways that we do not print. */
const unprinted = ['filter', 'mask', 'mix-blend-mode', 'stroke-dasharray', 'marker-start', 'marker-mid', 'marker-end'];

const silent = new Set(['title', 'desc', 'metadata', 'style', 'defs', 'clipPath']);
const groups = new Set(['svg', 'g', 'a']);
const shapeNames = new Set(['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon']);

/**
 * Reads a logo that somebody sent: shapes in plain colours, and nothing else. What we would have to leave out is a reason
 * to refuse all of it: a logo without its gradient is another logo.
 */
export const readLogo = (svg: string): Logo | LogoProblem => {
  const root = readXml(svg.replace(/^\uFEFF/, '').trim());
  if (root?.name !== 'svg') return { problem: 'noDrawing', what: root?.name ?? '' };
  const everything = flattened(root);
  const refused = everything.map((one) => refusal(one, one === root)).find((problem) => problem !== undefined);
  if (refused) return refused;
  const box = boxOf(root);
  if (!box) return { problem: 'outline', what: 'viewBox' };
  const rules = everything.flatMap(({ name, text }) => (name === 'style' ? readSheet(text) : []));
  const unread = rules.find(([selector]) => !/^[\w-]*(?:[.#][\w-]+)?$/.test(selector));
  if (unread) return { problem: 'reference', what: unread[0].slice(0, 40) };
  const read = reader(everything, rules, box);
  try {
    const shapes = read(root, initialPaint, []);
    return shapes.length > 0 ? { box, shapes } : { problem: 'empty', what: 'svg' };
  } catch (error) {
    if (error instanceof Unprintable) return error.why;
    throw error;
  }
};

/** Carries a problem out of the depths of a drawing. */
class Unprintable extends Error {
  override readonly name = 'Unprintable';
  readonly why: LogoProblem;
  constructor(problem: LogoProblem['problem'], what: string) {
    super(`This drawing cannot be printed: ${problem} ${what}.`);
    this.why = { problem, what };
  }
}

const flattened = (element: Element): readonly Element[] => [element, ...element.children.flatMap(flattened)];

/** Editors keep notes in elements and attributes of their own, `sodipodi:namedview`. */
const isNote = (name: string): boolean => name.includes(':');

const refusal = ({ name, attributes, text }: Element, isRoot: boolean): LogoProblem | undefined => {
  if (name === 'svg' && !isRoot) return { problem: 'element', what: name };
  if (!silent.has(name) && !groups.has(name) && !shapeNames.has(name) && !isNote(name) && !isNamespace(name))
    return { problem: 'element', what: name };
  for (const [key, value] of attributes)
    if (/^on|href$/i.test(key) || (/url\s*\(/i.test(value) && !(key === 'clip-path' || key === 'style')))
      return { problem: 'reference', what: key };
  const styles = `${attributes.get('style') ?? ''}${name === 'style' ? text : ''}`;
  return /@import|url\s*\((?!\s*["']?#)/i.test(styles) ? { problem: 'reference', what: 'style' } : undefined;
};

/** What metadata hold: `rdf:RDF`, `dc:title`. */
const isNamespace = (name: string): boolean => name === 'RDF' || name === 'Work';

const boxOf = ({ attributes }: Element): Logo['box'] | undefined => {
  const [x, y, width, height] = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(lengthOf);
  const own = { x: x ?? 0, y: y ?? 0, width: width ?? 0, height: height ?? 0 };
  const named = {
    x: 0,
    y: 0,
    width: lengthOf(attributes.get('width')) ?? 0,
    height: lengthOf(attributes.get('height')) ?? 0,
  };
  return [own, named].find((box) => box.width > 0 && box.height > 0);
};

const reader = (everything: readonly Element[], rules: ReturnType<typeof readSheet>, box: Logo['box']) => {
  let drawn = 0;
  const valuesOf = ({ name, attributes }: Element): ReadonlyMap<string, string> => {
    const classes = (attributes.get('class') ?? '').split(/\s+/).map((one) => `.${one}`);
    const selectors = new Set([name, ...classes, `#${attributes.get('id')}`, ...classes.map((one) => name + one)]);
    const matching = rules.flatMap(([selector, values]) => (selectors.has(selector) ? [...values] : []));
    return new Map([...attributes, ...matching, ...declarations(attributes.get('style') ?? '')]);
  };

  const outlines = new Map<Element, string>();
  const outline = (element: Element): string => {
    const data = outlines.get(element) ?? outlineOf(element.name, element.attributes, box);
    if (data === undefined) throw new Unprintable('outline', element.name);
    outlines.set(element, data);
    return data;
  };

  const moveOf = ({ attributes }: Element): Matrix | undefined => {
    const move = readTransform(attributes.get('transform') ?? '');
    if (move === 'unknown') throw new Unprintable('outline', 'transform');
    return move;
  };

  const clipsOf = (reference: string | undefined): readonly Step[] => {
    if (reference === undefined || reference === 'none') return [];
    const [, id] = /^url\(\s*["']?#([^"')]+)["']?\s*\)$/.exec(reference) ?? [];
    const clip = everything.find(({ name, attributes }) => name === 'clipPath' && attributes.get('id') === id);
    const isPlain =
      clip?.attributes.get('clipPathUnits') !== 'objectBoundingBox' && clip?.children.every((one) => !moveOf(one));
    if (!clip || !isPlain) throw new Unprintable('reference', 'clip-path');
    return [{ clip: clip.children.map(outline).join('') }];
  };

  const read = (element: Element, outer: Paint, around: readonly Step[]): readonly Shape[] => {
    if (silent.has(element.name) || isNote(element.name)) return [];
    const values = valuesOf(element);
    if (values.get('display') === 'none' || values.get('visibility') === 'hidden') return [];
    const paint = paintOf(values, outer);
    if (!paint) throw new Unprintable('colour', `${values.get('fill') ?? ''} ${values.get('stroke') ?? ''}`.trim());
    for (const name of unprinted)
      if (!['none', 'normal', undefined].includes(values.get(name))) throw new Unprintable('reference', name);
    if (values.get('transform') !== element.attributes.get('transform')) throw new Unprintable('outline', 'transform');
    const move = moveOf(element);
    const steps = [...around, ...(move ? [{ move }] : []), ...clipsOf(values.get('clip-path'))];
    if (groups.has(element.name)) return element.children.flatMap((child) => read(child, paint, steps));
    if (paint.fill === undefined && paint.stroke === undefined) return [];
    const shape = { outline: outline(element), paint, steps };
    drawn += steps.reduce((sum, step) => sum + ('clip' in step ? step.clip.length : 0), shape.outline.length);
    if (drawn > mostDrawn) throw new Unprintable('outline', element.name);
    return [shape];
  };
  return read;
};
