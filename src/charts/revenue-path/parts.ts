/** Small parts that the drawings of the revenue chart share. */
import type { Published } from './data.ts';

/** What the mark of a number wears: customers' money by the company's account, ink by that of others. */
export const worn = ({ evidence, claim, own = true }: Published & { own?: boolean }) =>
  ({ payer: own ? 'customers' : undefined, evidence, claim }) as const;
