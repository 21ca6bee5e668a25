/**
 * The one life of a figure, in the story, on pages and in frames: a player of pictures, wired to the page, its clock and
 * its words. Where the pictures come from is its source's business: the chart's code (code.ts), or pictures drawn at
 * build (src/embed/slides.ts).
 */
import { transitionOf } from './beat.ts';
import type { Scene, Size } from './contract.ts';
import { fillHow, fillTable } from './folds.ts';
import { drawLive } from './live.ts';
import { createPlayer, type Showing } from './player.ts';

/** What is said of a step. */
export interface Said {
  title: string;
  /** The text alternative. */
  alt: string;
  /** Stands in place of the step's table, where there is no table of it. */
  numbers?: Node | undefined;
}

/** Where a figure's pictures and words come from. */
export interface Source {
  /** Makes pictures for a stage of this size from now on; calls back if they are others, at once or when they are there. */
  fit(stage: Size, changed: () => void): void;
  /**
   * The picture of a step, as of now.
   * @throws where there is none
   */
  sceneOf(step: string): Scene;
  /** The pictures between two steps, where marks do not move by their keys. */
  wayOf?: ((from: string, to: string) => ((t: number) => Scene) | null) | undefined;
  saidOf(step: string): Said;
}

export interface FigureHandle {
  /** The step whose words stand beside the picture. */
  readonly step: string;
  /** That step in words, for those who do not see the picture change. */
  readonly said: string;
  /** Shows a step at once. */
  show(step: string): void;
  /** Goes to a step, in the time that the page's duration token gives. */
  go(step: string): void;
  /** Shows a fraction of the way between two steps. */
  scrub(from: string, to: string, t: number): void;
  /** Draws anew: the source has other pictures now. */
  refresh(): void;
  /** Reads the stage's size and draws anew if it has changed. */
  resize(): void;
  /** Stops all motion; the picture stays. */
  destroy(): void;
}

/** What a figure needs to come to life. */
function partsOf(figure: HTMLElement): { stage: HTMLElement; svg: SVGSVGElement } {
  const stage = figure.querySelector<HTMLElement>('[data-stage]');
  const svg = stage?.querySelector<SVGSVGElement>('svg');
  if (!stage || !svg) throw new Error('The figure has no stage with a picture.');
  return { stage, svg };
}

/**
 * The stage's inner size in whole pixels; that of the drawn picture where the stage is not laid out.
 * @throws when the figure has no stage with a picture
 */
export function stageSize(figure: HTMLElement): Size {
  const { stage, svg } = partsOf(figure);
  const { width, height } = svg.viewBox.baseVal;
  if (stage.clientWidth === 0) return { width, height };
  return { width: stage.clientWidth, height: stage.clientHeight || height };
}

/**
 * Brings a drawn figure to life. The picture on the page is untouched until the first scene has been worked out.
 * @param step shown from the first live picture on
 * @throws when the markup lacks a part or the scene cannot be drawn; the static picture then stays
 */
export function mountFigure(figure: HTMLElement, source: Source, step: string): FigureHandle {
  const { svg } = partsOf(figure);
  const desc = svg.querySelector('desc');
  const titles = [figure.querySelector('[data-chart-title]'), svg.querySelector('title')];

  let worded: string | null = null;
  const announce = (step: string) => {
    worded = step;
    const { title, alt, numbers } = source.saidOf(step);
    for (const element of titles) {
      if (element && element.textContent !== title) element.textContent = title;
    }
    if (desc && desc.textContent !== alt) desc.textContent = alt;
    if (numbers) figure.querySelector('[data-table-place]')?.replaceChildren(numbers);
    else fillTable(figure, step);
  };
  const draw = (scene: Scene, { step, progress }: Showing) => {
    drawLive(svg, scene);
    if (figure.dataset['step'] !== step) figure.dataset['step'] = step;
    if (progress === null) delete figure.dataset['progress'];
    else figure.dataset['progress'] = String(Math.round(progress * 1000) / 1000);
    if (worded !== step) announce(step);
  };

  source.fit(stageSize(figure), () => undefined);
  const { sceneOf, wayOf } = source;
  const player = createPlayer(step, sceneOf, draw, wayOf);
  fillHow(figure);
  figure.setAttribute('data-live', '');

  let request = 0;
  let latest: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    cancelAnimationFrame(request);
    clearTimeout(latest);
  };
  const settle = (act: () => void) => {
    stop();
    act();
  };
  const refresh = () => settle(() => player.refresh());

  return {
    get step() {
      return player.showing.step;
    },
    get said() {
      const { title, alt } = source.saidOf(player.showing.step);
      return `${title}. ${alt}`;
    },
    show: (step) => settle(() => player.show(step)),
    scrub: (from, to, t) => settle(() => player.scrub(from, to, t)),
    go(step) {
      const before = player.showing;
      const duration = transitionOf(figure);
      player.go(step, duration);
      if (player.showing === before) return;
      stop();
      if (!player.moving) return;
      const begun = performance.now();
      const frame = (now: number) => {
        player.tick(now - begun);
        if (player.moving) request = requestAnimationFrame(frame);
        else stop();
      };
      request = requestAnimationFrame(frame);
      // Frames are not drawn in a hidden document: the picture must arrive all the same.
      latest = setTimeout(() => settle(() => player.tick(Infinity)), duration + 250);
    },
    refresh,
    resize() {
      source.fit(stageSize(figure), refresh);
    },
    destroy() {
      stop();
      figure.removeAttribute('data-live');
    },
  };
}
