/** Wires a live picture to what the reader sets, and whatever stands beside it to set that with. */
import type { ChartModule } from '../charts/kit/chart-module.ts';
import { follow, type Overlaid } from './follow.ts';
import type { OwnValues } from './state.ts';

interface Wiring {
  chart: ChartModule;
  handle: Overlaid;
  controls: HTMLElement | null;
  redraw: HTMLElement | null;
  /** Brings a step into view, where another may be shown. */
  reach?: (step: string) => void;
}

/**
 * Wires a chart by what its contract says.
 * @returns what the reader has set, where the chart takes values
 * @throws (rejects) when code cannot be loaded, or what is set cannot be drawn
 */
export async function wireOwn({ chart, handle, controls, redraw, reach }: Wiring): Promise<OwnValues | null> {
  const { inputs, futures } = chart;
  const own = inputs ? follow(inputs, handle) : null;
  if (controls) (await import('./controls.ts')).wireControls(controls, { chart, reach });
  if (!futures) return own;
  const { wireFutures } = await import('./redraw.ts');
  wireFutures(futures, handle, redraw, () => reach?.(futures.step));
  return own;
}
