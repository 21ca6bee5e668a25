/** The named views of what came after November 2025. */
export type View = 'money' | 'pace' | 'target' | 'supplier-guarantee' | 'deals' | 'record';
export type SinceState = { view: View };

export const states = {
  money: { view: 'money' },
  pace: { view: 'pace' },
  target: { view: 'target' },
  'supplier-guarantee': { view: 'supplier-guarantee' },
  deals: { view: 'deals' },
  record: { view: 'record' },
} satisfies Record<View, SinceState>;
