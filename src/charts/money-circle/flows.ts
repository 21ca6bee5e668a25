/** How far each flow has come in a view: the one clock of the ring and of the list. */
import type { CircleData, Flow } from './data.ts';
import { mix } from './geometry.ts';
import type { CircleState } from './states.ts';

/** A flow in the picture: the piece of its way that is drawn. */
export interface Shown {
  key: string;
  flow: Flow;
  /** Where its tail and its head are, 0 at the payer and 1 at the receiver. */
  u: number;
  v: number;
}

/** A flow is known by its place in the series. */
export const keyOf = (i: number): string => `flow-${i}`;

const clamp = (value: number) => Math.max(0, Math.min(1, value));

/** When what leaves is gone, as the words change; and when what comes sets out. */
const GONE = 0.5;
const START = 0.35;

/** How far what leaves has left, and what comes has come, in a state. */
export const leaving = ({ t }: CircleState): number => clamp(t / GONE);
export const coming = ({ t }: CircleState): number => clamp((t - START) / (1 - START));

/** The flows of a state, those that leave first. On the way round the loop each waits for the one before. */
export function shownFlows({ views, flows }: CircleData, state: CircleState): Shown[] {
  const now = views[state.show];
  const then = state.before ? views[state.before] : [];
  const at = (i: number, u: number, v: number): Shown[] =>
    v - u > 0.02 ? [{ key: keyOf(i), flow: flows[i]!, u, v }] : [];
  return [
    ...then.filter((i) => !now.includes(i)).flatMap((i) => at(i, leaving(state), 1)),
    ...now.flatMap((i, k) => {
      if (then.includes(i)) return at(i, 0, 1);
      const turn = state.show === 'one-dollar' ? clamp(coming(state) * now.length - k) : coming(state);
      return at(i, 0, turn);
    }),
  ];
}

/** Between the value of the view before and that of this one. */
export function mixed(state: CircleState, of: (view: CircleState['show']) => number): number {
  return state.before ? mix(of(state.before), of(state.show), state.t) : of(state.show);
}
