/** The controls of the story's charts: they come alive with their scene, and their code comes with it. */
import { loaders } from 'virtual:charts';
import { figureReady } from '../scrolly/figures.ts';

/** Pictures without controls show what is set beside another that shares their inputs. */
function follow(figure: HTMLElement): void {
  if (figure.dataset['chart'] === 'outcomes') {
    void figureReady(figure).then(async (ready) => {
      if (!ready) return;
      const { wireOutcomes } = await import('./own-outcomes.ts');
      wireOutcomes(ready.handle, figure.closest('[data-scene]')?.querySelector('[data-redraw]') ?? null);
    });
    return;
  }
  const loader = loaders[figure.dataset['chart'] ?? ''];
  if (!loader || figure.closest('[data-scene]')?.querySelector('[data-controls]')) return;
  void figureReady(figure).then(async (ready) => {
    const { inputs } = ready ? await loader() : {};
    if (!ready || !inputs?.shared) return;
    const { onOwn } = await import('./own-future.ts');
    onOwn(inputs, (values) => {
      ready.handle.overlay(values, inputs.step);
    });
  });
}

export function startChartControls(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('[data-scene] figure[data-chart]'))
    follow(figure);
  for (const root of document.querySelectorAll<HTMLElement>('[data-controls]')) {
    const figure = root.closest('[data-scene]')?.querySelector<HTMLElement>('figure[data-chart]');
    const loader = loaders[root.dataset['controls'] ?? ''];
    if (!figure || !loader) continue;
    void figureReady(figure)
      .then(async (ready) => {
        if (!ready) throw new Error('its chart stays as drawn');
        const [chart, { wireControls }] = await Promise.all([loader(), import('./chart-controls.ts')]);
        wireControls(root, { chart, handle: ready.handle });
      })
      .catch(() => {
        // Fields that move nothing would mislead.
        root.hidden = true;
      });
  }
}
