/**
 * Charts of the first edition that are still to be drawn anew: their words are flat texts in their data, and their
 * `describe` works out the step from the state. It goes with the last of them.
 */
import type { ChartInputs } from './inputs.ts';
import type {
  Chart,
  ChartFutures,
  ChartText,
  Description,
  Flow,
  Scene,
  Size,
  State,
} from './kit/contract.ts';
import type { Ledger } from '../ledger/types.ts';

interface OldChart<D extends object, S extends State> {
  id: string;
  load: (ledger: Ledger, text: ChartText) => D;
  live?: (data: D) => Partial<D>;
  states: Readonly<Record<string, S>>;
  scene: (data: D, state: S, size: Size) => Scene;
  travel?: (from: S, to: S, t: number) => S;
  describe: (data: D, state: S) => Description;
  inputs?: ChartInputs;
  futures?: ChartFutures;
  flow?: Flow<D>;
  say?: (data: D, state: S) => string;
}

/** A chart of the first edition as the build and the pages use it. */
export const adapted = <D extends object, S extends State>(chart: OldChart<D, S>): Chart =>
  chart as unknown as Chart;
