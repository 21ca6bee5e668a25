/** The live figure: a player of pictures, wired to the page, its clock and its words. */
import { timer, type Timer } from 'd3-timer';
import type { ChartDrawing, Scene, Size, State } from './contract.ts';
import { drawLive } from './live.ts';
import { createPlayer, type Showing } from './player.ts';
import { fillHow, fillTable } from './folds.ts';
import type { ChartWords } from './words.ts';

export interface FigureHandle {
  /** The step whose words stand beside the picture. */
  readonly step: string;
  /** The whole state that the step shows now, what was laid over it included. */
  readonly state: State;
  /** Shows a step at once. */
  show(step: string): void;
  /** Goes to a step, in the time that the page's duration token gives. */
  go(step: string): void;
  /** Shows a fraction of the way between two steps. */
  scrub(from: string, to: string, t: number): void;
  /** Shows any whole state at once, under the words of the present step, until the step changes. */
  setState(state: State): void;
  /**
   * Lays a part of a state over a step, or over all of them, for as long as it
   * is not taken back with `null`.
   */
  overlay(part: Partial<State> | null, step?: string): void;
  /** Reads the stage's size and draws anew if it has changed. */
  resize(): void;
  /** Stops all motion; the picture stays. */
  destroy(): void;
}

interface Mounting<D, S extends State> {
  drawing: ChartDrawing<D, S>;
  data: D;
  words: ChartWords;
  /** The text alternative of a step, from where it stands on the page. */
  altOf: (step: string) => string;
}

/** Smaller stages show a scaled picture: scenes are designed from here on. */
const SMALLEST: Size = { width: 280, height: 220 };
/** A transition takes this many beats (DESIGN 10: one token for all motion). */
const BEATS = 5;
/** Below this a transition is a cut. */
const CUT_MS = 16;

function beatOf(element: Element): number {
  const value = getComputedStyle(element).getPropertyValue('--beat').trim();
  const number = Number.parseFloat(value);
  if (!Number.isFinite(number)) return 0;
  return /[^m]s$/.test(value) ? number * 1000 : number;
}

/**
 * Brings a drawn figure to life. The picture on the page is untouched until the
 * first scene has been worked out.
 * @throws when the markup lacks a part or the scene cannot be drawn; the static picture then stays
 */
export function mountFigure<D, S extends State>(
  figure: HTMLElement,
  { drawing, data, words, altOf }: Mounting<D, S>,
): FigureHandle {
  const stage = figure.querySelector<HTMLElement>('[data-stage]');
  const svg = stage?.querySelector<SVGSVGElement>('svg');
  if (!stage || !svg) throw new Error('The figure has no stage with a picture.');
  const title = svg.querySelector('title');
  const desc = svg.querySelector('desc');
  const heading = figure.querySelector('[data-chart-title]');
  const states: Readonly<Record<string, State>> = drawing.states;

  const overlays = new Map<string | null, Partial<State>>();
  let free: State | null = null;
  let size = sizeOf(stage, svg);

  const stateOf = (step: string): State => {
    const state = Object.hasOwn(states, step) ? states[step] : undefined;
    if (!state) throw new Error(`The chart has no step "${step}".`);
    return { ...state, ...overlays.get(null), ...overlays.get(step) } as State;
  };
  const sceneOf = (step: string): Scene => drawing.scene(data, (free ?? stateOf(step)) as S, size);
  const { travel } = drawing;
  const wayOf =
    travel &&
    ((from: string, to: string) => {
      const [a, b] = [stateOf(from) as S, stateOf(to) as S];
      return (t: number) => drawing.scene(data, travel(a, b, t), size);
    });

  let worded: string | null = null;
  const draw = (scene: Scene, { step, progress }: Showing) => {
    drawLive(svg, scene);
    if (figure.dataset['step'] !== step) figure.dataset['step'] = step;
    if (progress === null) delete figure.dataset['progress'];
    else figure.dataset['progress'] = String(Math.round(progress * 1000) / 1000);
    if (worded === step) return;
    worded = step;
    const says = words.steps[step] ?? words.title;
    const alt = altOf(step);
    for (const element of [heading, title]) {
      if (element && element.textContent !== says) element.textContent = says;
    }
    if (desc && desc.textContent !== alt) desc.textContent = alt;
    fillTable(figure, step);
  };

  fillHow(figure);
  const given = figure.dataset['step'] ?? '';
  const player = createPlayer(Object.hasOwn(states, given) ? given : words.default, sceneOf, draw, wayOf);

  let clock: Timer | null = null;
  let latest: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clock?.stop();
    clock = null;
    clearTimeout(latest);
  };
  const settle = (act: () => void) => {
    stop();
    free = null;
    act();
  };

  return {
    get step() {
      return player.showing.step;
    },
    get state() {
      return free ?? stateOf(player.showing.step);
    },
    show: (step) => settle(() => player.show(step)),
    scrub: (from, to, t) => settle(() => player.scrub(from, to, t)),
    go(step) {
      if (free && step === player.showing.step) return settle(() => player.show(step));
      const before = player.showing;
      const duration = document.hidden ? 0 : beatOf(figure) * BEATS;
      free = null;
      player.go(step, duration < CUT_MS ? 0 : duration);
      if (player.showing === before) return;
      stop();
      if (!player.moving) return;
      clock = timer((elapsed) => {
        player.tick(elapsed);
        if (!player.moving) stop();
      });
      // Frames are not drawn in a hidden document: the picture must arrive all the same.
      latest = setTimeout(() => settle(() => player.tick(Infinity)), duration + 250);
    },
    setState(state) {
      stop();
      free = state;
      player.show(player.showing.step);
    },
    overlay(part, step) {
      if (part) overlays.set(step ?? null, part);
      else overlays.delete(step ?? null);
      stop();
      player.refresh();
    },
    resize() {
      const now = sizeOf(stage, svg);
      if (now.width === size.width && now.height === size.height) return;
      size = now;
      stop();
      player.refresh();
    },
    destroy: stop,
  };
}

/** The stage's inner size in whole pixels; that of the drawn picture where the stage is not laid out. */
function sizeOf(stage: HTMLElement, svg: SVGSVGElement): Size {
  const { width, height } = svg.viewBox.baseVal;
  const wide = stage.clientWidth || width;
  const high = stage.clientHeight || height;
  return { width: Math.max(SMALLEST.width, wide), height: Math.max(SMALLEST.height, high) };
}
