/**
 * The tests of a file share one document: scripts that are started anew for each must not hear each other. Their
 * listeners are noted, and taken off with their page.
 */
let noted: (() => void)[] = [];

/** Notes what is listened to from now on. */
export function noteListeners<T extends EventTarget>(target: T): T {
  const add = target.addEventListener.bind(target);
  target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
    add(type, listener, options);
    noted.push(() => {
      target.removeEventListener(type, listener, options);
    });
  };
  return target;
}

/** Takes off every listener that was noted. */
export function forgetListeners(): void {
  for (const forget of noted) forget();
  noted = [];
}

/** A media query that a test decides. */
export type Decided = EventTarget & { matches: boolean };
const queries = new Map<string, Decided>();

/** The query as `matchMedia` gives it where it is stubbed with this. */
export function mediaQuery(query: string): Decided {
  const known = queries.get(query) ?? noteListeners(Object.assign(new EventTarget(), { matches: false }));
  queries.set(query, known);
  return known;
}

/** Says that a media query holds, or no longer. */
export function setMedia(query: string, holds: boolean): void {
  const one = mediaQuery(query);
  one.matches = holds;
  one.dispatchEvent(new Event('change'));
}

/** Lets no media query hold; nobody is told. */
export function forgetMedia(): void {
  for (const query of queries.values()) query.matches = false;
}
