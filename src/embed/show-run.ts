/**
 * A frame whose address carries values of the model: the chart's code comes, and draws that run. Frames without
 * such values never load this.
 */
import { runNumbers } from 'virtual:interface/embed';
import { loadChart } from '../charts/alive.ts';
import type { State } from '../charts/kit/contract.ts';
import { modelPart } from '../model/query.ts';

/**
 * Draws the run of the address in place of the drawn step.
 * @param lab address of the lab; the run's query is added
 * @returns whether some value could not be taken as it stood
 * @throws (rejects) when the chart cannot be loaded or drawn: the drawn picture then stays
 */
export async function showOwnRun(figure: HTMLElement, lab: string): Promise<boolean> {
  const { chart, mountChart } = await loadChart(figure);
  const { states, data, inputs, say } = chart;
  if (!inputs || !say) throw new Error('the chart takes no values');
  // Nothing is set in a frame: the address is read once.
  const { value, changes } = modelPart.read(new URLSearchParams(location.search));
  const { step } = inputs;
  const run = { ...states[step], ...value.inputs } as State;

  const numbers = document.createElement('a');
  const url = new URL(lab);
  modelPart.write(value, url.searchParams);
  numbers.href = url.href;
  numbers.target = '_blank';
  numbers.rel = 'noopener';
  numbers.textContent = runNumbers;

  const ofRun = { ...chart, states: { ...states, [step]: run } };
  const handle = mountChart(figure, ofRun, { altOf: () => say(data, run), step, numbers });
  addEventListener('resize', () => handle.resize());
  return changes.length > 0;
}
