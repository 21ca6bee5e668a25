/**
 * What is drawn, of all that the series holds: like with like, and no seller's own figure alone. For the build: the
 * browser is sent the waits.
 */
import type { WaitUnit } from '../kit/time.ts';

/** A wait that is drawn; its key is that of its row in the series. */
export interface Drawn {
  key: string;
  /** The unit in which its source gives it. */
  unit: WaitUnit;
  /** The key of a second row, where two averages make a range. */
  to?: string;
  claim?: string;
  /** Left out of the overview: it adds to another wait, or rests on little. */
  aside?: boolean;
  /** The longest that is to be expected, and no average. */
  most?: boolean;
}

/** Things from the longest wait to the shortest; the waits of each from the shortest on. */
export const THINGS = {
  reactor: [{ key: 'reactor', unit: 'years' }],
  line: [{ key: 'line', unit: 'years', claim: 'wait-transmission' }],
  turbine: [{ key: 'turbine', unit: 'years', claim: 'wait-gas-turbines' }],
  grid: [
    { key: 'grid', unit: 'years', claim: 'wait-grid-power-us' },
    { key: 'virginia', unit: 'years', claim: 'wait-grid-power-us', aside: true },
  ],
  transformer: [
    { key: 'transformer-once', unit: 'months', claim: 'wait-transformers-history', aside: true },
    { key: 'transformer', to: 'step-up', unit: 'months', claim: 'wait-transformers' },
    { key: 'transformer-2026', unit: 'years', claim: 'wait-transformers-2026', aside: true, most: true },
  ],
  building: [
    { key: 'abilene', unit: 'months', claim: 'power-abilene-build-time', aside: true },
    { key: 'building', unit: 'months' },
  ],
  solar: [{ key: 'solar', unit: 'months', claim: 'fast-renewables' }],
  chips: [
    { key: 'chips-2024', unit: 'weeks', claim: 'chips-lead-time-fell' },
    { key: 'chips-2023', unit: 'weeks', claim: 'chips-lead-time-fell' },
    { key: 'blackwell', unit: 'months', claim: 'chips-still-scarce', aside: true },
  ],
} as const satisfies Record<string, readonly Drawn[]>;

export type ThingKey = keyof typeof THINGS;
export type WaitKey = (typeof THINGS)[ThingKey][number]['key'];
/** The later scarcity of chips, for which nobody gave months. */
const MEMORY = 'memory';
/** What is told of: every wait, and the later scarcity. */
export type TellKey = WaitKey | typeof MEMORY;

export const THING_KEYS = Object.keys(THINGS) as ThingKey[];
export const TELL_KEYS: readonly TellKey[] = [
  ...THING_KEYS.flatMap((thing) => THINGS[thing].map(({ key }): WaitKey => key)),
  MEMORY,
];
