/**
 * The one road from what a reader sets to a picture: in the story, on a chart's page, in the lab and in frames. Futures,
 * which take longer than a frame, come by own-futures.ts.
 */
import type { ChartInputs } from '../charts/inputs.ts';
import type { ChartHandle } from '../charts/kit/code.ts';
import type { State } from '../charts/kit/contract.ts';
import { drawnInputs, line } from './codec.ts';
import { ownValues, subscribe, type OwnValues } from './state.ts';

export type Overlaid = Pick<ChartHandle, 'overlay'>;

/**
 * Lays what the reader has set over the steps that the chart's contract names, now and whenever it changes; nothing
 * where that is the base.
 * @returns what the reader has set
 * @throws when what is set now cannot be drawn
 */
export function follow(inputs: ChartInputs, handle: Overlaid): OwnValues {
  const own = ownValues(inputs);
  own.subscribe((values) => {
    const touched = inputs.list.some(({ id, base }) => values[id] !== base);
    for (const step of [inputs.step, ...(inputs.also ?? [])])
      handle.overlay(touched ? (values as Partial<State>) : null, step);
  });
  const { line: step } = inputs;
  if (step !== undefined)
    subscribe(line, (drawn) => {
      handle.overlay(drawnInputs(drawn), step);
    });
  return own;
}
