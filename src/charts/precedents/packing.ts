/** Discs at fixed places across, with their names, moved up or down so that nothing lies on anything. Pure. */

/** A disc that has its place across, and the name that stands beside it. Pixels. */
export interface Disc {
  key: string;
  x: number;
  r: number;
  /** Of the name; 0 where it has none. */
  name: number;
  /** The sides of the disc on which the name may stand, best first. */
  sides: readonly Side[];
}
export type Side = 'left' | 'right';
/** Where a disc has its middle, and where its name begins. */
export interface Place {
  y: number;
  side: Side;
  x0: number;
}
/** What discs and names must not leave. */
export interface Room {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  /** Height of a name. */
  line: number;
}
interface Placed extends Place {
  disc: Disc;
}

/** Pixels of ground between two things, and by which a place is looked for. */
const AIR = 3;
const STEP = 2;
/** From a disc to its name. */
export const GAP = 5;

/** Whether a name touches a disc: its box, and a circle. */
function touches({ x0, y, disc }: Placed, other: Placed, line: number): boolean {
  const near = (value: number, from: number, to: number) => Math.min(to, Math.max(from, value));
  const dx = other.disc.x - near(other.disc.x, x0, x0 + disc.name);
  const dy = other.y - near(other.y, y - line / 2, y + line / 2);
  return Math.hypot(dx, dy) < other.disc.r + AIR;
}

/** Whether two have nothing on each other. */
function apart(a: Placed, b: Placed, line: number): boolean {
  if (Math.hypot(a.disc.x - b.disc.x, a.y - b.y) < a.disc.r + b.disc.r + AIR) return false;
  if ((a.disc.name > 0 && touches(a, b, line)) || (b.disc.name > 0 && touches(b, a, line))) return false;
  if (a.disc.name === 0 || b.disc.name === 0) return true;
  const across = a.x0 < b.x0 + b.disc.name + 2 * AIR && b.x0 < a.x0 + a.disc.name + 2 * AIR;
  return !across || Math.abs(a.y - b.y) >= line;
}

/**
 * Places of the discs of a panel, the largest first, each as near to the middle as the others let it.
 * @returns by key; `null` where they do not fit
 */
export function packed(discs: readonly Disc[], { x0, x1, y0, y1, line }: Room): Map<string, Place> | null {
  const middle = (y0 + y1) / 2;
  const placed: Placed[] = [];
  for (const disc of [...discs].sort((a, b) => b.r - a.r || a.x - b.x)) {
    const { r, x, name, sides } = disc;
    const room = (y1 - y0) / 2 - Math.max(r, name > 0 ? line / 2 : 0);
    const free = (y: number): Placed | undefined => {
      for (const side of sides) {
        const at = { disc, y, side, x0: side === 'right' ? x + r + GAP : x - r - GAP - name };
        if (name > 0 && (at.x0 < x0 || at.x0 + name > x1)) continue;
        if (placed.every((other) => apart(at, other, line))) return at;
      }
      return undefined;
    };
    let found: Placed | undefined;
    for (let away = 0; away <= room && !found; away += STEP)
      found = free(middle + away) ?? free(middle - away);
    if (!found) return null;
    placed.push(found);
  }
  return new Map(placed.map(({ disc, ...place }) => [disc.key, place]));
}
