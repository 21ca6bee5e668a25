/** Brings the drawn figure of a chart's page to life. */
import { loaders } from 'virtual:charts';
import { mountFigure, type FigureHandle } from '../charts/kit/figure.ts';
import type { ChartModule } from '../charts/kit/words.ts';

/**
 * Loads the figure's chart and mounts it at a step; sizes follow the window.
 * @param step shown from the first live picture on; the drawn one where `null`
 * @throws when the chart cannot be loaded or drawn: the drawn picture then stays
 */
export async function bringToLife(
  figure: HTMLElement,
  step: string | null,
): Promise<{ handle: FigureHandle; chart: ChartModule }> {
  const id = figure.dataset['chart'] ?? '';
  const loader = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (!loader) throw new Error(`no chart of this name is built: ${id}`);
  const chart = await loader();
  const { scene, states, travel, data, words } = chart;
  const drawn = figure.dataset['step'];
  if (step !== null) figure.dataset['step'] = step;
  try {
    const list = document.querySelector('[data-step-list]');
    const altOf = (to: string) => list?.querySelector<HTMLElement>(`[data-to="${to}"]`)?.dataset['alt'] ?? '';
    const handle = mountFigure(figure, { drawing: { scene, states, travel }, data, words, altOf });
    figure.setAttribute('data-live', '');
    addEventListener('resize', () => handle.resize());
    return { handle, chart };
  } catch (error) {
    if (drawn !== undefined) figure.dataset['step'] = drawn;
    throw error;
  }
}
