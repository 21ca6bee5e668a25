/**
 * The reader's own values of the model on one page: set beside one picture, they are shown in all that share
 * them. They live in the address and nowhere else; the revenue of 2030 may come from the line that the reader
 * drew.
 */
import type { ChartInputs, InputValues } from '../charts/inputs.ts';
import type { Found } from '../model/address.ts';
import { chartPart, drawnInputs, line, model } from '../reader/codec.ts';

import { drawModelBar } from './model-bar.ts';

type Listener = (values: InputValues | null) => void;
const listeners = new Set<Listener>();
let latest: InputValues | null | undefined;

/** What an address says of a chart's inputs. */
export function ownFrom(inputs: ChartInputs, query: URLSearchParams): Found<InputValues> {
  if (!inputs.shared) return chartPart(inputs).read(query);
  const { value, changes } = model.read(query);
  return { value: value.inputs, changes };
}

/** Tells every picture of the page; `null` for the base. */
export function share(values: InputValues | null): void {
  latest = values;
  drawModelBar(values);
  for (const listener of listeners) listener(values);
}

/** Calls back now, and whenever values are set. */
export function onOwn(inputs: ChartInputs, listener: Listener): void {
  if (latest === undefined) {
    const { value: values } = ownFrom(inputs, new URLSearchParams(location.search));
    latest = inputs.list.some(({ id, base }) => values[id] !== base) ? values : null;
    drawModelBar(latest);
  }
  listeners.add(listener);
  listener(latest);
}

/** Calls back now, and whenever the reader has drawn another line, with what it says to the model. */
export function onLine(listener: (values: InputValues | null) => void): void {
  const tell = () => {
    const drawn = drawnInputs(line.read(new URLSearchParams(location.search)).value);
    listener(drawn && { ...drawn });
  };
  document.addEventListener('linedrawn', tell);
  tell();
}
