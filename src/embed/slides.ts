/**
 * The live figure of a frame: pictures drawn at build, one way between any two. It does for a frame what
 * `mountFigure` does for a page, without the chart's code.
 */
import { easeCubicInOut } from 'd3-ease';
import { tween } from '../charts/kit/between.ts';
import type { Scene } from '../charts/kit/contract.ts';
import { marksToSvg } from '../charts/kit/render.ts';
import { fillTable } from '../charts/kit/folds.ts';
import { readPictures, type Picture } from './pictures.ts';
import { bestSize, nameOf } from './sizes.ts';

export interface Slides {
  /** The step whose words stand beside the picture. */
  readonly step: string;
  /** Goes to a step, in the time that the page's duration token gives. */
  go(step: string): void;
}

/** A transition takes this many beats, as everywhere. */
const BEATS = 5;

/**
 * Fetches the pictures that fit, and shows a step of them.
 * @param at the address of the chart's frame, with its last slash
 * @param wanted the first step; the drawn one where `null`
 * @throws when the pictures cannot be had: the drawn one then stays
 */
export async function startSlides(figure: HTMLElement, at: string, wanted: string | null): Promise<Slides> {
  const stage = figure.querySelector<HTMLElement>('[data-stage]');
  const svg = stage?.querySelector('svg');
  const marks = svg?.querySelector('.marks');
  if (!stage || !svg || !marks) throw new Error('the figure has no stage with a picture');

  const files = new Map<string, Promise<Map<string, Picture>>>();
  /** In a frame that is not displayed yet the stage has no size: the drawn picture's serves. */
  const sizeNow = () => {
    const { width, height } = svg.viewBox.baseVal;
    return nameOf(bestSize({ width: stage.clientWidth || width, height: stage.clientHeight || height }));
  };
  const fetched = (name: string) => {
    const known = files.get(name);
    if (known) return known;
    const file = fetch(`${at}${name}.json`).then(async (answer) => {
      if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
      return readPictures(await answer.json());
    });
    files.set(name, file);
    file.catch(() => files.delete(name));
    return file;
  };

  let name = sizeNow();
  let pictures = await fetched(name);
  let step = wanted ?? figure.dataset['step'] ?? '';
  let screen: Scene | null = null;
  let stop = () => undefined as unknown;

  const put = (scene: Scene) => {
    screen = scene;
    marks.innerHTML = marksToSvg(scene);
    svg.setAttribute('viewBox', `0 0 ${scene.width} ${scene.height}`);
  };
  const words = ({ title, alt }: Picture) => {
    figure.dataset['step'] = step;
    for (const element of [figure.querySelector('[data-chart-title]'), svg.querySelector('title')]) {
      if (element) element.textContent = title;
    }
    const desc = svg.querySelector('desc');
    if (desc) desc.textContent = alt;
    fillTable(figure, step);
  };
  const rest = () => {
    stop();
    delete figure.dataset['progress'];
    const picture = pictures.get(step);
    if (picture) put(picture.scene);
  };
  const move = (to: Scene, duration: number) => {
    stop();
    const way = tween(screen ?? to, to);
    const begun = performance.now();
    const frame = (now: number) => {
      const t = (now - begun) / duration;
      if (t >= 1) return rest();
      figure.dataset['progress'] = String(Math.max(0, Math.round(t * 1000) / 1000));
      put(way(easeCubicInOut(Math.max(0, t))));
      request = requestAnimationFrame(frame);
    };
    let request = requestAnimationFrame(frame);
    // In a hidden frame nothing is painted: the picture must arrive all the same.
    const latest = setTimeout(rest, duration + 250);
    stop = () => {
      cancelAnimationFrame(request);
      clearTimeout(latest);
    };
  };

  const first = pictures.get(step);
  if (!first) throw new Error(`no picture of the step "${step}"`);
  words(first);
  rest();
  figure.setAttribute('data-live', '');

  addEventListener('resize', () => {
    const now = sizeNow();
    if (now === name || stage.clientWidth === 0) return;
    name = now;
    // Until the new pictures are there the old ones stand, scaled; without them they stay.
    fetched(now).then(
      (better) => {
        if (now !== name) return;
        pictures = better;
        rest();
      },
      () => {
        name = '';
      },
    );
  });

  return {
    get step() {
      return step;
    },
    go(to) {
      const picture = pictures.get(to);
      if (!picture || to === step) return;
      step = to;
      words(picture);
      const beat = Number.parseFloat(getComputedStyle(figure).getPropertyValue('--beat')) || 0;
      if (beat * BEATS < 16 || document.hidden) rest();
      else move(picture.scene, beat * BEATS);
    },
  };
}
