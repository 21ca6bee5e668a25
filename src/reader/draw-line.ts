/** The places where a reader draws their own line: they come alive with their chart, and their code with it. */
import { figureReady } from '../figure/live-figures.ts';

/** Starts every drawing place of the page, as soon as its chart is alive. */
export function startDrawing(): void {
  for (const root of document.querySelectorAll<HTMLElement>('[data-draw]')) {
    const figure = root.closest('[data-scene]')?.querySelector<HTMLElement>('figure[data-chart]');
    if (!figure) continue;
    void figureReady(figure).then(async (live) => {
      if (live) (await import('./own-drawing.ts')).drawOn(root, figure, live);
      // Nothing would come of what is typed.
      else for (const field of root.querySelectorAll('input')) field.disabled = true;
    });
  }
}
