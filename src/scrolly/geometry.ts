/**
 * Where the reader is in a scene, from positions alone. The picture is a pure
 * function of what `placeAt` returns, so a jump, a reload and a slow scroll
 * that end at the same place end at the same picture (DESIGN section 6).
 */

/** How a step is entered from its neighbour before, and left towards it. */
export type Enter = 'cut' | 'step' | 'scrub';

/** A step card: its edges in pixels, in the same coordinates as the trigger line. */
export interface Card {
  top: number;
  bottom: number;
  enter: Enter;
}

/** Where the trigger line stands among a scene's steps. */
export interface Place {
  /** The step whose travel holds the line. */
  active: number;
  /** The picture lies at the fraction `t` between these two; at rest both are `active`. */
  from: number;
  to: number;
  t: number;
  atRest: boolean;
  /** How far the line has come through the active step's travel, 0 to 1. */
  progress: number;
}

/** The outer part of a step's travel, on each side, that may blend with a neighbour. */
export const BLEND = 0.2;
/** On a tall card a fifth would hide the words before the picture is there: no more than this part of the viewport. */
export const BLEND_OF_VIEWPORT = 0.18;

/** How a value from markup names a way to enter; anything else is a plain step. */
export function asEnter(value: string | undefined): Enter {
  return value === 'cut' || value === 'scrub' ? value : 'step';
}

/**
 * The borders between the steps' travels: `cards.length + 1` positions that
 * never fall. A gap or an overlap between two cards is shared in the middle.
 */
export function borders(cards: readonly Card[]): number[] {
  const result: number[] = [];
  let low = -Infinity;
  cards.forEach((card, i) => {
    const before = cards[i - 1];
    low = Math.max(low, before ? (before.bottom + card.top) / 2 : card.top);
    result.push(low);
  });
  const last = cards[cards.length - 1];
  if (last) result.push(Math.max(low, last.bottom));
  return result;
}

/** How many pixels of a travel blend with a neighbour, on each side. */
export function blendOf(travel: number, viewport: number): number {
  const limit = viewport > 0 ? viewport * BLEND_OF_VIEWPORT : Infinity;
  return Math.min(travel * BLEND, limit);
}

/**
 * Where the trigger line stands. Total: before the first card it is the first
 * step at rest, after the last the last one, and without cards nothing.
 * @param viewport height in pixels; it limits the blends beside tall cards
 */
export function placeAt(cards: readonly Card[], viewport: number, line: number): Place | null {
  const first = cards[0];
  if (!first) return null;
  const edges = borders(cards);
  const at = Number.isNaN(line) ? first.top : line;

  let active = 0;
  while (active < cards.length - 1 && at >= edges[active + 1]!) active++;

  const start = edges[active]!;
  const travel = edges[active + 1]! - start;
  const progress = travel > 0 ? Math.min(1, Math.max(0, (at - start) / travel)) : at < start ? 0 : 1;

  const upper = blendAt(cards, edges, active, viewport, at);
  const lower = blendAt(cards, edges, active + 1, viewport, at);
  const blend = upper ?? lower;
  if (blend) return { active, ...blend, atRest: false, progress };
  return { active, from: active, to: active, t: 0, atRest: true, progress };
}

/** The blend across the border above step `i`, when that step scrubs and the line is within it. */
function blendAt(
  cards: readonly Card[],
  edges: readonly number[],
  i: number,
  viewport: number,
  line: number,
): Pick<Place, 'from' | 'to' | 't'> | null {
  if (i < 1 || cards[i]?.enter !== 'scrub') return null;
  const border = edges[i]!;
  const begin = border - blendOf(border - edges[i - 1]!, viewport);
  const end = border + blendOf(edges[i + 1]! - border, viewport);
  if (line <= begin || line >= end) return null;
  return { from: i - 1, to: i, t: (line - begin) / (end - begin) };
}

/**
 * The position of the line nearest to `line` at which step `i` is shown and
 * nothing blends: the plateau, a pixel inside its edges.
 */
export function intoPlateau(cards: readonly Card[], i: number, viewport: number, line: number): number {
  const edges = borders(cards);
  const start = edges[i];
  const end = edges[i + 1];
  if (start === undefined || end === undefined) return line;
  const margin = Math.min(blendOf(end - start, viewport) + 1, (end - start) / 2);
  return Math.min(end - margin, Math.max(start + margin, line));
}
