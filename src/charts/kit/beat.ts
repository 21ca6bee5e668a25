/** How long pictures move: the one reader of the page's duration token. */

/** A transition takes this many beats (DESIGN 10: one token for all motion). */
const BEATS = 5;
/** Below this a transition is a cut. */
const CUT_MS = 16;

/** Milliseconds of `--beat`, which style sheets may give in either unit; 0 where there is none. */
function beatOf(element: Element): number {
  const value = getComputedStyle(element).getPropertyValue('--beat').trim();
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number)) return 0;
  return /[^m]s$/.test(value) ? number * 1000 : number;
}

/** Milliseconds that a transition takes now; 0 is a cut, as in a document that nobody sees. */
export function transitionOf(element: Element): number {
  const duration = document.hidden ? 0 : beatOf(element) * BEATS;
  return duration < CUT_MS ? 0 : duration;
}
