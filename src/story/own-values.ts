/** The reader's own values in the story: what its charts take, once their scenes are alive. */
import type { LiveFigure } from '../charts/alive.ts';
import { figureReady } from '../figure/live-figures.ts';

/** @param redrawBar told when the bar's picture of the model's result is another */
export function startOwnValues(redrawBar: () => void): void {
  let bar: Promise<void> | undefined;
  for (const scene of document.querySelectorAll<HTMLElement>('[data-scene]')) {
    const figure = scene.querySelector('figure[data-chart]');
    const controls = scene.querySelector<HTMLElement>('[data-controls]');
    const redraw = scene.querySelector<HTMLElement>('[data-redraw]');
    if (!figure) continue;
    const wire = async (live: LiveFigure | null) => {
      if (!live) throw new Error('its chart stays as drawn');
      const { handle, chart } = live;
      if (!chart.inputs && !chart.futures) return;
      if (chart.inputs?.shared || chart.futures)
        bar ??= import('./live-bar.ts').then(
          ({ followModel }) => followModel(redrawBar),
          () => {
            // The bar stays the base's.
          },
        );
      const { wireOwn } = await import('../reader/wire.ts');
      await wireOwn({ chart, handle, controls, redraw });
    };
    void figureReady(figure)
      .then(wire)
      .catch(() => {
        // Fields that move nothing would mislead.
        for (const place of [controls, redraw]) if (place) place.hidden = true;
      });
  }
}
