/** The named views of what came after. Each says the whole view. */

export type View = 'target' | 'deals' | 'pace' | 'money' | 'record';

export type SinceState = {
  view: View;
  /** Decimal years at the beginning and the end of the time axis. */
  from: number;
  to: number;
};

export const states = {
  target: { view: 'target', from: 2025.75, to: 2034 },
  deals: { view: 'deals', from: 2025.66, to: 2026.58 },
  pace: { view: 'pace', from: 2025.66, to: 2027.08 },
  money: { view: 'money', from: 2025.93, to: 2027 },
  record: { view: 'record', from: 2025.66, to: 2027.04 },
} satisfies Record<View, SinceState>;
