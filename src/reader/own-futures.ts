/** The futures round the reader's own values: drawn off the main thread once these rest, and told to all who ask. */
import type { ChartFutures } from '../charts/kit/contract.ts';
import { modelPart, queryOf, type ModelState } from '../model/query.ts';
import type { Inputs } from '../model/inputs.ts';
import type { Futures } from '../model/uncertainty.ts';
import { model } from './codec.ts';
import type { Overlaid } from './follow.ts';
import { askFutures } from './futures.ts';
import { subscribe, valueOf } from './state.ts';

/** @param found `null` where nothing is set: the base's futures were drawn at build */
type Listener = (found: Futures | null, inputs: Inputs) => void;

/** While a slider moves nothing is drawn: the pause after which it rests. */
const PAUSE = 100;

const listeners: Listener[] = [];
let latest: { found: Futures | null; inputs: Inputs } | null = null;
let asked: ModelState | null = null;
let base = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function tell(found: Futures | null, { inputs }: ModelState): void {
  latest = { found, inputs };
  for (const listener of listeners) listener(found, inputs);
}

function draw(): void {
  const state = valueOf(model);
  asked = state;
  if (!base && queryOf(modelPart, { ...state, label: '' }) === '') return tell(null, state);
  const { inputs, sigmas, seed } = state;
  askFutures({ inputs, sigmas, seed }).then(
    (found) => {
      if (asked === state) tell(found, state);
    },
    () => {
      // Another request has taken its place.
    },
  );
}

function drawSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(draw, PAUSE);
}

/**
 * Calls back when futures are drawn, with those that there are already at once.
 * @param even the base's futures are drawn too
 */
export function onFutures(listener: Listener, { even = false } = {}): void {
  listeners.push(listener);
  base ||= even;
  if (latest) listener(latest.found, latest.inputs);
  if (listeners.length === 1) subscribe(model, drawSoon);
  else if (even) drawSoon();
}

/** Lays the reader's own futures over the step that the chart's contract names. */
export function followFutures({ step, view }: ChartFutures, handle: Overlaid): void {
  onFutures((found, inputs) => {
    handle.overlay(found && view(found, inputs), step);
  });
}
