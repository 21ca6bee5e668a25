/** Figures that the chart's own code draws: any state, at any size, with whatever is laid over it. */
import type { Scene, Size, State } from './contract.ts';
import { mountFigure, type FigureHandle, type Said } from './mount.ts';
import type { ChartModule } from './chart-module.ts';
import { typeFactor } from './reader-type.ts';

export interface ChartHandle extends FigureHandle {
  /** The whole state that the step shows now, what was laid over it included. */
  readonly state: State;
  /**
   * Lays a part of a state over a step, or over all of them, for as long as it
   * is not taken back with `null`.
   */
  overlay(part: Partial<State> | null, step?: string): void;
}

interface Showing {
  /** The text alternative of a step, from where it stands on the page. */
  altOf: (step: string) => string;
  /** Shown from the first live picture on; the drawn one where `undefined`, the chart's first choice where it has no such. */
  step?: string | undefined;
  /** Stands in place of the tables, where there is none of what is shown. */
  numbers?: Node;
}

/** Scenes are designed from here on. */
const SMALLEST: Size = { width: 280, height: 220 };

/**
 * Brings a figure to life by its chart's code.
 * @throws when the markup lacks a part or the scene cannot be drawn; the static picture then stays
 */
export function mountChart(
  figure: HTMLElement,
  { scene, states, travel, data, words }: ChartModule,
  { altOf, step: wanted = figure.dataset['step'] ?? '', numbers }: Showing,
): ChartHandle {
  const overlays = new Map<string | null, Partial<State>>();
  let size = SMALLEST;

  const stateOf = (step: string): State => {
    const state = Object.hasOwn(states, step) ? states[step] : undefined;
    if (!state) throw new Error(`The chart has no step "${step}".`);
    return { ...state, ...overlays.get(null), ...overlays.get(step) } as State;
  };
  const mounted = mountFigure(
    figure,
    {
      fit(stage, changed) {
        // Drawn for a smaller stage and shown larger, a picture has larger letters.
        const factor = typeFactor();
        const width = Math.max(SMALLEST.width, Math.round(stage.width / factor));
        const height = Math.max(SMALLEST.height, Math.round(stage.height / factor));
        if (width === size.width && height === size.height) return;
        size = { width, height };
        changed();
      },
      sceneOf: (step): Scene => scene(data, stateOf(step), size),
      wayOf:
        travel &&
        ((from, to) => {
          const [a, b] = [stateOf(from), stateOf(to)];
          if (!travel(a, b, 0)) return null;
          return (t) => scene(data, travel(a, b, t) ?? b, size);
        }),
      saidOf: (step): Said => ({ title: words.steps[step] ?? words.title, alt: altOf(step), numbers }),
    },
    Object.hasOwn(states, wanted) ? wanted : words.default,
  );

  return {
    ...mounted,
    get step() {
      return mounted.step;
    },
    get said() {
      return mounted.said;
    },
    get state() {
      return stateOf(mounted.step);
    },
    overlay(part, step) {
      if (part) overlays.set(step ?? null, part);
      else overlays.delete(step ?? null);
      mounted.refresh();
    },
  };
}
