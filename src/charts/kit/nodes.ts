/**
 * A scene as a plain list of elements: the one place where marks turn into
 * SVG, shared by the writer at build and the live picture.
 */
import type { Mark, Scene } from './contract.ts';
import { num } from './shapes.ts';

export interface SvgNode {
  /** Unique among its siblings. */
  key: string;
  tag: 'path' | 'line' | 'rect' | 'circle' | 'text' | 'g';
  attributes: Readonly<Record<string, string>>;
  text?: string;
  children?: SvgNode[];
}

const FRACTION = /-?(?:\d*\.\d+(?:e[-+]?\d+)?|\d+e[-+]?\d+)/gi;

/** A path with its numbers rounded to what the eye can see. */
const roundPath = (d: string) =>
  d.replace(FRACTION, (n, at: number) => {
    const rounded = num(Number(n));
    // A sign or a point may have been all that kept two numbers apart.
    return /[\d.]/.test(d[at - 1] ?? '') && !rounded.startsWith('-') ? ` ${rounded}` : rounded;
  });

/** Attributes of a mark's own geometry, in the order in which they are written. */
function geometry(mark: Mark): Record<string, string> {
  switch (mark.kind) {
    case 'path':
      return { d: roundPath(mark.d) };
    case 'line':
      return { x1: num(mark.x1), y1: num(mark.y1), x2: num(mark.x2), y2: num(mark.y2) };
    case 'rect': {
      const size = { width: num(Math.max(0, mark.width)), height: num(Math.max(0, mark.height)) };
      const rx = num(Math.max(0, mark.rx ?? 0));
      return { x: num(mark.x), y: num(mark.y), ...size, ...(rx === '0' ? {} : { rx }) };
    }
    case 'circle':
      return { cx: num(mark.cx), cy: num(mark.cy), r: num(Math.max(0, mark.r)) };
    case 'text':
      return {
        x: num(mark.x),
        y: num(mark.y),
        'font-size': num(mark.size),
        ...(mark.weight === 600 ? { 'font-weight': '600' } : {}),
        ...(mark.anchor && mark.anchor !== 'start' ? { 'text-anchor': mark.anchor } : {}),
      };
    case 'group':
      return mark.x || mark.y ? { transform: `translate(${num(mark.x)},${num(mark.y)})` } : {};
  }
}

function nodeOf(mark: Mark): SvgNode {
  const { key, kind, classes, claim, opacity = 1 } = mark;
  const attributes: Record<string, string> = {};
  if (classes) attributes['class'] = classes;
  Object.assign(attributes, geometry(mark));
  const shown = Math.round(Math.max(0, opacity) * 100) / 100;
  if (shown < 1) attributes['opacity'] = String(shown);
  if (claim) attributes['data-claim'] = claim;
  if (kind === 'group') return { key, tag: 'g', attributes, children: mark.marks.map(nodeOf) };
  if (kind === 'text') return { key, tag: 'text', attributes, text: mark.text };
  return { key, tag: kind, attributes };
}

/** The elements of a scene in painting order. */
export function nodesOf(scene: Scene): SvgNode[] {
  return scene.marks.map(nodeOf);
}
