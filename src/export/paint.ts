/** How a shape is painted, as attributes that every program knows which opens SVG. Pure. */
import type { Declarations } from './cascade.ts';

export type Attributes = Readonly<Record<string, string>>;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text made safe for markup. */
export const escape = (text: string) => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/** What a picture's root element declares: the older name of links is the only one that Inkscape up to 1.2 follows. */
export const NAMESPACES: Attributes = {
  xmlns: 'http://www.w3.org/2000/svg',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

/** An element as text. */
export function write(tag: string, attributes: Attributes, inner = ''): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return inner ? `<${tag}${list.join('')}>${inner}</${tag}>` : `<${tag}${list.join('')}/>`;
}

/** What shapes take over from the group round them. */
const TAKEN_OVER = /^(fill|stroke|paint-order)/;

/** The paint inside an element: its own declarations over those of the element round it. */
export function paintIn(around: Readonly<Declarations>, own: Readonly<Declarations>): Declarations {
  const mine = Object.entries(own).filter(([name]) => TAKEN_OVER.test(name));
  return { ...around, ...Object.fromEntries(mine) };
}

/** What need not be said. */
const SILENT: Attributes = {
  'fill-opacity': '1',
  'stroke-width': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  'stroke-opacity': '1',
};

function partOf(paint: Readonly<Declarations>, part: 'fill' | 'stroke'): Attributes | null {
  if ((paint[part] ?? 'none') === 'none') return null;
  const named = Object.entries(paint).filter(
    ([name, value]) => name.startsWith(part) && SILENT[name] !== value,
  );
  return Object.fromEntries(named.map(([name, value]) => [name, value.replace(/px$/, '')]));
}

/**
 * The layers in which a shape is painted, the lowest first; none where nothing of it shows. There are two where the
 * stroke lies under the fill: few programs know `paint-order`.
 */
export function layersOf(paint: Readonly<Declarations>): Attributes[] {
  const [fill, stroke] = [partOf(paint, 'fill'), partOf(paint, 'stroke')];
  if (!stroke) return fill ? [fill] : [];
  if (!fill) return [{ fill: 'none', ...stroke }];
  return paint['paint-order'] === 'stroke' ? [{ fill: 'none', ...stroke }, fill] : [{ ...fill, ...stroke }];
}
