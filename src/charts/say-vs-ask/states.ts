/** The named views of the two voices. Each says the whole view. */

export type VoicesState = {
  /** The exchange on the podcast, or the two lanes. */
  show: 'exchange' | 'lanes';
  /** Days from 1 October 2025 at the top and at the foot. */
  from: number;
  to: number;
  /** Whether pairs of one day are joined, with what the company says of the difference. */
  pairs: boolean;
  /** Whether words stand beside each point wherever there is room for one line; otherwise in wide pictures alone. */
  written: boolean;
};

export const states = {
  exchange: { show: 'exchange', from: 24, to: 40, pairs: false, written: true },
  autumn: { show: 'lanes', from: 24, to: 40, pairs: false, written: true },
  difference: { show: 'lanes', from: 34.2, to: 38, pairs: true, written: true },
  later: { show: 'lanes', from: 95, to: 282, pairs: false, written: true },
  'what-it-shows': { show: 'lanes', from: 20, to: 282, pairs: false, written: false },
} satisfies Record<string, VoicesState>;

/** What was said and what was asked on one day. */
export const PAIRS = [
  ['post', 'stage'],
  ['denial', 'fabs'],
  ['different', 'stack'],
] as const;
