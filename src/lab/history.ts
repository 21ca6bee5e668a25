/** What was set, so that it can be undone: states before and after the one that is shown. Pure. */

export interface History<S> {
  past: readonly S[];
  now: S;
  future: readonly S[];
}

/** Further back nobody goes. */
const MOST = 200;

export const startHistory = <S>(now: S): History<S> => ({ past: [], now, future: [] });

/** A new state; the one before can be had back. The same state is no step. */
export function addState<S>(history: History<S>, now: S, same: (a: S, b: S) => boolean): History<S> {
  if (same(history.now, now)) return history;
  return { past: [...history.past, history.now].slice(-MOST), now, future: [] };
}

/** The state before; the same history where there is none. */
export function stepBack<S>({ past, now, future }: History<S>): History<S> {
  const before = past.at(-1);
  return before === undefined
    ? { past, now, future }
    : { past: past.slice(0, -1), now: before, future: [now, ...future] };
}

/** The state that was undone last; the same history where there is none. */
export function stepForward<S>({ past, now, future }: History<S>): History<S> {
  const [next, ...rest] = future;
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: rest };
}
