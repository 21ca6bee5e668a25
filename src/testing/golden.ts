/** The golden pictures of a chart: the SVG text of every step at three widths. */
import type { BuiltChart } from '../charts/built.ts';
import { GOLDEN } from './inspect.ts';
import { sceneToSvg } from '../charts/kit/render.ts';

/** The folder of a chart's golden pictures, from the project's root. */
export const goldenFolder = (id: string): string => `src/charts/${id}/golden`;

/** SVG text with one element a line, so that a difference names what moved. */
export function pretty(svg: string): string {
  let depth = 0;
  let text = '';
  for (const [piece] of svg.matchAll(/<(\w+)[^>]*>[^<]*<\/\1>|<[^>]+>/g)) {
    const closing = piece.startsWith('</');
    if (closing) depth--;
    text += `${'  '.repeat(depth)}${piece}\n`;
    if (!closing && !piece.endsWith('/>') && !piece.includes('</')) depth++;
  }
  return text;
}

/** A golden picture: the name of its file, and its text. */
export interface GoldenPicture {
  name: string;
  svg: string;
}

/** Every step of a chart, and its flow where it has one, as they are drawn now. */
export function goldenPictures({ chart, data, steps, step: stepOf }: BuiltChart): GoldenPicture[] {
  const { id, flow } = chart;
  const flows = GOLDEN.flatMap(({ width }) => {
    if (!flow) return [];
    const height = flow.height(data, steps);
    const naming = { name: `${id}: flow`, description: `${width} x ${height}`, idPrefix: id };
    return {
      name: `flow-${width}.svg`,
      svg: pretty(sceneToSvg(flow.scene(data, { width, height }, steps), naming)),
    };
  });
  const pictures = steps.flatMap((step) =>
    GOLDEN.map((size) => {
      const { width, height } = size;
      // What is drawn, not what is said: words of the frame may change without a new picture.
      const naming = { name: `${id}: ${step}`, description: `${width} x ${height}`, idPrefix: id };
      return { name: `${step}-${width}.svg`, svg: pretty(sceneToSvg(stepOf(step).scene(size), naming)) };
    }),
  );
  return [...pictures, ...flows];
}
