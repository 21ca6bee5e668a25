/**
 * A frame whose address carries values of the model: the chart's code comes, and draws that run. Frames without
 * such values never load this.
 */
import type { State } from '../charts/kit/contract.ts';
import type { Change } from '../model/address.ts';
import { model } from '../reader/codec.ts';
import { carriesRun } from './carries-run.ts';
import { marksToSvg } from '../charts/kit/render.ts';
import type { ChartModule } from '../charts/kit/words.ts';

/** The charts that show a run. Named one by one: the list of all charts is the story's. */
const LOADERS: Readonly<Record<string, () => Promise<ChartModule>>> = {
  'funding-gap': () => import('virtual:chart/funding-gap'),
  sensitivity: () => import('virtual:chart/sensitivity'),
  'who-pays': () => import('virtual:chart/who-pays'),
};

/** Frames that are smaller show a scaled picture: scenes are designed from here on. */
const SMALLEST = { width: 280, height: 220 };

/**
 * Draws the run of the address in place of the drawn step.
 * @param lab address of the lab; the run's query is added
 * @returns what could not be taken as it stood
 * @throws when the chart cannot be loaded or drawn: the drawn picture then stays
 */
async function showOwnRun(figure: HTMLElement, lab: string): Promise<readonly Change[]> {
  const loader = LOADERS[figure.dataset['chart'] ?? ''];
  const stage = figure.querySelector<HTMLElement>('[data-stage]');
  const svg = stage?.querySelector('svg');
  const marks = svg?.querySelector('.marks');
  if (!loader || !stage || !svg || !marks) throw new Error('the frame has no picture of a model');
  const { scene, states, data, words, inputs, say } = await loader();
  if (!inputs || !say) throw new Error('the chart takes no values');
  const query = new URLSearchParams(location.search);
  const { value, changes } = model.read(query);
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
    for (const key of [...inputs.list.map((input) => input.key), 'm']) {
      const value = query.get(key);
      if (value !== null) url.searchParams.set(key, value);
    }
    link.href = url.href;
    link.target = '_blank';
    link.rel = 'noopener';
    link.textContent = 'The numbers of this run, in the lab at Backstop';
    table.replaceChildren(link);
  }
  figure.setAttribute('data-live', '');
  return changes;
}

/** Draws the run that the frame's address carries, where it carries one, and tells the frame. */
export function startOwnRun(): void {
  const content = document.querySelector<HTMLElement>('[data-embed]');
  const figure = content?.querySelector<HTMLElement>('figure[data-chart]');
  const own = content?.querySelector<HTMLElement>('[data-own]');
  if (!content || !figure || !own || !carriesRun(own, location.search)) return;
  const say = (detail: string) => content.dispatchEvent(new CustomEvent('ownrun', { detail }));
  showOwnRun(figure, own.dataset['lab'] ?? '').then(
    (mended) =>
      say(mended.length > 0 ? 'Some values in the address cannot be used here; the nearest are shown.' : ''),
    () => say('The values in the address could not be drawn. The base is shown.'),
  );
}
