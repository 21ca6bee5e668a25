/** The named views of the commitments. Each says the whole view. */
export const VIEWS = [
  'whole',
  'counterparty',
  'firmness',
  'years',
  'gigawatts',
  'tallies',
  'february',
] as const;
export type View = (typeof VIEWS)[number];

export type CommitmentsState = { view: View };

export const states = {
  whole: { view: 'whole' },
  counterparty: { view: 'counterparty' },
  firmness: { view: 'firmness' },
  years: { view: 'years' },
  gigawatts: { view: 'gigawatts' },
  tallies: { view: 'tallies' },
  february: { view: 'february' },
} satisfies Record<View, CommitmentsState>;
