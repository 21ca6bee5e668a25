/**
 * The one writer of the address. Whoever wants it changed says how, and the changes are written together, without a new
 * entry of the history: browsers throttle, and some throw, when the address is written more often. What nobody changes
 * stays as it is, the fragment and names of others included.
 */
type Change = (url: URL) => void;

/** Milliseconds between two writes, and of quiet before one. */
const PAUSE = 320;

/** By what they change: of the same thing the last change counts. */
const pending = new Map<unknown, Change>();
const travellers: (() => void)[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;
let written = -Infinity;
/** The query that the page knows of. */
let known = location.search;

/** The address as it is, with what has not been written yet. */
export function addressNow(): URL {
  const url = new URL(location.href);
  for (const change of pending.values()) change(url);
  return url;
}

function write(): void {
  clearTimeout(timer);
  const { href } = addressNow();
  if (href !== location.href) {
    written = performance.now();
    try {
      history.replaceState(history.state, '', href);
    } catch {
      // Too often, or in a frame that may not: the next change tries again.
      return;
    }
  }
  pending.clear();
  known = location.search;
}

function writeIn(wait: number): void {
  clearTimeout(timer);
  timer = setTimeout(write, wait);
}

/**
 * Changes the address once nothing has been changed for a moment.
 * @param what is changed: a later change of the same takes the place of this one
 * @param change may be made several times over, each time on the address as it then is
 */
export function changeAddress(what: unknown, change: Change): void {
  pending.delete(what);
  pending.set(what, change);
  writeIn(PAUSE);
}

/** Writes at once what waits, or as soon as another write is allowed. */
export function writeAddress(): void {
  const wait = written + PAUSE - performance.now();
  if (wait > 0) writeIn(wait);
  else write();
}

/** Goes to another address of the page, with an entry of its own in the history. */
export function pushAddress(change: Change): void {
  const url = addressNow();
  change(url);
  clearTimeout(timer);
  pending.clear();
  history.pushState(null, '', url);
  known = location.search;
}

/** Calls back when the reader has gone back or on to another query. */
export function onTravel(listener: () => void): void {
  travellers.push(listener);
}

addEventListener('popstate', () => {
  // A link within the page is no travel: what waits is still meant.
  if (location.search === known) return;
  known = location.search;
  clearTimeout(timer);
  pending.clear();
  for (const listener of travellers) listener();
});
