/**
 * A frame whose address carries values of the model: the chart's code comes, and draws that run. Frames without
 * such values never load this.
 */
import { loaders } from 'virtual:charts';
import type { State } from '../charts/kit/contract.ts';
import { model } from '../reader/codec.ts';
import { marksToSvg } from '../charts/kit/render.ts';

/** Frames that are smaller show a scaled picture: scenes are designed from here on. */
const SMALLEST = { width: 280, height: 220 };

/**
 * Draws the run of the address in place of the drawn step.
 * @param lab address of the lab; the run's query is added
 * @returns whether some value could not be taken as it stood
 * @throws when the chart cannot be loaded or drawn: the drawn picture then stays
 */
export async function showOwnRun(figure: HTMLElement, lab: string): Promise<boolean> {
  const id = figure.dataset['chart'] ?? '';
  const loader = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  const stage = figure.querySelector<HTMLElement>('[data-stage]');
  const svg = stage?.querySelector('svg');
  const marks = svg?.querySelector('.marks');
  if (!loader || !stage || !svg || !marks) throw new Error('the frame has no picture of a model');
  const { scene, states, data, words, inputs, say } = await loader();
  if (!inputs || !say) throw new Error('the chart takes no values');
  // Nothing is set in a frame: the address is read once.
  const { value, changes } = model.read(new URLSearchParams(location.search));
  const state = { ...states[inputs.step], ...value.inputs } as State;

  const draw = () => {
    const width = Math.max(SMALLEST.width, stage.clientWidth || svg.viewBox.baseVal.width);
    const height = Math.max(SMALLEST.height, stage.clientHeight || svg.viewBox.baseVal.height);
    marks.innerHTML = marksToSvg(scene(data, state, { width, height }));
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    svg.setAttribute('width', String(width));
    svg.setAttribute('height', String(height));
  };
  draw();
  addEventListener('resize', draw);
  figure.dataset['step'] = inputs.step;
  const title = words.steps[inputs.step] ?? words.title;
  for (const element of [figure.querySelector('[data-chart-title]'), svg.querySelector('title')])
    if (element) element.textContent = title;
  const desc = svg.querySelector('desc');
  if (desc) desc.textContent = say(data, state);
  const table = figure.querySelector('[data-table-place]');
  if (table) {
    const link = document.createElement('a');
    const url = new URL(lab);
    model.write(value, url.searchParams);
    link.href = url.href;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = 'The numbers of this run, in the lab at Backstop';
    table.replaceChildren(link);
  }
  figure.setAttribute('data-live', '');
  return changes.length > 0;
}
