/** Scenes as SVG text that needs nothing round it: each mark says how it is painted, letters are outlines. */
import type { Scene } from '../charts/kit/contract.ts';
import { nodesOf, type SvgNode } from '../charts/kit/nodes.ts';
import { dress, ground, type Declarations, type Styled, type Theme } from './cascade.ts';
import type { FaceName, Faces } from './faces.ts';
import { EM, outline, type Placing } from './outline.ts';
import { layersOf, paintIn, write, type Attributes } from './paint.ts';

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
  element(tag: SvgNode['tag'], attributes: Attributes): string;
  /** The colour of a token, with its value: `ground`, `ink` and so on. */
  token(name: string): string;
  /** The outlines of all letters drawn so far, each once. */
  letters(): string;
}

const round = (value: number) => String(Math.round(value * 100) / 100);

/** Where a picture is drawn. */
export function canvas(faces: Faces, theme: Theme): Canvas {
  const tokens = ground(theme);
  const root: Styled = { tag: 'svg', classes: new Set(['chart-svg']) };
  const first = paintIn({}, dress([root], tokens).declarations);
  const used = new Map<string, string>();

  /** A line of letters, each of which is an outline that is kept once. */
  function words(text: string, y: number, placing: Placing, common: Attributes, paint: Declarations): string {
    const { left, letters } = outline(text, placing);
    if (letters.length === 0) return '';
    for (const { id, d } of letters) used.set(id, d);
    const inner = letters.map(({ id, x, y: dy }) =>
      write('use', {
        'xlink:href': `#${id}`,
        ...(x === 0 ? {} : { x: String(x) }),
        ...(dy === 0 ? {} : { y: String(dy) }),
      }),
    );
    const scale = placing.size / EM;
    const transform = `translate(${round(left)} ${round(y)})scale(${scale})`;
    const width = Number(paint['stroke-width'] ?? 1) / scale;
    const layers = layersOf({ ...paint, 'stroke-width': String(Math.round(width)) });
    return layered(layers, common, (layer) => write('g', { ...layer, transform }, inner.join('')));
  }

  /** Every layer of a mark, kept together where they are two and see-through. */
  function layered(layers: Attributes[], common: Attributes, layer: (attributes: Attributes) => string) {
    if (layers.length < 2) return layers.map((paint) => layer({ ...common, ...paint })).join('');
    const { opacity, ...rest } = common;
    const all = layers.map((paint, i) => layer({ ...(i > 0 ? rest : {}), ...paint })).join('');
    return opacity === undefined ? all : write('g', { opacity }, all);
  }

  function draw(node: SvgNode, chain: readonly Styled[], around: Declarations, paint: Declarations): string {
    const { class: classes = '', ...attributes } = node.attributes;
    const self: Styled = { tag: node.tag, classes: new Set(classes.split(/\s+/).filter(Boolean)) };
    const inner = [...chain, self];
    const { declarations, inside } = dress(inner, around);
    const own = paintIn(paint, declarations);
    const opacity = declarations['opacity'] ?? attributes['opacity'] ?? '1';
    const shown = opacity === '1' ? {} : { opacity };
    if (node.tag === 'g') {
      const children = (node.children ?? []).map((child) => draw(child, inner, inside, own)).join('');
      return children ? write('g', { ...attributes, ...shown }, children) : '';
    }
    const claim = attributes['data-claim'];
    const common = { ...(claim ? { 'data-claim': claim } : {}), ...shown };
    if (node.tag === 'text') {
      const { x = '0', y = '0', 'font-size': size = '12', 'text-anchor': anchor = 'start' } = attributes;
      const bold = (declarations['font-weight'] ?? attributes['font-weight']) === '600';
      const face = faces[bold ? 'sans-600' : 'sans-400'];
      const placing = {
        face,
        x: Number(x),
        size: Number(size),
        anchor: anchor as 'start' | 'middle' | 'end',
      };
      return words(node.text ?? '', Number(y), placing, common, own);
    }
    const { opacity: _opacity, 'data-claim': _claim, ...geometry } = attributes;
    const seen = node.tag === 'line' ? { ...own, fill: 'none' } : own;
    return layered(layersOf(seen), common, (layer) => write(node.tag, { ...layer, ...geometry }));
  }

  const top = (node: SvgNode) => draw(node, [root], tokens, first);
  return {
    marks: (scene) =>
      nodesOf({ width: 0, height: 0, ...scene })
        .map(top)
        .join(''),
    lines: (lines) =>
      lines
        .map(({ text, classes, face, y, ...at }) => {
          const { declarations } = dress([root, { tag: 'text', classes: new Set([classes]) }], tokens);
          return words(text, y, { ...at, face: faces[face] }, {}, paintIn(first, declarations));
        })
        .join(''),
    element: (tag, attributes) => top({ key: tag, tag, attributes }),
    token(name) {
      const value = tokens[`--${name}`];
      if (value === undefined) throw new Error(`--${name} has no value in src/styles/tokens.css`);
      return value;
    },
    letters: () => write('defs', {}, [...used].map(([id, d]) => write('path', { id, d })).join('')),
  };
}
