/** Who can pay, in the order of the bar (DESIGN section 2). Pure: pictures, pages and the record share this list. */
export const PAYERS = ['customers', 'investors', 'lenders', 'partners', 'public'] as const;
export type PayerName = (typeof PAYERS)[number];
