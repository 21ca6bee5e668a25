/** The picture of a slide, as large as the screen gives room for: drawn by its chart, and moved from step to step of it. */
import { bringToLife } from '../charts/alive.ts';
import type { FigureHandle } from '../charts/kit/mount.ts';
import { stayDrawn } from '../charts/kit/stay-drawn.ts';
import { holdPicture } from '../cover/picture.ts';
import type { Slide } from './slides.ts';

const SVG = 'http://www.w3.org/2000/svg';

type Picture = NonNullable<Slide['picture']>;

/** A figure without a picture yet, as the kit brings it to life. */
function emptyFigure({ chart, step, alt }: Picture, title: string, name: string): HTMLElement {
  const figure = document.createElement('figure');
  Object.assign(figure.dataset, { chart, step });
  const stage = document.createElement('div');
  stage.dataset['stage'] = '';
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'chart-svg');
  svg.setAttribute('role', 'img');
  for (const [tag, text] of [
    ['title', title],
    ['desc', alt],
  ] as const) {
    const said = document.createElementNS(SVG, tag);
    said.id = `${name}-${tag}`;
    said.textContent = text;
    svg.append(said);
  }
  svg.setAttribute('aria-labelledby', `${name}-title`);
  svg.setAttribute('aria-describedby', `${name}-desc`);
  const marks = document.createElementNS(SVG, 'g');
  marks.setAttribute('class', 'marks');
  svg.append(marks);
  stage.append(svg);
  figure.append(stage);
  return figure;
}

/**
 * @param place the element that holds the picture
 * @param altOf the text alternative of a chart's step
 */
export function screenPicture(
  place: HTMLElement,
  altOf: (chart: string, step: string) => string,
): { show(slide: Slide, covered: boolean): void; resize(): void } {
  let figure: HTMLElement | null = null;
  let handle: FigureHandle | null = null;
  let see: ReturnType<typeof holdPicture> = () => undefined;
  let wanted = '';

  const draw = (picture: Picture, title: string) => {
    const made = emptyFigure(picture, title, 'present-picture');
    place.replaceChildren(made);
    figure = made;
    handle = null;
    see = holdPicture(made);
    bringToLife(made, { altOf: (step) => altOf(picture.chart, step), step: picture.step }).then(
      (live) => {
        if (figure !== made) return live.handle.destroy();
        handle = live.handle;
        // Turned on while the chart came.
        handle.show(wanted);
      },
      (error: unknown) => stayDrawn(made, error),
    );
  };

  return {
    show({ picture, title }, covered) {
      place.hidden = picture === null;
      if (!picture) return;
      wanted = picture.step;
      const same = figure?.dataset['chart'] === picture.chart;
      if (!same) draw(picture, title);
      // Before the next picture comes, and after its answer is asked for.
      see(covered ? 'question' : 'whole');
      if (same) handle?.go(picture.step);
    },
    resize: () => handle?.resize(),
  };
}
