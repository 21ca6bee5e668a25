/** The one loader of charts: the code of a figure's chart, and what mounts it, on demand. */
import { loaders } from 'virtual:charts';
import type { ChartHandle } from './kit/code.ts';
import type { ChartModule } from './kit/chart-module.ts';

/** A figure that its chart's code draws. */
export interface LiveFigure {
  handle: ChartHandle;
  chart: ChartModule;
}
type MountChart = (typeof import('./kit/code.ts'))['mountChart'];

/**
 * Loads the code of the figure's chart.
 * @throws (rejects) when it cannot be had
 */
export async function loadChart(
  figure: HTMLElement,
): Promise<{ chart: ChartModule; mountChart: MountChart }> {
  const id = figure.dataset['chart'] ?? '';
  const loader = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (!loader) throw new Error(`no chart of this name is built: ${id}`);
  const [{ mountChart }, chart] = await Promise.all([import('./kit/code.ts'), loader()]);
  return { chart, mountChart };
}

/**
 * Loads the figure's chart and mounts it.
 * @throws (rejects) when it cannot be loaded or drawn: the drawn picture then stays
 */
export async function bringToLife(
  figure: HTMLElement,
  showing: Parameters<MountChart>[2],
): Promise<LiveFigure> {
  const { chart, mountChart } = await loadChart(figure);
  return { handle: mountChart(figure, chart, showing), chart };
}
