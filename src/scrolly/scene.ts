/** One scene on the page: it measures its cards, wakes its chart, and keeps the picture where the reader is. */
import { loadChart, loadFlow } from '../charts/alive.ts';
import type { ChartModule } from '../charts/kit/chart-module.ts';
import type { FigureHandle } from '../charts/kit/mount.ts';
import { stayDrawn } from '../charts/kit/stay-drawn.ts';
import { settleFigure } from '../figure/live-figures.ts';
import { altOf, flattenScene, guardChart, holdStill, raiseScene } from './fault.ts';
import { isFlat } from './flat.ts';
import { asEnter, intoPlateau, placeAt } from './geometry.ts';
import type { Card, Layout, Place } from './geometry.ts';
import { moveFor } from './moves.ts';
import type { Manner, Shown } from './moves.ts';
import { lastStanding, remeasure, type Standing } from './standing.ts';

/** Milliseconds that a chart may take to come, before its scene turns to the step pictures. */
export const LATE = 8000;

/** What grows with a step's words is whole when a part of them has passed: while they are still in view. */
const GROWN = 1.8;

/** Where a scene stands in the window. */
export interface Seen {
  top: number;
  bottom: number;
  /** The window's height. */
  viewport: number;
}

/** A scene's elements, and what it says about the reader's place. */
export interface SceneView {
  readonly root: HTMLElement;
  readonly steps: readonly HTMLElement[];
  /** The box that the picture fills. */
  readonly stage: HTMLElement;
  /** Reads where the scene and its cards stand on the page, and the trigger line in the window. */
  measure(at: Standing): void;
  /** Where the scene stands, by what was measured; reads nothing. */
  see(at: Standing): Seen;
  /** Where the line stands; also for a scene far away. */
  place(at?: Standing): Place | null;
  /** The cards' edges, and what else the place is worked out from, in viewport pixels. */
  layout(at?: Standing): Layout & { cards: Card[] };
  /** Brings the picture to where the reader is. */
  update(manner: Manner, at: Standing): void;
  /** Loads the chart when the scene is within a screen or so; true when that has begun now. */
  wakeIfNear(at: Standing): boolean;
  /** Nothing is known of the picture any more: the page comes back, and what moved it may have died. */
  forget(): void;
  /** What the picture of the step at `index` says; empty before its chart has come. */
  titleOf(index: number): string;
  /** By how many pixels to scroll so that the step at `index` is at rest, at `progress` where given. */
  distanceTo(index: number, progress?: number): number;
  /** The stage's size may have changed. */
  resize(): void;
}

interface Options {
  reduced: () => boolean;
  onPlace: (scene: SceneView, place: Place, seen: Seen) => void;
}

/** Finds the parts of a scene in the page; `null` when it has no step or no figure. */
export function sceneOf(root: HTMLElement, { reduced, onPlace }: Options): SceneView | null {
  /** The words are the picture: there is no chart, the scene is flat for good, and itself its stage and its line. */
  const typed = root.dataset['scene'] === 'type';
  const part = (selector: string) => (typed ? root : root.querySelector<HTMLElement>(selector));
  const [figure, stage, probe] = [part('figure[data-chart]'), part('[data-stage]'), part('[data-line]')];
  const steps = [...root.querySelectorAll<HTMLElement>('section[data-step]')];
  if (!figure || !stage || !probe || steps.length === 0) return null;
  /** The drawing is a part of the page: one for all steps, and nothing is pinned. */
  const flows = root.dataset['scene'] === 'flow';
  const enters = steps.map((step) => (flows ? 'cut' : asEnter(step.dataset['enter'])));

  const idAt = (i: number) => steps[i]?.dataset['step'] ?? '';

  /** Of the page; the cards' of the scene. */
  let edges = { top: 0, bottom: 0 };
  let cards: Card[] = [];
  let line = 0;
  let blend = 0;
  let handle: FigureHandle | null = null;
  let words: ChartModule['words'] | null = null;
  let asked = false;
  let shown: Shown = null;
  let active = -1;
  /** Why the scene is flat by itself. */
  let fault: 'late' | 'lost' | null = null;

  const flat = () => isFlat(root);
  /** Turns the scene, and nothing that is read moves: a card of it, or what stands below. */
  const turn = (change: (read: HTMLElement) => void) => {
    const { top, bottom, viewport } = view.see(lastStanding());
    const read = steps[view.place()?.active ?? 0] ?? root;
    const middle = viewport / 2;
    const edge = () => {
      if (bottom <= middle) return root.getBoundingClientRect().bottom;
      return (top < middle ? read : root).getBoundingClientRect().top;
    };
    holdStill(edge, () => change(read));
    shown = null;
    remeasure();
  };
  const flatten = (why: typeof fault) => {
    const before = fault;
    fault = why;
    if (!before) turn((read) => flattenScene(root, read));
  };
  const fail = (error: unknown) => {
    if (fault === 'lost') return;
    stayDrawn(figure, error);
    handle?.destroy();
    handle = null;
    settleFigure(figure, null);
    flatten('lost');
  };
  /** Not in the midst of what is being drawn. */
  const failSoon = (error: unknown) => queueMicrotask(() => fail(error));

  const view: SceneView = {
    root,
    steps,
    stage,
    measure({ y, viewport }) {
      const { top, bottom } = root.getBoundingClientRect();
      edges = { top: top + y, bottom: bottom + y };
      // Nothing is pinned in the flat layout: the reader is where the eye rests, in the upper third.
      line = flat() ? viewport * 0.3 : probe.getBoundingClientRect().top;
      blend = Number(getComputedStyle(root).getPropertyValue('--blend'));
      cards = steps.map((step, i) => {
        const box = step.getBoundingClientRect();
        // Without motion every step is a cut: nothing lies between two pictures.
        const enter = reduced() ? 'cut' : (enters[i] ?? 'step');
        return { top: box.top - top, bottom: box.bottom - top, enter };
      });
    },
    see: ({ y, viewport }) => ({ top: edges.top - y, bottom: edges.bottom - y, viewport }),
    layout(at = lastStanding()) {
      const { top, viewport } = view.see(at);
      const moved = cards.map((card) => ({ ...card, top: card.top + top, bottom: card.bottom + top }));
      return { cards: moved, line, viewport, blend };
    },
    place(at) {
      const { cards, ...layout } = view.layout(at);
      return placeAt(cards, layout);
    },
    update(manner, at) {
      const place = view.place(at);
      if (!place) return;
      const seen = view.see(at);
      // What came late may live where that moves nothing: out of sight below.
      if (fault === 'late' && handle && seen.top >= seen.viewport) {
        fault = null;
        turn(() => raiseScene(root));
      }
      if (typed) grow(place);
      if (flat()) return onPlace(view, place, seen);
      if (!handle) figure.toggleAttribute('data-late', place.active > 0);
      if (place.active !== active) {
        steps[active]?.removeAttribute('data-active');
        steps[place.active]?.setAttribute('data-active', '');
        active = place.active;
      }
      draw(place, manner);
      onPlace(view, place, seen);
    },
    wakeIfNear(at) {
      const { top, bottom, viewport } = view.see(at);
      if (asked || bottom < -viewport || top > 2 * viewport) return false;
      asked = true;
      if (typed) return true;
      const late = setTimeout(() => flatten('late'), LATE);
      const loading = flows
        ? loadFlow(
            figure,
            steps.map((_, i) => idAt(i)),
          )
        : loadChart(figure);
      loading
        .then(({ chart, mountChart }) => {
          clearTimeout(late);
          const mounted = mountChart(figure, guardChart(chart, fail), {
            altOf: (step) => altOf(steps.find(({ dataset }) => dataset['step'] === step)),
          });
          handle = mounted;
          words = chart.words;
          figure.removeAttribute('data-late');
          settleFigure(figure, { chart, handle: mounted });
          view.update('arrive', lastStanding());
        })
        .catch((error: unknown) => {
          clearTimeout(late);
          fail(error);
        });
      return true;
    },
    forget() {
      shown = null;
    },
    titleOf: (index) => words?.steps[idAt(index)] ?? words?.title ?? '',
    distanceTo(index, progress) {
      const { cards, ...layout } = view.layout();
      const { line } = layout;
      const card = cards[index];
      if (!card) return 0;
      const wanted = progress === undefined ? line : card.top + (card.bottom - card.top) * progress;
      return intoPlateau(cards, index, { ...layout, line: wanted }) - line;
    },
    resize() {
      try {
        handle?.resize();
      } catch (error) {
        failSoon(error);
      }
    },
  };

  /** How far a step's words have been scrolled through, 0 to 1: what grows with it is the style sheet's. */
  const grow = ({ active, progress }: Place) => {
    for (const [i, { style }] of steps.entries()) {
      const gone = i === active ? Math.min(1, progress * GROWN) : i < active ? 1 : 0;
      const t = reduced() ? '1' : gone.toFixed(2);
      if (style.getPropertyValue('--t') !== t) style.setProperty('--t', t);
    }
  };

  const draw = (place: Place, manner: Manner) => {
    if (!handle) return;
    const move = moveFor(shown, place, enters, reduced() && manner === 'ask' ? 'arrive' : manner);
    try {
      if (move.do === 'scrub') handle.scrub(idAt(move.from), idAt(move.to), move.t);
      else if (move.do === 'go' && !reduced()) handle.go(idAt(move.step));
      else if (move.do !== 'nothing') handle.show(idAt(move.step));
      shown = { from: place.from, to: place.to, t: place.t };
    } catch (error) {
      failSoon(error);
    }
  };

  return view;
}
