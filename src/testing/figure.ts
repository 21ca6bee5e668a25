/** A figure as `Figure.astro` writes it, as far as scripts touch it, for tests in a light document. */
import type { ChartDrawing, Scene, Size, State } from '../charts/kit/contract.ts';
import type { SvgNode } from '../charts/kit/nodes.ts';
import { sceneToSvg } from '../charts/kit/render.ts';
import type { ChartModule } from '../charts/kit/chart-module.ts';

/** The picture's element, with its name and description. */
export function pictureOf(scene: Scene, name = 'A title', description = 'A description'): SVGSVGElement {
  const template = document.createElement('template');
  template.innerHTML = sceneToSvg(scene, { name, description, idPrefix: 'one' });
  return template.content.querySelector('svg')!;
}

/** What an element of a picture is, as a node of its scene would have it. */
function read(element: Element): Omit<SvgNode, 'key'> {
  const tag = element.tagName as SvgNode['tag'];
  return {
    tag,
    attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    ...(tag === 'text' ? { text: element.textContent ?? '' } : {}),
    ...(tag === 'g' ? { children: [...element.children].map(read) as SvgNode[] } : {}),
  };
}

/** The marks that a picture shows, to be compared with those of a scene. */
export const marksIn = (svg: Element): unknown[] => [...svg.querySelector('.marks')!.children].map(read);

/** The same of a scene: its nodes without their keys, which no document has. */
export const marksOf = (nodes: readonly SvgNode[]): unknown[] =>
  nodes.map(({ key: _, children, ...node }) => ({
    ...node,
    ...(children ? { children: marksOf(children) } : {}),
  }));

/** The picture of a chart's step. */
export const sceneOf = ({ scene, states, data }: ChartModule, step: string, size: Size): Scene =>
  scene(data, states[step]!, size);

/** A figure at a step, in the page, with a fold for its table. */
export function figureOf(
  { scene, states, data, words }: ChartDrawing<unknown, State> & Pick<ChartModule, 'data' | 'words'>,
  step: string,
  size: Size = { width: 360, height: 300 },
): HTMLElement {
  const figure = document.createElement('figure');
  figure.dataset['step'] = step;
  figure.innerHTML = `<h3 data-chart-title></h3><div data-stage></div>
    <details><summary>How we know</summary><div data-how=""></div></details>
    <details><summary>Table</summary><div data-table-place="${step}"><table data-table></table></div></details>`;
  const title = words.steps[step] ?? words.title;
  figure.querySelector('h3')!.textContent = title;
  figure.querySelector('[data-stage]')!.append(pictureOf(scene(data, states[step]!, size), title));
  document.body.append(figure);
  return figure;
}
