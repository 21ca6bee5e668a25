/**
 * The reader's own values of the model on one page: set beside one picture, they are shown in all that share
 * them. They live in the address and nowhere else; the revenue of 2030 may come from the line that the reader
 * drew.
 */
import { readInputs, type ChartInputs, type InputValues, type ReadInputs } from '../charts/inputs.ts';

import { drawModelBar } from './model-bar.ts';

type Listener = (values: InputValues | null) => void;
const listeners = new Set<Listener>();
let latest: InputValues | null | undefined;

/** The revenue of 2030 of a drawn line; `null` where there is none. */
export function drawnRevenue(query: URLSearchParams): number | null {
  const last = query.get('line')?.split('~').at(4)?.trim() ?? '';
  return /^\d{1,9}(\.\d+)?$/.test(last) ? Number(last) : null;
}

/** What an address says; where it says nothing of the revenue of 2030, the drawn line does. */
export function ownFrom(inputs: ChartInputs, query: URLSearchParams): ReadInputs {
  const found = readInputs(inputs, query);
  const revenue = inputs.list.find(({ id }) => id === 'revenue2030');
  const drawn = drawnRevenue(query);
  if (revenue?.kind !== 'number' || drawn === null || query.has(revenue.key)) return found;
  const value = Math.min(revenue.max, Math.max(revenue.min, drawn));
  return { ...found, values: { ...found.values, revenue2030: value } };
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
    const { values } = ownFrom(inputs, new URLSearchParams(location.search));
    latest = inputs.list.some(({ id, base }) => values[id] !== base) ? values : null;
    drawModelBar(latest);
  }
  listeners.add(listener);
  listener(latest);
}

/** Calls back now, and whenever the reader has drawn another line, with its revenue of 2030. */
export function onLine(listener: (revenue: number | null) => void): void {
  const tell = () => {
    listener(drawnRevenue(new URLSearchParams(location.search)));
  };
  document.addEventListener('linedrawn', tell);
  tell();
}
