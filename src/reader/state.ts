/**
 * What the reader has set on this page, once: each part of it with its value, kept in the address, and told to all who
 * subscribe. Set beside one picture, it is shown in all.
 */
import type { ChartInputs, InputValues } from '../charts/inputs.ts';
import type { Change, Found, Part } from '../model/query.ts';
import type { Inputs } from '../model/inputs.ts';
import { addressNow, changeAddress, onTravel } from './address.ts';
import { chartPart, model } from './codec.ts';

/** @param changes what of the address could not be taken; `null` where the value comes from the page */
export type Listener<T> = (value: T, changes: readonly Change[] | null) => void;

interface Held<T> {
  value: T;
  changes: readonly Change[] | null;
  listeners: Listener<T>[];
}
const holding = new Map<Part<unknown>, Held<unknown>>();

function held<T>(part: Part<T>): Held<T> {
  const one = holding.get(part) ?? { ...part.read(addressNow().searchParams), listeners: [] };
  holding.set(part, one);
  return one as Held<T>;
}

/** Reads parts anew from the address; all are read before anybody is told. */
function readAgain(which: (part: Part<unknown>) => boolean): void {
  const query = addressNow().searchParams;
  const again = [...holding].filter(([part]) => which(part));
  for (const [part, one] of again) Object.assign(one, part.read(query) satisfies Found<unknown>);
  for (const [, { value, changes, listeners }] of again)
    for (const listener of listeners) listener(value, changes);
}

/** The value of a part, now. */
export const valueOf = <T>(part: Part<T>): T => held(part).value;

/** Has the address hold a part's value. */
export function keep<T>(part: Part<T>): void {
  changeAddress(part, (url) => {
    part.write(valueOf(part), url.searchParams);
  });
}

/** Sets a part: it goes to all who subscribe, and into the address. */
export function set<T>(part: Part<T>, value: T): void {
  const one = held(part);
  Object.assign(one, { value, changes: null });
  keep(part);
  for (const listener of one.listeners) listener(value, null);
  readAgain(({ heeds }) => heeds === part);
}

/** Calls back now, and whenever the part is set or the reader comes to another address. */
export function subscribe<T>(part: Part<T>, listener: Listener<T>): void {
  const { value, changes, listeners } = held(part);
  listeners.push(listener);
  listener(value, changes);
}

/** The values of a chart's inputs, those that it shares with others and those of its own alike. */
export interface OwnValues {
  now: () => InputValues;
  set: (values: InputValues) => void;
  keep: () => void;
  subscribe: (listener: Listener<InputValues>) => void;
  /** Writes them into the query of a link. */
  write: (query: URLSearchParams) => void;
}

export function ownValues(inputs: ChartInputs): OwnValues {
  if (!inputs.shared)
    return ownOf(
      chartPart(inputs),
      (values) => values,
      (_, values) => values,
    );
  return ownOf(
    model,
    (state) => state.inputs,
    (state, values) => ({ ...state, inputs: values as Inputs }),
  );
}

function ownOf<T>(
  part: Part<T>,
  valuesIn: (value: T) => InputValues,
  withValues: (value: T, values: InputValues) => T,
): OwnValues {
  return {
    now: () => valuesIn(valueOf(part)),
    set: (values) => {
      set(part, withValues(valueOf(part), values));
    },
    keep: () => {
      keep(part);
    },
    subscribe: (listener) => {
      subscribe(part, (value, changes) => {
        listener(valuesIn(value), changes);
      });
    },
    write: (query) => {
      part.write(valueOf(part), query);
    },
  };
}

onTravel(() => {
  readAgain(() => true);
});
