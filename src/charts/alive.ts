/** The one loader of charts: the code of a figure's chart, and what mounts it, on demand. */
import { flows, loaders } from 'virtual:charts';
import type { ChartHandle } from './kit/code.ts';
import type { ChartModule, FlowModule } from './kit/chart-module.ts';

/** A figure that its chart's code draws. */
export interface LiveFigure {
  handle: ChartHandle;
  chart: ChartModule;
}
type MountChart = (typeof import('./kit/code.ts'))['mountChart'];

/** What loads the figure's chart. */
function loaderIn<T>(
  known: Readonly<Record<string, () => Promise<T>>>,
  figure: HTMLElement,
): () => Promise<T> {
  const id = figure.dataset['chart'] ?? '';
  const loader = Object.hasOwn(known, id) ? known[id] : undefined;
  if (!loader) throw new Error(`no chart of this name is built: ${id}`);
  return loader;
}

/**
 * Loads the code of the figure's chart.
 * @throws (rejects) when it cannot be had
 */
export async function loadChart(
  figure: HTMLElement,
): Promise<{ chart: ChartModule; mountChart: MountChart }> {
  const loader = loaderIn(loaders, figure);
  const [{ mountChart }, chart] = await Promise.all([import('./kit/code.ts'), loader()]);
  return { chart, mountChart };
}

/**
 * Loads the drawing of the figure's chart that is a part of the page: the same for every state.
 * @param told the steps that its scene tells, in their order
 * @throws (rejects) when it cannot be had
 */
export async function loadFlow(figure: HTMLElement, told: readonly string[]): ReturnType<typeof loadChart> {
  const loader: () => Promise<FlowModule> = loaderIn(flows, figure);
  const [{ mountChart }, { flow, ...parts }] = await Promise.all([import('./kit/code.ts'), loader()]);
  const chart: ChartModule = { ...parts, scene: (data, _state, size) => flow.scene(data, size, told) };
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
