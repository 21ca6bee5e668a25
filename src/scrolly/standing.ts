/**
 * Where the reader stands. The page is read once a frame, from its scroll position alone, for everything that follows
 * the reader: positions are measured when something may have moved them, and kept. DESIGN section 6.
 */

export interface Standing {
  /** How far the page is scrolled, in pixels. */
  readonly y: number;
  /** The window's height, and its width. */
  readonly viewport: number;
  readonly width: number;
}
/** Why followers are told: the reader has scrolled, or what was measured may be another. */
export type Cause = 'scroll' | 'measured';

export interface Follower {
  /** Reads positions from the page; what is told is where the page stands meanwhile. Draws nothing. */
  measure?: (at: Standing) => void;
  /** Draws what differs; reads nothing from the layout. */
  follow: (at: Standing, cause: Cause) => void;
}

const followers: Follower[] = [];
let standing: Standing = { y: 0, viewport: 0, width: 0 };
/** Where all who follow were told of last: one of them may have read the page since. */
let told = NaN;
let listening: AbortController | null = null;

/** Where the reader stood when the page was last read. */
export const lastStanding = (): Standing => standing;

/** Reads where the page is scrolled to, and nothing else. */
export function readStanding(): Standing {
  const y = scrollY;
  if (y !== standing.y) standing = { ...standing, y };
  return standing;
}

const readWindow = (): Standing => ({
  y: scrollY,
  viewport: document.documentElement.clientHeight,
  width: innerWidth,
});

/** Measures everything anew, before anything is drawn: reading after drawing would lay the page out each time. */
export function measureAll(): void {
  standing = readWindow();
  for (const { measure } of followers) measure?.(standing);
}

/** Measures everything anew and tells all who follow. */
export function remeasure(cause: Cause = 'measured'): void {
  measureAll();
  told = standing.y;
  for (const { follow } of followers) follow(standing, cause);
}

/** Scroll events come once a frame, before anything is drawn in it. */
function onScroll(): void {
  if (readStanding().y === told) return;
  told = standing.y;
  for (const { follow } of followers) follow(standing, 'scroll');
}

/** Follows the reader from now on: measured and told at once, then whenever something differs. */
export function followReader(follower: Follower): void {
  if (!listening) {
    listening = new AbortController();
    const { signal } = listening;
    standing = readWindow();
    addEventListener('scroll', onScroll, { passive: true, signal });
    addEventListener('resize', () => remeasure(), { signal });
    addEventListener('load', () => remeasure(), { signal });
    // Whatever grows or shrinks moves what stands below it.
    new ResizeObserver(() => remeasure()).observe(document.body);
  }
  followers.push(follower);
  const at = readStanding();
  follower.measure?.(at);
  follower.follow(at, 'measured');
}

/** Tells nobody any more: for a document whose page is another one. */
export function stopFollowing(): void {
  listening?.abort();
  listening = null;
  followers.length = 0;
}
