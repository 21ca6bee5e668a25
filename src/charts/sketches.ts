/**
 * The pictures of all steps in one file, for readers without scripts, for low
 * screens and for paper. Each step in the story refers to its own by
 * `<use href="…#<chart>.<step>">`: the page stays light however many steps there
 * are, and the pictures wear its fonts, its theme and its colours.
 */
import { chartIds, getChart } from './build.ts';
import type { Scene, Size } from './kit/contract.ts';
import { sketchToSvg } from './kit/render.ts';
import { markRules } from './mark-rules.ts';

/** Step pictures are drawn for the narrowest phones, whose width they still fill there without getting small. */
export const SKETCH: Size = { width: 330, height: 275 };
/** And shown a little larger where there is room: letters of 12 px have 13 there, and are never under 11. */
export const SHOWN: Size = { width: 360, height: 300 };

/** Where the file stands below the site's root. */
export const SKETCHES = '/pictures.svg';

/** The id of a step's picture in the file. */
export const sketchId = (chart: string, step: string): string => `${chart}.${step}`;

/** A step's picture as it stands in the file. */
const sketchOf = (chart: string, step: string): Scene => getChart(chart).step(step).scene(SKETCH);

/**
 * The whole file. It carries the rules of the marks, since browsers differ in
 * whether those of the page or of the file hold in what is referred to; custom
 * properties come from the page in either case.
 */
export function sketchFile(): string {
  const pictures = chartIds().flatMap((chart) =>
    getChart(chart).steps.map(
      (step) => `<g id="${sketchId(chart, step)}">${sketchToSvg(sketchOf(chart, step))}</g>`,
    ),
  );
  const style = markRules()
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ');
  return `<svg xmlns="http://www.w3.org/2000/svg"><style>${style}</style>\n${pictures.join('\n')}\n</svg>\n`;
}
