/** Scenes as SVG text that needs nothing round it: text as paths, styles as plain rules with values. */
import type { Scene } from '../charts/kit/contract.ts';
import { nodesOf, type SvgNode } from '../charts/kit/nodes.ts';
import { dress, ground, type Declarations, type Styled, type Theme } from './cascade.ts';
import type { FaceName, Faces } from './faces.ts';
import { outline } from './outline.ts';

/** A line of text of the frame round a picture. */
export interface Line {
  text: string;
  x: number;
  y: number;
  size: number;
  face: FaceName;
  anchor?: 'start' | 'middle' | 'end';
  tracking?: number;
  /** A text class of the chart kit. */
  classes: 't-label' | 't-muted';
}

export interface Canvas {
  /** A scene's marks as SVG text. */
  marks(scene: Pick<Scene, 'marks'>): string;
  /** Lines of text as SVG text. */
  lines(lines: readonly Line[]): string;
  /** A plain element, dressed by the chart's classes. */
  element(tag: SvgNode['tag'], attributes: Readonly<Record<string, string>>): string;
  /** The colour of a token, with its value: `ground`, `ink` and so on. */
  token(name: string): string;
  /** The rules for everything drawn so far. */
  css(): string;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** Text made safe for markup. */
export const escape = (text: string) => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);

/** What says how a shape is painted; type and layout mean nothing to a path. */
const PAINT = /^(fill|stroke|opacity|paint-order)/;
const paintOf = (declarations: Readonly<Declarations>) =>
  Object.fromEntries(Object.entries(declarations).filter(([name]) => PAINT.test(name)));

function write(tag: string, attributes: Readonly<Record<string, string>>, inner = ''): string {
  const list = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(value)}"`);
  return inner ? `<${tag}${list.join('')}>${inner}</${tag}>` : `<${tag}${list.join('')}/>`;
}

/**
 * Where a picture is drawn.
 * @param scope class of the root: rules are written below it, so that a file pasted into a page styles
 *   nothing but itself
 */
export function canvas(faces: Faces, theme: Theme, scope: string): Canvas {
  const tokens = ground(theme);
  const root: Styled = { tag: 'svg', classes: new Set(['chart-svg']) };
  const names = new Map<string, string>();
  const taken = new Set<string>();

  /** The class for a style: named after the classes that ask for it. */
  function nameOf(paint: Declarations, wish: string): string | undefined {
    const rules = Object.entries(paint).sort(([a], [b]) => (a < b ? -1 : 1));
    if (rules.length === 0) return undefined;
    const text = rules.map(([name, value]) => `${name}:${value}`).join(';');
    const known = names.get(text);
    if (known) return known;
    const base = wish.trim().split(/\s+/).join('_') || 'plain';
    let name = base;
    for (let i = 2; taken.has(name); i++) name = `${base}-${i}`;
    taken.add(name);
    names.set(text, name);
    return name;
  }

  function dressed(attributes: Readonly<Record<string, string>>, paint: Declarations, wish: string) {
    const { class: _class, ...rest } = attributes;
    const name = nameOf(paint, wish);
    return name ? { class: name, ...rest } : rest;
  }

  function textPath(node: SvgNode, own: Declarations, wish: string): string {
    const { x = '0', y = '0', 'font-size': size = '12', 'font-weight': weight, ...rest } = node.attributes;
    const { 'text-anchor': anchor = 'start', ...attributes } = rest;
    const bold = (own['font-weight'] ?? weight) === '600';
    const d = outline(node.text ?? '', {
      face: faces[bold ? 'sans-600' : 'sans-400'],
      x: Number(x),
      y: Number(y),
      size: Number(size),
      anchor: anchor as 'start' | 'middle' | 'end',
    });
    if (d === '') return '';
    const { 'paint-order': order, ...paint } = paintOf(own);
    if (order !== 'stroke' || (paint['stroke'] ?? 'none') === 'none') {
      return write('path', dressed({ ...attributes, d }, paint, wish));
    }
    // Drawn twice, halo first: not every program knows paint-order.
    const filled = Object.entries(paint).filter(([name]) => name.startsWith('fill'));
    const halo = { ...paint, fill: 'none' };
    const { 'data-claim': _claim, ...bare } = attributes;
    return (
      write('path', dressed({ ...bare, d }, halo, 'halo')) +
      write('path', dressed({ ...attributes, d }, { ...Object.fromEntries(filled), stroke: 'none' }, wish))
    );
  }

  function draw(node: SvgNode, chain: readonly Styled[], around: Declarations): string {
    const wish = node.attributes['class'] ?? '';
    const self: Styled = { tag: node.tag, classes: new Set(wish.split(/\s+/).filter(Boolean)) };
    const inner = [...chain, self];
    const { declarations, inside } = dress(inner, around);
    if (node.tag === 'text') return textPath(node, declarations, wish);
    const children = (node.children ?? []).map((child) => draw(child, inner, inside)).join('');
    if (node.tag === 'g' && !children) return '';
    return write(node.tag, dressed(node.attributes, paintOf(declarations), wish || node.tag), children);
  }

  const top = (node: SvgNode) => draw(node, [root], tokens);
  return {
    marks: (scene) =>
      nodesOf({ width: 0, height: 0, ...scene })
        .map(top)
        .join(''),
    lines: (lines) =>
      lines
        .map(({ text, classes, face, ...at }) => {
          const d = outline(text, { face: faces[face], ...at });
          return top({ key: text, tag: 'path', attributes: { class: classes, d } });
        })
        .join(''),
    element: (tag, attributes) => top({ key: tag, tag, attributes }),
    token(name) {
      const value = tokens[`--${name}`];
      if (value === undefined) throw new Error(`--${name} has no value in src/styles/tokens.css`);
      return value;
    },
    css() {
      const own = paintOf(dress([root], tokens).declarations);
      const first = Object.entries(own).map(([name, value]) => `${name}:${value}`);
      const rules = [...names].map(([text, name]) => `.${scope} .${name}{${text}}`);
      return [`.${scope}{${first.join(';')}}`, ...rules].join('\n');
    },
  };
}
