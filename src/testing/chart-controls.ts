/** A chart's controls in a document that lays nothing out, for tests: opened at an address of the story, with Vitest's time. */
import { loaders } from 'virtual:charts';
import { afterEach, beforeEach, vi } from 'vitest';
import type { InputValues } from '../charts/inputs.ts';
import type { ChartModule } from '../charts/kit/chart-module.ts';
import { readChartText } from '../ledger/chart-text.ts';
import { controlsOf, fieldsOf } from './controls.ts';
import { forgetListeners, noteListeners } from './document.ts';

noteListeners(window);
noteListeners(document);

/** Charts whose values readers set. */
export const settable = ['credit-value', 'guarantee-effect', 'funding-gap', 'who-pays', 'sensitivity'];
export const charts = new Map<string, ChartModule>();
for (const id of settable) charts.set(id, await loaders[id]!());

/** Milliseconds after which the address is written. */
const PAUSE = 450;
type Handle = { overlay: (part: InputValues | null, step: string) => void };

/** Opens a chart's controls at an address of the story. */
export async function open(
  id: string,
  query = '',
  { reach = vi.fn<(step: string) => void>(), early = '' } = {},
) {
  forgetListeners();
  // What was set is kept for as long as the modules live.
  vi.resetModules();
  history.replaceState(null, '', `/story/${query}#here`);
  document.body.replaceChildren();
  const chart = charts.get(id)!;
  const { inputs } = chart;
  if (!inputs) throw new Error(`${id} has no inputs`);
  const words = readChartText(id).inputs ?? [];
  const root = controlsOf(
    inputs,
    (input) => words.find((one) => one.id === input)?.label ?? input,
    'there.yours',
  );
  if (early) root.querySelector<HTMLInputElement>('[type=number]')!.value = early;
  const overlay = vi.fn<Handle['overlay']>();
  const [{ follow }, { wireControls }] = await Promise.all([
    import('../reader/follow.ts'),
    import('../reader/controls.ts'),
  ]);
  follow(inputs, { overlay: overlay as never });
  wireControls(root, { chart, reach });
  const text = (name: string) => root.querySelector(`[data-${name}]`)!.textContent;
  return {
    root,
    chart,
    inputs,
    reach,
    fields: (input: string) => fieldsOf(root, input),
    said: () => text('said'),
    mended: () => text('mended-inputs'),
    announced: () => text('announce'),
    copied: () => text('copied-words'),
    press: (name: string) => root.querySelector<HTMLElement>(`[data-${name}]`)!.click(),
    /** What lies over the picture's own step now. */
    laid: () => overlay.mock.calls.filter(([, step]) => step === inputs.step).at(-1)?.[0],
    overlay,
    settled: async () => {
      await vi.advanceTimersByTimeAsync(PAUSE);
      return location.search;
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  forgetListeners();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});
