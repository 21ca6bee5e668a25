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

/** What the reader's place is worked out from, beside the cards. */
export interface Layout {
  /** The window's height, in pixels; it limits the blends beside tall cards. */
  viewport: number;
  /** Where the trigger line stands, in the cards' coordinates. */
  line: number;
  /** The outer part of a step's travel, on each side, that may blend with a neighbour. */
  blend: number;
}

/** Beside a tall card the words would be hidden before the picture is there: a blend is no more of a window than that. */
const OF_VIEWPORT = 0.9;

/** How a value from markup names a way to enter; anything else is a plain step. */
export function asEnter(value: string | undefined): Enter {
  return value === 'cut' || value === 'scrub' ? value : 'step';
}

/** Beyond what any page measures; sums and quotients of such numbers stay finite. */
const FAR = 1e9;
const within = (value: number) => (Number.isNaN(value) ? 0 : Math.min(FAR, Math.max(-FAR, value)));

/**
 * The steps' travels: they follow on each other without a gap and never run
 * backwards. What lies between two cards, or under both, is shared in the middle.
 */
export function travels(cards: readonly Card[]): Card[] {
  let edge = -Infinity;
  return cards.map((card, i) => {
    const before = cards[i - 1];
    const after = cards[i + 1];
    const [begin, end] = [within(card.top), within(card.bottom)];
    const top = Math.max(edge, before ? (within(before.bottom) + begin) / 2 : begin);
    edge = Math.max(top, after ? (end + within(after.top)) / 2 : end);
    return { top, bottom: edge, enter: card.enter };
  });
}

/** How many pixels of a travel blend with a neighbour, on each side. */
export function blendOf(travel: number, { viewport, blend }: Pick<Layout, 'viewport' | 'blend'>): number {
  const limit = viewport > 0 ? viewport * OF_VIEWPORT : Infinity;
  return Math.min(travel, limit) * blend;
}

/**
 * Where the trigger line stands. Total: before the first card it is the first
 * step at rest, after the last the last one, and without cards nothing.
 */
export function placeAt(cards: readonly Card[], layout: Layout): Place | null {
  const { line } = layout;
  const ways = travels(cards);
  const [first] = ways;
  if (!first) return null;
  const at = Number.isNaN(line) ? first.top : within(line);
  const active = Math.max(
    0,
    ways.findLastIndex((way, i) => i === 0 || at >= way.top),
  );
  const { top, bottom } = ways[active] ?? first;
  const progress = bottom > top ? Math.min(1, Math.max(0, (at - top) / (bottom - top))) : at < top ? 0 : 1;
  const between = blendAt(ways, active, layout, at) ?? blendAt(ways, active + 1, layout, at);
  if (between) return { active, ...between, atRest: false, progress };
  return { active, from: active, to: active, t: 0, atRest: true, progress };
}

/** The blend at the top of travel `i`, when that step scrubs and the line is within it. */
function blendAt(
  ways: readonly Card[],
  i: number,
  layout: Layout,
  line: number,
): Pick<Place, 'from' | 'to' | 't'> | null {
  const before = ways[i - 1];
  const way = ways[i];
  if (!before || way?.enter !== 'scrub') return null;
  const begin = way.top - blendOf(before.bottom - before.top, layout);
  const end = way.top + blendOf(way.bottom - way.top, layout);
  if (line <= begin || line >= end) return null;
  return { from: i - 1, to: i, t: (line - begin) / (end - begin) };
}

/**
 * The position of the line nearest to that of the layout at which step `i` is shown and
 * nothing blends: the plateau, a pixel inside its edges.
 */
export function intoPlateau(cards: readonly Card[], i: number, layout: Layout): number {
  const { line } = layout;
  const way = travels(cards)[i];
  if (!way) return line;
  const travel = way.bottom - way.top;
  const margin = Math.min(blendOf(travel, layout) + 1, travel / 2);
  return Math.min(way.bottom - margin, Math.max(way.top + margin, line));
}
