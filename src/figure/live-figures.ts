/** The live figures of the page: who waits for one gets it when its scene has brought it to life. */
import type { LiveFigure } from '../charts/alive.ts';

type Waiter = (live: LiveFigure | null) => void;

const settled = new WeakMap<Element, LiveFigure | null>();
const waiting = new WeakMap<Element, Waiter[]>();

/**
 * Resolves when the figure is alive, with `null` when its chart failed. It
 * does not hurry the loading: a scene that the reader never nears stays as drawn.
 */
export function figureReady(figure: Element): Promise<LiveFigure | null> {
  const known = settled.get(figure);
  if (known !== undefined) return Promise.resolve(known);
  return new Promise((resolve) => waiting.set(figure, [...(waiting.get(figure) ?? []), resolve]));
}

/** Called once by the figure's scene. */
export function settleFigure(figure: Element, live: LiveFigure | null): void {
  settled.set(figure, live);
  for (const waiter of waiting.get(figure) ?? []) waiter(live);
  waiting.delete(figure);
}
